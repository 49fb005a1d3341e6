/// Writes one normal form of many texts, from bytes to bytes.
///
/// ASCII goes eight bytes at a time, other characters by `FormTable`; what joins or moves is handed to
/// `FormRules` unit by unit. One pass, linear in the text; nothing is allocated for a text but what its
/// form needs. For one thread at a time.
struct FormWriter {
  private var table: FormTable
  private let collapsesSpace: Bool
  private let foldsCase: Bool
  private let isTurkic: Bool
  /// The end of the output, which may still change.
  private var scratch: [UInt8]
  private var unit: [Unicode.Scalar] = []

  private static let scratchSize = 4096
  /// More than a step of the loop writes, and more than a unit in `scratch` is long.
  private static let (slack, longestUnit) = (16, 64)

  init(rules: FormRules) {
    table = FormTable(rules: rules)
    collapsesSpace = rules.level != .canonical
    foldsCase = rules.level == .loose
    isTurkic = foldsCase && rules.form(ofUnit: ["I"]) != ["i"]
    scratch = Array(repeating: 0, count: Self.scratchSize)
  }

  /// Where the writing of a text stands.
  private struct Place {
    /// The next byte of the text.
    var index = 0
    /// Bytes in `scratch`.
    var written = 0
    /// Whether white space was read since something was written.
    var owesSpace = false
    /// Whether output of this text has left `scratch`.
    var hasFlushed = false

    /// The last unit: where it begins in the text, how many bytes stood before it, whether it owes a space.
    var unitStart = 0
    var unitWritten = 0
    var unitOwesSpace = false
    /// Combining class of what stands last; -1 when it is not known.
    var rank: Int32 = 0

    var hasOutput: Bool { hasFlushed || written > 0 }

    mutating func beginUnit() {
      (unitStart, unitWritten, unitOwesSpace, rank) = (index, written, owesSpace, -1)
    }

    mutating func returnToUnit() {
      (index, written, owesSpace) = (unitStart, unitWritten, unitOwesSpace)
    }
  }

