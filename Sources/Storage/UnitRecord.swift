internal import Bitext

/// A unit as bytes, all of it: for staging, and for telling whether two units differ in any byte.
///
/// Swift's `==` on texts takes `é` and `e` with a combining accent for the same; a memory must not.
/// A number is a varint (LEB128), a text its length and bytes, an absent value a zero length where a
/// present one has its length plus one. Not a promise: it never outlives the process.
enum UnitRecord {
  /// Appends the record of a unit.
  static func append(_ unit: TranslationUnit, to bytes: inout [UInt8]) {
    append(unit.languages.source.description, to: &bytes)
    append(unit.languages.target.description, to: &bytes)
    append(unit.source.text, to: &bytes)
    append(PackedText.pack(unit.source.codes), to: &bytes)
    append(unit.target.text, to: &bytes)
    append(PackedText.pack(unit.target.codes), to: &bytes)
    append(unit.role.rawValue, to: &bytes)
    append(unit.origin.rawValue, to: &bytes)
    append(unit.status.rawValue, to: &bytes)
    let texts = [
      unit.document, unit.previous, unit.next, unit.creator, unit.changer, unit.project, unit.domain,
      unit.note, PackedText.pack(unit.properties),
    ]
    for text in texts { append(text, to: &bytes) }
    for bits in [
      unit.confidence.map(\.bitPattern), unit.created.map { UInt64(bitPattern: $0.seconds) },
      unit.changed.map { UInt64(bitPattern: $0.seconds) },
    ] {
      bytes.append(bits == nil ? 0 : 1)
      if let bits { append(bits, to: &bytes) }
    }
  }

  /// The unit of a record.
  static func unit(_ bytes: [UInt8]) throws -> TranslationUnit {
    var reader = Reader(bytes: bytes)
    guard let from = LanguageTag(try reader.text()), let to = LanguageTag(try reader.text()) else {
      throw CorruptValue("a staged language")
    }
    let source = try reader.taggedText()
    let target = try reader.taggedText()
    guard let role = SegmentRole(rawValue: try reader.text()),
      let origin = TranslationUnit.Origin(rawValue: try reader.text()),
      let status = TranslationUnit.Status(rawValue: try reader.text())
    else { throw CorruptValue("a staged role, origin or status") }
    var unit = TranslationUnit(
      source: source, target: target, languages: LanguagePair(source: from, target: to), role: role,
      origin: origin, status: status)
    unit.document = try reader.optionalText()
    unit.previous = try reader.optionalText()
    unit.next = try reader.optionalText()
    unit.creator = try reader.optionalText()
    unit.changer = try reader.optionalText()
    unit.project = try reader.optionalText()
    unit.domain = try reader.optionalText()
    unit.note = try reader.optionalText()
    unit.properties = try PackedText.properties(try reader.optionalText())
    unit.confidence = try reader.optionalBits().map(Double.init(bitPattern:))
    unit.created = try reader.optionalBits().map { Timestamp(seconds: Int64(bitPattern: $0)) }
    unit.changed = try reader.optionalBits().map { Timestamp(seconds: Int64(bitPattern: $0)) }
    return unit
  }

  /// Whether two units agree in every byte.
  static func areIdentical(_ first: TranslationUnit, _ second: TranslationUnit) -> Bool {
    var (one, other): ([UInt8], [UInt8]) = ([], [])
    append(first, to: &one)
    append(second, to: &other)
    return one == other
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return bytes.append(0) }
    append(UInt64(text.utf8.count) + 1, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func number() throws -> UInt64 {
      var (result, shift): (UInt64, UInt64) = (0, 0)
      while position < bytes.count, shift < 64 {
        let byte = bytes[position]
        position += 1
        result |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return result }
        shift += 7
      }
      throw CorruptValue("a staged unit that ends too early")
    }

    mutating func optionalText() throws -> String? {
      let length = try number()
      guard length > 0 else { return nil }
      guard length - 1 <= UInt64(bytes.count - position),
        let text = String(validating: bytes[position..<position + Int(length - 1)], as: UTF8.self)
      else { throw CorruptValue("a staged text") }
      position += Int(length - 1)
      return text
    }

    mutating func text() throws -> String {
      guard let text = try optionalText() else { throw CorruptValue("a staged text that is missing") }
      return text
    }

    mutating func taggedText() throws -> TaggedText {
      let text = try text()
      return TaggedText(text, codes: try PackedText.codes(try optionalText(), length: text.utf8.count))
    }

    mutating func optionalBits() throws -> UInt64? {
      try number() == 0 ? nil : try number()
    }
  }
}
