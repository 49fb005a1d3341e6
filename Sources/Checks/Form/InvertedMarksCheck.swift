internal import Bitext
internal import Linguistics

/// Spanish questions and exclamations open with ¿ and ¡, and what opens is closed.
///
/// One opening mark is enough for a run of closing ones, and ¡…? may mix. Let pass: a mark in brackets, as in "(?)"; one
/// in an address; a mark that belongs to a name that the source has too ("Yahoo!").
///
/// Wrong (en → es): "Who came?" → "Quién vino?"
/// Wrong (en → es): "He asked: “Who came?”" → "Preguntó: «Quién vino?»"
/// Wrong (es): "Entonces, ¿quién vino."
/// Right (en → es): "But who came?" → "Pero, ¿quién vino?"
/// Right (en → es): "Yahoo! was sold." → "Yahoo! fue vendida."
/// Right (es): "¡¿Quién vino?! Nadie (?) lo sabe."
public struct InvertedMarksCheck: Check {
  public static let about = CheckDescription(
    "inverted-marks", "Spanish questions and exclamations open with ¿ and ¡.", severity: .error,
    category: .typographical, scope: .translation, languages: ["es", "ast"],
    yieldsTo: ["untranslated", "missing-target", "residue", "end-punctuation"])

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    let scalars = text.tokens.scalars
    var findings: [Finding] = []
    // Where marks opened what is not closed yet.
    var open: [Int] = []
    for (position, mark) in scalars.enumerated() {
      switch mark {
      case "¿", "¡": open.append(position)
      case "?", "!":
        let before = position > 0 ? scalars[position - 1] : " "
        if !open.isEmpty {
          open.removeLast()
        } else if before.isLetter || before.isDigit || TextEnd.closes(before), !isName(position, pair),
          !text.isInAddress(position)
        {
          findings.append(
            finding(
              "Nothing opens what “\(mark)” closes: “\(mark == "?" ? "¿" : "¡")” is missing",
              target: text.tokens.bytes(position..<position + 1)))
        }
      default: break
      }
    }
    // A sentence may go on in the next segment, but not behind its end mark.
    if findings.isEmpty, let first = open.first, text.end.mark == .stop {
      findings.append(
        finding("“\(scalars[first])” is not closed", target: text.tokens.bytes(first..<first + 1)))
    }
    return findings
  }

  /// Whether the word before the mark stands in the source with the same mark: "Yahoo!".
  private func isName(_ position: Int, _ pair: CheckedPair) -> Bool {
    let scalars = pair.target.tokens.scalars
    var start = position
    while start > 0, scalars[start - 1].isLetter { start -= 1 }
    guard start < position, scalars[start].isUpper else { return false }
    return pair.source.holds(scalars[start...position])
  }
}
