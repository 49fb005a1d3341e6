internal import Bitext

/// Reads units from JSON Lines: one object a line, as `JSONLinesWriter` writes them.
///
///     {"source":"Bread","target":"Ekmek","from":"en","to":"tr","role":"headline"}
///
/// Only `source` and `target` must be there; `from` and `to` default to the wanted languages, and a line
/// in other languages is skipped. A line with `decision` comes from a review (``BeadDecision``): it is skipped when
/// the person rejected the pair. A key that is not known becomes a property `json:KEY` with its value
/// as JSON; a line that is not JSON, or a key with a wrong value, has failed.
public final class JSONLinesReader: UnitReader {
  private let lines: LineReader
  private let languages: LanguagePair
  private var tags: [String: LanguageTag] = [:]

  init(_ input: ByteInput, languages: LanguagePair) {
    lines = LineReader(input, limit: UnitLimits.unit)
    self.languages = languages
  }

  public func next() throws(FormatError) -> UnitRow? {
    switch try parseNext() {
    case nil: nil
    case .failed(let reason, let location): .failed(reason: reason, location)
    case .unit(let unit, let positions, let line): row(unit, positions, line)
    }
  }

  /// What a line says, before anything is made of it.
  enum Line {
    /// With the positions of its segments when it is a decision about a bead.
    case unit(TranslationUnit, BeadPositions?, LineReader.Line)
    case failed(reason: String, SourceLocation)
  }

  /// The next line that is not blank, or `nil` after the last.
  func parseNext() throws(FormatError) -> Line? {
    while let line = try lines.next() {
      guard let bytes = line.bytes else {
        return .failed(reason: "line \(line.number) is over \(UnitLimits.unit) bytes", line.location)
      }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      _ = try lines.text(bytes, in: line)
      do throws(JSONValue.Failure) {
        guard case .object(let members) = try JSONValue(parsing: bytes) else {
          return .failed(reason: "line \(line.number) is not a JSON object", line.location)
        }
        let (unit, positions) = try unit(members)
        return .unit(unit, positions, line)
      } catch {
        let reason = "line \(line.number): \(error.reason)"
        return .failed(reason: error.offset > 0 ? "\(reason) at byte \(error.offset)" : reason, line.location)
      }
    }
    return nil
  }

  private func row(_ unit: TranslationUnit, _ positions: BeadPositions?, _ line: LineReader.Line) -> UnitRow {
    guard languages.source.accepts(unit.languages.source), languages.target.accepts(unit.languages.target)
    else { return .skipped(reason: "unit \(line.number) is \(unit.languages)", line.location) }
    if positions != nil, unit.status == .rejected {
      return .skipped(reason: "unit \(line.number) was rejected by a person", line.location)
    }
    return UnitLimits.row(unit, number: line.number, at: line.location)
  }

  private func unit(
    _ members: [JSONValue.Member]
  ) throws(JSONValue.Failure) -> (TranslationUnit, BeadPositions?) {
    var positions: BeadPositions?
    var unit = UnitField.unit(TaggedText(""), TaggedText(""), languages)
    var missing: Set<String> = ["source", "target"]
    var unknown: [TranslationUnit.Property] = []
    for member in members {
      missing.remove(member.key)
      if member.value == .null && member.key != "source" && member.key != "target" { continue }
      switch member.key {
      case "source": unit.source.text = try string(member)
      case "target": unit.target.text = try string(member)
      case "from": unit.languages.source = try language(member)
      case "to": unit.languages.target = try language(member)
      case "sourceCodes": unit.source.codes = try codes(member)
      case "targetCodes": unit.target.codes = try codes(member)
      case "properties": unit.properties = try properties(member)
      case BeadPositions.key: positions = try BeadPositions(member.value)
      default:
        guard let field = UnitField(rawValue: member.key) else {
          unknown.append(.init(name: "json:" + member.key, value: member.value.text))
          continue
        }
        guard let text = scalar(member.value), field.set(text, in: &unit) else {
          throw wrong(member, "a \(member.key)")
        }
      }
    }
    if let key = missing.min() { throw JSONValue.Failure(reason: "\"\(key)\" is missing", offset: 0) }
    unit.properties += unknown
    try check(unit.source, "sourceCodes")
    try check(unit.target, "targetCodes")
    return (unit, positions)
  }

  private func codes(_ member: JSONValue.Member) throws(JSONValue.Failure) -> [InlineCode] {
    guard let codes = JSONCodes.codes(member.value) else {
      throw wrong(member, "a list of {number, kind, offset, original}")
    }
    return codes
  }

  /// Codes must stand in order, and between characters.
  private func check(_ content: TaggedText, _ key: String) throws(JSONValue.Failure) {
    if let offset = JSONCodes.misplaced(in: content) {
      throw JSONValue.Failure(reason: "\"\(key)\" has a code where none can be: \(offset)", offset: 0)
    }
  }

  private func properties(
    _ member: JSONValue.Member
  ) throws(JSONValue.Failure) -> [TranslationUnit.Property] {
    guard case .array(let values) = member.value else { throw wrong(member, "a list of properties") }
    return try values.map { (value) throws(JSONValue.Failure) in
      guard let fields = value.membersByKey, let name = fields["name"]?.string,
        let text = fields["value"]?.string
      else { throw wrong(member, "a list of {name, value}") }
      return TranslationUnit.Property(name: name, value: text)
    }
  }

  private func string(_ member: JSONValue.Member) throws(JSONValue.Failure) -> String {
    guard case .string(let text) = member.value else { throw wrong(member, "a string") }
    return text
  }

  private func language(_ member: JSONValue.Member) throws(JSONValue.Failure) -> LanguageTag {
    let text = try string(member)
    if let tag = tags[text] { return tag }
    guard let tag = LanguageTag(text) else { throw wrong(member, "a language tag") }
    if tags.count < 1000 { tags[text] = tag }
    return tag
  }

  private func scalar(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  private func wrong(_ member: JSONValue.Member, _ wanted: String) -> JSONValue.Failure {
    JSONValue.Failure(reason: "\"\(member.key)\" is not \(wanted)", offset: 0)
  }
}

extension JSONValue {
  /// The members of an object by key.
  var membersByKey: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }
}
