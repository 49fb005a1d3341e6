/// The most frequent scalars of all texts, which are kept as one byte.
struct ScalarPage {
  /// What the page has where it has no scalar.
  static let noScalar: UInt32 = 0xffff_ffff

  /// For each code its scalar; code 0 has none.
  private(set) var scalars = [UInt32](repeating: Self.noScalar, count: 256)
  private var codes = [UInt8](repeating: 0, count: 0x110000)

  init(counts: [UInt32]) {
    let used = counts.indices.filter { counts[$0] > 0 }
    let frequent = used.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(255)
    for (position, scalar) in frequent.enumerated() {
      scalars[position + 1] = UInt32(scalar)
      codes[scalar] = UInt8(position + 1)
    }
  }

  /// The code of a scalar, or 0.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt8 { codes[Int(scalar)] }
}
