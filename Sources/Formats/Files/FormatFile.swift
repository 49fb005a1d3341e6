public import Bitext

/// A file whose format is known, and that can be read several times; standard input too.
///
///     let file = try FormatFile(path: "story.xlf")
///     file.format                              // .xliff
///     let reader = try file.segments()
///     let editor = try file.editor(output: "story.tr.xlf")
///
/// Each reader has its own place in the file. For one thread at a time.
public final class FormatFile {
  /// As it was given; `-` for standard input.
  public let path: String
  public let format: FileFormat
  private let source: ByteSource

  /// Opens the file at `path`, or standard input for `-`, which is kept in a temporary file meanwhile.
  ///
  /// The format is `format`, else what the name promises, else what the first bytes look like. A corpus of two
  /// files in Moses' format goes by the name that they share.
  public init(path: String, format: FileFormat? = nil) throws(FormatError) {
    self.path = path
    if (format ?? FileFormat(path: path)) == .moses {
      self.format = .moses
      source = ByteSource(name: path, bytes: [])
      return
    }
    source = try ByteSource(path: path)
    self.format = try FileFormat.of(source.input(), given: format)
  }

  /// Its segments, from the first on.
  public func segments(options: ReadingOptions = ReadingOptions()) throws(FormatError) -> any SegmentReader {
    try FileFormat.segments(source.input(), format: format, options: options)
  }

  /// Its units in `languages`, from the first on.
  public func units(languages: LanguagePair) throws(FormatError) -> any UnitReader {
    if format == .moses { return try MosesReader(path: path, languages: languages) }
    return try FileFormat.units(source.input(), format: format, languages: languages)
  }

  /// The concepts of a glossary; `languages` are those of one that does not say its own.
  ///
  /// Only for formats that hold terms; a file that breaks a rule of its format is refused.
  public func termbase(languages: LanguagePair?) throws(FormatError) -> Termbase {
    if format == .glossary, let languages {
      return try GlossaryReader.read(source.input(), languages: languages)
    }
    let reader = try TBXConceptReader(source.input(), options: ReadingOptions())
    var concepts: [Concept] = []
    while let entry = try reader.next() { concepts.append(entry.concept) }
    var termbase = reader.termbase
    termbase.concepts = concepts
    return termbase
  }

  /// The concepts of a TBX file, one by one.
  public func concepts(options: ReadingOptions = ReadingOptions()) throws(FormatError) -> TBXConceptReader {
    try TBXConceptReader(source.input(), options: options)
  }

  /// An editor that writes the file to `output`, `-` being standard output.
  public func editor(
    output: String, options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) -> FileEditor {
    try FileEditor(source, output: output, format: format, options: options)
  }

  /// Copies the file to `output` byte for byte; returns the number of bytes.
  public func copy(to output: String) throws(FormatError) -> Int {
    let input = try source.input()
    let output = try ByteOutput(path: output)
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let got = try input.read(into: &buffer, upTo: buffer.count)
      if got == 0 { break }
      try output.write(buffer[..<got])
    }
    try output.finish()
    return output.count
  }

  /// The SHA-256 of its bytes, in hexadecimal digits.
  public func checksum() throws(FormatError) -> String {
    let input = try source.input()
    var digest = SHA256()
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let got = try input.read(into: &buffer, upTo: buffer.count)
      if got == 0 { return digest.finish() }
      digest.append(buffer[..<got])
    }
  }

  /// The bytes from the first on.
  func input() throws(FormatError) -> ByteInput { try source.input() }
}
