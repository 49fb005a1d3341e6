internal import Bitext

/// The paragraphs of a Word document as segments, of its body, notes, headers, footers and comments, and the
/// descriptions of its pictures.
///
/// A document in which something is translated becomes a new archive, in one edit; the parts without a change are
/// copied as they are packed. The second form of a text box that Word keeps for old versions gets the translation
/// too where both say the same. The whole document is in memory. Not read: charts.
final class DOCXSegments: SegmentReader {
  private let file: String
  private let size: Int
  private let archive: ZipArchive
  private let languages: LanguagePair?
  /// Entries with text that are still to come.
  private var waiting: ArraySlice<Int>
  private var part: (index: Int, bytes: [UInt8], segments: PageSegments, edits: [ByteEdit])?
  private var blocks = 0
  private var isChanged = false
  private var edit: ByteEdit?

  let violations: [FormatViolation] = []

  init(_ input: ByteInput, options: ReadingOptions) throws(FormatError) {
    file = input.name
    languages = options.languages
    let bytes = try input.all(limit: ArticleReader.sizeLimit)
    size = bytes.count
    archive = try ZipArchive(bytes, file: input.name)
    waiting = try DOCXParts(archive, file: input.name).indices[...]
  }

  func next() throws(FormatError) -> FileSegment? {
    while true {
      if let current = part {
        let segment = try inFile(current.index) { () throws(FormatError) in try current.segments.next() }
        part?.edits += current.segments.takeEdits()
        if var segment {
          segment.location = location
          segment.document = archive.entries[current.index].name
          if segment.block != nil {
            segment.block = blocks
            blocks += 1
          }
          return segment
        }
        try closePart()
      }
      guard let index = waiting.popFirst() else {
        if isChanged, edit == nil { edit = ByteEdit(0..<size, try archive.written()) }
        return nil
      }
      try openPart(index)
    }
  }

  func translate(_ translation: SegmentTranslation) throws(FormatError) {
    guard let part else { return }
    try inFile(part.index) { () throws(FormatError) in try part.segments.translate(translation) }
  }

  func takeEdits() -> [ByteEdit] {
    defer { if edit != nil { (edit, isChanged) = (nil, false) } }
    return edit.map { [$0] } ?? []
  }

  private func openPart(_ index: Int) throws(FormatError) {
    let bytes = try archive.bytes(of: index)
    let name = archive.entries[index].name
    let languages = languages
    let segments = try inFile(index) { () throws(FormatError) -> PageSegments in
      var finder = DOCXTextFinder(bytes, part: name)
      return try PageSegments(
        PageSource(file: name, utf8: bytes), texts: try finder.texts(), style: DOCXStyle(),
        languages: languages)
    }
    part = (index, bytes, segments, [])
  }

  private func closePart() throws(FormatError) {
    guard let closed = part else { return }
    part = nil
    guard !closed.edits.isEmpty else { return }
    var result: [UInt8] = []
    var position = 0
    // The twin of a text may stand behind the next texts.
    for edit in closed.edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += closed.bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    try archive.replace(closed.index, with: result + closed.bytes[position...])
    isChanged = true
  }

  private var location: SourceLocation { SourceLocation(file: file, line: 0, bytes: 0..<size) }

  /// Tells an error in a part as one of the file.
  private func inFile<Result>(
    _ index: Int, _ body: () throws(FormatError) -> Result
  ) throws(FormatError) -> Result {
    do {
      return try body()
    } catch {
      let place = error.location.line > 0 ? ":\(error.location.line)" : ""
      throw FormatError(
        at: SourceLocation(file: file, line: 0, bytes: 0..<0),
        .invalid("\(archive.entries[index].name)\(place): \(error.problem)"))
    }
  }
}
