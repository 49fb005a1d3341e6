/// What is known of the words that were asked for last.
///
/// Holds at least the last `capacity` words and at most twice as many: when a half is full, what only
/// stands in the older half is forgotten.
struct RecentWords<Value: Sendable>: Sendable {
  private let capacity: Int
  private var young: [[Unicode.Scalar]: Value] = [:]
  private var old: [[Unicode.Scalar]: Value] = [:]

  init(capacity: Int) { self.capacity = capacity }

  subscript(word: [Unicode.Scalar]) -> Value? {
    mutating get {
      if let value = young[word] { return value }
      guard let value = old[word] else { return nil }
      self[word] = value
      return value
    }
    set {
      if young.count >= capacity, young[word] == nil { (old, young) = (young, [:]) }
      young[word] = newValue
    }
  }
}
