internal import Bitext

/// The values of a `.strings` file as segments: a file of one language.
///
/// The key is the segment's, comments right before are its notes. Values keep their quotes; a line feed inside
/// is written as the value writes it, and what is beyond ASCII as `\U` where the file does that throughout.
/// UTF-8, and UTF-16 as older Xcode writes it; one that is an XML property list is read as such.
final class StringsSegments: SegmentReader {
  private let text: DecodedText
  private let entries: [StringsParser.Entry]
  private let file: String
  private let languages: LanguagePair?
  private let encoder: TextEncodingEncoder
  private let escapesNonASCII: Bool
  private var number = 0
  private var isFinished = false
  private var pending = PendingEdits()

  let violations: [FormatViolation] = []

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    file = input.name
    let bytes = try input.all(limit: ArticleReader.sizeLimit)
    if bytes.starts(with: "bplist".utf8) {
      throw FormatError(
        file,
        .invalid("is a compiled property list. Convert it with plutil -convert xml1, or take its source."))
    }
    let encoding = TextEncoding.byteOrderMark(of: bytes)?.encoding ?? Self.unmarked(bytes)
    do {
      text = try TextEncodingDecoder.decode(bytes, named: encoding, file: file)
    } catch {
      throw FormatError(error, in: bytes)
    }
    guard let encoder = TextEncodingEncoder(encoding) else {
      throw FormatError(file, .unknownEncoding(encoding.name))
    }
    self.encoder = encoder
    languages = options.languages
    var parser = StringsParser(text, file: file)
    try parser.document()
    entries = parser.entries.filter { !$0.text.isEmpty }
    escapesNonASCII =
      !text.bytes.contains { $0 >= 0x80 } && !text.bytes.ranges(of: Array(#"\U"#.utf8)).isEmpty
  }

  /// UTF-16 shows by the zeros of its first character.
  private static func unmarked(_ bytes: [UInt8]) -> TextEncoding {
    guard bytes.count > 1, (bytes[0] == 0) != (bytes[1] == 0) else { return .utf8 }
    let isBigEndian = bytes[0] == 0
    return TextEncoding(
      name: isBigEndian ? "UTF-16BE" : "UTF-16LE", scheme: .utf16(bigEndian: isBigEndian))
  }

  func next() throws(FormatError) -> FileSegment? {
    guard number < entries.count else {
      isFinished = true
      return nil
    }
    let entry = entries[number]
    number += 1
    var segment = FileSegment(source: TaggedText(entry.text), role: .ui, location: location(entry))
    segment.key = entry.path.joined(separator: "/")
    segment.notes = entry.notes
    segment.sourceLanguage = languages?.source
    segment.targetLanguage = languages?.target
    return segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number > 0 else { return }
    let entry = entries[number - 1]
    guard translation.text.codes.isEmpty else {
      throw FormatError(
        at: location(entry), .invalid("a translation with inline codes, which .strings does not have."))
    }
    let value = literal(translation.text.text, as: entry)
    var bytes: [UInt8] = []
    if let scalar = encoder.append(entry.place.isEmpty ? " = " + value : value, to: &bytes) {
      throw FormatError(at: location(entry), .unencodable(scalar, encoding: encoder.encoding.name))
    }
    pending.set([ByteEdit(text.map.original(of: entry.place), bytes)], for: number - 1)
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? number : number - 1) }

  private func location(_ entry: StringsParser.Entry) -> SourceLocation {
    SourceLocation(
      file: file, line: entry.line, bytes: text.map.original(of: entry.start..<entry.place.upperBound))
  }

  private func literal(_ value: String, as entry: StringsParser.Entry) -> String {
    let old = text.bytes[entry.place]
    let keepsNewlines = old.contains(0x0A)
    let quote: Unicode.Scalar = entry.quote == UInt8(ascii: "'") ? "'" : "\""
    var literal = String.UnicodeScalarView([quote])
    for scalar in value.unicodeScalars {
      switch scalar {
      case quote, "\\": literal += ["\\", scalar]
      case "\n" where !keepsNewlines: literal += ["\\", "n"]
      case "\r": literal += ["\\", "r"]
      case "\t" where !old.contains(0x09): literal += ["\\", "t"]
      case "\n", "\t": literal.append(scalar)
      case ..<" ", "\u{7F}"..."\u{9F}": literal += Self.codes(of: scalar)
      case "\u{80}"... where escapesNonASCII: literal += Self.codes(of: scalar)
      default: literal.append(scalar)
      }
    }
    literal.append(quote)
    return String(literal)
  }

  private static func codes(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let codes = String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return #"\U"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return codes.joined().unicodeScalars
  }
}
