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
    let open = Self.unmatched(pair.target)
    if open.isEmpty || !Self.unmatched(pair.source).isEmpty { return [] }
    return open.prefix(1).map { position in
      let mark = pair.target.tokens.scalars[position]
      return finding(
        mark.isClosingBracket ? "Nothing opens what “\(mark)” closes" : "“\(mark)” is not closed",
        target: pair.target.tokens.bytes(position..<position + 1))
    }
  }

  /// Positions of brackets without a partner, rising.
  private static func unmatched(_ text: CheckedText) -> [Int] {
    var open: [Int] = []
    var lonely: [Int] = []
    let scalars = text.tokens.scalars
    for (position, mark) in scalars.enumerated()
    where mark.value == 0x28 || mark.value == 0x29 || mark.value > 0x5a {
      if mark.isOpeningBracket {
        if !isSmiley(scalars, position) { open.append(position) }
      } else if mark.isClosingBracket {
        if let last = open.last, scalars[last].closingBracket == mark {
          open.removeLast()
        } else if !isSmiley(scalars, position), !isEnumeration(scalars, position) {
          lonely.append(position)
        }
      }
    }
    return open.isEmpty ? lonely : (open + lonely).sorted()
  }

  private static func isSmiley(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard position > 0 else { return false }
    let before = scalars[position - 1]
    return before == ":" || before == ";" || (before == "-" && position > 1 && scalars[position - 2] == ":")
  }

  /// A letter or a number of up to two digits at the start or behind a space.
  private static func isEnumeration(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard position > 0 else { return false }
    var start = position
    while start > 0, scalars[start - 1].isDigit { start -= 1 }
    if start == position, scalars[position - 1].isLetter { start -= 1 }
    return (1...2).contains(position - start) && (start == 0 || scalars[start - 1].isBlank)
  }
}
