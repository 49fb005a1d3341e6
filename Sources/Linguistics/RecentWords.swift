/// What is known of words that were asked for lately.
///
/// A table of `capacity` places, a power of two; a word has one place, and takes it from the word that
/// stood there. Finding a word costs its hash and one comparison.
struct RecentWords<Value: Sendable>: Sendable {
  private let capacity: Int
  /// Empty until the first word comes.
  private var places: [(word: [Unicode.Scalar], value: Value)?] = []

  init(capacity: Int) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "not a power of two")
    self.capacity = capacity
  }

  subscript(word: [Unicode.Scalar]) -> Value? {
    get {
      guard !places.isEmpty, let found = places[place(of: word)], found.word == word else { return nil }
      return found.value
    }
    set {
      if places.isEmpty { places = Array(repeating: nil, count: capacity) }
      places[place(of: word)] = newValue.map { (word, $0) }
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), folded.
  private func place(of word: [Unicode.Scalar]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in word { hash = (hash ^ UInt64(letter.value)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (capacity - 1)
  }
}
