/// The character references of a page: what each stands for.
///
/// Names are read by the parser that knows the standard's list, all of a page at once.
struct HTMLReferences: Sendable {
  private var texts: [String: String] = [:]
  private var values: [String: String] = [:]

  /// The longest name has 32 letters.
  private static let longest = 40
  /// Most different names on a page.
  private static let limit = 100_000

  /// Collects those of `page`; `file` is for errors.
  init(_ page: [UInt8], file: String) throws(ArticleError) {
    var names: Set<String> = []
    var offset = 0
    while let start = page.firstOffset(of: UInt8(ascii: "&"), in: offset..<page.count) {
      offset = Self.end(ofNameAt: start, in: page[...])
      if offset > start + 1 { names.insert(String(decoding: page[start..<offset], as: UTF8.self)) }
      if names.count > Self.limit { throw ArticleError(file: file, .tooCostly) }
    }
    guard !names.isEmpty else { return }
    let order = names.sorted()
    let markup = order.map { "<p title=\"\($0)\">\($0)</p>" }.joined()
    let tree = try HTMLTree(page: Array(markup.utf8), file: file)
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].name == "p" }
    for (name, number) in zip(order, paragraphs) {
      values[name] = tree.nodes[number].attribute("title")
      if tree.nodes[number].end > number + 1 { texts[name] = tree.nodes[number + 1].text }
    }
  }

  /// What the reference at `start`, an `&`, stands for, and where it ends; `nil` where it is only an `&`.
  func text(at start: Int, in page: ArraySlice<UInt8>, isValue: Bool) -> (text: String, end: Int)? {
    guard start + 1 < page.endIndex else { return nil }
    if page[start + 1] == UInt8(ascii: "#") { return Self.number(at: start, in: page) }
    var end = Self.end(ofNameAt: start, in: page)
    let name = String(decoding: page[start..<end], as: UTF8.self)
    guard let text = isValue ? values[name] : texts[name], text != name else { return nil }
    if text.hasSuffix("="), name.hasSuffix("=") { end -= 1 }
    return (String(name.hasSuffix("=") && text.hasSuffix("=") ? text.dropLast() : text[...]), end)
  }

  /// Behind letters and digits after an `&`, and behind a `;` or `=` that follows.
  private static func end(ofNameAt start: Int, in page: ArraySlice<UInt8>) -> Int {
    var end = start + 1
    while end < page.endIndex, end - start < longest, isAlphanumeric(page[end]) { end += 1 }
    if end > start + 1, end < page.endIndex, page[end] == UInt8(ascii: ";") || page[end] == UInt8(ascii: "=")
    {
      end += 1
    }
    return end
  }

  /// Source: HTML Living Standard, §13.2.5.80.
  private static func number(at start: Int, in page: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    var end = start + 2
    var radix: UInt32 = 10
    if end < page.endIndex, page[end] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      end += 1
    }
    let first = end
    var value: UInt32 = 0
    while end < page.endIndex, let digit = digit(page[end], radix: radix) {
      value = min(value * radix + digit, 0x11_0000)
      end += 1
    }
    guard end > first else { return nil }
    if end < page.endIndex, page[end] == UInt8(ascii: ";") { end += 1 }
    if (0x80...0x9f).contains(value) { value = windows1252[Int(value - 0x80)] }
    return (String(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"), end)
  }

  private static func digit(_ byte: UInt8, radix: UInt32) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where radix == 16: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where radix == 16: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
  }

  /// What 0x80 to 0x9F mean, which pages take from windows-1252.
  private static let windows1252: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
  ]
}
