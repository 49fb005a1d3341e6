internal import Bitext
internal import Linguistics

/// Brackets are closed, and closed in the order in which they were opened.
///
/// Where the source leaves one open too, as a bracket that goes over several segments does, nothing is said of
/// the translation. Let pass: the bracket of an enumeration ("a)", "1)") and of a smiley.
///
/// Wrong (en → tr): "He came (late)." → "Geldi (geç."
/// Wrong (en → fi): "He came (late) [sic]." → "Hän tuli (myöhään [sic)]."
/// Wrong (tr): "Merkez Bankası TCMB) toplandı."
/// Right (en → de): "a) the bank (ECB)" → "a) die Bank (EZB)"
/// Right (en → tr): "(He came. " → "(Geldi. "
public struct BracketsCheck: Check {
  public static let about = CheckDescription(
    "brackets", "Brackets are closed.", severity: .warning, category: .typographical, scope: .translation,
    yieldsTo: ["untranslated", "missing-target"])

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (from, to) = (pair.source.marks, pair.target.marks)
    guard let position = (to.unclosedBrackets + to.unopenedBrackets).min(), from.unclosedBrackets.isEmpty,
      from.unopenedBrackets.isEmpty
    else { return [] }
    let mark = pair.target.tokens.scalars[position]
    return [
      finding(
        mark.isClosingBracket ? "Nothing opens what “\(mark)” closes" : "“\(mark)” is not closed",
        target: pair.target.tokens.bytes(position..<position + 1))
    ]
  }
}
