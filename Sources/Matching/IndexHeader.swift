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
  static let formatVersion: UInt64 = 1
  private static let magic: UInt64 = 0x3158_4449_4b4c_4c42  // "BLLKIDX1"

  enum Section: Int, CaseIterable {
    case lengths, identifiers, typographic, histograms, offsets, text
  }

  struct Place: Sendable {
    var offset: UInt64
    var byteCount: UInt64
    var checksum: UInt64
  }

  let subject: UInt64
  let formsVersion: UInt64
  let revision: Int64
  let count: UInt64
  private(set) var sections: [Place]

  /// Magic, version, subject, forms, revision, count, three words a section, and the header's checksum.
  private static let wordCount = 6 + 3 * Section.allCases.count + 1
  static let size = 256

  init(stamp: IndexStamp, count: Int, textUnits: Int) {
    subject = Checksum.sum(of: stamp.subject)
    formsVersion = UInt64(stamp.formsVersion)
    revision = stamp.revision.rawValue
    self.count = UInt64(count)
    var offset = Self.size
    sections = Section.allCases.map { section in
      let byteCount = Self.byteCount(of: section, count: count, textUnits: textUnits)
      defer { offset = (offset + byteCount + 63) / 64 * 64 }
      return Place(offset: UInt64(offset), byteCount: UInt64(byteCount), checksum: 0)
    }
  }

  private static func byteCount(of section: Section, count: Int, textUnits: Int) -> Int {
    switch section {
    case .lengths: count * 4
    case .identifiers, .typographic: count * 8
    case .histograms: count * LetterHistogram.size
    case .offsets: (count + 1) * 8
    case .text: textUnits * 2
    }
  }

  /// The whole index, header and sections.
  var byteCount: Int {
    sections.last.map { Int($0.offset + $0.byteCount) } ?? Self.size
  }

  /// Whether this is an index of `stamp`'s subject and forms, at whatever revision.
  func describes(_ stamp: IndexStamp) -> Bool {
    subject == Checksum.sum(of: stamp.subject) && formsVersion == UInt64(stamp.formsVersion)
  }

  /// Notes the checksum of a section.
  mutating func seal(_ section: Section, checksum: UInt64) { sections[section.rawValue].checksum = checksum }

  var encoded: [UInt8] {
    var words = [Self.magic, Self.formatVersion, subject, formsVersion, UInt64(bitPattern: revision), count]
    for place in sections { words += [place.offset, place.byteCount, place.checksum] }
    words.append(unsafe Checksum.sum(of: words.span.bytes))
    return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
  }

  /// Reads a header and verifies it and all sections against their checksums.
  init(verifying bytes: RawSpan, path: String) throws(IndexError) {
    guard bytes.byteCount >= Self.size else { throw .damaged(path, "it ends inside its header") }
    var words: [UInt64] = []
    for position in 0..<Self.wordCount {
      var word: UInt64 = 0
      for byte in 0..<8 {
        let value = unsafe bytes.unsafeLoad(fromByteOffset: position * 8 + byte, as: UInt8.self)
        word |= UInt64(value) << UInt64(byte * 8)
      }
      words.append(word)
    }
    let given = words.removeLast()
    guard words[0] == Self.magic else { throw .damaged(path, "it does not begin as an index does") }
    guard words[1] == Self.formatVersion else { throw .foreign(path) }
    guard unsafe given == Checksum.sum(of: words.span.bytes) else {
      throw .damaged(path, "its header's checksum")
    }
    (subject, formsVersion, revision, count) = (words[2], words[3], Int64(bitPattern: words[4]), words[5])
    sections = Section.allCases.map { section in
      let first = 6 + 3 * section.rawValue
      return Place(offset: words[first], byteCount: words[first + 1], checksum: words[first + 2])
    }
    guard byteCount == bytes.byteCount else { throw .damaged(path, "its size") }
    for section in Section.allCases {
      let place = sections[section.rawValue]
      let range = Int(place.offset)..<Int(place.offset + place.byteCount)
      guard Checksum.sum(of: bytes.extracting(range)) == place.checksum else {
        throw .damaged(path, "the checksum of its \(section)")
      }
    }
  }
}
