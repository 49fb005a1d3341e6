internal import Bitext

/// What a builder keeps of a unit in memory while its text waits in scratch.
struct IndexEntry {
  let id: Int64
  /// Checksum of the typographic form.
  let typographic: UInt64
  /// Where its text begins in scratch; its words follow at the next multiple of 4.
  let recordStart: UInt64
  /// UTF-8 bytes of the loose form.
  let byteCount: UInt32
  /// Scalars of the loose form.
  let length: UInt32
  let wordCount: UInt32

  var textRange: Range<Int> { Int(recordStart)..<Int(recordStart) + Int(byteCount) }
  var wordsRange: Range<Int> {
    let start = (textRange.upperBound + 3) / 4 * 4
    return start..<start + Int(wordCount) * 4
  }
}

/// Takes in units and lays out an index of them.
///
/// Texts go to scratch as they come; 40 bytes a unit and the vocabulary stay in memory.
final class IndexBuilder {
  var stamp: IndexStamp
  private let scratch: any IndexOutput
  private var pieces: PieceWriter
  private(set) var entries: [IndexEntry] = []
  private(set) var vocabulary = VocabularyBuilder()
  /// How often each scalar came.
  private var scalarCounts = [UInt32](repeating: 0, count: 0x110000)

  init(stamp: IndexStamp, scratch: any IndexOutput) {
    self.stamp = stamp
    self.scratch = scratch
    pieces = PieceWriter(scratch, at: 0)
  }

  /// Takes in a unit; each once.
  func add(_ key: MatchKey) throws(IndexError) {
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
    for shelf in shelves {
      for part in IndexSection.ShelfPart.allCases {
        sizes[IndexSection.shelf(shelf.kind, part).number] = shelf.byteCount(of: part)
      }
    }
    for part in IndexSection.WordPart.allCases {
      sizes[IndexSection.words(part).number] = words.byteCount(of: part)
    }
    let header = IndexHeader(
      stamp: stamp, shelfCounts: shelves.map(\.order.count), hasPlanes: shelves.map(\.hasPlanes),
      sizes: sizes)
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
    for shelf in shelves { try shelf.write(to: output, header) }
    try words.write(to: output, header)
    return header
  }
}

/// The texts of all entries, in scratch.
struct IndexRecords {
  let bytes: IndexBytes
  let entries: [IndexEntry]
  /// The shelf of each entry.
  let kinds: [IndexSection.ShelfKind]

  init(bytes: IndexBytes, entries: [IndexEntry], page: ScalarPage) {
    self.bytes = bytes
    self.entries = entries
    kinds = entries.map { entry in
      var position = entry.textRange.lowerBound
      while position < entry.textRange.upperBound {
        let (scalar, width) = UTF8Scalars.scalar(in: bytes.bytes, at: position)
        if page[scalar] == 0 { return .wide }
        position += width
      }
      return entry.length >= IndexSection.ShelfKind.longLength ? .long : .short
    }
  }

  /// Replaces `scalars` by those of an entry's text.
  func read(_ entry: UInt32, into scalars: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    UTF8Scalars.append(bytes.bytes.extracting(entries[Int(entry)].textRange), to: &scalars)
  }

  /// The number in the vocabulary of an entry's word.
  @inline(__always)
  func word(_ entry: IndexEntry, _ position: Int) -> UInt32 {
    unsafe bytes.bytes.unsafeLoad(fromByteOffset: entry.wordsRange.lowerBound + position * 4, as: UInt32.self)
  }
}

/// The most frequent scalars of all texts, which are kept as one byte.
struct ScalarPage {
  /// For each code its scalar; code 0 has none.
  private(set) var scalars = [UInt32](repeating: ShelfSearch.noScalar, count: 256)
  private var codes = [UInt8](repeating: 0, count: 0x110000)

  init(counts: [UInt32]) {
    let used = counts.indices.filter { counts[$0] > 0 }
    let frequent = used.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(255)
    for (position, scalar) in frequent.enumerated() {
      scalars[position + 1] = UInt32(scalar)
      codes[scalar] = UInt8(position + 1)
    }
  }

  /// The code of a scalar, or 0.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt8 { codes[Int(scalar)] }
}
