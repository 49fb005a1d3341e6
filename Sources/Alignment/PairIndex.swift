/// Numbers pairs of forms in the order they come: a hash table with open addressing.
///
/// `Dictionary` would do; this is what the inner loop of learning spends its time in. Where all pairs that can
/// be are few, a plain table takes its place.
struct PairIndex {
  private static let largestTable = 1 << 20
  /// Width of the plain table; 0 when there is none.
  private let width: Int
  private var slots: [Int32]
  private(set) var keys: [UInt64] = []
  private var mask: Int

  var count: Int { keys.count }

  init(capacity: Int = 64, sourceForms: Int, targetForms: Int) {
    let isSmall = sourceForms <= Self.largestTable && targetForms <= Self.largestTable / max(1, sourceForms)
    width = isSmall ? targetForms : 0
    var size = 64
    while !isSmall, size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: isSmall ? sourceForms * targetForms : size)
    mask = size - 1
    keys.reserveCapacity(capacity)
  }

  static func key(_ source: Int32, _ target: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
  }

  static func source(_ key: UInt64) -> Int { Int(key >> 32) }
  static func target(_ key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

  /// The number of a pair, new or old.
  @inline(__always)
  mutating func insert(_ key: UInt64) -> Int32 {
    if width > 0 {
      let slot = Self.source(key) &* width &+ Self.target(key)
      if slots[slot] >= 0 { return slots[slot] }
      slots[slot] = Int32(truncatingIfNeeded: keys.count)
      keys.append(key)
      return slots[slot]
    }
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while true {
      let number = slots[slot]
      if number < 0 { break }
      if keys[Int(number)] == key { return number }
      slot = (slot &+ 1) & mask
    }
    let number = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    slots[slot] = number
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}
