internal import Bitext
internal import Linguistics

/// No sentence of a segment is left out.
///
/// Translators join sentences, so that a smaller number alone says nothing: the translation must be
/// too short, too, by more than two standard deviations of what is usual. By less where one sentence of
/// the source has names and figures of which the translation has none.
///
/// Wrong (en → tr): "It rained all day in the northern provinces. Nobody came to the stadium on Monday." → "Kuzey illerinde bütün gün yağmur yağdı."
/// Wrong (de → en): "Es regnete den ganzen Tag im Norden. Am Abend kamen viele Leute aus Graz nach Linz." → "It rained all day in the north."
/// Right (en → tr): "It rained all day in the north. Nobody came." → "Kuzeyde bütün gün yağmur yağdı ve kimse gelmedi."
public struct SentenceCountCheck: Check {
  public static let about = CheckDescription(
    "sentence-count", "No sentence of a segment is left out.", severity: .warning, category: .omission,
    yieldsTo: ["missing-target", "untranslated"])

  private let ratio: LengthRatio
  private let source: SentenceSegmenter
  private let target: SentenceSegmenter

  public init?(_ context: CheckContext) {
    let languages = context.languages
    ratio = LengthRatio(source: languages.source, target: languages.target)
    source = SentenceSegmenter(language: languages.source)
    target = SentenceSegmenter(language: languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (letters, translated) = (pair.source.letterCount, pair.target.letterCount)
    guard translated > 0, letters >= Self.shortest else { return [] }
    let deviation = ratio.deviation(source: letters, target: translated)
    guard deviation < -Self.noticeable, Self.endMarks(pair.source.tokens) > 1 else { return [] }
    // Without an end mark it breaks off, which is said by another check.
    if !pair.target.end.mark.isFull && pair.source.end.mark.isFull { return [] }
    let sentences = source.sentences(in: pair.source.text)
    guard sentences.count > 1, sentences.count > target.sentences(in: pair.target.text).count else {
      return []
    }
    let lost = sentences.first { isMissing($0, in: pair) }
    guard lost != nil || deviation < -Self.far else { return [] }
    return [
      finding(
        "A sentence of \(sentences.count) is missing", source: lost ?? 0..<pair.source.text.utf8.count,
        target: 0..<pair.target.text.utf8.count)
    ]
  }

  private static let shortest = 30
  /// Standard deviations under what is usual.
  private static let far = 2.2
  private static let noticeable = 1.2

  /// How many runs of marks may end a sentence.
  private static func endMarks(_ text: TokenizedText) -> Int {
    text.tokens.indices.count { index in
      switch text.mark(index) {
      case "."?, "!"?, "?"?, "…"?, "؟"?, "۔"?, "।"?:
        text.kind(index + 1) != .digits && !(text.mark(index + 1) == ".")
      case "。"?, "！"?, "？"?: true
      default: false
      }
    }
  }

  /// Whether a sentence has at least two names or figures and the translation none of them, though it has at
  /// least half of those of the other sentences.
  private func isMissing(_ sentence: Range<Int>, in pair: CheckedPair) -> Bool {
    let (inside, all, target) = (
      Anchors(pair.source, in: sentence), Anchors(pair.source), Anchors(pair.target)
    )
    guard inside.count >= 2, inside.shared(with: target) == 0 else { return false }
    let others = all.count - inside.count
    return others > 0 && all.shared(with: target) * 2 >= others
  }
}
