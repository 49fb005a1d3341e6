/// Which words a text has, as 128 bits: a word sets one.
///
/// Where a bit of one text is not set in the other, a word of the one is not in the other; each bit
/// stands for another word.
enum WordSignature {
  static func of(_ words: some Sequence<UInt32>) -> SIMD2<UInt64> {
    var bits = SIMD2<UInt64>()
    for word in words {
      let bit = (word &* 0x9e37_79b1) >> 25
      bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    return bits
  }

  @inline(__always)
  static func missing(_ one: SIMD2<UInt64>, in other: SIMD2<UInt64>) -> Int {
    // Without an instruction for it, which not all machines have, counting the bits of both words in
    // parallel takes half as long as one after the other.
    var bits = one & ~other
    bits = bits &- ((bits &>> 1) & 0x5555_5555_5555_5555)
    bits = (bits & 0x3333_3333_3333_3333) &+ ((bits &>> 2) & 0x3333_3333_3333_3333)
    bits = (bits &+ (bits &>> 4)) & 0x0f0f_0f0f_0f0f_0f0f
    return Int(truncatingIfNeeded: ((bits[0] &+ bits[1]) &* 0x0101_0101_0101_0101) >> 56)
  }
}
