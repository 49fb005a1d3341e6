internal import Bitext
internal import Linguistics

/// Quotation marks come in pairs of one style, the opening one before and the closing one behind.
///
/// A mark without its partner where the source has both; an opening mark that closes or the reverse; a straight mark
/// that closes what a curly one opened; straight apostrophes beside curly ones in one segment. A quotation may go over
/// several segments: where the source leaves one open, so must the translation, and one without any marks is reported.
/// Alone, only a mark that no neighbour can close is.
///
/// Apostrophes, inches and the marks of each language are told apart: „…“ in German, »…» in Finnish, «…» with
/// "…" inside in French. Let pass: a speech that the translation puts last, so that it may go on in the next
/// segment; one that the translation alone marks; dashes before what is said.
///
/// Wrong (en → tr): "He said “no” there." → "Orada “hayır dedi."
/// Wrong (en → fi): "He said “no” there." → "Hän sanoi ”ei" siellä."
/// Wrong (en → de): "“We are late." → "Wir sind spät dran."
/// Wrong (en → tr): "Ali's and Ayşe's" → "Ali'nin ve Ayşe’nin"
/// Wrong (tr): "Orada ”hayır“ dedi."
/// Right (en → de): "He said “no” there." → "Er sagte dort „nein“."
/// Right (en → fi): "He said “no” there." → "Hän sanoi siellä ”ei”."
/// Right (en → tr): "“It was late." → "“Geç olmuştu."
/// Right (en → ru): "He said “no”." → "Он сказал: «нет»."
public struct QuotesCheck: Check {
  public static let about = CheckDescription(
    "quotes", "Quotation marks come in pairs of one style.", severity: .warning, category: .typographical,
    scope: .translation, yieldsTo: ["untranslated", "missing-target"])

  /// Whose texts have an apostrophe in every other word, mixed by many writers.
  private let isFrench: Bool

  /// Whose newspapers mark speech by a dash at its beginning and by nothing at its end.
  private let marksSpeechByDash: Bool

