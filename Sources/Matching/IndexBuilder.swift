internal import Bitext

/// Takes in units and lays out an index of them.
///
/// Texts go to scratch as they come; 40 bytes a unit and the vocabulary stay in memory.
final class IndexBuilder {
  var stamp: IndexStamp
  /// See ``IndexHeader/parent``.
  private let parent: UInt64
  /// The units that changed after the parent.
  private var superseded: Set<Int64> = []
  private let scratch: any IndexOutput
  private var pieces: PieceWriter
  private(set) var entries: [IndexEntry] = []
  private(set) var vocabulary = VocabularyBuilder()
  /// How often each scalar came.
  private var scalarCounts = [UInt32](repeating: 0, count: 0x110000)

  init(stamp: IndexStamp, parent: UInt64 = 0, scratch: any IndexOutput) {
    self.stamp = stamp
    self.parent = parent
    self.scratch = scratch
    pieces = PieceWriter(scratch, at: 0)
  }

  /// Takes in a unit; each once.
  func add(_ key: MatchKey) throws(IndexError) {
    supersede(key.id)
    let text = Array(key.loose.utf8)
    let start = pieces.end
    var length: UInt32 = 0
    var position = 0
    while position < text.count {
      let (scalar, width) = unsafe UTF8Scalars.scalar(in: text.span.bytes, at: position)
      scalarCounts[Int(scalar)] &+= 1
      length += 1
      position += width
    }
    try pieces.append(text)
    try pieces.append(repeatElement(0, count: (start + text.count + 3) / 4 * 4 - pieces.end))
    var words: [UInt32] = []
    unsafe WordTokens.forEach(in: text.span.bytes) { words.append(vocabulary.number(of: $0, in: text)) }
    unsafe try pieces.append(raw: words.span.bytes)
    entries.append(
      IndexEntry(
        id: key.id.rawValue, typographic: Checksum.sum(of: key.typographic), recordStart: UInt64(start),
        byteCount: UInt32(text.count), length: length, wordCount: UInt32(words.count)))
  }

  /// Notes that what the parent has of a unit is out of date.
  func supersede(_ id: UnitID) {
    if parent != 0 { superseded.insert(id.rawValue) }
  }

  /// Writes everything but the checksums to `output` and returns the header, which is not written.
  func layOut(in output: any IndexOutput) throws(IndexError) -> IndexHeader {
    try pieces.flush()
    let page = ScalarPage(counts: scalarCounts)
    let records = IndexRecords(bytes: try scratch.frozen(), entries: entries, page: page)
    let shelves = IndexSection.ShelfKind.allCases.map { kind in
      ShelfLayout(kind: kind, page: page, records: records)
    }
    let words = WordLayout(records: records, vocabulary: vocabulary, order: shelves.flatMap(\.order))
    var sizes = [Int](repeating: 0, count: IndexSection.allCases.count)
    sizes[IndexSection.page.number] = 256 * 4
    sizes[IndexSection.identifiers.number] = entries.count * 8
    sizes[IndexSection.typographic.number] = entries.count * 8
    sizes[IndexSection.superseded.number] = superseded.count * 8
    for shelf in shelves {
      for part in IndexSection.ShelfPart.allCases {
        sizes[IndexSection.shelf(shelf.kind, part).number] = shelf.byteCount(of: part)
      }
    }
    for part in IndexSection.WordPart.allCases {
      sizes[IndexSection.words(part).number] = words.byteCount(of: part)
    }
    let header = IndexHeader(
      stamp: stamp, parent: parent, shelfCounts: shelves.map(\.order.count), sizes: sizes)
    try output.reserve(header.byteCount)
    var pieces = PieceWriter(output, at: header[.page].lowerBound)
    for scalar in page.scalars { try pieces.append(scalar) }
    try pieces.flush()
    pieces = PieceWriter(output, at: header[.identifiers].lowerBound)
    for shelf in shelves { for entry in shelf.order { try pieces.append(entries[Int(entry)].id) } }
    try pieces.flush()
    pieces = PieceWriter(output, at: header[.typographic].lowerBound)
    for shelf in shelves { for entry in shelf.order { try pieces.append(entries[Int(entry)].typographic) } }
    try pieces.flush()
    pieces = PieceWriter(output, at: header[.superseded].lowerBound)
    for id in superseded.sorted() { try pieces.append(id) }
    try pieces.flush()
    for shelf in shelves { try shelf.write(to: output, header) }
    try words.write(to: output, header)
    return header
  }
}
