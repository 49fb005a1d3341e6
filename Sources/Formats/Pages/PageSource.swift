internal import Bitext

/// A page as its file has it and as UTF-8.
struct PageSource: Sendable {
  let file: String
  let original: [UInt8]
  let text: DecodedText
  let encoding: TextEncoding

  /// Bytes in UTF-8 that are no file of their own.
  init(file: String, utf8 bytes: [UInt8]) {
    self.file = file
    original = bytes
    var map = TextEncodingMap(start: 0)
    map.appendSame(bytes.count)
    text = DecodedText(bytes: bytes, map: map)
    encoding = .utf8
  }

  /// Reads `input` in the encoding of its byte order mark, else the one that `named` finds, else UTF-8.
  init(
    _ input: ByteInput, named: ([UInt8]) -> TextEncoding? = { _ in nil }
  ) throws(FormatError) {
    let original = try input.all(limit: ArticleReader.sizeLimit)
    let encoding = TextEncoding.byteOrderMark(of: original)?.encoding ?? named(original) ?? .utf8
    do {
      text = try TextEncodingDecoder.decode(original, named: encoding, file: input.name)
    } catch {
      throw FormatError(error, in: original)
    }
    self.original = original
    self.encoding = encoding
    file = input.name
  }
}
