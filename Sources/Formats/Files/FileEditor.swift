public import Bitext

/// Translates segments of a file where they stand, and leaves every other byte as it is.
///
///     let editor = try FileEditor(path: "story.xlf", output: "story.tr.xlf")
///     while let segment = try editor.next() {
///       if let match = find(segment) { try editor.translate(match) }
///     }
///     try editor.finish()
///
/// The output appears whole when `finish` returns, and may be the file itself; an editor that is dropped
/// before leaves nothing. Memory is that of the format's `SegmentReader`. For one thread at a time.
public final class FileEditor {
  private let reader: any SegmentReader
  private let copier: ByteCopier

  /// Opens the file at `path`, or `-` for standard input, which is kept in a temporary file meanwhile, to write
  /// to `output`, `-` being standard output.
  ///
  /// The format is `format`, else what the name and the first bytes say.
  public convenience init(
    path: String, output: String, format: FileFormat? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(FormatError) {
    try self.init(ByteSource(path: path), output: output, format: format, options: options)
  }

  init(
    _ source: ByteSource, output: String, format: FileFormat?, options: ReadingOptions
  ) throws(FormatError) {
    reader = try FileFormat.segments(source.input(), format: format, options: options)
    copier = ByteCopier(from: try source.input(), to: try ByteOutput(path: output))
  }

  /// What the file so far does against the rules of its format.
  public var violations: [FormatViolation] { reader.violations }

  /// The next segment in file order, or `nil` after the last.
  public func next() throws(FormatError) -> FileSegment? {
    let segment = try reader.next()
    for edit in reader.takeEdits() { try copier.apply(edit) }
    return segment
  }

  /// Makes `translation` that of the segment that `next` gave last.
  public func translate(_ translation: SegmentTranslation) throws(FormatError) {
    try reader.translate(translation)
  }

  /// Reads on to the end of the file and makes the output; not to be called twice.
  public func finish() throws(FormatError) {
    while try next() != nil {}
    try copier.finish()
  }
}

/// Copies a file and puts other bytes in the place of some.
final class ByteCopier {
  private let input: ByteInput
  private let output: ByteOutput
  /// Bytes of the input that are copied or passed over.
  private var position = 0
  private var buffer = [UInt8](repeating: 0, count: 256 * 1024)

  init(from input: ByteInput, to output: ByteOutput) {
    self.input = input
    self.output = output
  }

  /// Copies up to the edit and makes it; edits come in file order.
  func apply(_ edit: ByteEdit) throws(FormatError) {
    precondition(edit.range.lowerBound >= position, "edits overlap or are out of order")
    try advance(to: edit.range.lowerBound, keeping: true)
    try output.write(edit.bytes)
    try advance(to: edit.range.upperBound, keeping: false)
  }

  /// Copies the rest and makes the file.
  func finish() throws(FormatError) {
    try advance(to: .max, keeping: true)
    try output.finish()
  }

  /// Reads on to `end` or the end of the input.
  private func advance(to end: Int, keeping: Bool) throws(FormatError) {
    while position < end {
      let got = try input.read(into: &buffer, upTo: min(buffer.count, end - position))
      if got == 0 {
        if end == .max { return }
        throw FormatError(input.name, .unreadable("it became shorter while it was read"))
      }
      if keeping { try output.write(buffer[..<got]) }
      position += got
    }
  }
}
