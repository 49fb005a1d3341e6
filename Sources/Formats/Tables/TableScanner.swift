internal import Bitext

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Cuts a table into rows and cells, in bounded memory and one pass.
///
///     let scanner = TableScanner(input, TableDialect(delimiter: 0x2C, hasQuotes: true), limit: 1 << 20)
///     while let row = try scanner.next() { … try scanner.text(row.cells[0], in: row) … }
///
/// A row ends in LF or CR LF, or in CR alone where the dialect says so. A quote inside a cell that does not
/// begin with one is a letter. Format: RFC 4180.
final class TableScanner {
  struct Cell: Hashable {
    /// Bytes from the start of the row, quotes and all.
    var range: Range<Int>
    var isQuoted: Bool
  }

  enum Problem: Hashable {
    /// Over the limit; the row has no cells then.
    case tooLong
    /// Something stands between a closing quote and the end of its cell.
    case strayQuote
  }

  struct Row {
    /// From 1, as a spreadsheet counts.
    var number: Int
    /// How many lines it takes up.
    var lines: Int
    /// Without its ending.
    var bytes: [UInt8]
    var cells: [Cell]
    var location: SourceLocation
    var problem: Problem?

    var isBlank: Bool {
      cells.count == 1 && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0 || $0 == 0xA0 || $0 == 0xC2 }
    }

