/// The coarsest classes of scalars that keep the given sets apart.
struct ScalarPartition {
  /// Class by scalar in the Basic Multilingual Plane.
  private(set) var basic = [UInt16](repeating: 0, count: 0x10000)
  /// First scalars of the runs behind it, the first being U+10000, with their classes.
  private(set) var starts: [UInt32] = []
  private(set) var classOfStart: [UInt16] = []
  /// The sets that hold each class.
  private(set) var members: [[Int32]] = []

  /// Which sets hold a scalar, as two sums of random numbers.
  private struct Signature: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
  }

  private struct Edge {
    var scalar: UInt32
    var set: Int32
  }

  private static let maximumMembers = 1 << 25

  /// `nil` when there would be more than `maximum` classes, or when they are in too many sets.
  init?(_ sets: [ScalarSet], maximum: Int) {
    var edges: [Edge] = [Edge(scalar: 0x10000, set: -1)]
    for (index, set) in sets.enumerated() {
      for range in set.ranges {
        edges.append(Edge(scalar: range.lowerBound, set: Int32(index)))
        edges.append(Edge(scalar: range.upperBound + 1, set: Int32(index)))
      }
    }
    edges.sort { $0.scalar < $1.scalar }
    let keys = Self.keys(sets.count)
    var known: [Signature: UInt16] = [:]
    var signature = Signature()
    var active: Set<Int32> = []
    var total = 0
    var start: UInt32 = 0
    var next = 0
    while start <= ScalarSet.last {
      while next < edges.count, edges[next].scalar <= start {
        let set = edges[next].set
        next += 1
        guard set >= 0 else { continue }
        if active.remove(set) == nil { active.insert(set) }
        signature.first ^= keys[2 * Int(set)]
        signature.second ^= keys[2 * Int(set) + 1]
      }
      let end = next < edges.count ? edges[next].scalar : ScalarSet.last + 1
      if known[signature] == nil {
        total += active.count
        guard members.count < maximum, total <= Self.maximumMembers else { return nil }
        known[signature] = UInt16(members.count)
        members.append(active.sorted())
      }
      fill(start..<end, with: known[signature] ?? 0)
      start = end
    }
  }

  /// Runs never cross U+10000.
  private mutating func fill(_ run: Range<UInt32>, with number: UInt16) {
    if run.lowerBound >= 0x10000 {
      starts.append(run.lowerBound)
      classOfStart.append(number)
    } else {
      for scalar in run { basic[Int(scalar)] = number }
    }
  }

  /// Two random numbers a set: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  private static func keys(_ sets: Int) -> [UInt64] {
    (0..<2 * sets).map { index in
      var z = UInt64(index + 1) &* 0x9e37_79b9_7f4a_7c15
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }
}
