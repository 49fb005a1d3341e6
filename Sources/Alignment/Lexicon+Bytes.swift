/// A lexicon as bytes, for a file that can be made again at any time.
///
/// Header of 32 bytes: magic, version, number of entries, checksum of the entries (FNV-1a, Fowler, Noll and Vo, over
/// 64-bit words); then 24 bytes an entry: source and target form, both chances. Little-endian.
extension Lexicon {
  private static let magic: UInt64 = 0x4C45_5849_4B4F_4E31
  private static let wordsPerEntry = 3
  private static let headerWords = 4

  /// What forms a word has; a lexicon of another version must be made again.
  private static let version: UInt64 = 1

  public var bytes: [UInt8] {
    var words: [UInt64] = []
    words.reserveCapacity(entries.count * Self.wordsPerEntry)
    for entry in entries {
      words.append(entry.source)
      words.append(entry.target)
      words.append(UInt64(entry.forward.bitPattern) << 32 | UInt64(entry.backward.bitPattern))
    }
    let header = [Self.magic, Self.version, UInt64(entries.count), Self.checksum(words)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity((header.count + words.count) * 8)
    for word in header + words {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }

  /// `nil` for bytes of another version, or damaged ones.
  public init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count >= Self.headerWords * 8, bytes.count % 8 == 0 else { return nil }
    func word(_ number: Int) -> UInt64 {
      var value: UInt64 = 0
      let start = bytes.startIndex + number * 8
      for offset in stride(from: 7, through: 0, by: -1) { value = value << 8 | UInt64(bytes[start + offset]) }
      return value
    }
    let count = bytes.count / 8 - Self.headerWords
    guard word(0) == Self.magic, word(1) == Self.version, count % Self.wordsPerEntry == 0,
      word(2) == UInt64(count / Self.wordsPerEntry)
    else { return nil }
    let words = (0..<count).map { word(Self.headerWords + $0) }
    guard word(3) == Self.checksum(words) else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(count / Self.wordsPerEntry)
    for first in stride(from: 0, to: count, by: Self.wordsPerEntry) {
      let chances = words[first + 2]
      entries.append(
        Entry(
          source: words[first], target: words[first + 1],
          forward: Float(bitPattern: UInt32(truncatingIfNeeded: chances >> 32)),
          backward: Float(bitPattern: UInt32(truncatingIfNeeded: chances))))
    }
    self.init(unsorted: entries)
  }

  private static func checksum(_ words: [UInt64]) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words {
      sum = (sum ^ word) &* 0x100_0000_01B3
      sum ^= sum >> 31
    }
    return sum
  }
}
