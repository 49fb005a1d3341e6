internal import Bitext
internal import Linguistics

/// No word stands twice in a row by mistake.
///
/// Nor do two to four words. Let pass are words that a language doubles to say more or otherwise
/// (*teker teker*, *very very*, German *die die*), from its list; names that are doubled words (Duran
/// Duran), by a list or because the source has them; a doubling of the source that is none of its
/// language's own; and a chain like “day after day after day”.
///
/// Wrong (en → tr): "Exports rose sharply." → "İhracat hızla hızla arttı mı arttı mı?"
/// Wrong (tr → en): "İhracat arttı." → "The the exports rose."
/// Wrong (de): "Das ist in der in der Stadt."
/// Wrong (en → tr): "in Ankara" → "Ankara'da Ankara'da"
/// Right (en → tr): "They were counted one by one." → "Teker teker sayıldılar."
/// Right (en → de): "the ones who know the rules" → "die, die die Regeln kennen"
/// Right (tr → en): "Duran Duran konuştu." → "Duran Duran spoke day after day after day."
public struct DoubledWordCheck: Check {
  public static let about = CheckDescription(
    "doubled-word", "No word stands twice in a row by mistake.", severity: .warning, category: .duplication,
    scope: .translation, yieldsTo: ["repeated-sentence"])

  private let allowed: Set<String>
  /// Where the next word is a verb, by its ending.
  private let beforeVerb: Set<String>
  private let verbEndings: [String]
  /// Where the next word begins with one of these.
  private let followers: [String: [String]]
  /// Right behind a comma, or behind a preposition after it, before a noun and its adjectives.
  private let afterComma: Set<String>
  private let prepositions: Set<String>
  private let adjectiveEndings: [String]
  /// What the source's language doubles.
  private let sourceAllowed: Set<String>
  private let isTranslationAlone: Bool

  public init?(_ context: CheckContext) {
    let folding = context.target.folding
    let own = LanguageData("doubled-words/\(context.languages.target.language).txt")
    let common = LanguageData("doubled-words/common.txt")
    allowed = Set((own.items("allowed") + common.items("allowed")).map(folding.fold))
    beforeVerb = Set(own.items("before-verb").map(folding.fold))
    verbEndings = own.items("verb-endings")
    followers = Dictionary(own.items("before").map { (folding.fold($0), own.items($0)) }) { $0 + $1 }
    afterComma = Set(own.items("after-comma").map(folding.fold))
    prepositions = Set(own.items("prepositions").map(folding.fold))
    adjectiveEndings = own.items("adjective-endings")
    let source = LanguageData("doubled-words/\(context.languages.source.language).txt")
    sourceAllowed = Set(
      (source.items("allowed") + source.items("before-verb")).map(context.source.folding.fold))
    isTranslationAlone = context.isTranslationAlone
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let found = WordRepetition.all(in: pair.target).filter { isWrong($0, in: pair.target) }
    guard !found.isEmpty else { return [] }
    // What the source doubles: names, which allow names only, and other words; but words that its language doubles
    // say nothing of the translation's.
    let repeated = WordRepetition.all(in: pair.source).map(\.words).filter { words in
      if words.count > 1 { return true }
      let word = pair.source.words[words.lowerBound]
      if isHyphenated(word, pair.source.words[words.upperBound], in: pair.source.text) { return false }
      return !sourceAllowed.contains(word.folded) || pair.target.words.contains { $0.key == word.key }
    }.map(\.lowerBound)
    var names = repeated.count { pair.source.words[$0].startsUpper && !pair.source.words[$0].isInitial }
    var others = repeated.count - names
    return found.compactMap { repetition in
      let words = pair.target.words[repetition.words]
      if names > 0, words.first?.startsUpper == true {
        names -= 1
        return nil
      }
      if others > 0 {
        others -= 1
        return nil
      }
      guard let first = words.first, let last = words.last else { return nil }
      let text = pair.target.text(in: first.range.lowerBound..<last.range.upperBound)
      return finding(
        "“\(text)” stands twice", target: first.range.lowerBound..<repetition.copy.upperBound,
        suggestion: pair.target.text(in: first.range.lowerBound..<repetition.copy.lowerBound))
    }
  }

