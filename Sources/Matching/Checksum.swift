/// A 64-bit sum of bytes that tells damage from health; not a cryptographic hash.
///
/// Eight lanes, 64 bytes a step: each lane takes in its neighbour's eight bytes as they are, so that no
/// single change goes unnoticed, and the product of the halves of its own eight bytes under a key that
/// changes at every step, so that order counts. After the design of XXH3 (Collet, 2019), though not its
/// values. The same on every machine of one byte order.
enum Checksum {
  private static let prime1: UInt64 = 0x9e37_79b1_85eb_ca87
  private static let prime2: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private static let prime3: UInt64 = 0x1656_67b1_9e37_79f9
  private static let stepSize = 64

  static func sum(of bytes: RawSpan) -> UInt64 {
    var lanes = SIMD8<UInt64>(
      prime1, prime2, prime3, ~prime1, prime1 ^ prime2, ~prime2, prime2 ^ prime3, ~prime3)
    var key = SIMD8<UInt64>(
      prime3, prime2, prime1, ~prime3, prime2 ^ prime1, ~prime1, prime3 ^ prime2, ~prime2)
    let change = SIMD8<UInt64>(repeating: prime1)
    let low = SIMD8<UInt64>(repeating: 0xffff_ffff)
    var position = 0
    while position + stepSize <= bytes.byteCount {
      let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD8<UInt64>.self)
      let keyed = words ^ key
      let neighbours = SIMD8<UInt64>(
        words[1], words[0], words[3], words[2], words[5], words[4], words[7], words[6])
      lanes = lanes &+ neighbours &+ (keyed & low) &* (keyed &>> 32)
      key = key &+ change
      position += stepSize
    }
    var sum = UInt64(bytes.byteCount)
    for lane in 0..<8 { sum = mix(sum, lanes[lane]) }
    while position + 8 <= bytes.byteCount {
      sum = mix(sum, unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    while position < bytes.byteCount {
      sum = mix(sum, UInt64(unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)))
      position += 1
    }
    return finish(sum)
  }

  static func sum(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe sum(of: RawSpan(_unsafeBytes: UnsafeRawBufferPointer($0))) }
  }

  /// Spreads every bit of `value` over the whole word.
  static func finish(_ value: UInt64) -> UInt64 {
    var sum = (value ^ (value >> 33)) &* prime2
    sum = (sum ^ (sum >> 29)) &* prime3
    return sum ^ (sum >> 32)
  }

  private static func mix(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let next = (sum ^ (value &* prime2)) &* prime1
    return ((next << 27) | (next >> 37)) &+ prime3
  }
}
