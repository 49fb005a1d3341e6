/// A 64-bit sum of bytes that tells damage from health; not a cryptographic hash.
///
/// Four lanes of multiply and rotate, eight bytes each step, after the design of XXH64 (Collet, 2014),
/// though not its values. Depends on the bytes alone, not on how they were cut into pieces: the same on
/// every machine of one byte order.
struct Checksum {
  private static let prime1: UInt64 = 0x9e37_79b1_85eb_ca87
  private static let prime2: UInt64 = 0xc2b2_ae3d_27d4_eb4f
  private static let prime3: UInt64 = 0x1656_67b1_9e37_79f9
  private static let blockSize = 32

  private var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
  /// Bytes of the last, unfinished block.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  static func sum(of bytes: RawSpan) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.sum
  }

  static func sum(of text: String) -> UInt64 {
    let bytes = Array(text.utf8)
    return unsafe sum(of: bytes.span.bytes)
  }

  mutating func add(_ bytes: RawSpan) {
    count &+= UInt64(bytes.byteCount)
    var position = 0
    if !rest.isEmpty {
      position = min(Self.blockSize - rest.count, bytes.byteCount)
      append(bytes, 0..<position)
      guard rest.count == Self.blockSize else { return }
      let block = rest
      addBlocks(unsafe block.span.bytes, from: 0)
      rest.removeAll(keepingCapacity: true)
    }
    position = addBlocks(bytes, from: position)
    append(bytes, position..<bytes.byteCount)
  }

  var sum: UInt64 {
    var sum = count
    for lane in 0..<4 { sum = Self.mix(sum, lanes[lane]) }
    for byte in rest { sum = Self.mix(sum, UInt64(byte)) }
    sum ^= sum >> 33
    sum = sum &* Self.prime2
    sum ^= sum >> 29
    sum = sum &* Self.prime3
    return sum ^ (sum >> 32)
  }

  /// Takes in whole blocks and returns where they end.
  @discardableResult
  private mutating func addBlocks(_ bytes: RawSpan, from start: Int) -> Int {
    var lanes = lanes
    var position = start
    while position + Self.blockSize <= bytes.byteCount {
      let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self)
      lanes = lanes &+ words &* Self.prime2
      lanes = ((lanes &<< 31) | (lanes &>> 33)) &* Self.prime1
      position += Self.blockSize
    }
    self.lanes = lanes
    return position
  }

  private mutating func append(_ bytes: RawSpan, _ range: Range<Int>) {
    for position in range { rest.append(unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)) }
  }

  private static func mix(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let next = (sum ^ (value &* prime2)) &* prime1
    return ((next << 27) | (next >> 37)) &+ prime3
  }
}
