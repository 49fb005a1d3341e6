internal import Bitext

/// The text of an `inlineData` element: plain, or markup that is escaped.
struct NewsInlineData {
  /// The content type, in lower case.
  let type: String
  private let encoding: TextEncoding
  private var raw = ""
  private var range: Range<Int>?
  private var line = 0
  /// Whether elements or comments stand in it, which make it no text.
  var hasMarkup = false

  init(type: String, encoding: TextEncoding) {
    self.type = type
    self.encoding = encoding
  }

  mutating func append(raw: String, at place: SourceLocation) {
    if range == nil { line = place.line }
    self.raw += raw
    range = (range ?? place.bytes).lowerBound..<place.bytes.upperBound
  }

  func texts(file: String, markup: XMLMarkup) throws(FormatError) -> [NewsText] {
    guard let range, !isBinary else { return [] }
    let (decoded, isSection, isMixed) = Self.decoded(raw, at: range.lowerBound, encoding: encoding)
    var form = NewsForm(
      source: decoded, kind: NewsForm.Kind(type: type, text: decoded.bytes),
      escaping: isSection ? .section(markup) : .text(markup), file: file, line: line)
    form.isLocked = isMixed
    return try form.texts(role: .body, fixedRole: nil)
  }

  /// Pictures and the like, in letters.
  private var isBinary: Bool {
    ["image/", "video/", "audio/", "application/pdf", "json", "base64"].contains { type.contains($0) }
  }

  /// The text that `raw`, at `start` of the file, stands for, whether it is one CDATA section, and whether
  /// sections stand in it beside other text.
  private static func decoded(
    _ raw: String, at start: Int, encoding: TextEncoding
  ) -> (text: NewsSource, isSection: Bool, isMixed: Bool) {
    let opening = "<![CDATA["
    let closing = "]]>"
    var text = NewsSource(start: start)
    var scalars = raw.unicodeScalars[...]
    var sections = 0
    var isInside = false
    var hasOther = false
    while let scalar = scalars.first {
      if scalar == "<", !isInside, Substring(scalars).hasPrefix(opening) {
        scalars = scalars.dropFirst(opening.count)
        text.skip(width(opening, encoding))
        (isInside, sections) = (true, sections + 1)
      } else if scalar == "]", isInside, Substring(scalars).hasPrefix(closing) {
        scalars = scalars.dropFirst(closing.count)
        text.skip(width(closing, encoding))
        isInside = false
      } else if scalar == "&", !isInside, let (character, length) = reference(scalars) {
        hasOther = true
        text.append(character.utf8, originalWidth: width(String(scalars.prefix(length)), encoding))
        scalars = scalars.dropFirst(length)
      } else {
        if !isInside { hasOther = hasOther || !scalar.properties.isWhitespace }
        let character = String(scalar)
        text.append(character.utf8, originalWidth: width(character, encoding))
        scalars.removeFirst()
      }
    }
    return (text, sections == 1 && !hasOther, sections > 1 || sections == 1 && hasOther)
  }

  /// The character that a reference stands for, and its length in scalars.
  private static func reference(_ scalars: Substring.UnicodeScalarView) -> (text: String, length: Int)? {
    let head = scalars.prefix(16)
    guard let end = head.firstIndex(of: ";") else { return nil }
    let name = String(head[head.index(after: head.startIndex)..<end])
    let length = name.unicodeScalars.count + 2
    switch name {
    case "amp": return ("&", length)
    case "lt": return ("<", length)
    case "gt": return (">", length)
    case "quot": return ("\"", length)
    case "apos": return ("'", length)
    default:
      let digits = name.hasPrefix("#x") ? name.dropFirst(2) : name.dropFirst()
      let value = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init).map { (String($0), length) }
    }
  }

  private static func width(_ text: String, _ encoding: TextEncoding) -> Int {
    switch encoding.scheme {
    case .utf8: text.utf8.count
    case .utf16: text.utf16.count * 2
    case .singleByte, .multiByte: text.unicodeScalars.count
    }
  }
}
