/// Lists of letters or marks, each once, behind its count; the empty one at 0.
struct TermLists {
  private(set) var values: [UInt32] = [0]
  private var places: [[UInt32]: UInt32] = [:]

  mutating func place(_ scalars: [Unicode.Scalar]) -> UInt32 {
    if scalars.isEmpty { return 0 }
    let list = scalars.map(\.value)
    if let known = places[list] { return known }
    let place = UInt32(values.count)
    values.append(UInt32(list.count))
    values.append(contentsOf: list)
    places[list] = place
    return place
  }
}

/// The sections of a compiled glossary put together.
struct TermImageOutput {
  private var sections: [[UInt8]] = TermImage.Section.allCases.map { _ in [] }

  mutating func set<Value: BitwiseCopyable>(_ section: TermImage.Section, _ values: [Value]) {
    sections[section.rawValue] = unsafe values.withUnsafeBytes { unsafe Array($0) }
  }

  func finish(stamp: TermStamp) -> (header: TermHeader, bytes: [UInt8]) {
    var header = TermHeader(stamp: stamp, sizes: sections.map(\.count))
    for section in TermImage.Section.allCases {
      let bytes = sections[section.rawValue]
      header.seal(section, unsafe termChecksum(bytes.span.bytes))
    }
    var bytes = header.encoded
    bytes.reserveCapacity(header.byteCount)
    for (place, section) in sections.enumerated() {
      bytes += repeatElement(0, count: header.sections[place].lowerBound - bytes.count)
      bytes += section
    }
    bytes += repeatElement(0, count: header.byteCount - bytes.count)
    return (header, bytes)
  }
}
