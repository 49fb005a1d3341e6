/// A message with plurals and choices, as ICU reads it.
///
///     try MessagePattern("{n, plural, one {# file} other {# files}}").arguments.map(\.name)  // ["n"]
///
/// Source: the comment of ICU's class `MessagePattern` (ICU 72), with apostrophes that quote only braces.
struct MessagePattern {
  struct Argument: Hashable {
    var name: String
    /// "plural", "select", "selectordinal", "number" and so on; empty for a plain one.
    var kind: String
    /// The forms of a plural or select, in order.
    var forms: [String]
    /// Where it begins, in UTF-8 bytes.
    var offset: Int
  }

  struct Fault: Error, Hashable {
    var reason: String
    /// In UTF-8 bytes.
    var offset: Int
  }

  /// All of them, those inside of forms too, in the order in which they begin.
  private(set) var arguments: [Argument] = []

  /// Whether a text has an argument with forms, as far as its first words tell: `{n, plural,`.
  static func mayBePattern(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return false }
    return kinds.contains { kind in
      text.firstRange(of: kind).map { range in
        text[..<range.lowerBound].last { $0 != " " } == ","
          && text[range.upperBound...].first { $0 != " " } == ","
      } ?? false
    }
  }

  private static let kinds = ["plural", "select", "selectordinal"]
  private static let deepest = 16

  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) throws(Fault) {
    bytes = Array(text.utf8)
    try message(depth: 0)
  }

  /// Text with arguments, up to the brace that closes it or the end.
  private mutating func message(depth: Int) throws(Fault) {
    if depth > Self.deepest { throw Fault(reason: "forms are nested too deeply", offset: index) }
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"): quote()
      case UInt8(ascii: "{"): try argument(depth: depth)
      case UInt8(ascii: "}"):
        if depth > 0 { return }
        throw Fault(reason: "“}” closes nothing", offset: index)
      default: index += 1
      }
    }
    if depth > 0 { throw Fault(reason: "“{” is not closed", offset: start - 1) }
  }

  /// Passes over an apostrophe, and over what it quotes when a brace follows it.
  private mutating func quote() {
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "}") else {
      return
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "'") { index += 1 }
    index = min(index + 1, bytes.count)
  }

  private mutating func argument(depth: Int) throws(Fault) {
    let start = index
    index += 1
    let name = word()
    if name.isEmpty { throw Fault(reason: "an argument has no name", offset: start) }
    let place = arguments.count
    arguments.append(Argument(name: name, kind: "", forms: [], offset: start))
    if take(UInt8(ascii: "}")) { return }
    guard take(UInt8(ascii: ",")) else { throw Fault(reason: "“{” is not closed", offset: start) }
    arguments[place].kind = word()
    if take(UInt8(ascii: "}")) { return }
    guard take(UInt8(ascii: ",")) else { throw Fault(reason: "“{” is not closed", offset: start) }
    if Self.kinds.contains(arguments[place].kind) {
      try forms(of: place, depth: depth)
    } else {
      while index < bytes.count, bytes[index] != UInt8(ascii: "}") { index += 1 }
      guard take(UInt8(ascii: "}")) else { throw Fault(reason: "“{” is not closed", offset: start) }
    }
  }

  private mutating func forms(of place: Int, depth: Int) throws(Fault) {
    while true {
      let selector = word()
      if selector.isEmpty {
        guard take(UInt8(ascii: "}")) else {
          throw Fault(reason: "“{” is not closed", offset: arguments[place].offset)
        }
        break
      }
      if selector.hasPrefix("offset:") {
        if selector == "offset:" { _ = word() }
        continue
      }
      guard take(UInt8(ascii: "{")) else {
        throw Fault(reason: "the form “\(selector)” has no text in braces", offset: index)
      }
      try message(depth: depth + 1)
      index += 1
      arguments[place].forms.append(selector)
    }
    if !arguments[place].forms.contains("other") {
      throw Fault(reason: "“\(arguments[place].name)” has no form “other”", offset: arguments[place].offset)
    }
  }

  /// The next run without space, commas and braces.
  private mutating func word() -> String {
    skipSpace()
    let start = index
    while index < bytes.count, !" \t\n\r,{}".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, " \t\n\r".utf8.contains(bytes[index]) { index += 1 }
  }
}
