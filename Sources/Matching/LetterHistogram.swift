/// How often each of 32 classes of scalars occurs in a text: a cheap lower bound for distances.
///
/// An insertion or deletion changes one count by 1, a substitution at most one up and one down. So two
/// texts are at least max(Σ surplus, Σ lack) edits apart, whatever scalars share a class. Counts stop
/// at 255, which only makes differences smaller: the bound stays a bound.
struct LetterHistogram {
  static let size = 32
  private(set) var counts = SIMD32<UInt8>()

  init() {}

  init(counts: SIMD32<UInt8>) { self.counts = counts }

  mutating func add(_ scalar: UInt32) {
    let bucket = Self.bucket(of: scalar)
    if counts[bucket] < .max { counts[bucket] += 1 }
  }

  /// Frequent Latin letters have a class each; the rest is spread.
  private static func bucket(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x61...0x7a: Int(scalar - 0x61)
    case 0x20: 26
    default: 27 + Int((scalar &* 2_654_435_769) >> 16) % 5
    }
  }

  /// No two texts with these histograms are fewer edits apart.
  @inline(__always)
  func leastEdits(to other: LetterHistogram) -> Int {
    let larger = pointwiseMax(counts, other.counts)
    let surplus = SIMD32<UInt16>(truncatingIfNeeded: larger &- other.counts).wrappedSum()
    let lack = SIMD32<UInt16>(truncatingIfNeeded: larger &- counts).wrappedSum()
    return Int(max(surplus, lack))
  }
}
