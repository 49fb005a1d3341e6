/// How often each of 32 classes of scalars occurs in a text: a cheap lower bound for distances.
///
/// An insertion or deletion changes one count by 1, a substitution at most one up and one down. So two
/// texts are at least max(Σ surplus, Σ lack) edits apart, whatever scalars share a class. Counts stop
/// at 127, which only makes differences smaller: the bound stays a bound.
struct LetterHistogram {
  static let size = 32
  private static let largest: UInt64 = 127

  /// A byte a class, eight to a word.
  private(set) var counts = SIMD4<UInt64>()

  init() {}

  init(counts: SIMD4<UInt64>) { self.counts = counts }

  mutating func add(_ scalar: UInt32) {
    let (word, shift) = Self.place(of: scalar)
    if (counts[word] >> shift) & 0xff < Self.largest { counts[word] += 1 << shift }
  }

  /// Frequent Latin letters have a class each; the rest is spread.
  private static func place(of scalar: UInt32) -> (word: Int, shift: UInt64) {
    let bucket =
      switch scalar {
      case 0x61...0x7a: Int(scalar - 0x61)
      case 0x20: 26
      default: 27 + Int((scalar &* 2_654_435_769) >> 16) % 5
      }
    return (bucket / 8, UInt64(bucket % 8 * 8))
  }

  /// No two texts with these histograms are fewer edits apart.
  ///
  /// Bytes side by side in words (Lamport, "Multiple byte processing with full-word instructions",
  /// CACM 18(8), 1975): a count is under 128, so its byte's top bit catches the borrow.
  @inline(__always)
  func leastEdits(to other: LetterHistogram) -> Int {
    let tops = SIMD4<UInt64>(repeating: 0x8080_8080_8080_8080)
    let more = (counts | tops) &- other.counts
    let less = (other.counts | tops) &- counts
    return max(Self.sum(more, tops), Self.sum(less, tops))
  }

  /// The sum of the differences that are not negative: those whose byte kept its top bit.
  @inline(__always)
  private static func sum(_ differences: SIMD4<UInt64>, _ tops: SIMD4<UInt64>) -> Int {
    let ones = (differences & tops) &>> 7
    let kept = differences & ((ones &<< 8) &- ones) & ~tops
    let halves = SIMD4<UInt64>(repeating: 0x00ff_00ff_00ff_00ff)
    let pairs = (kept & halves) &+ ((kept &>> 8) & halves)
    let fields = pairs[0] &+ pairs[1] &+ pairs[2] &+ pairs[3]
    return Int((fields &* 0x0001_0001_0001_0001) >> 48)
  }
}
