internal import Bitext
internal import Linguistics

/// A denial of the source is a denial in the translation, and the reverse.
///
/// Reported where one side has a clear denial (not, never, n't; değil, yok, -medi, -mez; nicht, kein; no, nunca;
/// не, нет; ei) and the other has none, nor any word that may say the same in another way: "without", "failed
/// to", "impossible", "refused", "still". Let pass are denials that deny nothing ("not only", "not until", "whether
/// or not", "not uncommon"), and questions. Where the source denies twice the translation must, too. A denial that the
/// translation has added is looked for in `strict` only, as translators say "remained" as "did not end".
///
/// Wrong (en → tr): "The minister did not resign." → "Bakan istifa etti."
/// Wrong (tr → en): "Bakan, teklifi kabul etmedi." → "The minister accepted the offer."
/// Wrong (de → en): "Die Bank hat keine Fragen beantwortet." → "The bank answered questions."
/// Wrong (en → fi): "The bank never answered." → "Pankki vastasi."
/// Right (en → tr): "The minister failed to answer." → "Bakan cevap vermedi."
/// Right (en → de): "He did not come." → "Er kam nicht."
/// Right (en → fr): "He is not the only one." → "D'autres sont dans le même cas."
/// Right (en → tr): "Not only Ali came." → "Sadece Ali gelmedi."
public struct NegationCheck: Check {
  public static let about = CheckDescription(
    "negation", "A denial of the source is a denial in the translation.", severity: .warning,
    category: .mistranslation,
    yieldsTo: [
      "untranslated", "partly-untranslated", "missing-target", "truncated", "sentence-count",
      "unrelated-text",
    ])

  private let source: Denials
  private let target: Denials
  private let looksForAdded: Bool

  public init?(_ context: CheckContext) {
    guard let source = Denials(context.languages.source), let target = Denials(context.languages.target)
    else {
      return nil
    }
    self.source = source
    self.target = target
    looksForAdded = context.settings.profile == .strict
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let denials = source.plain(pair.source)
    if let first = denials.first, !pair.target.words.isEmpty {
      let clauses = source.clauses(denials, pair.source)
      // "Without" stands for itself, not for the denial.
      let companions = min(source.companions(in: pair.source), target.companions(in: pair.target))
      let signs = max(0, target.signs(in: pair.target) - companions)
      if signs == 0 || signs < clauses {
        return [
          finding(
            signs == 0
              ? "The source denies something, the translation nothing"
              : "The source denies \(clauses) things, the translation \(signs)",
            source: pair.source.words[first].range, target: 0..<pair.target.text.utf8.count)
        ]
      }
    }
    if looksForAdded, denials.isEmpty, !pair.source.words.isEmpty,
      let first = target.plain(pair.target).first, source.signs(in: pair.source) == 0
    {
      return [
        finding(
          "The translation denies something, the source nothing", source: 0..<pair.source.text.utf8.count,
          target: pair.target.words[first].range)
      ]
    }
    return []
  }
}