  /// Appends the form of a whole text to `output`.
  mutating func append(_ text: UTF8Span, to output: inout [UInt8]) {
    let text = text.span
    let bytes = unsafe text.bytes
    let count = text.count
    var scratch = self.scratch
    self.scratch = []
    defer { self.scratch = scratch }
    var out = scratch.mutableSpan
    var place = Place()
    place.beginUnit()

    while place.index < count {
      if place.written > Self.scratchSize - Self.longestUnit - Self.slack {
        Self.flush(&out, &place, to: &output)
      }
      if place.index &+ 8 <= count {
        let word = UInt64(
          littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place.index, as: UInt64.self))
        let length = plainLength(word, afterSpace: place.owesSpace || !place.hasOutput)
        if length > 0 {
          if place.owesSpace { Self.paySpace(&out, &place) }
          Self.store(foldsCase ? Self.lowered(word) : word, in: &out, at: place.written)
          place.index &+= length &- 1
          place.written &+= length &- 1
          place.beginUnit()
          place.index &+= 1
          place.written &+= 1
          continue
        }
      }
      let (value, width) = Self.scalar(text, at: place.index)
      let entry = table.entry(value)
      let kind = entry >> 24
      switch kind {
      case 1...3:
        place.beginUnit()
        if place.owesSpace { Self.paySpace(&out, &place) }
        Self.store(entry, in: &out, at: place.written)
        place.written &+= Int(kind)
        place.index &+= width
      case FormTable.Kind.space:
        place.owesSpace = place.hasOutput
        place.index &+= width
        place.beginUnit()
        place.rank = 0
      case FormTable.Kind.dropped:
        place.index &+= width
      case FormTable.Kind.stays:
        place.beginUnit()
        if place.owesSpace { Self.paySpace(&out, &place) }
        for offset in 0..<width { out[place.written &+ offset] = text[place.index &+ offset] }
        place.written &+= width
        place.index &+= width
      case FormTable.Kind.firstMark...FormTable.Kind.lastMark where mayFollow(value, out, &place):
        if place.owesSpace { Self.paySpace(&out, &place) }
        Self.store(entry, in: &out, at: place.written)
        place.written &+= Int(kind &- 4)
        place.index &+= width
      case FormTable.Kind.starts:
        place.beginUnit()
        appendUnit(text, &out, &place, to: &output)
      default:
        place.returnToUnit()
        appendUnit(text, &out, &place, to: &output)
      }
    }
    place.beginUnit()
    Self.flush(&out, &place, to: &output)
  }

  /// Whether a mark stands in canonical order behind what is written of its unit.
  private func mayFollow(_ mark: UInt32, _ out: borrowing MutableSpan<UInt8>, _ place: inout Place) -> Bool {
    if place.written &- place.unitWritten >= Self.longestUnit { return false }
    let rank = FormTable.rank(mark)
    if place.rank < 0, place.written > place.unitWritten {
      var start = place.written &- 1
      while start > place.unitWritten, out[start] & 0xc0 == 0x80 { start &-= 1 }
      place.rank = FormTable.rank(Self.scalar(out.span, at: start).value)
    }
    guard rank >= place.rank else { return false }
    place.rank = rank
    return true
  }

  /// Writes the unit that begins at the place, by looking at it as a whole.
  private mutating func appendUnit(
    _ text: Span<UInt8>, _ out: inout MutableSpan<UInt8>, _ place: inout Place, to output: inout [UInt8]
  ) {
    unit.removeAll(keepingCapacity: true)
    repeat {
      let (value, width) = Self.scalar(text, at: place.index)
      if let scalar = Unicode.Scalar(value) { unit.append(scalar) }
      place.index &+= width
    } while place.index < text.count && table.joins(Self.scalar(text, at: place.index).value)
    let owesSpace = place.owesSpace
    place.beginUnit()
    place.unitOwesSpace = owesSpace
    Self.flush(&out, &place, to: &output)
    for byte in table.form(ofUnit: unit) {
      if byte == 0x20 && collapsesSpace {
        place.owesSpace = place.hasOutput
      } else {
        if place.owesSpace { output.append(0x20) }
        place.owesSpace = false
        place.hasFlushed = true
        output.append(byte)
      }
    }
    place.beginUnit()
    place.rank = 0
  }

  // MARK: Bytes

  /// How many bytes from the lowest up stay as they are but for the case of A–Z, without white space last.
  private func plainLength(_ word: UInt64, afterSpace: Bool) -> Int {
    let low = word & Self.all(0x7f)
    var stops = word & Self.all(0x80)
    guard collapsesSpace else { return stops == 0 ? 8 : stops.trailingZeroBitCount >> 3 }
    let spaces = ~((low ^ Self.all(0x20)) &+ Self.all(0x7f)) & Self.all(0x80)
    stops |= ~(low &+ Self.all(0x60)) & Self.all(0x80)
    stops |= spaces & (spaces << 8 | (afterSpace ? 0x80 : 0))
    if isTurkic { stops |= ~((low ^ Self.all(0x49)) &+ Self.all(0x7f)) & Self.all(0x80) }
    let length = stops == 0 ? 8 : stops.trailingZeroBitCount >> 3
    return length > 0 && spaces >> UInt64(length &* 8 &- 1) & 1 != 0 ? length &- 1 : length
  }

  private static func lowered(_ word: UInt64) -> UInt64 {
    let low = word & all(0x7f)
    let capitals = (low &+ all(0x80 - 0x41)) & ~(low &+ all(0x80 - 0x5b)) & all(0x80)
    return word | capitals >> 2
  }

  private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  private static func scalar(_ text: Span<UInt8>, at index: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(text[index &+ 1]) & 0x3f
    if first < 0xe0 { return ((first & 0x1f) << 6 | second, 2) }
    let third = UInt32(text[index &+ 2]) & 0x3f
    if first < 0xf0 { return ((first & 0xf) << 12 | second << 6 | third, 3) }
    return ((first & 7) << 18 | second << 12 | third << 6 | UInt32(text[index &+ 3]) & 0x3f, 4)
  }

  private static func store(_ word: UInt64, in out: inout MutableSpan<UInt8>, at index: Int) {
    var raw = unsafe out.mutableBytes
    raw.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
  }

  private static func store(_ word: UInt32, in out: inout MutableSpan<UInt8>, at index: Int) {
    var raw = unsafe out.mutableBytes
    raw.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt32.self)
  }

  private static func paySpace(_ out: inout MutableSpan<UInt8>, _ place: inout Place) {
    out[place.written] = 0x20
    place.written &+= 1
    place.owesSpace = false
  }

  /// Hands over all output but the last unit, which a mark may still change.
  private static func flush(
    _ out: inout MutableSpan<UInt8>, _ place: inout Place, to output: inout [UInt8]
  ) {
    let done = place.unitWritten
    guard done > 0 else { return }
    unsafe out.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0[..<done]) }
    for index in done..<place.written { out[index &- done] = out[index] }
    place.written &-= done
    place.unitWritten = 0
    place.hasFlushed = true
  }
}
