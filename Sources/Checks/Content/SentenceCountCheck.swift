internal import Bitext
internal import Linguistics

/// No sentence of a segment is left out.
///
/// Translators join sentences, so that a smaller number alone says nothing: the translation must be too short, too,
/// and have little of what one sentence says, of its names, figures and words that are alike or in the built-in
/// lists. For languages without such a list it must be too short by more than two standard deviations.
///
/// Wrong (en → tr): "It rained all day in the northern provinces. Nobody came to the stadium on Monday." → "Kuzey illerinde bütün gün yağmur yağdı."
/// Wrong (de → en): "Es regnete den ganzen Tag im Norden. Am Abend kamen viele Leute aus Graz nach Linz." → "It rained all day in the north."
/// Right (en → tr): "It rained all day in the north. Nobody came." → "Kuzeyde bütün gün yağmur yağdı ve kimse gelmedi."
public struct SentenceCountCheck: Check {
  public static let about = CheckDescription(
    "sentence-count", "No sentence of a segment is left out.", severity: .warning, category: .omission,
    yieldsTo: ["missing-target", "untranslated", "unrelated-text"])

  private let evidence: SentenceEvidence?
  private let ratio: LengthRatio
  private let source: SentenceSegmenter
  private let target: SentenceSegmenter

  public init?(_ context: CheckContext) {
    let languages = context.languages
    evidence = SentenceEvidence(context)
    ratio = LengthRatio(source: languages.source, target: languages.target)
    source = SentenceSegmenter(language: languages.source)
    target = SentenceSegmenter(language: languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    // Without an end mark it breaks off, which is said by another check.
    guard pair.source.tokens.sentenceMarks > 1, !breaksOff(pair) else { return [] }
    if let evidence {
      guard let (sentence, count) = evidence.missing(in: pair) else { return [] }
      return [missing(sentence, of: count, pair)]
    }
    let (letters, translated) = (pair.source.letterCount, pair.target.letterCount)
    guard letters >= Self.shortest, ratio.deviation(source: letters, target: translated) < -Self.far else {
      return []
    }
    let count = source.sentences(in: pair.source.text).count
    guard count > 1, count > target.sentences(in: pair.target.text).count else { return [] }
    return [missing(0..<pair.source.text.utf8.count, of: count, pair)]
  }

  private static let shortest = 30
  /// Standard deviations under what is usual.
  private static let far = 2.2

  private func missing(_ sentence: Range<Int>, of count: Int, _ pair: CheckedPair) -> Finding {
    finding(
      "A sentence of \(count) is missing", source: sentence, target: 0..<pair.target.text.utf8.count)
  }

  private func breaksOff(_ pair: CheckedPair) -> Bool {
    !pair.target.end.mark.isFull && pair.source.end.mark.isFull
  }
}
