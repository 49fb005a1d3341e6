internal import Linguistics

/// The places of a text that a program fills in.
///
///     PlaceholderScanner.placeholders(in: "%2$s has %d files in {folder}").map(\.key)  // ["%2s", "%2d", "{folder}"]
///
/// Knows those of C and its like (`%s`, `%1$s`, `%-5.2f`, `%@`), of Python (`%(name)s`, `{}`, `{0:d}`), of shells and
/// templates (`$NAME`, `${name}`, `{{name}}`, `%NAME%`, `%{name}`). Per cent is none: "%50", "50 %", "5%d" have figures
/// beside the sign. Linear.
struct PlaceholderScanner {
  struct Placeholder {
    /// What must be the same on both sides; unnumbered ones are numbered as they stand.
    var key: String
    /// In UTF-8 bytes.
    var range: Range<Int>
  }

  private static let signs = CharacterFilter("%{$")

  static func placeholders(in text: CheckedText) -> [Placeholder] {
    text.tokens.characters.meets(signs) ? placeholders(in: text.text) : []
  }

  static func placeholders(in text: String) -> [Placeholder] {
    var scanner = PlaceholderScanner(bytes: Array(text.utf8))
    return scanner.scan()
  }

  private static let percent = UInt8(ascii: "%")
  private static let brace = UInt8(ascii: "{")
  private static let dollar = UInt8(ascii: "$")
  private static let longest = 80

  private let bytes: [UInt8]
  private var printed = 0
  private var positional = 0

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() -> [Placeholder] {
    var found: [Placeholder] = []
    var index = 0
    while index < bytes.count {
      let match: (end: Int, key: String?)? =
        switch bytes[index] {
        case Self.percent: percentSign(index)
        case Self.brace: braces(index)
        case Self.dollar: dollarSign(index)
        default: nil
        }
      guard let match else {
        index += 1
        continue
      }
      if let key = match.key { found.append(Placeholder(key: key, range: index..<match.end)) }
      index = match.end
    }
    return found
  }

  private mutating func percentSign(_ start: Int) -> (end: Int, key: String?)? {
    if byte(start + 1) == Self.percent { return (start + 2, nil) }
    if start > 0, isDigit(bytes[start - 1]) { return nil }
    if byte(start + 1) == UInt8(ascii: "("), let close = end(of: UInt8(ascii: ")"), from: start + 2),
      let letter = byte(close), "sdifFrxeg".utf8.contains(letter)
    {
      return (close + 1, text(start..<close + 1))
    }
    if byte(start + 1) == Self.brace, let close = end(of: UInt8(ascii: "}"), from: start + 2) {
      return (close, text(start..<close))
    }
    if let name = end(of: Self.percent, from: start + 1), isCapitals(start + 1..<name - 1) {
      return (name, text(start..<name))
    }
    return conversion(start)
  }

  /// `%[number$][flags][width][.precision][length]letter`: ISO C17 §7.21.6.1 with POSIX numbers and Apple's `%@`.
  private mutating func conversion(_ start: Int) -> (end: Int, key: String?)? {
    var index = start + 1
    var number: Int?
    let digits = run(from: index, where: isDigit)
    if byte(digits) == Self.dollar, digits > index, digits - index < 4 {
      number = Int(text(index..<digits))
      index = digits + 1
    }
    let flags = run(from: index) { "-+0#'".utf8.contains($0) }
    let width = run(from: flags, where: isDigit)
    var end = width
    if byte(end) == UInt8(ascii: ".") {
      end = run(from: end + 1) { self.isDigit($0) || $0 == UInt8(ascii: "*") }
    }
    let size = run(from: end) { "hlqLzjt".utf8.contains($0) }
    guard size - end <= 2, let letter = byte(size) else { return nil }
    // Turkish puts the sign before figures: "%25e çıktı" is no exponent.
    let isPlain = width == flags && end == width
    let letters = isPlain || end > width ? "sdiuxXcfFeEgGaAop@" : "sdux"
    guard letters.utf8.contains(letter), letter == UInt8(ascii: "@") || !isLetter(byte(size + 1)) else {
      return nil
    }
    if number == nil {
      printed += 1
      number = printed
    }
    return (size + 1, "%\(number ?? 0)\(text(end..<size + 1))")
  }

  private mutating func braces(_ start: Int) -> (end: Int, key: String?)? {
    if byte(start + 1) == Self.brace {
      guard let close = end(of: UInt8(ascii: "}"), from: start + 2), byte(close) == UInt8(ascii: "}") else {
        return nil
      }
      return (close + 1, "{{" + text(start + 2..<close - 1).filter { $0 != " " } + "}}")
    }
    let name = run(from: start + 1, where: isNameByte)
    guard let close = end(of: UInt8(ascii: "}"), from: name) else { return nil }
    guard close - 1 == name || ":!,".utf8.contains(bytes[name]) else { return nil }
    if name == start + 1 {
      positional += 1
      return (close, "{\(positional - 1)}")
    }
    return (close, "{" + text(start + 1..<name) + "}")
  }

  private func dollarSign(_ start: Int) -> (end: Int, key: String?)? {
    if byte(start + 1) == Self.brace, let close = end(of: UInt8(ascii: "}"), from: start + 2) {
      return (close, text(start..<close))
    }
    let name = run(from: start + 1) { self.isCapital($0) || self.isDigit($0) || $0 == UInt8(ascii: "_") }
    // "US$", "$AB" beside letters and "$5" are money.
    guard name - start >= 3, isCapital(bytes[start + 1]), !isLetter(byte(name)),
      start == 0 || !isLetter(bytes[start - 1])
    else { return nil }
    return (name, text(start..<name))
  }

  /// Behind the next `mark`, with no other brace and no line end before it.
  private func end(of mark: UInt8, from start: Int) -> Int? {
    var index = start
    while index < min(bytes.count, start + Self.longest) {
      if bytes[index] == mark { return index + 1 }
      if bytes[index] == Self.brace || bytes[index] == 0x0a { return nil }
      index += 1
    }
    return nil
  }

  private func run(from start: Int, where holds: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, holds(bytes[index]) { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) }
  private func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x80 ? byte < 0xe0 && byte >= 0xc3 : (0x41...0x5a).contains(byte & 0xdf)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte < 0x80 && isLetter(byte)) || "_.-[]".utf8.contains(byte)
  }

  private func isCapitals(_ range: Range<Int>) -> Bool {
    range.count >= 2 && bytes[range].allSatisfy { isCapital($0) || $0 == UInt8(ascii: "_") }
  }
}
