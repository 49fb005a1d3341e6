/// A data file of lines `key argument: item, item` for those who know languages no closer.
package struct LanguageData: Sendable {
  private let table: LanguageTable

  /// Reads a file such as `doubled-words/tr.txt`; empty where there is none.
  package init(_ name: String) { table = LanguageTable(name) }

  package var isEmpty: Bool { table.entries.isEmpty }

  /// All items of the lines with this key.
  package func items(_ key: String) -> [String] { table.items(key) }

  /// Keys with their items, line by line.
  package var lines: [(key: String, items: [String])] {
    table.entries.map { ($0.head.joined(separator: " "), $0.items) }
  }
}
