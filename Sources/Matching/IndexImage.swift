internal import Bitext

/// An index in its one layout, in a file or in memory: written once, then only read.
///
/// A header, then sections, each at a multiple of 64 bytes, numbers in the machine's byte order:
///
/// | section | for each entry, by length and then by unit id |
/// |---|---|
/// | lengths | UInt32, scalars of the loose form, rising |
/// | identifiers | Int64, the unit |
/// | typographic | UInt64, checksum of the typographic form |
/// | histograms | 32 bytes, see ``LetterHistogram`` |
/// | offsets | UInt64, where its text begins in `text`; one more for the end |
/// | text | the loose forms, UTF-16 |
///
/// The header has a checksum of itself and one of each section. All are verified at opening; after
/// that, reading checks nothing but array bounds.
struct IndexImage: Sendable {
  let header: IndexHeader
  private let storage: IndexBytes

  private init(header: IndexHeader, storage: IndexBytes) {
    self.header = header
    self.storage = storage
  }

  var count: Int { Int(header.count) }

  var lengths: Span<UInt32> { @_lifetime(borrow self) get { section(.lengths) } }
  var identifiers: Span<Int64> { @_lifetime(borrow self) get { section(.identifiers) } }
  var typographic: Span<UInt64> { @_lifetime(borrow self) get { section(.typographic) } }
  var histograms: Span<SIMD4<UInt64>> { @_lifetime(borrow self) get { section(.histograms) } }
  var offsets: Span<UInt64> { @_lifetime(borrow self) get { section(.offsets) } }
  var text: Span<UInt16> { @_lifetime(borrow self) get { section(.text) } }

  @_lifetime(borrow self)
  private func section<Element: BitwiseCopyable>(_ name: IndexHeader.Section) -> Span<Element> {
    let place = header.sections[name.rawValue]
    let bytes = storage.bytes.extracting(Int(place.offset)..<Int(place.offset + place.byteCount))
    let span = Span<Element>(_bytes: bytes)
    return unsafe _overrideLifetime(span, borrowing: self)
  }
}

// MARK: Building

extension IndexImage {
  /// Lays out an index of `keys`, in any order, in memory; `stamp` says of what.
  init(of keys: [MatchKey], stamp: IndexStamp) {
    var records: [UInt8] = []
    var entries: [IndexEntry] = []
    for key in keys {
      entries.append(IndexEntry(key, recordStart: UInt64(records.count)))
      records += IndexEntry.record(of: key.loose)
    }
    entries.sort(by: IndexEntry.isBefore)
    var layout = IndexLayout(entries, stamp: stamp)
    var bytes = [UInt8](repeating: 0, count: IndexHeader.size)
    let header = layout.write { range, output in
      output += records[range]
    } to: { piece in
      bytes += piece
    }
    bytes.replaceSubrange(0..<header.encoded.count, with: header.encoded)
    self.init(header: header, storage: IndexBytes(bytes))
  }
}

// MARK: Opening

extension IndexImage {
  /// Maps the index file at `path` and verifies every byte of it.
  init(path: String) throws(IndexError) {
    let storage = try IndexBytes(mapping: path)
    header = try IndexHeader(verifying: storage.bytes, path: path)
    self.storage = storage
  }
}
