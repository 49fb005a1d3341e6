internal import Bitext
internal import Formats

/// The segments of a file as a memory is asked for them: sentence by sentence, each with its neighbours.
///
/// Blocks of a file of one language are cut into sentences. Holds one segment of the file ahead, and the
/// sentences of one block.
final class SegmentStream {
  struct Item {
    /// The segment, or the block, of the file.
    var segment: FileSegment
    /// What is to be translated: a sentence, or the whole segment.
    var content: TaggedText
    var languages: LanguagePair
    var previous: String?
    var next: String?

    /// The question to a memory.
    func query(document: String) -> LookupQuery {
      var query = LookupQuery(text: content.text, languages: languages)
      query.codes = content.codes
      query.context = SegmentContext(
        previous: previous, next: next, document: segment.document ?? document, role: segment.role)
      query.order = .score
      query.limit = 1
      return query
    }
  }

  private let reader: any SegmentReader
  private let file: String
  private let languages: LanguagePair?
  /// `nil` where segments are taken as they are.
  private let method: SegmentationMethod?
  private var cutters: [LanguageTag: BlockCutter] = [:]
  private var waiting: [Item] = []
  private var last: Item?
  private var isAtEnd = false

  /// What the file so far does against the rules of its format.
  var violations: [FormatViolation] { reader.violations }

  init(_ file: FormatFile, languages: LanguagePair?, method: SegmentationMethod) throws {
    self.file = file.path
    self.languages = languages
    self.method = file.format.holdsOneLanguage ? method : nil
    reader = try file.segments(options: ReadingOptions(languages: languages, isStrict: false))
  }

  /// The next sentences, at most `count`; none at the end.
  func batch(_ count: Int) throws -> [Item] {
    var items: [Item] = []
    while items.count < count, let item = try next() { items.append(item) }
    return items
  }

  func next() throws -> Item? {
    try fill(2)
    guard !waiting.isEmpty else { return nil }
    var item = waiting.removeFirst()
    if let last, last.segment.document == item.segment.document { item.previous = last.content.text }
    if let next = waiting.first, next.segment.document == item.segment.document {
      item.next = next.content.text
    }
    last = item
    return item
  }

  private func fill(_ count: Int) throws {
    while waiting.count < count, !isAtEnd {
      guard let segment = try reader.next() else {
        isAtEnd = true
        return
      }
      let pair = try Self.languages(of: segment, else: languages, file: file)
      for content in try contents(of: segment, in: pair.source) {
        waiting.append(Item(segment: segment, content: content, languages: pair))
      }
    }
  }

  private func contents(of segment: FileSegment, in language: LanguageTag) throws -> [TaggedText] {
    guard let method else { return [segment.source] }
    let cutter = try cutters[language] ?? BlockCutter(language: language, method: method)
    cutters[language] = cutter
    return try cutter.pieces(of: segment.source, role: segment.role).compactMap { piece in
      if case .segment(let content) = piece { content } else { nil }
    }
  }

  /// The languages that a segment says, or those that were asked for.
  ///
  /// - Throws: `WorkbenchError` where neither says any, or the two contradict each other.
  static func languages(
    of segment: FileSegment, else asked: LanguagePair?, file: String
  ) throws -> LanguagePair {
    guard let source = segment.sourceLanguage ?? asked?.source,
      let target = segment.targetLanguage ?? asked?.target
    else { throw WorkbenchError.languagesUnknown(path: file) }
    let pair = LanguagePair(source: source, target: target)
    if let asked, !(asked.source.accepts(source) && asked.target.accepts(target)) {
      throw WorkbenchError.otherLanguages(path: file, found: pair, asked: asked)
    }
    return pair
  }
}
