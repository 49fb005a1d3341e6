internal import Bitext
internal import Linguistics

/// The translation has no sentence that the source has not.
///
/// A translation with more sentences than its source, longer than usual, in which a sentence has none of the source's
/// words, names and figures. Translators part long sentences, so that a larger number alone says nothing. It knows
/// the languages that `unrelated-text` knows.
///
/// Wrong (en → tr): "The minister spoke in Ankara on Monday." → "Bakan pazartesi günü Ankara'da konuştu. Haberimizin devamında uzmanların yorumlarını da okuyabilirsiniz."
/// Wrong (de → en): "Der Zug fuhr am Montag nach Hamburg." → "The train went to Hamburg on Monday. Many passengers complained about the cold weather in the mountains."
/// Right (en → tr): "The minister, who came to Ankara on Monday, spoke about exports." → "Bakan pazartesi günü Ankara'ya geldi. İhracat hakkında konuştu."
public struct AddedSentenceCheck: Check {
  public static let about = CheckDescription(
    "added-sentence", "The translation has no sentence more.", severity: .warning, category: .addition,
    yieldsTo: [
      "untranslated", "partly-untranslated", "residue", "interface-text", "repeated-sentence",
      "unrelated-text",
    ])

  private let evidence: SentenceEvidence

  public init?(_ context: CheckContext) {
    guard let evidence = SentenceEvidence(context) else { return nil }
    self.evidence = evidence
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard let (sentence, _) = evidence.added(in: pair) else { return [] }
    return [finding("The source does not have this sentence", target: sentence)]
  }
}
