/// Of what a compiled glossary was made: when anything differs, it is made anew.
public struct TermStamp: Hashable, Sendable {
  /// The identity of the memory and the language, as text.
  public var subject: String
  /// The revision of the memory's glossaries.
  public var glossary: Int64
  /// The revision of the rules of inflection.
  public var rules: UInt64

  public init(subject: String, glossary: Int64, rules: UInt64) {
    self.subject = subject
    self.glossary = glossary
    self.rules = rules
  }

  var words: [UInt64] {
    [
      subject.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 },
      UInt64(bitPattern: glossary), rules,
    ]
  }
}

/// The first bytes of a compiled glossary: what it is, of what, and where its sections stand.
///
/// Words of 64 bits in the machine's byte order: magic, format, three of the stamp, then of each section
/// its place, its size in bytes and its checksum, then the header's own checksum.
struct TermHeader: Sendable {
  /// Rises with every change of the layout, of what is made of terms, or of how words are read.
  static let formatVersion: UInt64 = 1
  private static let magic: UInt64 = 0x314d_5254_4b4c_4c42  // "BLLKTRM1"
  /// Room for the header.
  static let size = 512

  private(set) var sections: [Range<Int>]
  private var sums: [UInt64]
  private let stamp: [UInt64]

  /// Plans a file whose sections have these sizes in bytes.
  init(stamp: TermStamp, sizes: [Int]) {
    self.stamp = stamp.words
    var offset = Self.size
    sections = sizes.map { size in
      defer { offset = (offset + size + 63) / 64 * 64 }
      return offset..<offset + size
    }
    sums = sizes.map { _ in 0 }
  }

  subscript(section: TermImage.Section) -> Range<Int> { sections[section.rawValue] }

  /// The whole file.
  var byteCount: Int { ((sections.last?.upperBound ?? Self.size) + 63) / 64 * 64 }

  mutating func seal(_ section: TermImage.Section, _ sum: UInt64) { sums[section.rawValue] = sum }

  func isSealed(_ section: TermImage.Section, by sum: UInt64) -> Bool { sums[section.rawValue] == sum }

  var encoded: [UInt8] {
    var words = [Self.magic, Self.formatVersion] + stamp
    for (section, sum) in zip(sections, sums) {
      words += [UInt64(section.lowerBound), UInt64(section.count), sum]
    }
    words.append(unsafe termChecksum(words.span.bytes))
    return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
  }

  /// Reads and verifies a header; `nil` where it is damaged, of something else or of another revision, or
  /// the file has not the size that it gives.
  init?(verifying bytes: RawSpan, stamp: TermStamp) {
    let kinds = TermImage.Section.allCases
    let count = 5 + 3 * kinds.count
    guard bytes.byteCount >= Self.size else { return nil }
    let words = (0...count).map {
      unsafe bytes.unsafeLoad(fromByteOffset: $0 * 8, as: UInt64.self).littleEndian
    }
    let body = Array(words.dropLast())
    guard body[0] == Self.magic, body[1] == Self.formatVersion, Array(body[2..<5]) == stamp.words,
      unsafe words[count] == termChecksum(body.span.bytes)
    else { return nil }
    var sizes: [Int] = []
    for kind in kinds {
      let size = body[6 + 3 * kind.rawValue]
      guard size <= UInt64(bytes.byteCount), Int(size) % kind.stride == 0 else { return nil }
      sizes.append(Int(size))
    }
    self.init(stamp: stamp, sizes: sizes)
    for kind in kinds {
      guard body[5 + 3 * kind.rawValue] == UInt64(sections[kind.rawValue].lowerBound) else { return nil }
      seal(kind, body[7 + 3 * kind.rawValue])
    }
    guard byteCount == bytes.byteCount else { return nil }
  }
}
