internal import Bitext

/// The translated segments of a file as units.
///
/// What is new, or has no translation, is skipped; a draft stays a draft. Previous and next segments are those
/// of the same document, unless the file was written from a memory and says itself which they are. A unit has the
/// languages of its file where they go with the wanted ones; a file that names none has the wanted ones. A segment
/// over a limit is a failed row.
final class SegmentUnitReader: UnitReader {
  private let reader: any SegmentReader
  private let languages: LanguagePair
  private let document: String
  private var number = 0
  private var previous: FileSegment?
  private var current: Item?
  private var hasBegun = false

  private enum Item {
    case segment(FileSegment)
    case tooLong(FormatError)

    var segment: FileSegment? { if case .segment(let segment) = self { segment } else { nil } }
  }

  init(_ reader: any SegmentReader, languages: LanguagePair, document: String) {
    self.reader = reader
    self.languages = languages
    self.document = document
  }

  func next() throws(FormatError) -> UnitRow? {
    if !hasBegun {
      hasBegun = true
      current = try read()
    }
    guard let item = current else { return nil }
    let following = try read()
    defer { (previous, current) = (item.segment, following) }
    number += 1
    switch item {
    case .segment(let segment): return row(segment, following: following?.segment)
    case .tooLong(let error): return .failed(reason: "unit \(number): \(error.problem)", error.location)
    }
  }

  private func read() throws(FormatError) -> Item? {
    do throws(FormatError) { return try reader.next().map { .segment($0) } } catch {
      switch error.problem {
      case .segmentTooLong, .unitTooLong: return .tooLong(error)
      default: throw error
      }
    }
  }

  private func row(_ segment: FileSegment, following: FileSegment?) -> UnitRow {
    let name = segment.key.map { "unit \(number) (\($0))" } ?? "unit \(number)"
    let pair = LanguagePair(
      source: segment.sourceLanguage ?? languages.source, target: segment.targetLanguage ?? languages.target)
    guard languages.source.accepts(pair.source), languages.target.accepts(pair.target) else {
      return .skipped(reason: "\(name) is \(pair.source)–\(pair.target)", segment.location)
    }
    guard let target = segment.target, !target.isEmpty else {
      return .skipped(reason: "\(name) has no translation", segment.location)
    }
    guard segment.state != .new else {
      return .skipped(reason: "\(name) is not yet translated", segment.location)
    }
    var unit = TranslationUnit(
      source: segment.source, target: target, languages: pair, role: segment.role, origin: .imported,
      status: segment.state == .draft ? .draft : .confirmed)
    unit.document = segment.document
    unit.note = segment.notes.isEmpty ? nil : segment.notes.joined(separator: "\n")
    if let fields = segment.fields {
      unit.role = .body
      for field in fields { Self.set(field, in: &unit) }
    } else {
      if unit.document == nil { unit.document = document }
      if let previous, previous.document == segment.document { unit.previous = previous.source.text }
      if let following, following.document == segment.document { unit.next = following.source.text }
    }
    return UnitLimits.row(unit, number: number, at: segment.location)
  }

  /// Sets a field that the file has of the unit; one that makes no sense is a property.
  private static func set(_ field: TranslationUnit.Property, in unit: inout TranslationUnit) {
    if field.name.hasPrefix(XLIFFWriter.property) {
      let name = String(field.name.dropFirst(XLIFFWriter.property.count))
      unit.properties.append(.init(name: name, value: field.value))
    } else if UnitField(rawValue: field.name)?.set(field.value, in: &unit) != true {
      unit.properties.append(field)
    }
  }
}
