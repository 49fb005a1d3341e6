internal import Bitext

/// An index in its one layout, in a file or in memory: written once, then only read.
///
/// A block for the header, then the sections of ``IndexSection``, each at a multiple of 64 bytes, padded
/// to whole blocks; then the checksum of every block. Numbers are in the machine's byte order. Opening
/// verifies the header and the checksums; a block is verified when it is first read. An entry's position
/// counts through all shelves; on a shelf entries stand by length, then by unit id.
struct IndexImage: Sendable {
  let header: IndexHeader
  private let storage: IndexBytes

  var count: Int { header.count }

  /// An image just made, in memory.
  init(trusting storage: IndexBytes, header: IndexHeader) {
    self.header = header
    self.storage = storage
  }

  /// Maps the index file at `path` and verifies its header and its checksums.
  init(path: String) throws(IndexError) {
    let storage = try IndexBytes(mapping: path)
    header = try IndexHeader(verifying: storage.bytes, path: path)
    guard Checksum.sum(of: storage.bytes.extracting(header.sumsRange)) == header.sumsChecksum else {
      throw .damaged(path, "the checksum of its checksums")
    }
    storage.watch(blockCount: header.blockCount, sums: header.sumsRange)
    self.storage = storage
  }

  /// Some of a section's elements, verified.
  @_lifetime(borrow self)
  @inline(__always)
  func elements<Element: BitwiseCopyable>(
    _ section: IndexSection, _ range: Range<Int>, as type: Element.Type = Element.self
  ) throws(IndexError) -> Span<Element> {
    let start = header[section].lowerBound
    return try elements(
      bytes: start + range.lowerBound * MemoryLayout<Element>.stride..<start + range.upperBound
        * MemoryLayout<Element>.stride)
  }

  /// All of a section's elements, verified.
  @_lifetime(borrow self)
  func elements<Element: BitwiseCopyable>(
    _ section: IndexSection, as type: Element.Type = Element.self
  ) throws(IndexError) -> Span<Element> {
    try elements(bytes: header[section])
  }

  @_lifetime(borrow self)
  @inline(__always)
  func elements<Element: BitwiseCopyable>(bytes range: Range<Int>) throws(IndexError) -> Span<Element> {
    try storage.check(range)
    let span = Span<Element>(_bytes: storage.bytes.extracting(range))
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// One element of a section, verified.
  @inline(__always)
  func element<Element: BitwiseCopyable>(
    _ section: IndexSection, _ position: Int, as type: Element.Type = Element.self
  ) throws(IndexError) -> Element {
    try elements(section, position..<position + 1)[0]
  }

  /// Bytes of a section that the caller verifies with ``check(_:)``.
  var uncheckedBytes: RawSpan {
    @_lifetime(borrow self) get { unsafe _overrideLifetime(storage.bytes, borrowing: self) }
  }

  @inline(__always)
  func check(_ range: Range<Int>) throws(IndexError) { try storage.check(range) }
}
