/// A text as a terminal shows it, cell by cell, so that a part of it can be underlined.
///
///     UnderlinedText("up 5.6%").lines(marking: 3..<7, margin: "  ", style: .plain)
///     //   up 5.6%
///     //      ^^^^
///
/// A character with its marks is one cell, an ideograph or emoji is as wide as two. A control character, an
/// invisible one and a mark without a letter are shown as ⟨U+202E⟩.
struct UnderlinedText {
  private struct Cell {
    var shown: String
    var width: Int
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    var isSpace: Bool
  }

  private var cells: [Cell] = []
  private var isRightToLeft = false

  /// Most columns of a line, its margin not counted.
  private static let lineWidth = 92

  init(_ text: String) {
    var offset = 0
    for character in text {
      let length = character.utf8.count
      let range = offset..<offset + length
      offset += length
      if character == " " {
        cells.append(Cell(shown: " ", width: 1, range: range, isSpace: true))
        continue
      }
      let scalars = Array(character.unicodeScalars)
      if scalars.allSatisfy({ $0.isASCII && $0.value >= 0x21 && $0.value < 0x7F }) {
        cells.append(Cell(shown: String(character), width: scalars.count, range: range, isSpace: false))
        continue
      }
      if scalars.contains(where: \.isRightToLeft) { isRightToLeft = true }
      var cell = Cell(shown: "", width: 0, range: range, isSpace: false)
      for (position, scalar) in scalars.enumerated() { Self.add(scalar, isFirst: position == 0, to: &cell) }
      cells.append(cell)
    }
  }

  private static func add(_ scalar: Unicode.Scalar, isFirst: Bool, to cell: inout Cell) {
    let isMark = scalar.isMark
    // A joiner inside of a character belongs to it; so do the selectors of how it looks.
    let belongs = !isFirst && (isMark || (0x200C...0x200D).contains(scalar.value) || scalar.isSelector)
    if belongs {
      cell.shown.unicodeScalars.append(scalar)
    } else if isMark || scalar.isUnseen {
      let name = "⟨\(scalar.codePoint)⟩"
      cell.shown += name
      cell.width += name.unicodeScalars.count
    } else {
      cell.shown.unicodeScalars.append(scalar)
      // A family of emoji takes the place of one.
      cell.width = max(cell.width, scalar.isWide ? 2 : 1)
    }
  }

  var shown: String { cells.map(\.shown).joined() }

  /// The text in lines, with what is in `range` (UTF-8 bytes) marked.
  func lines(marking range: Range<Int>?, margin: String, style: TextStyle) -> String {
    let marked = cells.indices.filter { index in range.map(cells[index].range.overlaps) ?? false }
    if style.hasColors || isRightToLeft || marked.isEmpty {
      return margin + inOneLine(marked.first, marked.last, style) + "\n"
    }
    var text = ""
    var margin = margin
    for line in wrapped() {
      text += margin + line.map { cells[$0].shown }.joined() + "\n"
      margin = String(repeating: " ", count: margin.count)
      guard let first = marked.first, let last = marked.last, line.overlaps(first..<last + 1) else {
        continue
      }
      let place = line.clamped(to: first..<last + 1)
      text += margin + String(repeating: " ", count: width(of: line.lowerBound..<place.lowerBound))
      text += String(repeating: "^", count: max(1, width(of: place))) + "\n"
    }
    return text
  }

  private func inOneLine(_ first: Int?, _ last: Int?, _ style: TextStyle) -> String {
    guard let first, let last else { return shown }
    func text(_ part: Range<Int>) -> String { part.map { cells[$0].shown }.joined() }
    return text(0..<first) + style.found(text(first..<last + 1)) + text(last + 1..<cells.count)
  }

  private func width(of part: Range<Int>) -> Int { part.reduce(0) { $0 + cells[$1].width } }

  /// Lines that are not too long, broken at spaces where there are any.
  private func wrapped() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, space, width) = (0, -1, 0)
    for index in cells.indices {
      width += cells[index].width
      if width > Self.lineWidth, index > start {
        let end = space > start ? space : index
        lines.append(start..<end)
        start = space > start ? space + 1 : index
        width = start <= index ? self.width(of: start..<index + 1) : 0
        space = -1
      }
      if cells[index].isSpace, index >= start { space = index }
    }
    if start < cells.count { lines.append(start..<cells.count) }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a reader sees nothing of it, or steers with it; true of every space but U+0020 and U+3000.
  var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    case .spaceSeparator: value != 0x20 && value != 0x3000
    default: false
    }
  }

  var isSelector: Bool {
    (0xFE00...0xFE0F).contains(value) || (0x1F3FB...0x1F3FF).contains(value)
      || (0xE0020...0xE007F).contains(value)
  }

  /// Whether a terminal gives it two columns: Unicode Standard Annex 11, wide and full width, by their blocks.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }

  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
