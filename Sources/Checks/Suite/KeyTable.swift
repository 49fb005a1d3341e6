internal import Linguistics

/// Values by the keys of words (`CheckedWord.key`), for asking about every word of every text.
///
///     let table = KeyTable([("may", 5), ("march", 3)])
///     table[WordLanguages.key("march")]   // 3
///     table.contains(WordLanguages.key("mayor"))  // false
///
/// Open addresses, at most half of them taken: a word that it does not have costs some nanoseconds, where a dictionary
/// hashes its letters first. Of a word given twice the first value counts. Two words may have one key; with 64
/// bits and lists of some thousand words none do.
struct KeyTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  /// The number in `values` for each of `keys`.
  private var places: [Int32]
  private var values: [Value] = []
  private let mask: Int

  /// Keeps values by words as they are folded.
  init(_ words: some Collection<(String, Value)>) {
    self.init(keys: words.map { (WordLanguages.key($0.0), $0.1) })
  }

  /// Keeps values by keys; 0 is no key.
  init(keys pairs: some Collection<(UInt64, Value)>) {
    var capacity = 8
    while capacity < 2 * pairs.count { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    places = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (key, value) in pairs where key != 0 {
      let slot = slot(of: key)
      if keys[slot] == key { continue }
      keys[slot] = key
      places[slot] = Int32(values.count)
      values.append(value)
    }
  }

  var isEmpty: Bool { values.isEmpty }

  subscript(key: UInt64) -> Value? {
    let slot = slot(of: key)
    return keys[slot] == key && key != 0 ? values[Int(places[slot])] : nil
  }

  func contains(_ key: UInt64) -> Bool { keys[slot(of: key)] == key && key != 0 }

  /// Where a key stands, or would.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}

extension KeyTable where Value == Void {
  /// A set of words as they are folded.
  init(_ words: some Collection<String>) { self.init(keys: words.map { (WordLanguages.key($0), ()) }) }
}

/// Words as they are folded, known by their keys.
typealias KeySet = KeyTable<Void>
