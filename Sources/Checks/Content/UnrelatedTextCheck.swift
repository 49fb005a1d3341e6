internal import Bitext
internal import Linguistics

/// The translation is one of this segment, and not of another.
///
/// Names, figures, words that are alike or stand in the built-in lists of words, quotation and question marks
/// and the length speak for or against; all of them together must speak against clearly. Short texts, which
/// hold little of that, and free translations are let pass. It knows languages that have such a list with
/// English and part their words by spaces.
///
/// Wrong (en → tr): "The government will raise taxes on fuel by 12 percent in October, the minister said." → "Maçın ilk yarısında iki takım da gol atamadı, taraftarlar hayal kırıklığına uğradı."
/// Wrong (de → en): "Die Polizei nahm am Montag in Hamburg drei Männer fest." → "Rain and strong winds are expected along the coast, with snow in the mountains."
/// Right (en → tr): "The government will raise taxes on fuel in October." → "Hükümet ekimde akaryakıt vergilerini artıracak."
/// Right (en → fr): "It rained cats and dogs." → "Il pleuvait des cordes."
public struct UnrelatedTextCheck: Check {
  public static let about = CheckDescription(
    "unrelated-text", "The translation is one of this segment.", severity: .error, category: .mistranslation,
    yieldsTo: ["missing-target", "untranslated", "partly-untranslated", "residue"])

  private let evidence: TranslationEvidence

  public init?(_ context: CheckContext) {
    guard let evidence = context.evidence else { return nil }
    self.evidence = evidence
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard pair.source.words.count >= Self.fewest, pair.target.words.count >= Self.fewest,
      let compared = pair.compared, compared.odds <= -Self.least, !evidence.isSure(compared)
    else { return [] }
    // Half a translation has words that the source has; it breaks off.
    if evidence.targetSupport(compared.source, compared.target) > Self.support { return [] }
    return [
      finding(
        "This does not look like a translation of the source", source: 0..<pair.source.text.utf8.count,
        target: 0..<pair.target.text.utf8.count)
    ]
  }

  private static let fewest = 4
  private static let least = 3.4
  private static let support: Float = 1
}
