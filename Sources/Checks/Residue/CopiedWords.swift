internal import Bitext
internal import Linguistics

/// Finds single words that were left from the source.
final class CopiedWords: Sendable {
  private let source: Int
  private let target: Int
  private let sourceDictionary: SpellingDictionary?
  private let targetDictionary: SpellingDictionary?
  private let frequent: FrequentWords?
  private let isIntoEnglish: Bool
  private let written: WrittenWords

  /// `nil` for languages without word lists.
  init?(languages: LanguagePair) {
    guard let source = WordLanguages.index(of: languages.source),
      let target = WordLanguages.index(of: languages.target)
    else { return nil }
    self.source = source
    self.target = target
    isIntoEnglish = languages.target.language == "en"
    written = WrittenWords(language: languages.target)
    frequent = FrequentWords.shared(for: languages.target)
    sourceDictionary = SpellingDictionary.installed(for: languages.source)
    targetDictionary = SpellingDictionary.installed(for: languages.target)
  }

  func places(in pair: CheckedPair) -> [Range<Int>] {
    var known: UInt64 = 0
    for word in pair.source.words where !word.startsUpper { known |= 1 << (word.key & 63) }
    if known == 0 { return [] }
    var places: [Range<Int>] = []
    let words = pair.target.words
    var borrowed: [Range<Int>]?
    for index in words.indices where !words[index].startsUpper && known & (1 << (words[index].key & 63)) != 0
    {
      let word = words[index]
      // With an ending of the target language it is one of its words: tweet'te.
      guard word.written.unicodeScalars.count > 2, !word.hasSuffix,
        // "iPhone" is a name.
        !word.written.unicodeScalars.dropFirst().contains(where: \.isUpper),
        pair.source.words.contains(where: { $0.key == word.key && !$0.startsUpper }),
        isForeign(word, pair.target), !isNamePart(index, in: pair), !isJoined(word, in: pair)
      else { continue }
      let phrases = borrowed ?? BorrowedPhrases.builtIn.places(in: words)
      borrowed = phrases
      if !phrases.contains(where: { $0.contains(index) }) { places.append(word.range) }
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

  private func isForeign(_ word: CheckedWord, _ text: CheckedText) -> Bool {
    let languages = WordLanguages.shared
    let (sourceLevel, targetLevel) = (
      languages.level(of: word.key, language: source), languages.level(of: word.key, language: target)
    )
    if targetLevel > 0 { return false }
    let chances = languages.scores(of: text.tokens.folded(word.token), key: word.key)
    let lead = chances[source] - chances[target]
    if BorrowedPhrases.builtIn.holds(word.folded) { return false }
    guard let targetDictionary, targetDictionary.isReadable else {
      return lead >= (sourceLevel > 0 ? 2 : 2.5) && !isLoan(word)
    }
    if isBritish(word.written, targetDictionary) { return false }
    // Dictionaries have words that hardly anyone knows; one of the source's commonest is none of them.
    if sourceLevel >= 54, lead >= 3.5, frequent?.level(of: word.folded.unicodeScalars) == 0 { return true }
    guard lead >= (sourceLevel > 0 ? 1 : 0.7), !targetDictionary.isCorrect(word.written) else { return false }
    if sourceLevel > 0 || sourceDictionary?.isCorrect(word.written) == true { return true }
    // No dictionary knows all forms of Finnish: letters tell.
    return sourceDictionary == nil && lead >= 1.5 && word.written.unicodeScalars.count > 4
  }

  /// Whether the target language has the word in another form, as far as its frequent words tell.
  private func isLoan(_ word: CheckedWord) -> Bool {
    guard let frequent else { return false }
    let letters = Array(word.folded.unicodeScalars)
    return frequent.level(of: letters) > 0 || frequent.level(of: letters.dropLast()) > 0
      || isIntoEnglish && frequent.level(of: word.folded.replacing("is", with: "iz").unicodeScalars) > 0
  }

  /// Whether an English word is right as Britons spell it, where the dictionary is American.
  private func isBritish(_ word: String, _ dictionary: SpellingDictionary) -> Bool {
    isIntoEnglish && written.otherSpellings(of: word).contains { dictionary.isCorrect($0) }
  }

  /// Whether it stands between words of a name that the source has just so.
  private func isNamePart(_ index: Int, in pair: CheckedPair) -> Bool {
    let words = pair.target.words
    var (low, high) = (index - 1, index + 1)
    while low >= 0, index - low < 4, !words[low].startsUpper { low -= 1 }
    while high < words.count, high - index < 4, !words[high].startsUpper { high += 1 }
    guard low >= 0, high < words.count, high - low <= 4, words[low].startsUpper, words[high].startsUpper
    else {
      return false
    }
    let (name, source) = (words[low...high], pair.source.words)
    return source.indices.dropLast(name.count - 1).contains { start in
      zip(source[start...], name).allSatisfy { own, other in
        // Turkish folds a capital I otherwise.
        (own.key == other.key || own.written == other.written) && own.startsUpper == other.startsUpper
      }
    }
  }

  /// Whether it is a part of an address, a tag or a longer word that the source has too.
  private func isJoined(_ word: CheckedWord, in pair: CheckedPair) -> Bool {
    let own = Self.joints(of: word, in: pair.target.text)
    guard own.before != nil || own.after != nil else { return false }
    let isHyphen = [own.before, own.after].allSatisfy { $0 == nil || $0 == UInt8(ascii: "-") }
    return !isHyphen
      || pair.source.words.contains { other in
        guard other.key == word.key else { return false }
        let joints = Self.joints(of: other, in: pair.source.text)
        return joints.before != nil || joints.after != nil
      }
  }

  /// The marks that join it to what stands before and after.
  private static func joints(of word: CheckedWord, in text: String) -> (before: UInt8?, after: UInt8?) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: word.range.lowerBound)
    let end = bytes.index(start, offsetBy: word.range.count)
    let joining = "-_@#/.='&".utf8
    let before = start > bytes.startIndex ? bytes[bytes.index(before: start)] : 0
    let after = end < bytes.endIndex ? bytes[end] : 0
    var joints: (UInt8?, UInt8?) = (joining.contains(before) ? before : nil, nil)
    guard joining.contains(after), after != UInt8(ascii: "'") else { return joints }
    let next = bytes.index(after: end)
    // A letter or digit: marks as “ begin with 0xe2.
    if next < bytes.endIndex, (0x30..<0x80).contains(bytes[next]) || (0xc3...0xdf).contains(bytes[next]) {
      joints.1 = after
    }
    return joints
  }
}
