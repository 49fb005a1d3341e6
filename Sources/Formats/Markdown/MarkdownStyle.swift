internal import Bitext

/// Writes texts as Markdown, with a backslash only before what would be read as markup.
struct MarkdownStyle: PageStyle {
  func pieces(_ translation: TaggedText, for text: PageText) throws(PageProblem) -> [PagePiece] {
    if translation.text.unicodeScalars.contains("\0") {
      throw PageProblem(reason: "the translation has a NUL, which a text cannot hold. Take it out.")
    }
    if text.isHTML {
      // An empty line would end the block.
      var line = translation
      line.text = String(translation.text.unicodeScalars.map { $0 == "\n" ? " " : Character($0) })
      return try HTMLStyle().pieces(text.form == .preserved ? translation : line, for: text)
    }
    if let lines = text.lines { return [.markup(lines.markup(of: translation.text))] }
    if case .value(let quote) = text.form { return [.markup(Self.value(translation.text, quote, text))] }
    var writer = MarkdownWriter(text, translation)
    return writer.pieces()
  }

  /// A value of the front matter.
  private static func value(_ value: String, _ quote: UInt8?, _ text: PageText) -> String {
    let line = String(value.map { $0.isNewline ? " " : $0 })
    if text.isTitle { return title(line, quote, text) }
    switch quote {
    case UInt8(ascii: "'"):
      return line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    case nil where !text.isQuotedAlways && isPlain(line): return line
    default:
      var result = quote == nil ? "\"" : ""
      for character in line.unicodeScalars {
        if character == "\"" || character == "\\" { result += "\\" }
        result.unicodeScalars.append(character)
      }
      return quote == nil ? result + "\"" : result
    }
  }

