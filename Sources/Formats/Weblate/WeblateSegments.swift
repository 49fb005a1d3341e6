internal import Bitext

/// The entries of a memory of Weblate as segments; a translation changes the value of `target`.
final class WeblateSegments: SegmentReader {
  private let entries: WeblateEntries
  private let options: ReadingOptions
  private var log: ViolationLog
  private var habits = JSONHabitMemory()
  private var current: (places: JSONUnitPlaces, segment: FileSegment)?
  private var number = 0
  private var isFinished = false
  private var pending = PendingEdits()

  var violations: [FormatViolation] { log.violations }

  init(_ input: ByteInput, options: ReadingOptions) {
    entries = WeblateEntries(input)
    self.options = options
    log = ViolationLog(isStrict: options.isStrict)
  }

  func next() throws(FormatError) -> FileSegment? {
    while let row = try entries.next() {
      switch row {
      case .failed(let reason, let location): try log.report(reason, at: location)
      case .entry(let entry, let element, let bytes):
        guard let segment = try segment(entry, element.location), let json = try? JSONSpans(bytes),
          let places = JSONUnitPlaces(json)
        else { continue }
        habits.learn(from: bytes)
        current = (places, segment)
        number += 1
        return segment
      }
    }
    current = nil
    isFinished = true
    return nil
  }

  private func segment(
    _ entry: WeblateEntry, _ location: SourceLocation
  ) throws(FormatError) -> FileSegment? {
    var segment = FileSegment(source: TaggedText(entry.source), location: location)
    segment.sourceLanguage = entry.sourceLanguage ?? options.languages?.source
    segment.targetLanguage = entry.targetLanguage ?? options.languages?.target
    if let wanted = options.languages, let source = segment.sourceLanguage,
      let target = segment.targetLanguage,
      !wanted.source.accepts(source) || !wanted.target.accepts(target)
    {
      return nil
    }
    for (side, text) in [("source", entry.source), ("target", entry.target ?? "")]
    where text.utf8.count > UnitLimits.segment {
      throw FormatError(
        at: location, .invalid("the \(side) is over \(UnitLimits.segment) bytes. Break it up."))
    }
    if entry.source.isEmpty { return nil }
    if let target = entry.target, !target.isEmpty {
      segment.target = TaggedText(target)
      segment.state = entry.isPending ? .draft : .translated
    }
    segment.key = entry.context
    segment.document = entry.origin
    return segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard let (places, segment) = current else { return }
    let text = try translation.text(withCodesOf: segment)
    let start = segment.location.bytes.lowerBound
    pending.set(places.edits(text, habits.habits).map { $0.moved(by: start) }, for: number - 1)
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? number : number - 1) }
}
