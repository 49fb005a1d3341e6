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
  var histograms: Span<SIMD32<UInt8>> { @_lifetime(borrow self) get { section(.histograms) } }
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
  /// Lays out an index of `keys`, in any order; `stamp` says of what.
  init(of keys: [MatchKey], stamp: IndexStamp) {
    let entries = keys.map { Entry($0) }.sorted { ($0.length, $0.id) < ($1.length, $1.id) }
    let units = entries.reduce(0) { $0 + $1.loose.utf16.count }
    var header = IndexHeader(stamp: stamp, count: entries.count, textUnits: units)
    let finished = header.byteCount
    storage = unsafe IndexBytes(count: finished) { bytes in
      unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0)
      let places = header.sections.map { Int($0.offset) }
      func store<T: BitwiseCopyable>(_ value: T, _ section: IndexHeader.Section, _ position: Int) {
        unsafe bytes.storeBytes(
          of: value, toByteOffset: places[section.rawValue] + position * MemoryLayout<T>.stride, as: T.self)
      }
      var offset = 0
      for (position, entry) in entries.enumerated() {
        store(UInt32(entry.length), .lengths, position)
        store(entry.id.rawValue, .identifiers, position)
        store(entry.typographic, .typographic, position)
        store(entry.histogram.counts, .histograms, position)
        store(UInt64(offset), .offsets, position)
        for unit in entry.loose.utf16 {
          store(unit, .text, offset)
          offset += 1
        }
      }
      store(UInt64(offset), .offsets, entries.count)
      let written = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(bytes))
      header.seal(over: written)
      unsafe bytes.copyBytes(from: header.encoded)
    }
    self.header = header
  }

  /// Writes the index to `path`, whole or not at all.
  func write(to path: String) throws(IndexError) { try storage.write(to: path) }

  private struct Entry {
    let id: UnitID
    let loose: String
    let length: Int
    let typographic: UInt64
    var histogram = LetterHistogram()

    init(_ key: MatchKey) {
      id = key.id
      loose = key.loose
      typographic = Checksum.sum(of: key.typographic)
      var length = 0
      for scalar in key.loose.unicodeScalars {
        histogram.add(scalar.value)
        length += 1
      }
      self.length = length
    }
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
