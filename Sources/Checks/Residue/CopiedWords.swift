internal import Bitext
internal import Linguistics

/// Finds single words that were left from the source.
struct CopiedWords: Sendable {
  private let source: Int
  private let target: Int
  private let sourceDictionary: SpellingDictionary?
  private let targetDictionary: SpellingDictionary?
  private let isIntoEnglish: Bool

  /// `nil` for languages without word lists.
  init?(languages: LanguagePair) {
    guard let source = WordLanguages.index(of: languages.source),
      let target = WordLanguages.index(of: languages.target)
    else { return nil }
    self.source = source
    self.target = target
    isIntoEnglish = languages.target.language == "en"
    sourceDictionary = SpellingDictionary.installed(for: languages.source)
    targetDictionary = SpellingDictionary.installed(for: languages.target)
  }

  func places(in pair: CheckedPair) -> [Range<Int>] {
    var known: UInt64 = 0
    for word in pair.source.words where !word.startsUpper { known |= 1 << (word.key & 63) }
    if known == 0 { return [] }
    var places: [Range<Int>] = []
    let words = pair.target.words
    let borrowed = BorrowedPhrases.builtIn.places(in: words)
    for index in words.indices where !words[index].startsUpper && known & (1 << (words[index].key & 63)) != 0
    {
      let word = words[index]
      // With an ending of the target language it is one of its words: tweet'te.
      guard word.written.unicodeScalars.count > 2, !word.hasSuffix,
        // "iPhone" is a name.
        !word.written.unicodeScalars.dropFirst().contains(where: \.isUpper),
        !borrowed.contains(where: { $0.contains(index) }),
        pair.source.words.contains(where: { $0.key == word.key && !$0.startsUpper }),
        isForeign(word), !isNamePart(index, in: pair), !isJoined(word, in: pair.target.text)
      else { continue }
      places.append(word.range)
    }
    if places.isEmpty { return [] }
    let spans = pair.target.marks.spans(in: pair.target.tokens)
    return places.filter { place in
      // Foreign as a whole: a title, or a word that is spoken of.
      !spans.contains { span in
        span.lowerBound <= place.lowerBound && place.upperBound <= span.upperBound
          && words.allSatisfy { word in
            !span.contains(word.range.lowerBound) || pair.source.words.contains { $0.key == word.key }
          }
      }
    }
  }

  private func isForeign(_ word: CheckedWord) -> Bool {
    let languages = WordLanguages.shared
    let (sourceLevel, targetLevel) = (
      languages.level(of: word.key, language: source), languages.level(of: word.key, language: target)
    )
    if targetLevel > 0 { return false }
    let chances = languages.scores(of: word.folded, key: word.key)
    let lead = chances[source] - chances[target]
    guard lead >= (sourceLevel > 0 ? 1.5 : 0.7), !BorrowedPhrases.builtIn.holds(word.folded) else {
      return false
    }
    if let targetDictionary, targetDictionary.isReadable {
      if targetDictionary.isCorrect(word.written) || isBritish(word.written, targetDictionary) {
        return false
      }
      if sourceLevel > 0 || sourceDictionary?.isCorrect(word.written) == true { return true }
      // No dictionary knows all forms of Finnish: letters tell.
      return sourceDictionary == nil && lead >= 1.5 && word.written.unicodeScalars.count > 4
    }
    return sourceLevel > 0 && lead >= 2 || lead >= 2.5
      || (sourceLevel > 0 && sourceDictionary?.isCorrect(word.written) == true)
  }

  /// Whether an English word is right as Britons spell it, where the dictionary is American.
  private func isBritish(_ word: String, _ dictionary: SpellingDictionary) -> Bool {
    guard isIntoEnglish else { return false }
    return [("our", "or"), ("is", "iz"), ("ys", "yz"), ("enc", "ens"), ("tre", "ter"), ("ll", "l")].contains {
      word.contains($0) && dictionary.isCorrect(word.replacing($0, with: $1))
    }
  }

  /// Whether it stands between words of a name that the source has as well.
  private func isNamePart(_ index: Int, in pair: CheckedPair) -> Bool {
    let words = pair.target.words
    var (low, high) = (index - 1, index + 1)
    while low >= 0, index - low < 4, !words[low].startsUpper { low -= 1 }
    while high < words.count, high - index < 4, !words[high].startsUpper { high += 1 }
    guard low >= 0, high < words.count, high - low <= 4 else { return false }
    return [low, high].allSatisfy { place in
      words[place].startsUpper && pair.source.words.contains { $0.key == words[place].key && $0.startsUpper }
    }
  }

  /// Whether it is a part of a longer word, an address or a tag.
  private func isJoined(_ word: CheckedWord, in text: String) -> Bool {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: word.range.lowerBound)
    let end = bytes.index(start, offsetBy: word.range.count)
    let joining = "-_@#/.='&".utf8
    if start > bytes.startIndex, joining.contains(bytes[bytes.index(before: start)]) { return true }
    guard end < bytes.endIndex, bytes[end] != UInt8(ascii: "'"), joining.contains(bytes[end]) else {
      return false
    }
    let next = bytes.index(after: end)
    return next < bytes.endIndex && bytes[next] > 0x2f
  }
}
