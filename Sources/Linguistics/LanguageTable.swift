/// A data file of lines `key argument: item, item`, such as `numbers/tr.txt`.
///
/// A key may stand on several lines; its items are those of all. `#` opens a comment. A language
/// without a file has an empty table.
struct LanguageTable: Sendable {
  /// One line: `head` is what stands before the colon.
  struct Entry: Sendable {
    var head: [String]
    var items: [String]
  }

  let entries: [Entry]

  init(_ name: String) {
    entries = (Resource.text(name) ?? "").split(whereSeparator: \.isNewline).compactMap { line in
      let content = line.prefix { $0 != "#" }.trimmed
      guard let colon = content.firstIndex(of: ":") else { return nil }
      let items = content[content.index(after: colon)...].split(separator: ",")
      return Entry(
        head: content[..<colon].split(separator: " ").map(String.init),
        items: items.map { String($0.trimmed) })
    }
  }

  /// All items of the lines whose head is `head`, such as "percent after".
  func items(_ head: String) -> [String] {
    let words = head.split(separator: " ").map(String.init)
    return entries.filter { $0.head == words }.flatMap(\.items)
  }

  /// The items of each line that begins with `key`, with the rest of its head.
  func arguments(_ key: String) -> [(argument: String, items: [String])] {
    entries.filter { $0.head.first == key }.map { ($0.head.dropFirst().joined(separator: " "), $0.items) }
  }
}