  /// A title between its quotes.
  private static func title(_ title: String, _ quote: UInt8?, _ text: PageText) -> String {
    var result = ""
    let scalars = Array(title.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"" where quote == UInt8(ascii: "\""), "'" where quote == UInt8(ascii: "'"),
        "(" where quote == UInt8(ascii: ")"), ")" where quote == UInt8(ascii: ")"), "\\":
        result += "\\"
      case "&" where text.spellings[scalar] == nil:
        // What would be read as a reference.
        if index + 1 < scalars.count, scalars[index + 1] == "#" || scalars[index + 1].properties.isAlphabetic
        {
          result += "\\"
        }
      default: break
      }
      if let spelling = text.spellings[scalar], !scalar.isASCII || scalar == "&" || scalar == "<" {
        result += spelling
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether YAML reads a text without quotes as that text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return !"-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) && !first.properties.isWhitespace
      && last != ":"
      && !last.properties.isWhitespace && !text.contains(": ") && !text.contains(" #")
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && !["true", "false", "null", "yes", "no", "on", "off", "~"].contains(text.lowercased())
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

/// Writes one text.
struct MarkdownWriter {
  private let text: PageText
  private let scalars: [Unicode.Scalar]
  /// The codes before each scalar, and behind the last.
  private var codes: [[InlineCode]]
  private let places: [PageCodes.Key: (range: Range<Int>, original: String)]
  private let hasTildes: Bool
  private var atWords: Set<Int> = []
  private let isChanged: Bool

  init(_ text: PageText, _ translation: TaggedText) {
    self.text = text
    var places: [PageCodes.Key: (range: Range<Int>, original: String)] = [:]
    for (code, range) in zip(text.content.codes, text.codes) {
      places[PageCodes.Key(code)] = (range, code.original)
    }
    self.places = places
    isChanged = translation.text != text.content.text
    scalars = translation.text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? "\n" : $0 }
    codes = Array(repeating: [], count: scalars.count + 1)
    var next = translation.codes[...]
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      while let code = next.first, code.offset <= offset {
        codes[index].append(code)
        next.removeFirst()
      }
      offset += UTF8.width(scalar)
    }
    codes[scalars.count] += next
    hasTildes = scalars.count { $0 == "~" } > 1
    moveSpacesOut()
    atWords = numbersAtWords()
  }

  /// `** a **` is no emphasis: spaces inside its marks go outside.
  private mutating func moveSpacesOut() {
    for index in scalars.indices where scalars[index].properties.isWhitespace {
      let opening = codes[index].lastIndex { !($0.kind == .open && isEmphasis($0)) }.map { $0 + 1 } ?? 0
      codes[index + 1].insert(contentsOf: codes[index][opening...], at: 0)
      codes[index].removeSubrange(opening...)
    }
    for index in scalars.indices.reversed() where scalars[index].properties.isWhitespace {
      let closing =
        codes[index + 1].firstIndex { !($0.kind == .close && isEmphasis($0)) } ?? codes[index + 1].count
      codes[index] += codes[index + 1][..<closing]
      codes[index + 1].removeSubrange(..<closing)
    }
  }

  private func isEmphasis(_ code: InlineCode) -> Bool {
    let original = places[PageCodes.Key(code)]?.original ?? ""
    return original.first == "*" || original.first == "_" || original.first == "~"
  }

  mutating func pieces() -> [PagePiece] {
    var pieces: [PagePiece] = []
    var markup = ""
    var isAtLineStart = !text.isCell && !text.isHeading
    var isBehindBreak = false
    for index in 0...scalars.count {
      for code in codes[index] {
        guard let place = places[PageCodes.Key(code)] else { continue }
        if !markup.isEmpty { pieces.append(.markup(markup)) }
        markup = ""
        if let mark = starMark(for: code, at: index) {
          pieces.append(.markup(mark))
        } else if let label = label(of: code) {
          pieces += [.markup("]["), .original(label), .markup("]")]
          if let space = place.original.lastIndex(of: "]") {
            pieces.append(.markup(String(place.original[space...].dropFirst())))
          }
        } else {
          pieces.append(.original(place.range))
        }
        isBehindBreak = text.lineBreaks.contains(code.number)
        isAtLineStart = isBehindBreak
      }
      guard index < scalars.count else { break }
      let scalar = scalars[index]
      if scalar.properties.isWhitespace, isBehindBreak || (isAtLineStart && scalar != "\u{A0}") {
        // The mark says it already, and indented lines mean something.
        if scalar == "\n" || scalar == " " || scalar == "\t" { continue }
      }
      isBehindBreak = false
      markup += scalar == "\n" ? " " : escaped(scalar, at: index, isAtLineStart: isAtLineStart)
      isAtLineStart = false
    }
    if !markup.isEmpty { pieces.append(.markup(markup)) }
    return pieces
  }

  /// `_` means nothing inside a word, where `*` does.
  private func starMark(for code: InlineCode, at index: Int) -> String? {
    guard code.kind != .standalone, let original = places[PageCodes.Key(code)]?.original,
      original.first == "_"
    else {
      return nil
    }
    let marks = original.prefix { $0 == "_" }.count
    guard atWords.contains(code.number) else { return nil }
    return String(repeating: "*", count: marks) + original.dropFirst(marks)
  }

  /// The label of a link that its text names, `[text]` or `[text][]`: another text has to name it beside.
  private func label(of code: InlineCode) -> Range<Int>? {
    guard isChanged, code.kind == .close, let end = places[PageCodes.Key(code)],
      let start = places[
        PageCodes.Key(InlineCode(number: code.number, kind: .open, offset: 0, original: ""))],
      start.original.hasPrefix("[") || start.original.hasPrefix("!["),
      start.range.upperBound < end.range.lowerBound
    else { return nil }
    let mark = end.original.filter { !$0.isWhitespace }
    return mark == "]" || mark == "][]" ? start.range.upperBound..<end.range.lowerBound : nil
  }

  /// The spans that have a letter or digit right outside of them.
  private func numbersAtWords() -> Set<Int> {
    var numbers: Set<Int> = []
    for index in codes.indices {
      for code in codes[index] where code.kind != .standalone {
        let outside = code.kind == .open ? index - 1 : index
        if scalars.indices.contains(outside), isWord(scalars[outside]) { numbers.insert(code.number) }
      }
    }
    return numbers
  }

  private func escaped(_ scalar: Unicode.Scalar, at index: Int, isAtLineStart: Bool) -> String {
    if let spelling = text.spellings[scalar], !scalar.isASCII || scalar == "&" || scalar == "<" {
      return spelling
    }
    let plain = String(scalar)
    guard scalar.isASCII else { return plain }
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    let isLoose = before?.properties.isWhitespace == true && after?.properties.isWhitespace == true
    let isMarkup: Bool
    switch scalar {
    case "\\":
      isMarkup =
        after.map {
          $0.isASCII && !$0.properties.isAlphabetic && $0.properties.numericType == nil
            && !$0.properties.isWhitespace
        } ?? true
    case "*": isMarkup = !isLoose
    case "_": isMarkup = !isLoose && !(isWord(before) && isWord(after))
    case "`", "[", "]": isMarkup = true
    case "<": isMarkup = after.map { $0.properties.isAlphabetic || "/!?".unicodeScalars.contains($0) } ?? true
    case "&": isMarkup = beginsReference(at: index)
    case "!": isMarkup = codes[index + 1].contains { places[PageCodes.Key($0)]?.original.first == "[" }
    case "~": isMarkup = hasTildes
    case "|": isMarkup = text.isCell
    case "#":
      isMarkup = (isAtLineStart && beginsHeading(at: index)) || (text.isHeading && index == scalars.count - 1)
    case ">": isMarkup = isAtLineStart
    case "-", "+", "=": isMarkup = isAtLineStart && beginsLine(at: index)
    case ".", ")": isMarkup = endsNumber(at: index)
    default: isMarkup = false
    }
    return isMarkup ? "\\" + plain : plain
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func beginsReference(at index: Int) -> Bool {
    let name = scalars[(index + 1)...].prefix(48).prefix { $0.isASCII && (isWord($0) || $0 == "#") }
    return !name.isEmpty && index + 1 + name.count < scalars.count && scalars[index + 1 + name.count] == ";"
  }

  private func beginsHeading(at index: Int) -> Bool {
    let rest = scalars[index...].drop { $0 == "#" }
    return rest.first.map { $0.properties.isWhitespace } ?? true
  }

  /// Whether a list or a line begins here.
  private func beginsLine(at index: Int) -> Bool {
    let rest = scalars[(index + 1)...]
    guard let next = rest.first else { return true }
    return (next.properties.isWhitespace && scalars[index] != "=")
      || rest.allSatisfy { $0 == scalars[index] || $0.properties.isWhitespace }
  }

  /// Whether this ends the number of a list item at the start of the text.
  private func endsNumber(at index: Int) -> Bool {
    guard index > 0, index <= 9, !text.isCell, !text.isHeading else { return false }
    return scalars[..<index].allSatisfy { $0.isASCII && $0.properties.numericType != nil }
      && (index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace)
  }
}
