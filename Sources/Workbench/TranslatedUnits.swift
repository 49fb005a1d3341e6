internal import Bitext
internal import Formats

/// The units of one document of a translated XLIFF file, in file order.
final class TranslatedUnits {
  struct Unit {
    var segments: [FileSegment]
    /// Its place in the original, from 1, where its id says so.
    var number: Int?

    var location: SourceLocation { segments[0].location }
    /// For messages.
    var name: String { segments[0].key ?? "at \(location)" }
  }

  private let reader: any SegmentReader
  private let document: String
  private var ahead: FileSegment?
  private var waiting: Unit?

  init(_ file: FormatFile, document: String) throws {
    reader = try file.segments(options: ReadingOptions(isStrict: false))
    self.document = document
  }

  /// The next unit, which `next` gives again.
  func peek() throws -> Unit? {
    if waiting == nil { waiting = try read() }
    return waiting
  }

  func next() throws -> Unit? {
    let unit = try peek()
    waiting = nil
    return unit
  }

  /// The unit of a segment of the original, the `number`th from 1; `nil` where that has none.
  ///
  /// A unit is known by the key of its segment, where there is one, else by its id.
  func unit(of segment: FileSegment, number: Int) throws -> Unit? {
    guard let unit = try peek() else { return nil }
    let isSame =
      UnitNumber.name(of: segment).map { $0 == unit.segments[0].key } ?? unit.number.map { $0 == number }
      ?? true
    return isSame ? try next() : nil
  }

  private func read() throws -> Unit? {
    guard let first = try advance() else { return nil }
    var segments = [first]
    while let segment = try advance() {
      guard let block = segment.block, block == first.block, segment.document == first.document else {
        ahead = segment
        break
      }
      segments.append(segment)
    }
    return Unit(segments: segments, number: UnitNumber.number(of: first.key))
  }

  /// The next segment of the document.
  private func advance() throws -> FileSegment? {
    if let segment = ahead {
      ahead = nil
      return segment
    }
    while let segment = try reader.next() {
      if segment.document == document || segment.document == nil { return segment }
    }
    return nil
  }
}
