/// The words that values of NewsML-G2 are made of.
extension NewsMLValue {
  static let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
  }

  /// Without the white space around it.
  static func trimmed(_ text: String) -> Substring {
    var rest = text.utf8[...]
    while let first = rest.first, MarkupRunBuilder.isSpace(first) { rest.removeFirst() }
    while let last = rest.last, MarkupRunBuilder.isSpace(last) { rest.removeLast() }
    return Substring(rest)
  }

  static func isList(_ text: String, _ accepts: (Substring) -> Bool) -> Bool {
    let words = words(text)
    return !words.isEmpty && words.allSatisfy(accepts)
  }

  /// Whether `text` is an alias, a colon and a code, without white space.
  static func isCode(_ text: Substring) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
      text.utf8.index(after: colon) < text.endIndex
    else { return false }
    return !text.unicodeScalars.contains { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
  }

  /// Whether `text` can be an IRI or a part of one, after what may not stand in one is escaped.
  static func isAddress(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
      guard bytes.count - index > 2, isHex(bytes[index + 1]), isHex(bytes[index + 2]) else { return false }
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "#") }) < 2 else { return false }
    let head = bytes.prefix { !"/?#".utf8.contains($0) }
    // What stands before the first colon is a scheme.
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return true }
    guard let first = head.first, isLetter(first) else { return false }
    return head[..<colon].allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  }

  /// Whether `text` is a name of XML without a colon.
  static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "_") || first >= 0x80 else {
      return false
    }
    return text.utf8.allSatisfy {
      isLetter($0) || isDigit($0) || $0 >= 0x80 || "_-.".utf8.contains($0)
    }
  }

  /// Whether `text` is a whole number, of any length, that is not below `least`.
  static func isInteger(_ text: Substring, from least: Int? = nil) -> Bool {
    let digits = text.utf8.first.map { "+-".utf8.contains($0) } == true ? text.dropFirst() : text
    guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { return false }
    guard let least else { return true }
    let isZero = digits.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    return isZero ? least <= 0 : text.utf8.first != UInt8(ascii: "-")
  }

  static func isInteger(_ text: Substring, in range: ClosedRange<Int>) -> Bool {
    isInteger(text) && Int(text).map(range.contains) == true
  }

  /// Whether `text` counts from the beginning or the end, to `most`.
  static func isOrdinal(_ text: Substring, _ most: Int) -> Bool {
    isInteger(text, in: 1...most) || isInteger(text, in: -most ... -1)
  }

  static func isDecimal(_ text: Substring) -> Bool {
    let digits = text.utf8.first.map { "+-".utf8.contains($0) } == true ? text.dropFirst() : text
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.contains { !$0.isEmpty } && parts.allSatisfy { $0.utf8.allSatisfy(isDigit) }
  }

  static func isNumber(_ text: Substring) -> Bool {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    return isDecimal(parts[0]) && (parts.count == 1 || isInteger(parts[1]))
  }

  static func isLanguage(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
      && parts[0].utf8.allSatisfy(isLetter)
  }

  /// Whether `text` is a day, with or without the number of a week: `-1SU`.
  static func isWeekday(_ text: Substring) -> Bool {
    let number = text.dropLast(2)
    let digits = number.utf8.first.map { "+-".utf8.contains($0) } == true ? number.dropFirst() : number
    return days.contains(String(text.suffix(2))) && digits.utf8.count < 3 && digits.utf8.allSatisfy(isDigit)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