    /// Where a cell stands in the file.
    func place(of cell: Cell) -> Range<Int> {
      let start = location.bytes.lowerBound
      return start + cell.range.lowerBound..<start + cell.range.upperBound
    }
  }

  let dialect: TableDialect
  private let input: ByteInput
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: pieceSize)
  /// What of the buffer is read and not yet given out.
  private var unread = 0..<0
  /// Where the buffer begins in the file.
  private var bufferOffset = 0
  private var isAtEnd = false
  private var hasBegun = false
  private var number = 0
  private var line: Int

  private static let pieceSize = 64 * 1024

  /// Reads rows of at most `limit` bytes; of a longer one only its place is told.
  init(_ input: ByteInput, _ dialect: TableDialect, limit: Int) {
    self.input = input
    self.dialect = dialect
    self.limit = limit
    line = dialect.firstLine
  }

  /// The next row, or `nil` after the last.
  ///
  /// - Throws: `FormatError` where a quote opens that nothing closes.
  func next() throws(FormatError) -> Row? {
    if !hasBegun { try skipStart() }
    var progress = Progress()
    while true {
      if let end = scan(&progress) { return row(progress, contentEnd: end, isAtEnd: false) }
      if progress.position > limit + dialect.width * 2 {
        // Nobody will ask for these bytes.
        progress.problem = progress.problem ?? .tooLong
        progress.dropped += progress.position
        unread = unread.lowerBound + progress.position..<unread.upperBound
        progress.position = 0
      }
      guard try !fill() else { continue }
      return try last(progress)
    }
  }

  /// How far the scan of a row has come; positions are bytes from its start.
  private struct Progress {
    enum Place { case start, plain, quoted, closed, closedBeforeReturn, broken }
    var place = Place.start
    var position = 0
    var cellStart = 0
    var cells: [Cell] = []
    var problem: Problem?
    /// Line breaks inside of cells.
    var breaks = 0
    /// Of the quote that is open: its place in the row, and the breaks before it.
    var opening = (position: 0, breaks: 0)
    /// Bytes of a row over the limit that are gone.
    var dropped = 0
  }

  /// Goes on through what is there.
  ///
  /// Returns where the row's content ends, `position` being behind its ending then, or `nil` when the row goes
  /// on behind it.
  private func scan(_ progress: inout Progress) -> Int? {
    let buffer = self.buffer
    let bytes = buffer.span
    let (base, available, width) = (unread.lowerBound, unread.count, dialect.width)
    let (delimiter, lineEnd) = (UInt16(dialect.delimiter), dialect.lineEnd)
    let (hasQuotes, isBigEndian) = (dialect.hasQuotes, dialect.isBigEndian)
    let quote = UInt16(UInt8(ascii: "\""))
    func unit(_ position: Int) -> UInt16 {
      if width == 1 { return UInt16(bytes[base + position]) }
      let (first, second) = (UInt16(bytes[base + position]), UInt16(bytes[base + position + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while progress.position + width <= available {
      let position = progress.position
      let value = unit(position)
      progress.position = position + width
      switch progress.place {
      case .start where value == quote && hasQuotes:
        progress.place = .quoted
        progress.opening = (progress.dropped + position, progress.breaks)
      case .start, .plain:
        progress.place = .plain
        if value == delimiter {
          append(position, isQuoted: false, to: &progress)
        } else if value == lineEnd {
          let hasReturn =
            lineEnd == 0x0A && position >= progress.cellStart + width && unit(position - width) == 0x0D
          let end = hasReturn ? position - width : position
          append(end, isQuoted: false, to: &progress)
          return end
        }
      case .quoted:
        if value == quote { progress.place = .closed } else if value == lineEnd { progress.breaks += 1 }
      case .closed where value == quote: progress.place = .quoted
      case .closed, .closedBeforeReturn:
        let isAfterReturn = progress.place == .closedBeforeReturn
        let end = isAfterReturn ? position - width : position
        if value == lineEnd {
          append(end, isQuoted: true, to: &progress)
          return end
        } else if value == delimiter && !isAfterReturn {
          append(position, isQuoted: true, to: &progress)
        } else if value == 0x0D && lineEnd == 0x0A && !isAfterReturn {
          progress.place = .closedBeforeReturn
        } else {
          progress.problem = progress.problem ?? .strayQuote
          progress.place = .broken
        }
      case .broken: if value == lineEnd { return position }
      }
    }
    return nil
  }

  private func append(_ end: Int, isQuoted: Bool, to progress: inout Progress) {
    if progress.problem == nil {
      progress.cells.append(
        Cell(range: progress.cellStart..<max(progress.cellStart, end), isQuoted: isQuoted))
    }
    progress.cellStart = progress.position
    progress.place = .start
  }

  /// The row that the end of the file ends.
  private func last(_ progress: Progress) throws(FormatError) -> Row? {
    var progress = progress
    let start = bufferOffset + unread.lowerBound - progress.dropped
    guard unread.count == progress.position else {
      throw FormatError(
        at: SourceLocation(
          file: input.name, line: line,
          bytes: bufferOffset + unread.lowerBound + progress.position..<bufferOffset + unread.upperBound),
        .invalid("ends in the middle of a character of \(dialect.encoding.name). Save the file again."))
    }
    if progress.position == 0, progress.dropped == 0, progress.cells.isEmpty { return nil }
    if progress.place == .quoted {
      let place = start + progress.opening.position
      throw FormatError(
        at: SourceLocation(
          file: input.name, line: line + progress.opening.breaks, bytes: place..<place + dialect.width),
        .invalid("a quote opens a cell here and nothing closes it. Close it, or double it if it is a letter.")
      )
    }
    var end = progress.position
    let isReturn =
      switch progress.place {
      case .closedBeforeReturn: true
      case .plain: dialect.lineEnd == 0x0A && end > progress.cellStart && lastUnit(end) == 0x0D
      default: false
      }
    if isReturn { end -= dialect.width }
    if progress.place != .broken {
      let isQuoted = progress.place == .closed || progress.place == .closedBeforeReturn
      append(end, isQuoted: isQuoted, to: &progress)
    }
    return row(progress, contentEnd: end, isAtEnd: true)
  }

  private func lastUnit(_ end: Int) -> UInt8 {
    let position = unread.lowerBound + end
    return dialect.width == 1 || dialect.isBigEndian ? buffer[position - 1] : buffer[position - 2]
  }

  private func row(_ progress: Progress, contentEnd: Int, isAtEnd: Bool) -> Row {
    number += 1
    let start = bufferOffset + unread.lowerBound - progress.dropped
    let end = bufferOffset + unread.lowerBound + contentEnd
    let isTooLong = progress.dropped > 0 || contentEnd > limit
    let problem = isTooLong ? .tooLong : progress.problem
    let row = Row(
      number: number, lines: progress.breaks + 1,
      bytes: isTooLong ? [] : Array(buffer[unread.lowerBound..<unread.lowerBound + contentEnd]),
      cells: problem == nil ? progress.cells : [],
      location: SourceLocation(file: input.name, line: line, bytes: start..<max(start, end)), problem: problem
    )
    line += progress.breaks + 1
    unread = unread.lowerBound + progress.position..<unread.upperBound
    return row
  }

  /// Passes over what stands before the first row.
  private func skipStart() throws(FormatError) {
    hasBegun = true
    while unread.count < dialect.start, try fill() {}
    unread = unread.lowerBound + min(dialect.start, unread.count)..<unread.upperBound
  }

  /// Drops what was given out and adds a piece; false at the end.
  private func fill() throws(FormatError) -> Bool {
    guard !isAtEnd else { return false }
    let kept = unread.count
    let from = unread.lowerBound
    if from > 0 {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe memmove(start, start + from, kept)
      }
    }
    bufferOffset += from
    if buffer.count - kept < Self.pieceSize { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let got = try unsafe buffer.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
      let free = unsafe UnsafeMutableBufferPointer(rebasing: room[kept...])
      return try unsafe input.read(into: UnsafeMutableRawBufferPointer(free))
    }
    unread = 0..<kept + got
    isAtEnd = got == 0
    return !isAtEnd
  }
}
