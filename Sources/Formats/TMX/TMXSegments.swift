internal import Bitext

/// The units of a TMX file as segments, edited where they stand.
///
/// A `<tu>` gives a segment for each `<tuv>` in the target language, or one without a target; a translation of that
/// becomes a `<tuv>` after the last, written like those that are there. Where the languages are chosen as in
/// `TMXReader`, a `<tu>` without the source language gives none.
///
/// Memory is one unit, at most 4 MiB. Format: TMX 1.1 to 1.4b.
final class TMXSegments: SegmentReader {
  private let parser: TMXParser
  /// Made for the first translation.
  private var markup: XMLMarkup?
  private var log: ViolationLog
  private var pending = PendingEdits()

  /// The unit at hand, and which of its variants are the segment's.
  private var unit: TMXUnit?
  private var source = 0
  private var target: Int?
  /// Of the segment at hand, from 1.
  private var number = 0
  private var isFinished = false

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    let pair: LanguagePair
    if let given = options.languages { pair = given } else { pair = try LanguagePair.ofTMX(input) }
    parser = TMXParser(input, languages: TMXLanguages(pair), keepsPlaces: true)
    log = ViolationLog(isStrict: options.isStrict)
  }

  var violations: [FormatViolation] { log.violations }

  func next() throws(FormatError) -> FileSegment? {
    if let unit, let target, let next = unit.target(after: target, beside: source) {
      self.target = next
      number += 1
      return segment(of: unit)
    }
    while let unit = try parser.next() {
      guard try isUsable(unit), let source = unit.source else { continue }
      (self.unit, self.source, target) = (unit, source, unit.target(beside: source))
      number += 1
      return segment(of: unit)
    }
    unit = nil
    isFinished = true
    return nil
  }

  /// Whether a unit keeps the rules, over which there is no reading on.
  private func isUsable(_ unit: TMXUnit) throws(FormatError) -> Bool {
    if unit.budget < 0 {
      throw FormatError(
        at: unit.location, .invalid("unit \(unit.number) is over \(UnitLimits.unit) bytes. Split it."))
    }
    if unit.variants.contains(where: { $0.segment.isTooLong }) {
      throw FormatError(
        at: unit.location,
        .invalid("unit \(unit.number) has a segment of over \(UnitLimits.segment) bytes. Split it."))
    }
    if let remark = unit.remark { try log.report("unit \(unit.number): \(remark)", at: unit.location) }
    guard let refusal = unit.refusal else { return true }
    try log.report(refusal, at: unit.location)
    return false
  }

  private func segment(of unit: TMXUnit) -> FileSegment {
    let from = unit.variants[source]
    let to = target.map { unit.variants[$0] }
    // Reads the fields of a memory's unit, which are those of a segment too.
    let value = TMXFields.unit(
      unit.record, source: from, target: to ?? TMXVariant(language: from.language, fit: from.fit),
      headerSource: parser.headerSource)
    var segment = FileSegment(
      source: value.source, target: to == nil ? nil : value.target, role: value.role, location: unit.location)
    if to != nil, !value.target.isEmpty { segment.state = value.status == .confirmed ? .translated : .draft }
    segment.key = unit.record.attributes["tuid"]
    segment.document = value.document
    segment.notes = unit.record.annotations.filter { $0.kind == .note }.map(\.text)
    segment.sourceLanguage = from.language
    segment.targetLanguage = to?.language ?? parser.languages.pair.target
    return segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard let unit, let place = unit.variants[target ?? source].place else { return }
    var composer = TMXComposer(
      source: unit.variants[source].segment, target: target.map { unit.variants[$0].segment } ?? TMXSegment(),
      at: unit.location)
    let content = try composer.compose(translation.text)
    if target == nil, parser.languages.pair.target.description == "und" {
      throw FormatError(
        at: unit.location, .invalid("is in one language. Say which one its translation is in."))
    }
    let (range, text) =
      target == nil
      ? (
        unit.lastVariantEnd..<unit.lastVariantEnd,
        place.another(in: parser.languages.targetSpelling, content: content)
      )
      : place.setting(content)
    pending.set([ByteEdit(range, try encode(text))], for: number)
  }

  private func encode(_ text: String) throws(FormatError) -> [UInt8] {
    if let markup { return markup.bytes(text) }
    let made = try XMLMarkup(parser.xml)
    markup = made
    return made.bytes(text)
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? .max : number) }
}
