/// A 64-bit sum of bytes that tells damage from health; not a cryptographic hash.
///
/// Four lanes of multiply and rotate, eight bytes each step, after the design of XXH64 (Collet, 2014),
/// though not its values. Depends on the bytes alone: the same on every machine of one byte order.
enum Checksum {
  private static let prime1: UInt64 = 0x9e37_79b1_85eb_ca87
  private static let prime2: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private static let prime3: UInt64 = 0x1656_67b1_9e37_79f9

  static func sum(of bytes: RawSpan) -> UInt64 {
    var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
    let count = bytes.byteCount
    var position = 0
    while position + 32 <= count {
      let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
      lanes = lanes &+ words &* prime2
      lanes = ((lanes &<< 31) | (lanes &>> 33)) &* prime1
      position += 32
    }
    var sum = UInt64(count)
    for lane in 0..<4 { sum = mix(sum, lanes[lane]) }
    while position < count {
      sum = mix(sum, UInt64(unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)))
      position += 1
    }
    sum ^= sum >> 33
    sum = sum &* prime2
    sum ^= sum >> 29
    sum = sum &* prime3
    return sum ^ (sum >> 32)
  }

  static func sum(of text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return unsafe sum(of: bytes.span.bytes)
  }

  private static func mix(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let next = (sum ^ (value &* prime2)) &* prime1
    return ((next << 27) | (next >> 37)) &+ prime3
  }
}
