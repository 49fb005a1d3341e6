public import Bitext

/// Of what an index was made: when anything differs, the index is made anew.
public struct IndexStamp: Hashable, Sendable {
  /// The identity of the memory and the languages, as text.
  public var subject: String
  /// Version of the normal forms.
  public var formsVersion: Int
  /// The memory's revision that the index stands at.
  public var revision: Revision

  public init(subject: String, formsVersion: Int, revision: Revision) {
    self.subject = subject
    self.formsVersion = formsVersion
    self.revision = revision
  }
}

/// The first bytes of an index.
struct IndexHeader: Sendable {
  /// Rises with every change of the layout or of how keys are made from forms.
  static let formatVersion: UInt64 = 2
  private static let magic: UInt64 = 0x3158_4449_4b4c_4c42  // "BLLKIDX1"
  /// How many bytes each checksum stands for.
  static let blockSize = 4096
  /// Room for the header: one block.
  static let size = blockSize

  let subject: UInt64
  let formsVersion: UInt64
  private(set) var revision: Int64
  /// The ``identity`` of the index that this one has the changes to; 0 for an index of everything.
  let parent: UInt64
  /// Entries on each shelf.
  let shelfCounts: [Int]
  private(set) var sections: [Range<Int>]
  /// Checksum of the checksums of the blocks, which stand behind the sections.
  private(set) var sumsChecksum: UInt64 = 0

  private static let shelves = IndexSection.ShelfKind.allCases.count
  private static let fixedWords = 7 + shelves
  private static let wordCount = fixedWords + 2 * IndexSection.allCases.count + 1

  /// Plans an index whose sections have these sizes, in the order of `IndexSection.allCases`.
  init(stamp: IndexStamp, parent: UInt64, shelfCounts: [Int], sizes: [Int]) {
    subject = Checksum.sum(of: stamp.subject)
    formsVersion = UInt64(stamp.formsVersion)
    revision = stamp.revision.rawValue
    self.parent = parent
    self.shelfCounts = shelfCounts
    var offset = Self.size
    sections = sizes.map { size in
      defer { offset = (offset + size + 63) / 64 * 64 }
      return offset..<offset + size
    }
  }

  subscript(section: IndexSection) -> Range<Int> { sections[section.number] }

  /// Entries in all.
  var count: Int { shelfCounts.reduce(0, +) }

  /// Bytes of the header and the sections, up to the checksums.
  var contentByteCount: Int { sections.last?.upperBound ?? Self.size }

  var blockCount: Int { (contentByteCount + Self.blockSize - 1) / Self.blockSize }

  /// Where the checksums of all blocks but the header's own stand, UInt64 a block.
  var sumsRange: Range<Int> {
    let start = blockCount * Self.blockSize
    return start..<start + (blockCount - 1) * 8
  }

  /// The whole index.
  var byteCount: Int { sumsRange.upperBound }

  /// Whether this is an index of `stamp`'s subject and forms, at whatever revision.
  func describes(_ stamp: IndexStamp) -> Bool {
    subject == Checksum.sum(of: stamp.subject) && formsVersion == UInt64(stamp.formsVersion)
  }

  /// What tells this index from any other of the same memory.
  var identity: UInt64 { Checksum.finish(sumsChecksum ^ UInt64(bitPattern: revision)) | 1 }

  mutating func seal(sumsChecksum: UInt64) { self.sumsChecksum = sumsChecksum }

  var encoded: [UInt8] {
    var words = [
      Self.magic, Self.formatVersion, subject, formsVersion, UInt64(bitPattern: revision), sumsChecksum,
      parent,
    ]
    words += shelfCounts.map { UInt64($0) }
    for section in sections { words += [UInt64(section.lowerBound), UInt64(section.count)] }
    words.append(unsafe Checksum.sum(of: words.span.bytes))
    return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
  }

  /// Reads a header and verifies it, and that the file has the size that it gives.
  init(verifying bytes: RawSpan, path: String) throws(IndexError) {
    guard bytes.byteCount >= Self.size else { throw .damaged(path, "it ends inside its header") }
    var words: [UInt64] = []
    for position in 0..<Self.wordCount {
      words.append(unsafe bytes.unsafeLoad(fromByteOffset: position * 8, as: UInt64.self).littleEndian)
    }
    let given = words.removeLast()
    guard words[0] == Self.magic else { throw .damaged(path, "it does not begin as an index does") }
    guard words[1] == Self.formatVersion else { throw .foreign(path) }
    guard unsafe given == Checksum.sum(of: words.span.bytes) else {
      throw .damaged(path, "its header's checksum")
    }
    (subject, formsVersion, revision) = (words[2], words[3], Int64(bitPattern: words[4]))
    (sumsChecksum, parent) = (words[5], words[6])
    shelfCounts = words[7..<Self.fixedWords].map { Int($0) }
    sections = IndexSection.allCases.map { section in
      let first = Self.fixedWords + 2 * section.number
      return Int(words[first])..<Int(words[first] + words[first + 1])
    }
    guard byteCount == bytes.byteCount else { throw .damaged(path, "its size") }
  }
}
