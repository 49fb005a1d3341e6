internal import Alignment
public import Bitext
internal import Formats
internal import Linguistics

/// What is known of two languages before stories are aligned: word lists, glossaries, and what a memory teaches.
public struct AlignmentKnowledge: Sendable {
  public let languages: LanguagePair
  var lexicons: [Lexicon] = []

  /// Nothing but the list that is built in, where there is one for the languages.
  ///
  /// Lists of two languages by way of English serve pairs without English.
  public init(languages: LanguagePair) {
    self.languages = languages
    if let lexicon = Self.builtIn(languages) { lexicons.append(lexicon) }
  }

  /// Adds the words of a file; see `LexiconFile` for its form.
  ///
  /// - Throws: `FormatError`.
  public mutating func add(lexiconFile path: String) throws {
    lexicons.append(Self.lexicon(try LexiconFile.read(path: path)))
  }

  /// Adds the terms of glossary concepts in the two languages.
  public mutating func add(_ concepts: [Concept]) {
    let pairs = concepts.flatMap { Self.wordPairs(of: $0, languages) }
    if !pairs.isEmpty { lexicons.append(Lexicon(pairs)) }
  }

  /// Adds the glossaries of a memory and what its confirmed units teach.
  ///
  /// Of more than 2,000 units, what they teach is learned once and kept in a file beside the memory until a
  /// twentieth of them is new; where no file can be made it is learned each time: 270,000 units take some
  /// seconds. Of fewer, those of `documents` teach nothing, so that a story does not teach itself.
  ///
  /// - Throws: `StoreError`.
  public mutating func add(_ memory: TranslationMemory, leavingOut documents: Set<String> = []) throws {
    add(try memory.concepts())
    lexicons += try memory.lexicons(for: languages, leavingOut: documents).filter { !$0.isEmpty }
  }

  private static func builtIn(_ languages: LanguagePair) -> Lexicon? {
    func english(_ language: LanguageTag) -> Lexicon? {
      WordListData.englishTable(with: language).flatMap { bytes in
        (try? LexiconFile.read(name: "built-in", bytes: bytes)).map(lexicon)
      }
    }
    let (source, target) = (languages.source, languages.target)
    if source.language == target.language { return nil }
    if source.language == "en" { return english(target) }
    if target.language == "en" { return english(source)?.reversed }
    guard let left = english(source), let right = english(target) else { return nil }
    return left.reversed.joined(with: right)
  }

  private static func lexicon(_ rows: [LexiconRow]) -> Lexicon {
    Lexicon(
      rows.map {
        WordPair(
          source: $0.source, target: $0.target, probability: $0.probability, reverseProbability: $0.reverse)
      })
  }

  /// Every allowed term of the one language with every one of the other.
  private static func wordPairs(of concept: Concept, _ languages: LanguagePair) -> [WordPair] {
    func terms(_ language: LanguageTag) -> [String] {
      concept.terms.filter { $0.status.isAllowed && $0.language.accepts(language) }.map(\.text)
    }
    let (sources, targets) = (terms(languages.source), terms(languages.target))
    return sources.flatMap { source in
      targets.map {
        WordPair(
          source: source, target: $0, probability: 1 / Double(targets.count),
          reverseProbability: 1 / Double(sources.count))
      }
    }
  }
}
