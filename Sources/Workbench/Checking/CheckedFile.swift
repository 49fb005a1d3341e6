internal import Bitext
internal import Formats
internal import Linguistics

/// Reads the segments of a file that holds a source and its translation.
///
/// Segments go by their languages, and in these by document, in the order of the file. Held in memory.
struct CheckedFile {
  /// The segments in two languages.
  struct Part {
    var languages: LanguagePair
    var segments: [CheckedSegment] = []
    /// Where documents begin in `segments`.
    var starts: [Int] = []
    fileprivate var document: String?
  }

  private(set) var parts: [Part] = []
  private(set) var problems = FileProblems()
  private let path: String
  private let asked: LanguagePair?

  /// Reads a file; `languages` are those of segments that do not say theirs, and others are refused or passed over,
  /// as the format does it.
  ///
  /// - Throws: `FormatError`; `WorkbenchError` where languages are not known or others than asked for.
  init(_ file: FormatFile, languages: LanguagePair?) throws {
    path = file.path
    asked = languages
    switch file.format {
    case .moses, .sdltm, .tbx: try readUnits(of: file)
    default: try readSegments(of: file)
    }
  }

  private mutating func readSegments(of file: FormatFile) throws {
    let reader = try file.segments(options: ReadingOptions(languages: asked, isStrict: false))
    while let segment = try reader.next() {
      let pair = try SegmentStream.languages(of: segment, else: asked, file: path)
      append(CheckedSegment(segment), in: pair, document: segment.document)
    }
    for violation in reader.violations { problems.add(at: violation.location, violation.reason) }
  }

  private mutating func readUnits(of file: FormatFile) throws {
    guard let asked else { throw WorkbenchError.languagesUnknown(path: path) }
    let reader = try UnitFile.reader(of: file, languages: asked)
    while let row = try reader.next() {
      switch row {
      case .unit(let unit, let location):
        append(
          CheckedSegment(
            source: unit.source, target: unit.target, role: unit.role, sourceLocation: location,
            targetLocation: location), in: unit.languages, document: unit.document)
      case .failed(let reason, let location): problems.add(at: location, reason)
      default: break
      }
    }
  }

  private mutating func append(_ segment: CheckedSegment, in languages: LanguagePair, document: String?) {
    let index =
      parts.firstIndex { $0.languages == languages }
      ?? {
        parts.append(Part(languages: languages))
        return parts.count - 1
      }()
    if parts[index].segments.isEmpty || parts[index].document != document {
      parts[index].starts.append(parts[index].segments.count)
      parts[index].document = document
    }
    parts[index].segments.append(segment)
  }
}

extension Story {
  /// Reads a story of any format of one language and cuts its blocks into sentences.
  ///
  /// - Throws: `ArticleError` or `FormatError` for a file that cannot be read, `WorkbenchError` for one without text.
  init(checking path: String, language: LanguageTag) throws {
    let format = FileFormat(path: path)
    switch format {
    case .markdown, .docx, .strings, .stringsdict:
      self.init(language: language, segments: [])
      let segmenter = try StorySegmenter(language: language, method: .builtIn(newlines: .none))
      let reader = try FileFormat.segments(path: path, options: ReadingOptions(isStrict: false))
      var number = 0
      while let segment = try reader.next() {
        let block = Block(content: segment.source, role: segment.role, location: segment.location)
        try segmenter.append(block, number: number, to: &segments)
        number += 1
      }
    case .some(let format) where !format.holdsOneLanguage: throw WorkbenchError.twoSides(path: path)
    default: try self.init(path: path, language: language)
    }
    if segments.isEmpty { throw WorkbenchError.noText(path: path) }
  }
}
