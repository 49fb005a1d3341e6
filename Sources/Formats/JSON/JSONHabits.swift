/// How a JSON file writes what it could write in two ways, for strings put into it.
///
///     JSONHabits(of: Array(#"["https:\/\/a"]"#.utf8)).literal("1/2")   // "\"1\\/2\""
///
/// A habit is what a file does wherever it could; without an occasion, it has none.
struct JSONHabits: Hashable, Sendable {
  /// Whether `/` is `\/`, as PHP and Foundation write it.
  var escapesSlash = false
  /// Whether all beyond ASCII is `\uXXXX`, as Python writes it.
  var escapesNonASCII = false
  /// Whether `<`, `>` and `&` are `\u003c` and so on, as Go and Gson write them.
  var escapesMarkup = false
  /// Whether hexadecimal digits are capitals.
  var hasCapitalDigits = false

  init() {}

  /// The habits of a valid JSON text.
  init(of bytes: [UInt8]) {
    var slashes = (plain: 0, escaped: 0)
    var markup = (plain: 0, escaped: 0)
    var foreign = (plain: 0, escaped: 0)
    var digits = (capital: 0, small: 0)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "/"): slashes.plain += 1
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): markup.plain += 1
      case UInt8(ascii: "\\"):
        guard position < bytes.count else { break }
        let kind = bytes[position]
        position += 1
        if kind == UInt8(ascii: "/") { slashes.escaped += 1 }
        guard kind == UInt8(ascii: "u") else { break }
        let code = bytes[position...].prefix(4)
        position += code.count
        digits.capital += code.count { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
        digits.small += code.count { (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
        let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16) ?? 0
        if [0x3C, 0x3E, 0x26].contains(value) { markup.escaped += 1 }
        // U+2028 and U+2029 are escaped for JavaScript's sake by files that escape nothing else.
        if value >= 0x80, value != 0x2028, value != 0x2029 { foreign.escaped += 1 }
      case 0xEF where position == 1: position = min(3, bytes.count)
      case 0x80...: foreign.plain += 1
      default: break
      }
    }
    escapesSlash = slashes.escaped > 0 && slashes.plain == 0
    escapesMarkup = markup.escaped > 0 && markup.plain == 0
    escapesNonASCII = foreign.escaped > 0 && foreign.plain == 0
    hasCapitalDigits = digits.capital > digits.small
  }

  /// A string in quotes that stands for `text`.
  func literal(_ text: String) -> [UInt8] {
    var literal = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += #"\""#.utf8
      case "\\": literal += #"\\"#.utf8
      case "\n": literal += #"\n"#.utf8
      case "\r": literal += #"\r"#.utf8
      case "\t": literal += #"\t"#.utf8
      case "\u{8}": literal += #"\b"#.utf8
      case "\u{C}": literal += #"\f"#.utf8
      case "/" where escapesSlash: literal += #"\/"#.utf8
      case ..<" ": appendCodes(of: scalar, to: &literal)
      case "<" where escapesMarkup, ">" where escapesMarkup, "&" where escapesMarkup:
        appendCodes(of: scalar, to: &literal)
      case "\u{80}"... where escapesNonASCII: appendCodes(of: scalar, to: &literal)
      default: literal += Array(String(scalar).utf8)
      }
    }
    literal.append(UInt8(ascii: "\""))
    return literal
  }

  private func appendCodes(of scalar: Unicode.Scalar, to literal: inout [UInt8]) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: hasCapitalDigits)
      literal += #"\u"#.utf8
      literal += String(repeating: "0", count: 4 - digits.utf8.count).utf8
      literal += digits.utf8
    }
  }
}
