public import Bitext
public import Formats
internal import Linguistics
internal import Storage
internal import Terminology

/// Builds a glossary out of a memory, of files of units, or of texts in one language.
///
/// Takes up to a million texts and says when there were more. Rejected units teach
/// nothing. For one task at a time.
public struct TermExtractionJob {
  public let source: LanguageTag
  public let target: LanguageTag?
  private var extractor: TermExtractor
  private var texts: [TermExtraction.Context] = []
  private var segmenter: StorySegmenter?

  /// - Parameters:
  ///   - source: The language of the terms.
  ///   - target: That of their translations; `nil` for texts without any.
  public init(source: LanguageTag, target: LanguageTag?) {
    self.source = source
    self.target = target
    extractor = TermExtractor(source: source, target: target)
  }

  /// Texts taken so far.
  public var count: Int { texts.count }
  public private(set) var isFull = false

  /// Takes the units of a memory in the two languages and their variants, whichever was the source;
  /// without a target language one side of all units.
  public mutating func learn(from memory: TranslationMemory, progress: (Int) -> Void = { _ in }) throws {
    for pair in try memory.store.languagePairs().map(\.languages) {
      let isForward = source.accepts(pair.source) && target?.accepts(pair.target) ?? true
      let isBackward = source.accepts(pair.target) && target?.accepts(pair.source) ?? true
      guard isForward || isBackward else { continue }
      _ = try memory.store.forEachUnit(in: pair, status: nil) { stored in
        guard stored.unit.status != .rejected else { return }
        let (one, other) = (stored.unit.source.text, stored.unit.target.text)
        if isForward { add(one, other) } else { add(other, one) }
        progress(count)
      }
    }
  }

  /// Takes the units of a file; rows that cannot be used teach nothing.
  public mutating func learn(from reader: any UnitReader, progress: (Int) -> Void = { _ in }) throws {
    while let row = try reader.next() {
      guard case .unit(let unit, _) = row, unit.status != .rejected else { continue }
      add(unit.source.text, unit.target.text)
      progress(count)
    }
  }

  /// Takes the sentences of a story.
  public mutating func learn(from article: ArticleSource) throws {
    let segmenter = try segmenter ?? StorySegmenter(language: source, method: .builtIn(newlines: .none))
    self.segmenter = segmenter
    var segments: [Segment] = []
    try article.forEachBlock { number, block in
      try segmenter.append(block, number: number, to: &segments)
    }
    for segment in segments { add(segment.text, "") }
  }

  private mutating func add(_ text: String, _ translation: String) {
    if extractor.isFull {
      isFull = true
      return
    }
    extractor.add(text, translation)
    texts.append(TermExtraction.Context(source: text, target: target == nil ? "" : translation))
  }

  /// What was found.
  ///
  /// - Parameters:
  ///   - limit: Most candidates.
  ///   - minimumCount: How often a candidate must stand in the texts.
  ///   - glossary: Concepts that are known.
  /// - Returns: candidates, best first.
  public func extraction(limit: Int, minimumCount: Int, glossary: [Concept]) -> TermExtraction {
    let terms = extractor.terms(limit: limit, minimumCount: minimumCount, glossary: Glossary(glossary))
    var taken = Set(glossary.map(\.identifier))
    let folding = LetterFolding(language: source)
    let candidates = terms.map { term in
      TermExtraction.Candidate(
        identifier: Self.identifier(folding.fold(term.text), &taken), term: term,
        contexts: term.contexts.map { texts[$0] })
    }
    return TermExtraction(
      source: source, target: target, textCount: texts.count, isFull: isFull, candidates: candidates)
  }

  /// `t-central-bank`, with a number where it is taken.
  private static func identifier(_ term: String, _ taken: inout Set<String>) -> String {
    let base = term.unicodeScalars.reduce(into: "t-") { text, letter in
      text.unicodeScalars.append(letter.properties.isAlphabetic || letter.decimalDigit != nil ? letter : "-")
    }
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
