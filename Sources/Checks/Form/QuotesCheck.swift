internal import Bitext
internal import Linguistics

/// Quotation marks come in pairs of one style, the opening one before and the closing one behind.
///
/// A mark without its partner, where the source has none such; an opening mark that closes or the reverse; a
/// straight mark that closes what a curly one opened; and straight apostrophes beside curly ones in one segment.
/// A quotation may go over several segments, so nothing is said where the source leaves one open too; alone, only
/// a mark that no neighbour can close is reported.
///
/// Apostrophes, inches and the marks of each language are told apart: „…“ in German, »…» in Finnish, «…» with
/// "…" inside in French.
///
/// Wrong (en → tr): "He said “no” there." → "Orada “hayır dedi."
/// Wrong (en → fi): "He said “no” there." → "Hän sanoi ”ei" siellä."
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

  private let source: String
  private let target: String

  public init?(_ context: CheckContext) {
    source = context.languages.source.language
    target = context.languages.target.language
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard
      pair.target.tokens.scalars.contains(where: { $0.isQuote })
        || pair.source.tokens.scalars.contains(where: { $0.isQuote })
    else { return [] }
    let to = QuoteMarks(pair.target, language: target)
    let from = QuoteMarks(pair.source, language: source)
    var findings: [Finding] = []
    if from.turned.isEmpty {
      findings += to.turned.prefix(1).map { found("turned the wrong way", at: $0, pair.target) }
    }
    if findings.isEmpty, let mixed = to.pairs.first(where: \.isMixed), !from.pairs.contains(where: \.isMixed)
    {
      findings.append(
        found("no partner of “\(pair.target.tokens.scalars[mixed.open])”", at: mixed.close, pair.target))
    }
    if findings.isEmpty { findings += lonely(from, to, pair) }
    if findings.isEmpty { findings += apostrophes(from, to, pair) }
    return findings
  }

  private func lonely(_ from: QuoteMarks, _ to: QuoteMarks, _ pair: CheckedPair) -> [Finding] {
    guard let first = to.lonely.first else { return [] }
    // "«…, — сказал он. —"
    if to.lonely.count == 1, TextEnd(pair.target, language: target).goesOn { return [] }
    if pair.sides == .targetOnly {
      // One that opens and is closed by no other before the next opens has no partner in a neighbour either.
      guard to.pairs.contains(where: { $0.open > first }), to.pairs.contains(where: { $0.close < first })
      else {
        return []
      }
    }
    // Where the source quotes nothing, the translation may mark what goes over several segments.
    guard from.lonely.isEmpty, from.unsure == 0, !from.pairs.isEmpty else { return [] }
    return [found("without its partner", at: first, pair.target)]
  }

  private func apostrophes(_ from: QuoteMarks, _ to: QuoteMarks, _ pair: CheckedPair) -> [Finding] {
    let (straight, curly) = (to.straightApostrophes, to.curlyApostrophes)
    // French has one in every other word, and writers mix them; the check of a story's style sees that.
    guard target != "fr", straight.count > 0, curly.count > 0,
      from.straightApostrophes.count == 0 || from.curlyApostrophes.count == 0
    else { return [] }
    let isStraightOdd = straight.count <= curly.count
    return [
      finding(
        "Straight apostrophes stand beside curly ones",
        target: pair.target.tokens.bytes(place(isStraightOdd ? straight.first : curly.first)),
        suggestion: isStraightOdd ? "’" : "'")
    ]
  }

  private func found(_ what: String, at position: Int, _ text: CheckedText) -> Finding {
    finding("“\(text.tokens.scalars[position])” is \(what)", target: text.tokens.bytes(place(position)))
  }

  private func place(_ position: Int) -> Range<Int> { position..<position + 1 }
}
