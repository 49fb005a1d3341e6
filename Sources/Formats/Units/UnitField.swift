internal import Bitext

/// The fields of a unit beside its texts and languages, by the names that files give them.
///
/// The raw values are promises: keys of JSON Lines, columns of TSV, and after `x-` props of TMX.
enum UnitField: String, CaseIterable {
  case document, role, status, origin, confidence, previous, next
  case creator, created, changer, changed
  case project, domain, note

  /// Those that TMX has no element or attribute for.
  static let props: [UnitField] = [
    .document, .role, .previous, .next, .origin, .confidence, .status, .project, .domain,
  ]

  /// The value in `unit`; `nil` when it is what a unit has whose file says nothing.
  func text(in unit: TranslationUnit) -> String? {
    switch self {
    case .document: unit.document
    case .role: unit.role == .body ? nil : unit.role.rawValue
    case .status: unit.status == .confirmed ? nil : unit.status.rawValue
    case .origin: unit.origin == .imported ? nil : unit.origin.rawValue
    case .confidence: unit.confidence.map { "\($0)" }
    case .previous: unit.previous
    case .next: unit.next
    case .creator: unit.creator
    case .created: unit.created?.description
    case .changer: unit.changer
    case .changed: unit.changed?.description
    case .project: unit.project
    case .domain: unit.domain
    case .note: unit.note
    }
  }

  /// Sets the value in `unit`; false, and nothing set, when `text` makes no sense here.
  func set(_ text: String, in unit: inout TranslationUnit) -> Bool {
    switch self {
    case .document: unit.document = text
    case .previous: unit.previous = text
    case .next: unit.next = text
    case .creator: unit.creator = text
    case .changer: unit.changer = text
    case .project: unit.project = text
    case .domain: unit.domain = text
    case .note: unit.note = text
    case .role: return assign(SegmentRole(rawValue: text), to: &unit.role)
    case .status: return assign(TranslationUnit.Status(rawValue: text), to: &unit.status)
    case .origin: return assign(TranslationUnit.Origin(rawValue: text), to: &unit.origin)
    case .created: return assign(Timestamp(text), toOptional: &unit.created)
    case .changed: return assign(Timestamp(text), toOptional: &unit.changed)
    case .confidence:
      return assign(Double(text).flatMap { $0.isFinite ? $0 : nil }, toOptional: &unit.confidence)
    }
    return true
  }

  /// A unit as files that say nothing more of it mean it.
  static func unit(_ source: TaggedText, _ target: TaggedText, _ languages: LanguagePair) -> TranslationUnit {
    TranslationUnit(source: source, target: target, languages: languages, origin: .imported)
  }

  private func assign<Value>(_ value: Value?, to field: inout Value) -> Bool {
    guard let value else { return false }
    field = value
    return true
  }

  private func assign<Value>(_ value: Value?, toOptional field: inout Value?) -> Bool {
    guard let value else { return false }
    field = value
    return true
  }
}
