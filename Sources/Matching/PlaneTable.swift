/// Which bit plane tells of which element of a ``BigramBag``.
///
/// A plane has a bit for every entry of a shelf: set where the entry's text has one of the plane's
/// elements. Frequent elements have a plane for themselves; rarer ones share, so that all shared planes
/// are about equally full. What the table does not list goes to a plane by its hash.
///
/// In the file: a hash table of UInt64, an element's key and, in the low 11 bits, its plane.
enum PlaneTable {
  static let slotCount = 1 << 14
  private static let listed = 8192
  private static let planeBits: UInt64 = 11
  private static let free = UInt64.max

  /// Assigns the elements counted in a sample of texts to planes.
  static func slots(counts: [UInt64: UInt32], planeCount: Int) -> [UInt64] {
    let byFrequency = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(listed)
    var slots = [UInt64](repeating: free, count: slotCount)
    var loads = [UInt64](repeating: 0, count: planeCount)
    for (element, count) in byFrequency {
      // Longest processing time first: the next element to the emptiest plane (Graham, 1969).
      let plane = loads.indices.min { loads[$0] < loads[$1] } ?? 0
      loads[plane] += UInt64(count)
      var slot = firstSlot(of: element)
      while slots[slot] != free { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = element << planeBits | UInt64(plane)
    }
    return slots
  }

  /// The plane of an element; `slot` reads the table.
  @inline(__always)
  static func plane<Failure: Error>(
    of element: UInt64, planeCount: Int, slot: (Int) throws(Failure) -> UInt64
  ) throws(Failure) -> Int {
    var position = firstSlot(of: element)
    while true {
      let found = try slot(position)
      if found == free { break }
      if found >> planeBits == element { return Int(found & (1 << planeBits - 1)) }
      position = (position + 1) & (slotCount - 1)
    }
    return Int(hash(element) % UInt64(planeCount))
  }

  private static func hash(_ element: UInt64) -> UInt64 { Checksum.finish(element &+ 1) }
  private static func firstSlot(of element: UInt64) -> Int { Int(hash(element) >> 40) & (slotCount - 1) }
}