  public init?(_ context: CheckContext) {
    let target = context.languages.target.language
    isFrench = target == "fr"
    marksSpeechByDash = ["fi", "sv", "nb", "no", "nn", "da", "et"].contains(target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (from, to) = (pair.source.marks, pair.target.marks)
    if from.isBalanced, to.isWithoutQuotations { return apostrophes(pair) }
    if from.turned.isEmpty, let position = to.turned.first {
      return [found("turned the wrong way", at: position, pair.target)]
    }
    if let mixed = to.quotations.first(where: \.isMixed), !from.quotations.contains(where: \.isMixed) {
      return [
        found("no partner of “\(pair.target.tokens.scalars[mixed.open])”", at: mixed.close, pair.target)
      ]
    }
    if let position = Self.lonely(pair) { return [found("without its partner", at: position, pair.target)] }
    if let found = unmarked(pair) { return [found] }
    return apostrophes(pair)
  }

  /// A mark without its partner where the source has both.
  static func lonely(_ pair: CheckedPair) -> Int? {
    let (from, to) = (pair.source.marks, pair.target.marks)
    // "«…, — сказал он. —"
    if to.unopened.count + to.unclosed.count == 1, pair.target.end.goesOn { return nil }
    if pair.sides == .targetOnly {
      // Between other pairs it has no partner in a neighbour either.
      guard let first = (to.unopened + to.unclosed).min(), to.quotations.contains(where: { $0.open > first }),
        to.quotations.contains(where: { $0.close < first })
      else { return nil }
      return first
    }
    guard from.isBalanced, from.unsure.isEmpty, !startsWithDash(pair.source), !startsWithDash(pair.target)
    else { return nil }
    if from.quotations.isEmpty, to.quotations.isEmpty { return inSentence(pair.target) }
    if let first = to.unopened.first {
      return from.quotations.isEmpty && isAtEnd(first, pair.target) ? nil : first
    }
    guard let first = to.unclosed.first, !mayGoOn(pair, from: first) else {
      return from.quotations.count { $0.isSingle } > to.quotations.count { $0.isSingle }
        ? to.unsure.first : nil
    }
    return first
  }

  /// A lonely mark beside a word inside of a sentence, where no speech begins or ends that goes over several segments.
  private static func inSentence(_ text: CheckedText) -> Int? {
    let scalars = text.tokens.scalars
    if let open = text.marks.unclosed.first {
      let before = scalars[..<open].last { !$0.isBlank }
      return before.map { $0.isLetter || $0.isDigit } == true ? open : nil
    }
    guard let close = text.marks.unopened.first, close > 0, !isAtEnd(close, text),
      scalars[..<close].last(where: { !$0.isBlank }).map({ $0.isLetter || $0.isDigit }) == true
    else { return nil }
    let after = scalars[(close + 1)...].first { !$0.isBlank }
    return after.map { $0.isLetter || $0.isOpeningBracket } == true ? close : nil
  }

  /// Whether the translation puts a speech last that its source has first, and the sentence does not end there.
  private static func mayGoOn(_ pair: CheckedPair, from position: Int) -> Bool {
    let (source, target) = (pair.source, pair.target)
    guard target.marks.unclosed.count == 1, target.marks.quotations.isEmpty else { return false }
    if target.end.mark == .comma { return true }
    guard let first = source.marks.quotations.map(\.open).min(),
      let last = source.marks.quotations.map(\.close).max(), isAtStart(first, source),
      source.words.contains(where: { $0.range.lowerBound > source.tokens.offsets[last] }),
      target.words.contains(where: { $0.range.upperBound <= target.tokens.offsets[position] }),
      target.words.last.map({ $0.range.lowerBound > target.tokens.offsets[position] }) == true
    else { return false }
    return !endsWithTag(target, behind: position)
  }

  /// Whether a text ends with up to three words behind a mark, as “…, dedi.” does.
  private static func endsWithTag(_ text: CheckedText, behind start: Int) -> Bool {
    let tokens = text.tokens
    var words = 0
    var index = tokens.tokens.count - 1
    while index > 0, tokens.tokens[index].range.lowerBound > start {
      switch tokens.mark(index) {
      case "," where words > 0, "." where words > 0, "!" where words > 0, "?" where words > 0: return true
      default: break
      }
      if tokens.kind(index) == .word || tokens.kind(index) == .digits { words += 1 }
      if words > 3 { return false }
      index -= 1
    }
    return false
  }

  /// A quotation that the source has over several segments and the translation without any mark.
  private func unmarked(_ pair: CheckedPair) -> Finding? {
    let (from, to) = (pair.source.marks, pair.target.marks)
    guard !from.isBalanced, from.quotations.isEmpty, from.unopened.count + from.unclosed.count == 1,
      to.isWithoutQuotations, !Self.startsWithDash(pair.target), let first = pair.target.words.first,
      let last = pair.target.words.last
    else { return nil }
    if let open = from.unclosed.first {
      return finding(
        "The source opens a quotation here that the translation does not mark",
        source: pair.source.tokens.bytes(open..<open + 1), target: first.range)
    }
    // Behind a letter it may be an apostrophe.
    guard !marksSpeechByDash, let close = from.unopened.first, close > 0,
      !pair.source.tokens.scalars[close - 1].isLetter
    else {
      return nil
    }
    return finding(
      "The source closes a quotation here that the translation does not mark",
      source: pair.source.tokens.bytes(close..<close + 1), target: last.range)
  }

  private func apostrophes(_ pair: CheckedPair) -> [Finding] {
    let (from, to) = (pair.source.marks, pair.target.marks)
    let (straight, curly) = (to.straightApostrophes, to.curlyApostrophes)
    // The check of a story's style sees French ones.
    guard !isFrench, straight.count > 0, curly.count > 0,
      from.straightApostrophes.count == 0 || from.curlyApostrophes.count == 0
    else { return [] }
    let isStraightOdd = straight.count <= curly.count
    let position = isStraightOdd ? straight.first : curly.first
    return [
      finding(
        "Straight apostrophes stand beside curly ones",
        target: pair.target.tokens.bytes(position..<position + 1), suggestion: isStraightOdd ? "’" : "'")
    ]
  }

  private static func startsWithDash(_ text: CheckedText) -> Bool {
    switch text.tokens.scalars.first(where: { !$0.isBlank && !$0.isQuote }) {
    case "–", "—", "―", "-": true
    default: false
    }
  }

  /// Whether no word stands before a position.
  static func isAtStart(_ position: Int, _ text: CheckedText) -> Bool {
    text.words.first.map { text.tokens.offsets[position] <= $0.range.lowerBound } ?? false
  }

  /// Whether no word stands behind a position.
  private static func isAtEnd(_ position: Int, _ text: CheckedText) -> Bool {
    text.words.last.map { $0.range.upperBound <= text.tokens.offsets[position] } ?? true
  }

  private func found(_ what: String, at position: Int, _ text: CheckedText) -> Finding {
    finding(
      "“\(text.tokens.scalars[position])” is \(what)", target: text.tokens.bytes(position..<position + 1))
  }
}
