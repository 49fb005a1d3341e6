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
