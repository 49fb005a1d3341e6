internal import Bitext

/// The markup of a text: its inline codes, and tags that stand in the text itself.
struct TagReading {
  struct Tag {
    /// What must be the same on both sides: the name, and the id where the element has one.
    var name: String
    var kind: InlineCode.Kind
    /// As it is written.
    var written: String
    /// In UTF-8 bytes of the text; empty where the tag stands beside the text.
    var range: Range<Int>
  }

  private(set) var tags: [Tag] = []

  init(_ text: CheckedText) {
    tags = text.codes.map { code in
      Tag(
        name: Self.name(of: code.original) ?? code.original, kind: code.kind, written: code.original,
        range: code.offset..<code.offset)
    }
    if text.text.utf8.contains(UInt8(ascii: "<")) { readText(Array(text.text.utf8)) }
  }

  /// Where a tag closes another than the one that was opened last, or none; `nil` where all is in order.
  ///
  /// A tag that opens and is never closed counts only if `mustClose`, as `<br>` and `<p>` of HTML need no end.
  var crossing: Tag? {
    var open: [String] = []
    let closed = Set(tags.filter { $0.kind == .close }.map(\.name))
    for tag in tags {
      switch tag.kind {
      case .open: if closed.contains(tag.name) { open.append(tag.name) }
      case .close: if open.popLast() != tag.name { return tag }
      case .standalone: continue
      }
    }
    return open.last.flatMap { name in tags.last { $0.name == name } }
  }

  /// Tags in the text: "<" and a letter, up to ">" with no "<" between, at most 300 bytes.
  private mutating func readText(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let end = Self.tagEnd(bytes, from: index) else {
        index += 1
        continue
      }
      let written = String(decoding: bytes[index..<end], as: UTF8.self)
      let kind: InlineCode.Kind =
        bytes[index + 1] == UInt8(ascii: "/")
        ? .close : bytes[end - 2] == UInt8(ascii: "/") ? .standalone : .open
      tags.append(
        Tag(name: Self.name(of: written) ?? written, kind: kind, written: written, range: index..<end))
      index = end
    }
  }

  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < bytes.count, (0x61...0x7a).contains(bytes[index] | 0x20) else { return nil }
    while index < min(bytes.count, start + 300) {
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if bytes[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }

  /// "b" of `<b class="x">` and `</b>`; "g 1" of `<g id="1">`, whose id tells it from its like.
  private static func name(of written: String) -> String? {
    guard written.utf8.first == UInt8(ascii: "<") else { return nil }
    let inside = written.dropFirst().drop { $0 == "/" }
    let name = inside.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
    if ["g", "x", "bx", "ex", "ph", "pc", "bpt", "ept", "it", "sc", "ec"].contains(name),
      let id = inside.firstRange(of: "id=\"")
    {
      return name + " " + inside[id.upperBound...].prefix { $0 != "\"" }
    }
    return String(name)
  }
}