  private func isWrong(_ repetition: WordRepetition, in text: CheckedText) -> Bool {
    let words = text.words
    let first = words[repetition.words.lowerBound]
    if repetition.words.count == 1 {
      let copy = words[repetition.words.upperBound]
      if isHyphenated(first, copy, in: text.text) { return false }
      if allowed.contains(first.folded) || isVerbNext(repetition, in: text)
        || isFollowed(repetition, in: text) || isRelative(repetition, in: text)
      {
        return false
      }
      // A letter may be a name of something, as in "Plan A A".
      if first.written.unicodeScalars.count == 1 {
        return first.written == copy.written && !first.startsUpper
      }
      return !(isTranslationAlone && first.startsUpper && copy.startsUpper && !first.isInitial)
    }
    // "day after day after day"; and all capitals are names.
    let after = repetition.words.upperBound + repetition.words.count
    if words.indices.contains(after), words[after].key == first.key { return false }
    return !(isTranslationAlone && words[repetition.words].allSatisfy(\.startsUpper))
  }

  /// The end of a longer word and a word, or a word and the beginning of one: *Moon Jae-in in*.
  private func isHyphenated(_ first: CheckedWord, _ copy: CheckedWord, in text: String) -> Bool {
    let bytes = text.utf8
    func isHyphen(_ place: Int) -> Bool {
      place >= 0 && place < bytes.count
        && bytes[bytes.index(bytes.startIndex, offsetBy: place)] == UInt8(ascii: "-")
    }
    return isHyphen(first.range.lowerBound - 1) || isHyphen(copy.range.upperBound)
  }

  /// *Bir bir saydı*: such words belong to a verb, and in *bir bir kadın* one is too many.
  private func isVerbNext(_ repetition: WordRepetition, in text: CheckedText) -> Bool {
    guard beforeVerb.contains(text.words[repetition.words.lowerBound].folded) else { return false }
    let next = repetition.words.upperBound + 1
    guard text.words.indices.contains(next) else { return true }
    let word = text.words[next]
    return !word.startsUpper && verbEndings.contains { word.folded.hasSuffix($0) && word.folded != $0 }
  }

  /// *İçin için ağladı*, *I think that that is right*: such words stand twice before certain others only.
  private func isFollowed(_ repetition: WordRepetition, in text: CheckedText) -> Bool {
    guard let starts = followers[text.words[repetition.words.lowerBound].folded] else { return false }
    let next = repetition.words.upperBound + 1
    return text.words.indices.contains(next) && starts.contains { text.words[next].folded.hasPrefix($0) }
  }

  /// *…, die die Regeln kennen*, *…, für die die neuen Regeln gelten*; "they" before a polite "you".
  private func isRelative(_ repetition: WordRepetition, in text: CheckedText) -> Bool {
    let words = text.words
    let first = words[repetition.words.lowerBound]
    guard afterComma.contains(first.folded) else { return false }
    if !first.isInitial, !first.startsUpper, words[repetition.words.upperBound].startsUpper { return true }
    func isBehindComma(_ word: CheckedWord) -> Bool {
      let start = word.range.lowerBound
      return start > 1 && text.text(in: start - 2..<start) == ", "
    }
    // Where nouns have no capitals, the comma alone tells: *…, sillä sillä on tilaa*.
    if adjectiveEndings.isEmpty { return isBehindComma(first) }
    // A noun follows, behind at most three adjectives.
    let behind = words[(repetition.words.upperBound + 1)...].prefix(4)
    guard let noun = behind.firstIndex(where: \.startsUpper),
      words[behind.startIndex..<noun].allSatisfy({ word in
        adjectiveEndings.contains { word.folded.hasSuffix($0) && word.folded.count > $0.count + 2 }
      })
    else { return false }
    let place = repetition.words.lowerBound
    return isBehindComma(first)
      || place > 0 && prepositions.contains(words[place - 1].folded) && isBehindComma(words[place - 1])
  }
}
