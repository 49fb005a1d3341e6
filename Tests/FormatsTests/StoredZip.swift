/// Writes ZIP archives without packing, for tests.
struct StoredZip {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  init(_ entries: [(name: String, text: String)] = []) {
    for entry in entries { add(entry.name, Array(entry.text.utf8)) }
  }

  /// `declaredSize` is what the archive says where that is not so; `flags` 1 is encrypted.
  mutating func add(_ name: String, _ bytes: [UInt8], declaredSize: Int? = nil, flags: UInt16 = 0) {
    let size = UInt32(declaredSize ?? bytes.count)
    var head = Self.two(20) + Self.two(flags) + Self.two(0) + Self.two(0) + Self.two(0x21)
    head += Self.four(Self.checksum(bytes)) + Self.four(UInt32(bytes.count)) + Self.four(size)
    head += Self.two(UInt16(name.utf8.count)) + Self.two(0)
    directory += Self.four(0x0201_4b50) + Self.two(20) + head + Self.two(0) + Self.two(0) + Self.two(0)
    directory += Self.four(0) + Self.four(UInt32(files.count)) + Array(name.utf8)
    files += Self.four(0x0403_4b50) + head + Array(name.utf8) + bytes
    count += 1
  }

  var bytes: [UInt8] {
    files + directory + Self.four(0x0605_4b50) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(files.count)) + Self.two(0)
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xff), UInt8(value >> 8)] }
  private static func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(value & 0xffff)) + two(UInt16(value >> 16))
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = ~0
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
    }
    return ~value
  }
}
