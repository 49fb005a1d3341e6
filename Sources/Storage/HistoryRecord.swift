internal import Bitext
internal import FoundationEssentials

/// A unit as it stands in the history: compact JSON, absent values left out.
///
/// The keys are promises: they stand in memories. Reading is Foundation's; writing is done here, for a
/// file imported anew may change hundreds of thousands of units, and `JSONEncoder` takes 20 µs for each.
struct HistoryRecord: Decodable {
  private var from: LanguageTag
  private var to: LanguageTag
  private var source: String
  private var sourceCodes: String?
  private var target: String
  private var targetCodes: String?
  private var document: String?
  private var role: SegmentRole
  private var previous: String?
  private var next: String?
  private var origin: TranslationUnit.Origin
  private var confidence: Double?
  private var status: TranslationUnit.Status
  private var creator: String?
  private var created: Int64?
  private var changer: String?
  private var changed: Int64?
  private var project: String?
  private var domain: String?
  private var note: String?
  private var properties: [[String]]?

  /// The JSON of a unit.
  static func json(_ unit: TranslationUnit) -> String {
    var json = JSONObject()
    json.add("from", unit.languages.source.description)
    json.add("to", unit.languages.target.description)
    json.add("source", unit.source.text)
    json.add("sourceCodes", PackedText.pack(unit.source.codes))
    json.add("target", unit.target.text)
    json.add("targetCodes", PackedText.pack(unit.target.codes))
    json.add("document", unit.document)
    json.add("role", unit.role.rawValue)
    json.add("previous", unit.previous)
    json.add("next", unit.next)
    json.add("origin", unit.origin.rawValue)
    json.add("confidence", number: unit.confidence)
    json.add("status", unit.status.rawValue)
    json.add("creator", unit.creator)
    json.add("created", number: unit.created?.seconds)
    json.add("changer", unit.changer)
    json.add("changed", number: unit.changed?.seconds)
    json.add("project", unit.project)
    json.add("domain", unit.domain)
    json.add("note", unit.note)
    json.add("properties", pairs: unit.properties.map { ($0.name, $0.value) })
    return json.description
  }

  static func unit(_ json: String) throws -> TranslationUnit {
    guard let record = try? JSONDecoder().decode(HistoryRecord.self, from: Data(json.utf8)) else {
      throw CorruptValue("an entry of the history cannot be read")
    }
    return try record.unit()
  }

  private func unit() throws -> TranslationUnit {
    var unit = TranslationUnit(
      source: TaggedText(source, codes: try PackedText.codes(sourceCodes, length: source.utf8.count)),
      target: TaggedText(target, codes: try PackedText.codes(targetCodes, length: target.utf8.count)),
      languages: LanguagePair(source: from, target: to), role: role, origin: origin, status: status)
    unit.document = document
    unit.previous = previous
    unit.next = next
    unit.confidence = confidence
    unit.creator = creator
    unit.created = created.map(Timestamp.init(seconds:))
    unit.changer = changer
    unit.changed = changed.map(Timestamp.init(seconds:))
    unit.project = project
    unit.domain = domain
    unit.note = note
    unit.properties = try (properties ?? []).map { property in
      guard property.count == 2 else { throw CorruptValue("a property in the history is not a pair") }
      return TranslationUnit.Property(name: property[0], value: property[1])
    }
    return unit
  }
}
