/// Finds words in the vocabulary of an image.
struct VocabularyReader {
  private let image: IndexImage

  init(_ image: IndexImage) { self.image = image }

  /// The number of a word, or `nil` when no text has it.
  func number(of word: [UInt8]) throws(IndexError) -> UInt32? {
    let slotCount = image.header[.words(.slots)].count / MemoryLayout<UInt32>.stride
    guard slotCount > 0 else { return nil }
    var slot = unsafe Self.slot(of: word.span.bytes, slotCount: slotCount)
    while true {
      let found = try image.element(.words(.slots), slot, as: UInt32.self)
      if found == 0 { return nil }
      let starts = try image.elements(
        .words(.spellingStarts), Int(found) - 1..<Int(found) + 1, as: UInt32.self)
      let spelling = try image.elements(
        .words(.spellings), Int(starts[0])..<Int(starts[1]), as: UInt8.self)
      if Self.areEqual(spelling, word) { return found - 1 }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  static func slot(of word: RawSpan, slotCount: Int) -> Int {
    Int(truncatingIfNeeded: Checksum.sum(of: word)) & (slotCount - 1)
  }

  private static func areEqual(_ spelling: Span<UInt8>, _ word: [UInt8]) -> Bool {
    guard spelling.count == word.count else { return false }
    for position in word.indices where spelling[position] != word[position] { return false }
    return true
  }
}
