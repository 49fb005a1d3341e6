/// Numbers words in the order in which they first come.
struct VocabularyBuilder: Sendable {
  /// A hash table: one more than a word's number, or 0; see ``VocabularyReader``.
  private(set) var slots = [UInt32](repeating: 0, count: 64)
  /// Where the words' UTF-8 begins, and the end of the last.
  private(set) var starts: [UInt32] = [0]
  private(set) var spellings: [UInt8] = []

  var count: Int { starts.count - 1 }

  /// The number of the word in `range` of `text`, a new one if need be.
  mutating func number(of range: Range<Int>, in text: borrowing [UInt8]) -> UInt32 {
    let word = text.span.extracting(range)
    var slot = VocabularyReader.slot(of: unsafe word.bytes, slotCount: slots.count)
    while slots[slot] != 0 {
      if isWord(slots[slot] - 1, word) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    for index in word.indices { spellings.append(word[index]) }
    starts.append(UInt32(spellings.count))
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return UInt32(count - 1)
  }

  /// The number of a word that came before.
  func find(_ word: [UInt8]) -> UInt32? {
    var slot = VocabularyReader.slot(of: unsafe word.span.bytes, slotCount: slots.count)
    while slots[slot] != 0 {
      if isWord(slots[slot] - 1, word.span) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isWord(_ number: UInt32, _ word: Span<UInt8>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == word.count else { return false }
    for index in word.indices where spellings[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let word = spellings.span.extracting(Int(starts[number])..<Int(starts[number + 1]))
      var slot = VocabularyReader.slot(of: unsafe word.bytes, slotCount: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
    self.slots = slots
  }
}
