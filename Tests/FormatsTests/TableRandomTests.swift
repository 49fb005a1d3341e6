import Bitext
import TestSupport
import Testing

@testable import Formats

/// Tables by chance, larger than what is read at once.
@Suite struct TableRandomTests {
  private struct Table {
    var dialect: TableDialect
    var rows: [[String]]
    var bytes: [UInt8]
  }

  private static let pieces = [
    "a", "ş", "😀", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "#", "=", "漢字",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// A table under a header, cells in quotes by chance and where they must be.
  private func table(_ generator: inout SeededGenerator, count: Int) -> Table {
    var dialect = TableDialect(hasQuotes: true)
    dialect.delimiter =
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].randomElement(using: &generator) ?? 0
    let form = Int.random(in: 0..<4, using: &generator)
    let marks: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    if form >= 2 { dialect.encoding = TextEncoding(name: "UTF-16", scheme: .utf16(bigEndian: form == 3)) }
    let end = Bool.random(using: &generator) ? "\r\n" : "\n"
    var bytes = marks[form]
    var rows = [["source", "target", "note"]]
    for _ in 0..<count { rows.append(["s" + text(&generator), text(&generator), text(&generator)]) }
    for (number, row) in rows.enumerated() {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes += dialect.delimiters(1) }
        bytes += dialect.cell(cell, isQuoted: Bool.random(using: &generator)) ?? []
      }
      if number < count || Bool.random(using: &generator) {
        bytes += end.utf16.flatMap { unit -> [UInt8] in
          let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
          return form < 2 ? [low] : form == 3 ? [high, low] : [low, high]
        }
      }
    }
    return Table(dialect: dialect, rows: Array(rows.dropFirst()), bytes: bytes)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func readsTheCellsThatWereWritten(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = table(&generator, count: 4000)
    let read = try rows(table.bytes, .csv, englishTurkish())
    let expected = table.rows.filter { !$0[1].isEmpty }.map { $0.joined(separator: "|") }
    let found = read.units.map { "\($0.source.text)|\($0.target.text)|\($0.note ?? "")" }
    #expect(found.count == expected.count, "seed \(seed)")
    #expect(zip(found, expected).first { $0 != $1 } == nil, "seed \(seed)")
    #expect(read.count == table.rows.count, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func translatesSomeCellsAndLeavesTheOthers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = table(&generator, count: 1500)
    let new = table.rows.map { _ in Bool.random(using: &generator) ? text(&generator) : nil }
    let sample = FormatSample("a.csv", .csv, bytes: table.bytes, languages: try englishTurkish())
    let reading = try Reading(table.bytes, like: sample) { number, _ in
      new[number].map { SegmentTranslation(TaggedText($0), state: .translated) }
    }
    #expect(reading.segments.count == table.rows.count, "seed \(seed)")
    #expect(reading.edits.count == new.compactMap(\.self).count, "seed \(seed)")
    let after = try Reading(try table.bytes.applying(reading.edits), like: sample).segments
    let expected = zip(table.rows, new).map { $1 ?? $0[1] }
    #expect(after.map { $0.target?.text ?? "" } == expected, "seed \(seed)")
    #expect(after.map(\.source.text) == table.rows.map { $0[0] }, "seed \(seed)")
  }

  @Test func readsEntriesOfAnArrayLargerThanWhatIsReadAtOnce() throws {
    let entries = (0..<3000).map { number in
      "{\"source\":\"s\(number) ]},\\\"\",\"target\":\"\(String(repeating: "t", count: number % 100 + 1))\"}"
    }
    let text = "[" + entries.joined(separator: " ,\n") + "]"
    let read = try rows(text, .weblate, englishTurkish())
    #expect(read.units.map(\.source.text) == (0..<3000).map { "s\($0) ]},\"" })
    let bytes = Array(text.utf8)
    for case .unit(_, let location) in read {
      #expect(String(decoding: bytes[location.bytes], as: UTF8.self) == entries[location.line - 1])
    }
  }
}
