public import Bitext

/// Reads the translation units of a file, one after the other, in bounded memory.
///
///     let reader = try FileFormat.units(path: "memory.tmx", languages: pair)
///     while let row = try reader.next() {
///       if case .unit(let unit, _) = row { … }
///     }
///
/// A row that cannot be used does not stop the rest; a file that cannot be read on does. For one
/// thread at a time.
public protocol UnitReader: AnyObject {
  /// The next row in file order, or `nil` after the last.
  func next() throws(FormatError) -> UnitRow?
}

/// What one row, line or element of a file of units gave.
public enum UnitRow: Hashable, Sendable {
  case unit(TranslationUnit, SourceLocation)
  /// Well-formed, but not a unit in the wanted languages, or one without text on a side.
  case skipped(reason: String, SourceLocation)
  /// Not what its format asks for, or over a limit.
  case failed(reason: String, SourceLocation)
}

/// What all readers of units refuse.
enum UnitLimits {
  /// Bytes of text in one segment, and of codes in one segment.
  static let segment = 64 * 1024
  /// Bytes of everything a file says about one unit.
  static let unit = 4 << 20

  /// The row for `unit` as the `number`th of its file: itself, unless a side is empty or too long.
  static func row(_ unit: TranslationUnit, number: Int, at location: SourceLocation) -> UnitRow {
    for (side, content) in [("source", unit.source), ("target", unit.target)] {
      if content.text.utf8.count > segment { return .failed(reason: tooLong(side, number), location) }
      if content.isEmpty { return .skipped(reason: "unit \(number): the \(side) is empty", location) }
    }
    return .unit(unit, location)
  }

  static func tooLong(_ side: String, _ number: Int) -> String {
    "unit \(number): the \(side) is over \(segment) bytes"
  }
}
