/// The bigrams of a text as a set: the second occurrence of one is another element than the first.
///
/// The text is taken with a mark before and behind it, so *m* scalars make *m* + 1 elements, all
/// different. The bound that the index rests on (Ukkonen, "Approximate String-Matching with q-Grams and
/// Maximal Matches", Theoretical Computer Science 92, 1992, for q = 2 and texts with marked ends): an
/// edit takes away at most two bigrams of a text, those that its place lies in. So of the elements of
/// either of two texts that are *k* edits apart, at most 2*k* are missing in the other, and they share
/// at least max(m, n) + 1 − 2*k*.
struct BigramBag {
  /// No Unicode scalar.
  private static let mark: UInt32 = 0x1f_ffff
  /// Later occurrences count as this one: of such texts the bound then asks for less than it could.
  private static let lastOccurrence: UInt32 = (1 << 11) - 1

  /// A hash table of the bigrams seen in the text at hand; a slot of another generation is free.
  private var slots: [Slot] = []
  private var generation: UInt32 = 0

  private struct Slot {
    var bigram: UInt64 = 0
    var generation: UInt32 = 0
    var count: UInt32 = 0
  }

  /// Appends the elements of a text to `elements`.
  mutating func append(_ text: Span<UInt32>, to elements: inout [UInt64]) {
    startText(count: text.count)
    let (mask, generation) = (slots.count - 1, generation)
    var previous = Self.mark
    var slots = slots.mutableSpan
    for position in 0...text.count {
      let next = position < text.count ? text[position] : Self.mark
      let bigram = UInt64(previous) << 21 | UInt64(next)
      var slot = Int(truncatingIfNeeded: (bigram &* 0x9e37_79b9_7f4a_7c15) >> 40) & mask
      while slots[slot].generation == generation, slots[slot].bigram != bigram {
        slot = (slot + 1) & mask
      }
      var occurrence: UInt32 = 0
      if slots[slot].generation == generation { occurrence = slots[slot].count }
      slots[slot] = Slot(bigram: bigram, generation: generation, count: occurrence + 1)
      elements.append(bigram << 11 | UInt64(min(occurrence, Self.lastOccurrence)))
      previous = next
    }
  }

  private mutating func startText(count: Int) {
    if slots.count < 2 * (count + 1) || generation == .max {
      var size = 256
      while size < 2 * (count + 1) { size *= 2 }
      slots = [Slot](repeating: Slot(), count: max(size, slots.count))
      generation = 0
    }
    generation += 1
  }
}
