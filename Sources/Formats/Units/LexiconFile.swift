internal import Bitext

/// A word, a translation of it, and how likely each stands for the other.
public struct LexiconRow: Hashable, Sendable {
  public var source: String
  public var target: String
  /// Chance of the target given the source, 0…1.
  public var probability: Double
  /// Chance of the source given the target, 0…1.
  public var reverse: Double

  public init(source: String, target: String, probability: Double, reverse: Double) {
    self.source = source
    self.target = target
    self.probability = probability
    self.reverse = reverse
  }
}

/// Reads and writes word lists as tables: UTF-8, tabs between cells, LF at line ends.
///
///     # Anything after a number sign at the start of a line is a remark.
///     source	target	probability	reverse
///     economy	ekonomi	0.91	0.88
///
/// The first line that is no remark is the header; it names at least `source` and `target`, in any order. A
/// missing `probability` is 1, a missing `reverse` is the probability. Other columns are passed over. Backslashes and
/// quotes are letters like others.
public enum LexiconFile {
  /// Rows of a file at most: a lexicon is a list of words, not a corpus.
  public static let rowLimit = 5_000_000
  private static let lineLimit = 16 * 1024

  /// Reads the file at `path`, or standard input for `-`.
  ///
  /// - Throws: ``FormatError`` with the line for a missing header, a row without both words, or a probability
  ///   that is no number from 0 to 1.
  public static func read(path: String) throws(FormatError) -> [LexiconRow] {
    try read(ByteInput(path: path))
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func read(name: String, bytes: [UInt8]) throws(FormatError) -> [LexiconRow] {
    try read(ByteInput(name: name, bytes: bytes))
  }

  private static func read(_ input: ByteInput) throws(FormatError) -> [LexiconRow] {
    let lines = LineReader(input, limit: lineLimit)
    var columns: Columns?
    var rows: [LexiconRow] = []
    while let line = try lines.next() {
      guard let bytes = line.bytes else {
        throw FormatError(at: line.location, .invalid("a row has over \(lineLimit) bytes. Shorten it."))
      }
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      let cells = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      guard let columns else {
        columns = try Columns(cells, at: line.location)
        continue
      }
      guard rows.count < rowLimit else {
        throw FormatError(at: line.location, .invalid("over \(rowLimit) rows. Leave out the unlikely ones."))
      }
      rows.append(try columns.row(cells, lines, line))
    }
    guard columns != nil else { throw FormatError(input.name, .isEmpty) }
    return rows
  }

  /// Which column holds what.
  private struct Columns {
    var source: Int
    var target: Int
    var probability: Int?
    var reverse: Int?

    init(_ cells: [ArraySlice<UInt8>], at location: SourceLocation) throws(FormatError) {
      let names = cells.map { String(decoding: $0, as: UTF8.self).lowercased() }
      guard let source = names.firstIndex(of: "source"), let target = names.firstIndex(of: "target") else {
        throw FormatError(
          at: location,
          .invalid(
            "the header must name the columns source and target, as in: source, tab, target, tab, probability."
          ))
      }
      self.source = source
      self.target = target
      probability = names.firstIndex(of: "probability")
      reverse = names.firstIndex(of: "reverse")
    }

    func row(
      _ cells: [ArraySlice<UInt8>], _ lines: LineReader, _ line: LineReader.Line
    ) throws(FormatError) -> LexiconRow {
      guard cells.count > max(source, target), !cells[source].isEmpty, !cells[target].isEmpty else {
        throw FormatError(at: line.location, .invalid("a row needs a source and a target word."))
      }
      let chance = try number(cells, probability, line) ?? 1
      return LexiconRow(
        source: try lines.text(cells[source], in: line), target: try lines.text(cells[target], in: line),
        probability: chance, reverse: try number(cells, reverse, line) ?? chance)
    }

    private func number(
      _ cells: [ArraySlice<UInt8>], _ column: Int?, _ line: LineReader.Line
    ) throws(FormatError) -> Double? {
      guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
      let text = String(decoding: cells[column], as: UTF8.self)
      guard let value = Double(text), (0...1).contains(value) else {
        throw FormatError(at: line.location, .invalid("\"\(text)\" is no probability from 0 to 1."))
      }
      return value
    }
  }

  /// Writes a list to `path`, or to standard output for `-`, after some remarks; probabilities with two decimals.
  ///
  /// Words with a tab or a line break in them are no words and are left out.
  public static func write(
    _ rows: [LexiconRow], remarks: [String] = [], path: String
  ) throws(FormatError) {
    let output = try ByteOutput(path: path)
    for remark in remarks { try output.write("# \(remark.filter { !$0.isNewline })\n") }
    try output.write("source\ttarget\tprobability\treverse\n")
    for row in rows where !row.source.contains(where: isBreak) && !row.target.contains(where: isBreak) {
      try output.write(
        "\(row.source)\t\(row.target)\t\(decimals(row.probability))\t\(decimals(row.reverse))\n")
    }
    try output.finish()
  }

  private static func isBreak(_ character: Character) -> Bool { character == "\t" || character.isNewline }

  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((min(1, max(0, value)) * 100).rounded())
    return hundredths == 100 ? "1" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
