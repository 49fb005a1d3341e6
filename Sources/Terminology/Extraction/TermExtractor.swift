public import Bitext
internal import Linguistics

/// Finds the terms of a collection of texts, and what they are called in its translation.
///
///     var extractor = TermExtractor(source: english, target: turkish)
///     for unit in units { extractor.add(unit.source.text, unit.target.text) }
///     extractor.terms(limit: 200).first?.text  // "text file"
///
/// Candidates are runs of one to four words that neither begin nor end with a closed word; forms of a word
/// count together. They are ranked by ``Termhood``; translations come from ``CandidatePairs``. Results are
/// ordered by score, then by text. No tagger and no dictionary is asked, so that a verb or an adjective
/// can pass, and what a text says once is not found. Time is about linear in the texts; memory is some 200 bytes a
/// word of text and 24 bytes a pair of words that meet. Units beyond ``mostUnits`` are refused.
public struct TermExtractor {
  private var source: ExtractionCorpus
  private var target: ExtractionCorpus?
  private var seen: Set<Int> = []
  /// For each text its number among those given.
  private var numbers: [Int32] = []
  /// Texts that were given.
  public private(set) var count = 0

  public static let mostUnits = 1_000_000

  public init(source: LanguageTag, target: LanguageTag? = nil) {
    self.source = ExtractionCorpus(language: source)
    self.target = target.map { ExtractionCorpus(language: $0) }
  }

  /// Whether more units are refused.
  public var isFull: Bool { numbers.count >= Self.mostUnits }

  /// Takes one text and its translation; a pair that was given before counts once.
  public mutating func add(_ text: String, _ translation: String = "") {
    defer { count += 1 }
    var hasher = Hasher()
    hasher.combine(text)
    hasher.combine(translation)
    guard !isFull, seen.insert(hasher.finalize()).inserted else { return }
    source.add(text)
    target?.add(translation)
    numbers.append(Int32(count))
  }

  /// What was found, best first.
  ///
  /// - Parameters:
  ///   - limit: Most results of all kinds.
  ///   - minimumCount: How often a candidate must stand in the texts; at least 1.
  ///   - glossary: Where to look whether a candidate is known.
  /// - Returns: the candidates.
  public func terms(limit: Int, minimumCount: Int = 2, glossary: Glossary = Glossary()) -> [ExtractedTerm] {
    let side = ExtractionSide(source, minimumCount: max(1, minimumCount), isTranslation: false)
    var work = ExtractionResult(side: side)
    if let target {
      let other = ExtractionSide(target, minimumCount: max(1, minimumCount), isTranslation: true)
      work.translate(into: other, minimumUnits: max(1, minimumCount))
    }
    return work.terms(limit: limit, numbers: numbers, glossary: glossary)
  }
}
