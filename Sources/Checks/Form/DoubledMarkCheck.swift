internal import Bitext
internal import Linguistics

/// No comma, semicolon, colon or full stop stands twice in a row.
///
/// Two dots are one too many, three are an ellipsis, and where the source breaks off the translation may write it in
/// any way. What the source has, such as `::` or `../`, is let pass.
///
/// Wrong (en → tr): "Exports rose." → "İhracat arttı.."
/// Wrong (en → de): "First, they waited." → "Zuerst,, warteten sie."
/// Right (en → tr): "So that was it…" → "Demek buymuş.."
/// Right (en → fr): "Wait... what?" → "Attendez... quoi ?"
public struct DoubledMarkCheck: Check {
  public static let about = CheckDescription(
    "doubled-mark", "No comma or full stop stands twice in a row.", severity: .warning,
    category: .typographical,
    scope: .translation)

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let scalars = pair.target.tokens.scalars
    var findings: [Finding] = []
    var start = 0
    while start < scalars.count {
      let mark = scalars[start]
      guard Self.isChecked(mark) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, scalars[end] == mark { end += 1 }
      if end - start > 1, isWrong(start..<end, scalars, pair.source) {
        findings.append(
          finding(
            "“\(mark)” stands twice", target: pair.target.tokens.bytes(start..<end), suggestion: String(mark))
        )
      }
      start = end
    }
    return findings
  }

  private static func isChecked(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ",", ";", ":", ".", "،", "؛", "۔", "。", "、", "，": true
    default: false
    }
  }

  private func isWrong(_ range: Range<Int>, _ scalars: [Unicode.Scalar], _ source: CheckedText) -> Bool {
    let mark = scalars[range.lowerBound]
    // Between letters and slashes it is a path or a name of a program.
    if range.upperBound < scalars.count, !scalars[range.upperBound].isBlank, mark == "." || mark == ":" {
      return false
    }
    if mark == "." || mark == "。", range.count > 2 { return false }
    let others = source.tokens.scalars
    for index in others.indices {
      if others[index] == "…" { return false }
      if others[index] == mark, index + 1 < others.count, others[index + 1] == mark { return false }
    }
    return true
  }
}
