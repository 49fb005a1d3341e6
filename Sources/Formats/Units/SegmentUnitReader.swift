internal import Bitext

/// The translated segments of a file as units.
///
/// What is new, or has no translation, is skipped; a draft stays a draft. Previous and next segments are those
/// of the same document. A unit has the languages of its file where they go with the wanted ones; a file that
/// names none has the wanted ones.
final class SegmentUnitReader: UnitReader {
  private let reader: any SegmentReader
  private let languages: LanguagePair
  private let document: String
  private var number = 0
  private var previous: FileSegment?
  private var current: FileSegment?
  private var hasBegun = false

  init(_ reader: any SegmentReader, languages: LanguagePair, document: String) {
    self.reader = reader
    self.languages = languages
    self.document = document
  }

  func next() throws(FormatError) -> UnitRow? {
    if !hasBegun {
      hasBegun = true
      current = try reader.next()
    }
    guard let segment = current else { return nil }
    let following = try reader.next()
    defer { (previous, current) = (segment, following) }
    number += 1
    return row(segment, following: following)
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
    unit.document = segment.document ?? document
    if let previous, previous.document == segment.document { unit.previous = previous.source.text }
    if let following, following.document == segment.document { unit.next = following.source.text }
    unit.note = segment.notes.isEmpty ? nil : segment.notes.joined(separator: "\n")
    return UnitLimits.row(unit, number: number, at: segment.location)
  }
}
