internal import Bitext

extension TableScanner {
  /// What a cell says: without its quotes, doubled ones once.
  ///
  /// - Throws: `FormatError` at the first byte that is not of the file's encoding.
  func text(_ cell: Cell, in row: Row) throws(FormatError) -> String {
    let width = dialect.width
    var range = cell.range
    if cell.isQuoted {
      range = range.lowerBound + width..<max(range.lowerBound + width, range.upperBound - width)
    }
    let bytes = row.bytes[range]
    if width == 2 {
      let units = units(bytes)
      guard let text = String(validating: cell.isQuoted ? Self.undoubled(units) : units, as: UTF16.self)
      else {
        throw error(
          .invalid("not \(dialect.encoding.name): half of a character. Save the file again."), units, row,
          range)
      }
      return text
    }
    let isDoubled = cell.isQuoted && bytes.contains(UInt8(ascii: "\""))
    let text =
      isDoubled
      ? String(validating: Self.undoubled(bytes), as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    if let text { return text }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var good = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { good += UTF8.width(scalar) }
    throw FormatError(at: place(range.lowerBound + good, row), .notUTF8)
  }

  private func units(_ bytes: ArraySlice<UInt8>) -> [UInt16] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return dialect.isBigEndian ? first << 8 | second : second << 8 | first
    }
  }

  /// Each pair of quotes as one.
  private static func undoubled<Unit: FixedWidthInteger>(_ units: some Sequence<Unit>) -> [Unit] {
    var result: [Unit] = []
    var isSecond = false
    for unit in units {
      if unit == 0x22 && isSecond {
        isSecond = false
        continue
      }
      isSecond = unit == 0x22
      result.append(unit)
    }
    return result
  }

  private func error(
    _ problem: FormatError.Problem, _ units: [UInt16], _ row: Row, _ range: Range<Int>
  ) -> FormatError {
    var decoder = UTF16()
    var iterator = units.makeIterator()
    var good = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { good += UTF16.width(scalar) }
    return FormatError(at: place(range.lowerBound + good * 2, row), problem)
  }

  /// A byte of a row, and the line that it stands on.
  private func place(_ offset: Int, _ row: Row) -> SourceLocation {
    let lines = units(before: offset, row).filter { $0 == dialect.lineEnd }.count
    let byte = row.location.bytes.lowerBound + offset
    return SourceLocation(file: row.location.file, line: row.location.line + lines, bytes: byte..<byte + 1)
  }

  private func units(before offset: Int, _ row: Row) -> [UInt16] {
    let bytes = row.bytes[..<min(offset, row.bytes.count)]
    return dialect.width == 2 ? units(bytes) : bytes.map(UInt16.init)
  }
}
