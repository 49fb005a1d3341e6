/// Java's ways of writing that ICU does not read, in patterns of SRX files made for programs in Java.
enum JavaPattern {
  /// The pattern in ICU's syntax, where that is safe: `\pL` is `\p{L}`, a brace that closes nothing is
  /// itself, and the flags `u` and `U` (classes and cases of all of Unicode) are what ICU does anyway.
  static func translated(_ pattern: String) -> String {
    guard pattern.utf8.contains(where: { $0 == 0x7d || $0 == 0x70 || $0 == 0x50 || $0 == 0x3f }) else {
      return pattern
    }
    var result = String.UnicodeScalarView()
    var scalars = Array(pattern.unicodeScalars)[...]
    var isInBraces = false
    var classes = 0
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        result.append(scalar)
        guard let escaped = scalars.popFirst() else { break }
        result.append(escaped)
        if escaped == "Q" {
          quote(&scalars, &result)
        } else if escaped == "p" || escaped == "P", let name = scalars.first, name != "{" {
          scalars.removeFirst()
          result.append(contentsOf: "{\(name)}".unicodeScalars)
        } else if let next = scalars.first, next == "{", "pPxNk".unicodeScalars.contains(escaped) {
          isInBraces = true
        }
      case "[":
        classes += 1
        result.append(scalar)
      case "]":
        classes = max(0, classes - 1)
        result.append(scalar)
      case "{" where classes == 0:
        isInBraces = true
        result.append(scalar)
      case "}" where classes == 0 && !isInBraces:
        result.append(contentsOf: "\\}".unicodeScalars)
      case "}":
        isInBraces = false
        result.append(scalar)
      case "(" where classes == 0:
        result.append(scalar)
        skipFlags(&scalars, &result)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func quote(
    _ scalars: inout ArraySlice<Unicode.Scalar>, _ result: inout String.UnicodeScalarView
  ) {
    while let scalar = scalars.popFirst() {
      result.append(scalar)
      if scalar == "\\", scalars.first == "E" {
        result.append(scalars.removeFirst())
        return
      }
    }
  }

  /// Copies `?iu` without the flags that ICU has not; `(?U)` becomes `(?:)`.
  private static func skipFlags(
    _ scalars: inout ArraySlice<Unicode.Scalar>, _ result: inout String.UnicodeScalarView
  ) {
    guard scalars.first == "?" else { return }
    let flags = scalars.dropFirst().prefix { "imsxuU".unicodeScalars.contains($0) }
    guard flags.contains("u") || flags.contains("U") else { return }
    let end = scalars.dropFirst(1 + flags.count).first
    guard end == ")" || end == ":" else { return }
    let kept = flags.filter { $0 != "u" && $0 != "U" }
    scalars = scalars.dropFirst(1 + flags.count)
    result.append(contentsOf: "?".unicodeScalars)
    result.append(contentsOf: kept)
    if kept.isEmpty, end == ")" { result.append(":") }
  }
}
