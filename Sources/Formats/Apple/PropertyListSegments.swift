internal import Bitext

/// The strings of an XML property list as segments, such as those of a `.stringsdict`: a file of one language.
///
/// A segment's key is the way of keys to it, with `/`; its variant the plural category, `device.NAME` or
/// `width.NUMBER`. What only says how to read others (the rule's type, the type of a number) is no segment, and a
/// format that is nothing but variables is locked. Comments before a key are notes of all under it.
/// Source: Apple, Resource Programming Guide, "Stringsdict File Format".
final class PropertyListSegments: SegmentReader {
  /// A dictionary or an array that is open.
  private struct Level {
    var isArray: Bool
    /// The key or number of the value to come.
    var key: String?
    var count = 0
    var notes: [String] = []
  }

  private let xml: XMLReader
  private let markup: XMLMarkup
  private let languages: LanguagePair?
  private var levels: [Level] = []
  private var log: ViolationLog
  private var comments: [String] = []
  private var hasRoot = false
  private var isFinished = false
  private var number = 0
  /// Of the last segment's text.
  private var content = 0..<0
  /// Of the last segment, from tag to tag.
  private var location: SourceLocation
  private var pending = PendingEdits()

  var violations: [FormatViolation] { log.violations }

  private static let categories = Set(PluralCategory.allCases.map(\.rawValue))
  /// Keys whose values say how to read others.
  private static let technical: Set = ["NSStringFormatSpecTypeKey", "NSStringFormatValueTypeKey"]

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    xml = XMLReader(input)
    markup = try XMLMarkup(xml)
    languages = options.languages
    log = ViolationLog(isStrict: options.isStrict)
    location = SourceLocation(file: input.name, line: 0, bytes: 0..<0)
  }

  /// Whether a file of strings is an XML property list, by its first bytes.
  static func isXML(_ beginning: some Sequence<UInt8>) -> Bool {
    beginning.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) } == UInt8(ascii: "<")
  }

  func next() throws(FormatError) -> FileSegment? {
    while let event = try xml.next() {
      switch event {
      case .start(let name, _):
        if let segment = try begin(name) {
          number += 1
          return segment
        }
      case .end(let name):
        if name == "dict" || name == "array" { endLevel() }
      case .comment(let text):
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { comments.append(words) }
      case .text, .instruction: break
      }
    }
    isFinished = true
    return nil
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number > 0 else { return }
    guard translation.text.codes.isEmpty else {
      throw FormatError(
        at: location, .invalid("a translation with inline codes, which property lists do not have."))
    }
    let (text, replaced) = XMLMarkup.content(translation.text.text)
    guard replaced == 0 else {
      throw FormatError(at: location, .invalid("a translation with a character that XML cannot hold."))
    }
    pending.set([ByteEdit(content, markup.bytes(text))], for: number)
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? number + 1 : number) }

  /// Takes up an element, and reads one that has no others inside to its end.
  private func begin(_ name: String) throws(FormatError) -> FileSegment? {
    guard hasRoot else {
      hasRoot = true
      guard name == "plist" else {
        throw FormatError(at: xml.location, .wrongRoot(found: name, expected: "plist"))
      }
      return nil
    }
    if name == "key" {
      guard let last = levels.indices.last, !levels[last].isArray, levels[last].key == nil else {
        throw FormatError(
          at: xml.location, .invalid("a <key> where none can stand. Run plutil -lint on the file."))
      }
      levels[last].key = try text(of: name).text
      levels[last].notes = comments
      comments = []
      return nil
    }
    let start = xml.location
    if let last = levels.indices.last {
      if levels[last].isArray {
        levels[last].key = String(levels[last].count)
        levels[last].count += 1
      } else if levels[last].key == nil {
        try log.report("a value without <key>. Run plutil -lint on the file.", at: start)
      }
    }
    switch name {
    case "dict", "array":
      levels.append(Level(isArray: name == "array"))
      return nil
    case "string": return try string(start, notes: levels.flatMap(\.notes))
    case "integer", "real", "true", "false", "date", "data":
      _ = try text(of: name)
      closeValue()
      return nil
    default:
      throw FormatError(
        at: start, .invalid("<\(name)> is no element of a property list. Run plutil -lint on it."))
    }
  }

  private func string(_ start: SourceLocation, notes: [String]) throws(FormatError) -> FileSegment? {
    let path = levels.compactMap(\.key)
    let from = start.bytes.upperBound
    let (text, hasMarkup) = try text(of: "string")
    let end = xml.location.bytes
    closeValue()
    if text.isEmpty || path.last.map(Self.technical.contains) == true { return nil }
    guard text.utf8.count <= UnitLimits.segment else {
      throw FormatError(at: start, .invalid("is a text of over \(UnitLimits.segment) bytes. Break it up."))
    }
    content = from..<max(from, end.lowerBound)
    location = SourceLocation(
      file: start.file, line: start.line, bytes: start.bytes.lowerBound..<max(from, end.upperBound))
    var segment = FileSegment(source: TaggedText(text), role: .ui, location: location)
    (segment.key, segment.variant) = Self.name(of: path)
    segment.isLocked = hasMarkup || path.last == "NSStringLocalizedFormatKey" && Self.isOnlyVariables(text)
    segment.notes = notes
    segment.sourceLanguage = languages?.source
    segment.targetLanguage = languages?.target
    return segment
  }

  private func endLevel() {
    _ = levels.popLast()
    closeValue()
  }

  /// Ends a value: the next one needs a key of its own.
  private func closeValue() {
    if let last = levels.indices.last { levels[last].key = nil }
  }

  /// Reads on to the end of an element of text, and whether there is a comment inside.
  private func text(of name: String) throws(FormatError) -> (text: String, hasMarkup: Bool) {
    let start = xml.location
    var text = ""
    var hasMarkup = false
    while let event = try xml.next() {
      switch event {
      case .text(let piece):
        text += piece
        if text.utf8.count > UnitLimits.unit {
          throw FormatError(at: start, .invalid("is a text of over \(UnitLimits.unit) bytes. Break it up."))
        }
      case .comment, .instruction: hasMarkup = true
      case .start(let inner, _):
        throw FormatError(
          at: xml.location, .invalid("<\(inner)> inside <\(name)>. Run plutil -lint on the file."))
      case .end: return (text, hasMarkup)
      }
    }
    return (text, hasMarkup)
  }

  /// The key and the variant that a way of keys means.
  private static func name(of path: [String]) -> (key: String, variant: String?) {
    var key: [String] = []
    var variant: [String] = []
    var rest = path[...]
    while let part = rest.popFirst() {
      switch part {
      case "NSStringDeviceSpecificRuleType": variant += ["device"] + (rest.popFirst().map { [$0] } ?? [])
      case "NSStringVariableWidthRuleType": variant += ["width"] + (rest.popFirst().map { [$0] } ?? [])
      case let category where rest.isEmpty && path.count > 2 && categories.contains(category):
        variant.append(category)
      default: key.append(part)
      }
    }
    return (key.joined(separator: "/"), variant.isEmpty ? nil : variant.joined(separator: "."))
  }

  /// Whether nothing but `%#@name@` and marks stands in a format.
  private static func isOnlyVariables(_ text: String) -> Bool {
    var rest = text[...]
    while let start = rest.firstRange(of: "#@") {
      guard !rest[..<start.lowerBound].contains(where: \.isLetter),
        let end = rest[start.upperBound...].firstIndex(of: "@")
      else { return false }
      rest = rest[rest.index(after: end)...]
    }
    return !rest.contains(where: \.isLetter)
  }
}
