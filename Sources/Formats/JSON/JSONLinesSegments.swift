internal import Bitext

/// The lines of JSON Lines as segments; a translation changes the value of `target`, and of `targetCodes` where
/// there are codes.
final class JSONLinesSegments: SegmentReader {
  private let lines: LineReader
  private let options: ReadingOptions
  private var log: ViolationLog
  private var habits = JSONHabitMemory()
  private var current: (places: JSONUnitPlaces, segment: FileSegment)?
  private var number = 0
  private var isFinished = false
  private var pending = PendingEdits()

  var violations: [FormatViolation] { log.violations }

  init(_ input: ByteInput, options: ReadingOptions) {
    lines = LineReader(input, limit: UnitLimits.unit)
    self.options = options
    log = ViolationLog(isStrict: options.isStrict)
  }

  func next() throws(FormatError) -> FileSegment? {
    while let line = try lines.next() {
      guard let bytes = line.bytes else {
        try log.report("line \(line.number) is over \(UnitLimits.unit) bytes", at: line.location)
        continue
      }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      _ = try lines.text(bytes, in: line)
      do throws(JSONValue.Failure) {
        guard let segment = try segment(Array(bytes), line.location) else { continue }
        number += 1
        return segment
      } catch {
        let place = error.offset > 0 ? " at byte \(error.offset)" : ""
        try log.report("\(error.reason)\(place)", at: line.location)
      }
    }
    current = nil
    isFinished = true
    return nil
  }

  private func segment(
    _ bytes: [UInt8], _ location: SourceLocation
  ) throws(JSONValue.Failure) -> FileSegment? {
    let json = try JSONSpans(bytes)
    habits.learn(from: bytes)
    guard let places = JSONUnitPlaces(json) else {
      throw JSONValue.Failure(reason: "is not an object with a \"source\"", offset: 0)
    }
    guard let source = try text("source", "sourceCodes", json), !source.isEmpty else { return nil }
    var segment = FileSegment(source: source, location: location)
    if let target = try text("target", "targetCodes", json), !target.isEmpty {
      segment.target = target
      segment.state =
        switch string("status", json) {
        case "confirmed": .confirmed
        case "draft", "rejected": .draft
        default: .translated
        }
    }
    segment.key = string("id", json) ?? string("key", json)
    segment.notes = string("note", json).map { [$0] } ?? []
    segment.document = string("document", json)
    segment.role = string("role", json).flatMap { SegmentRole(rawValue: $0) } ?? .body
    let (from, to) = (string("from", json), string("to", json))
    segment.sourceLanguage = from.map { LanguageTag($0) } ?? options.languages?.source
    segment.targetLanguage = to.map { LanguageTag($0) } ?? options.languages?.target
    if let wanted = options.languages, let source = segment.sourceLanguage,
      let target = segment.targetLanguage,
      !wanted.source.accepts(source) || !wanted.target.accepts(target)
    {
      return nil
    }
    current = (places, segment)
    return segment
  }

  private func string(_ key: String, _ json: JSONSpans) -> String? {
    json.child(key, of: json.root).flatMap { json.string($0) }
  }

  /// A text with its codes; `nil` where the file has `null` or nothing.
  private func text(
    _ key: String, _ codesKey: String, _ json: JSONSpans
  ) throws(JSONValue.Failure) -> TaggedText? {
    guard let value = json.child(key, of: json.root), json.kind(of: value) != .null else { return nil }
    guard let string = json.string(value) else {
      throw JSONValue.Failure(reason: "\"\(key)\" is not a string", offset: 0)
    }
    guard string.utf8.count <= UnitLimits.segment else {
      throw JSONValue.Failure(reason: "the \(key) is over \(UnitLimits.segment) bytes", offset: 0)
    }
    var text = TaggedText(string)
    if let list = json.child(codesKey, of: json.root), json.kind(of: list) != .null {
      guard let codes = JSONCodes.codes(try JSONValue(parsing: json.bytes[json.range(of: list)])) else {
        throw JSONValue.Failure(
          reason: "\"\(codesKey)\" is not a list of {number, kind, offset, original}", offset: 0)
      }
      text.codes = codes
    }
    if let offset = JSONCodes.misplaced(in: text) {
      throw JSONValue.Failure(reason: "\"\(codesKey)\" has a code where none can be: \(offset)", offset: 0)
    }
    return text
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard let (places, segment) = current else { return }
    let text = try translation.text(withCodesOf: segment)
    let start = segment.location.bytes.lowerBound
    pending.set(places.edits(text, habits.habits).map { $0.moved(by: start) }, for: number - 1)
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? number : number - 1) }
}
