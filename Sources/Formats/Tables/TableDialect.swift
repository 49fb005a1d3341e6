internal import Bitext

/// How the rows and cells of a table stand in its file.
struct TableDialect: Hashable, Sendable {
  /// UTF-8 or UTF-16.
  var encoding = TextEncoding.utf8
  var delimiter = UInt8(ascii: "\t")
  /// Whether a cell may stand in quotes, with delimiters, line breaks and doubled quotes in it (RFC 4180 §2).
  var hasQuotes = false
  /// Whether rows end in a carriage return alone.
  var endsInCarriageReturn = false
  /// Whether nothing but the rows tells which delimiter it is, so that a cell with another one wants quotes.
  var isDelimiterGuessed = false
  /// Bytes before the first row: a byte order mark, and Excel's `sep=` line.
  var start = 0
  /// The line of the first row.
  var firstLine = 1

  /// Bytes of a code unit.
  var width: Int {
    if case .utf16 = encoding.scheme { 2 } else { 1 }
  }

  var isBigEndian: Bool { encoding.scheme == .utf16(bigEndian: true) }

  /// The code unit that ends a row.
  var lineEnd: UInt16 { endsInCarriageReturn ? 0x0D : 0x0A }

  /// The bytes of a cell that says `text`.
  ///
  /// It stands in quotes when `isQuoted` or when it must. Returns `nil` when a table without quotes cannot
  /// hold it: it has a delimiter or a line break.
  func cell(_ text: String, isQuoted: Bool) -> [UInt8]? {
    let breaks = text.utf8.contains { $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
    guard hasQuotes else { return breaks ? nil : encoded(text) }
    let isAmbiguous = isDelimiterGuessed && text.utf8.contains { [0x09, 0x2C, 0x3B].contains($0) }
    guard isQuoted || breaks || isAmbiguous || text.utf8.contains(UInt8(ascii: "\"")) else {
      return encoded(text)
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return encoded(quoted + "\"")
  }

  /// So many delimiters.
  func delimiters(_ count: Int) -> [UInt8] {
    encoded(String(repeating: String(Unicode.Scalar(delimiter)), count: max(0, count)))
  }

  /// `text` in the file's encoding, which holds all of Unicode.
  private func encoded(_ text: String) -> [UInt8] {
    if width == 1 { return Array(text.utf8) }
    return text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  /// How people name the delimiter.
  var delimiterName: String {
    delimiter == UInt8(ascii: "\t") ? "tab" : "\"\(Unicode.Scalar(delimiter))\""
  }
}
