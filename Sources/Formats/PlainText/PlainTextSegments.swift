internal import Bitext

/// The paragraphs of a plain text as segments, one a block.
final class PlainTextSegments: SegmentReader {
  private let text: DecodedText
  private let paragraphs: [PlainTextReader.Paragraph]
  private let file: String
  private let languages: LanguagePair?
  private let encoder: TextEncodingEncoder
  /// Of the segment that comes next.
  private var number = 0
  private var isFinished = false
  private var pending = PendingEdits()

  let violations: [FormatViolation] = []

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    let bytes = try input.all(limit: ArticleReader.sizeLimit)
    let encoding = TextEncoding.byteOrderMark(of: bytes)?.encoding ?? .utf8
    do {
      text = try TextEncodingDecoder.decode(bytes, named: nil, file: input.name)
    } catch {
      throw FormatError(error, in: bytes)
    }
    guard let encoder = TextEncodingEncoder(encoding) else {
      throw FormatError(input.name, .unknownEncoding(encoding.name))
    }
    self.encoder = encoder
    paragraphs = PlainTextReader.paragraphs(of: text.bytes)
    file = input.name
    languages = options.languages
  }

  func next() throws(FormatError) -> FileSegment? {
    guard number < paragraphs.count else {
      isFinished = true
      return nil
    }
    let paragraph = paragraphs[number]
    let location = SourceLocation(
      file: file, line: paragraph.line, bytes: text.map.original(of: paragraph.range))
    guard paragraph.range.count <= UnitLimits.segment else {
      throw FormatError(
        at: location, .invalid("a text of over \(UnitLimits.segment) bytes. Break it up into paragraphs."))
    }
    var segment = FileSegment(
      source: TaggedText(String(decoding: text.bytes[paragraph.range], as: UTF8.self)), role: paragraph.role,
      location: location)
    segment.block = number
    segment.sourceLanguage = languages?.source
    segment.targetLanguage = languages?.target
    number += 1
    return segment
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard number > 0 else { return }
    let paragraph = paragraphs[number - 1]
    let range = text.map.original(of: paragraph.range)
    var bytes: [UInt8] = []
    if let scalar = encoder.append(translation.text.text, to: &bytes) {
      throw FormatError(
        at: SourceLocation(file: file, line: paragraph.line, bytes: range),
        .unencodable(scalar, encoding: encoder.encoding.name))
    }
    pending.set([ByteEdit(range, bytes)], for: number - 1)
  }

  func takeEdits() -> [ByteEdit] { pending.take(before: isFinished ? number : number - 1) }
}
