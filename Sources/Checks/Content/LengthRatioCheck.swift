internal import Bitext
internal import Linguistics

/// The translation is not far too long for its source.
///
/// Four and a half standard deviations of what translations of that length have: in a sentence of 100 letters about twice
/// as long as usual. One that is far too short breaks off: `truncated`. Sources below 20 letters are let pass.
///
/// Wrong (en → tr): "The minister spoke in Ankara on Monday." → "Bakan pazartesi günü Ankara'da ticaret odasını ziyaret ettikten sonra ihracatçılarla bir araya gelerek uzun bir konuşma yaptı ve sorularını tek tek yanıtladı."
/// Right (en → tr): "The minister spoke in Ankara on Monday." → "Bakan pazartesi günü başkent Ankara'da bir konuşma yaptı."
public struct LengthRatioCheck: Check {
  public static let about = CheckDescription(
    "length-ratio", "The translation is not far too long for its source.", severity: .warning,
    category: .length, yieldsTo: ["untranslated", "added-sentence", "unrelated-text"])

  private let ratio: LengthRatio

  public init?(_ context: CheckContext) {
    ratio = LengthRatio(source: context.languages.source, target: context.languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (pair.source.letterCount, pair.target.letterCount)
    guard source >= 20, ratio.deviation(source: source, target: target) > 4.4 else { return [] }
    return [
      finding(
        "The translation is far longer than its source", source: 0..<pair.source.text.utf8.count,
        target: 0..<pair.target.text.utf8.count)
    ]
  }
}
