internal import Linguistics

/// Values by the keys of words (`CheckedWord.key`), for asking about every word of every text.
///
///     let table = KeyTable([("may", 5), ("march", 3)])
///     table[WordLanguages.key("march")]   // 3
///     table.contains(WordLanguages.key("mayor"))  // false
///
/// Open addresses, at most half of them taken, and small, to stay near the processor: a word that it does not have costs
/// some nanoseconds, where a dictionary hashes its letters first. Of a word given twice the first value counts. Two
/// words may have one key; with 64 bits and lists of some thousand words none do.
struct KeyTable<Value: Sendable>: Sendable {
  /// Eight bits of a key above its number in `keys`, from 1; 0 where there is none.
  private var slots: [UInt32]
  private var keys: [UInt64] = []
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
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (key, value) in pairs where key != 0 {
      let slot = slot(of: key)
      // More words than numbers can tell would take megabytes.
      if slots[slot] != 0 || UInt32(keys.count) >= Self.number { continue }
      keys.append(key)
      values.append(value)
      slots[slot] = Self.sign(key) | UInt32(keys.count)
    }
  }

  var isEmpty: Bool { values.isEmpty }

  subscript(key: UInt64) -> Value? {
    let found = slots[slot(of: key)]
    return found == 0 ? nil : values[Int(found & Self.number) - 1]
  }

  func contains(_ key: UInt64) -> Bool { slots[slot(of: key)] != 0 }

  private static var number: UInt32 { 0xff_ffff }

  private static func sign(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) & ~number }

  /// Where a key stands, or would.
  private func slot(of key: UInt64) -> Int {
    let sign = Self.sign(key)
    var slot = Int(truncatingIfNeeded: key ^ key >> 29) & mask
    while slots[slot] != 0 {
      if slots[slot] & ~Self.number == sign, keys[Int(slots[slot] & Self.number) - 1] == key { break }
      slot = (slot + 1) & mask
    }
    return slot
  }
}

extension KeyTable where Value == Void {
  /// A set of words as they are folded.
  init(_ words: some Collection<String>) { self.init(keys: words.map { (WordLanguages.key($0), ()) }) }
}

/// Words as they are folded, known by their keys.
typealias KeySet = KeyTable<Void>
