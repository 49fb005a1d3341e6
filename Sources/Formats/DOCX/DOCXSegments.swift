internal import Bitext

/// The paragraphs of a Word document as segments: of its body, notes, headers, footers and comments.
///
/// A document in which something is translated becomes a new archive, in one edit; the parts without a change are
/// copied as they are packed. The whole document is in memory. Not read: descriptions of pictures, charts, the
/// second form of a text box that Word keeps for old versions.
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
    let parts = archive.entries.enumerated().compactMap { index, entry in
      Self.rank(of: entry.name).map { (rank: $0, name: entry.name, index: index) }
    }
    guard parts.contains(where: { $0.rank == 0 }) else {
      throw FormatError(input.name, .invalid("has no word/document.xml. Check that this is a Word document."))
    }
    waiting = parts.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.index)[...]
  }

  /// The order in which parts are read; `nil` for those without text.
  private static func rank(of name: String) -> Int? {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
    let stem = name.dropFirst(5).dropLast(4)
    let kind = String(stem.prefix { !$0.isNumber })
    guard stem.dropFirst(kind.count).allSatisfy(\.isNumber) else { return nil }
    return ["document", "footnotes", "endnotes", "header", "footer", "comments"].firstIndex(of: kind)
  }

  func next() throws(FormatError) -> FileSegment? {
    while true {
      if let current = part {
        let segment = try inFile(current.index) { () throws(FormatError) in try current.segments.next() }
        part?.edits += current.segments.takeEdits()
        if var segment {
          segment.location = location
          segment.document = archive.entries[current.index].name
          segment.block = blocks
          blocks += 1
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
    for edit in closed.edits {
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
