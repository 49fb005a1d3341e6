/// Writes the bytes of an index from front to back.
///
/// After the header's room come the sections, each at a multiple of 64 bytes; the header is known when
/// all are written.
struct IndexLayout {
  private let entries: [IndexEntry]
  private var header: IndexHeader

  /// Plans an index of `entries`, which are in an index's order.
  init(_ entries: [IndexEntry], stamp: IndexStamp) {
    self.entries = entries
    header = IndexHeader(
      stamp: stamp, count: entries.count, textUnits: entries.reduce(0) { $0 + Int($1.unitCount) })
  }

  /// The size of the whole index.
  var byteCount: Int { header.byteCount }

  /// Gives everything behind the header to `write`, in pieces, and returns the header.
  ///
  /// `read` appends these bytes of the entries' records to what it is given.
  mutating func write<Failure: Error>(
    reading read: (Range<Int>, inout [UInt8]) throws(Failure) -> Void,
    to write: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> IndexHeader {
    var position = IndexHeader.size
    for section in IndexHeader.Section.allCases {
      let place = header.sections[section.rawValue]
      try write([UInt8](repeating: 0, count: Int(place.offset) - position))
      var checksum = Checksum()
      var offset: UInt64 = 0
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Self.pieceSize + 4096)
      func flush() throws(Failure) {
        unsafe checksum.add(bytes.span.bytes)
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      for entry in entries {
        switch section {
        case .lengths: Self.append(entry.length, to: &bytes)
        case .identifiers: Self.append(entry.id, to: &bytes)
        case .typographic: Self.append(entry.typographic, to: &bytes)
        case .histograms: try read(entry.histogramRange, &bytes)
        case .offsets:
          Self.append(offset, to: &bytes)
          offset += UInt64(entry.unitCount)
        case .text: try read(entry.textRange, &bytes)
        }
        if bytes.count >= Self.pieceSize { try flush() }
      }
      if section == .offsets { Self.append(offset, to: &bytes) }
      try flush()
      header.seal(section, checksum: checksum.sum)
      position = Int(place.offset + place.byteCount)
    }
    return header
  }

  private static let pieceSize = 1 << 16

  private static func append(_ value: some FixedWidthInteger & BitwiseCopyable, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: value) { unsafe bytes.append(contentsOf: $0) }
  }
}
