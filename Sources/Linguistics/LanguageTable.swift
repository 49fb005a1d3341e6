/// A data file of lines `key argument: item, item`, such as `numbers/tr.txt`.
///
/// A key may stand on several lines; its items are those of all. `#` opens a comment. A language
/// without a file has an empty table.
package struct LanguageTable: Sendable {
  /// One line: `head` is what stands before the colon.
  struct Entry: Sendable {
    var head: [String]
    var items: [String]
  }

  let entries: [Entry]

  package init(_ name: String) { self.init(text: Resource.text(name) ?? "") }

  /// Of the lines themselves.
  init(text: String) {
    // In bytes: by characters this was a twentieth of the CPU of a program's first lookup.
    entries = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return Entry(
        head: Self.parts(of: content[..<colon], between: UInt8(ascii: " ")),
        items: Self.parts(of: content[content.index(after: colon)...], between: UInt8(ascii: ",")))
    }
  }

  /// What stands between separators, without spaces around it.
  private static func parts(of text: Substring.UTF8View, between separator: UInt8) -> [String] {
    text.split(separator: separator).map { part in
      var part = part.drop { $0 == UInt8(ascii: " ") }
      while part.last == UInt8(ascii: " ") { part.removeLast() }
      return String(Substring(part))
    }
  }

  /// All items of the lines whose head is `head`, such as "percent after".
  package func items(_ head: String) -> [String] {
    let words = head.split(separator: " ").map(String.init)
    return entries.filter { $0.head == words }.flatMap(\.items)
  }

  /// The items of each line that begins with `key`, with the rest of its head.
  package func arguments(_ key: String) -> [(argument: String, items: [String])] {
    entries.filter { $0.head.first == key }.map { ($0.head.dropFirst().joined(separator: " "), $0.items) }
  }
}
