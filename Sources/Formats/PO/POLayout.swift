/// How a PO file breaks its strings into lines, for strings put into it.
///
/// Without a sign of another habit it is gettext's: a break after each `\n`, lines of at most 79 columns, and an
/// empty first string before several lines.
struct POLayout: Hashable, Sendable {
  /// Most columns of a line with its quotes; `nil` for a file that never breaks.
  var width: Int? = 79
  /// Whether a line ends after `\n`.
  var breaksAtNewlines = true
  /// Whether a text of several lines begins with an empty string.
  var beginsEmpty = true

  init() {}

  /// The habits of the first entries of a file.
  init(of beginning: ArraySlice<UInt8>) {
    var lines = beginning.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(1)
    // The header is broken by hand.
    if let header = lines.firstIndex(where: { $0.starts(with: "msgid".utf8) }),
      lines[header].dropFirst(5).drop(while: { $0 == 0x20 }).starts(with: "\"\"".utf8),
      lines.index(after: header) < lines.endIndex, lines[header + 1].starts(with: "msgstr".utf8)
    {
      let rest = lines[header...]
      lines = rest[(rest.firstIndex { $0.allSatisfy { $0 <= 0x20 } } ?? rest.endIndex)...]
    }
    var (wraps, longs, widest) = (0, 0, 0)
    var newlines = (broken: 0, inner: 0)
    var beginnings = (empty: 0, full: 0)
    var previous: Piece?
    for line in lines {
      let piece = Piece(line)
      if let last = previous, let piece, !piece.hasKeyword {
        if last.hasKeyword { if last.isEmpty { beginnings.empty += 1 } else { beginnings.full += 1 } }
        if last.endsInNewline {
          newlines.broken += 1
        } else if !last.isEmpty {
          wraps += 1
          if last.hasSpace { widest = max(widest, last.width) }
        }
      }
      if let piece {
        if piece.width > 80, piece.hasSpace { longs += 1 }
        newlines.inner += piece.innerNewlines
      }
      previous = piece
    }
    if longs > wraps { width = nil } else if widest > 80 || wraps >= 30 { width = max(40, widest) }
    breaksAtNewlines = newlines.broken >= newlines.inner
    beginsEmpty = beginnings.empty >= beginnings.full
  }

  /// A line with one string.
  private struct Piece {
    var hasKeyword: Bool
    /// Of the whole line.
    var width: Int
    var isEmpty: Bool
    var endsInNewline: Bool
    var hasSpace: Bool
    var innerNewlines: Int

    init?(_ line: ArraySlice<UInt8>) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard line.count > 1, line.first != UInt8(ascii: "#"), line.last == UInt8(ascii: "\""),
        let quote = line.firstIndex(of: UInt8(ascii: "\"")), quote < line.endIndex - 1
      else { return nil }
      let content = line[(quote + 1)...].dropLast()
      hasKeyword = line[..<quote].contains { $0 > 0x20 }
      width = line.count { $0 & 0xC0 != 0x80 }
      isEmpty = content.isEmpty
      let newline = Array(#"\n"#.utf8)
      endsInNewline = content.suffix(2).elementsEqual(newline)
      let text = endsInNewline ? content.dropLast(2) : content
      hasSpace = text.dropLast().contains(0x20)
      innerNewlines = text.ranges(of: newline).count
    }
  }

  /// The strings of `text`, from the first quote to the last, after a keyword that ends at the column `start`.
  func value(of text: String, start: Int, indent: String = "", lineEnd: String, wraps: Bool = true) -> String
  {
    var lines: [String] = []
    /// Whether the keyword's line has no room for a text that takes one line alone.
    var isBelow = false
    let width = wraps ? width : nil
    for portion in breaksAtNewlines ? Self.portions(of: text) : [Substring(text)] {
      let escaped = POWord.words(of: portion)
      guard let width else {
        lines.append(escaped.map(\.text).joined())
        continue
      }
      // A text that fits after its keyword stays there.
      let whole = escaped.reduce(0) { $0 + $1.width }
      if lines.isEmpty, portion.endIndex == text.endIndex, start + whole + 2 <= width || escaped.count < 2 {
        return "\"" + escaped.map(\.text).joined() + "\""
      }
      var line = ""
      isBelow = isBelow || beginsEmpty
      var column = (lines.isEmpty && !beginsEmpty ? start : indent.utf8.count) + 2
      for word in escaped {
        if !line.isEmpty, column + word.width > width {
          lines.append(line)
          line = ""
          column = indent.utf8.count + 2
        }
        line += word.text
        column += word.width
      }
      lines.append(line)
    }
    if lines.isEmpty { lines = [""] }
    if lines.count > 1 && beginsEmpty || isBelow { lines.insert("", at: 0) }
    return lines.map { "\"\($0)\"" }.joined(separator: lineEnd + indent)
  }

  /// The text cut after each line feed.
  private static func portions(of text: String) -> [Substring] {
    var portions: [Substring] = []
    var start = text.startIndex
    let scalars = text.unicodeScalars
    while let newline = scalars[start...].firstIndex(of: "\n") {
      let end = scalars.index(after: newline)
      portions.append(text[start..<end])
      start = end
    }
    if start < text.endIndex { portions.append(text[start...]) }
    return portions
  }
}
