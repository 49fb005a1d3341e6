internal import Alignment
public import Bitext
public import Formats
internal import Linguistics
internal import Storage

/// Learns a word list from units.
public struct LexiconJob {
  public let languages: LanguagePair
  private var builder = LexiconBuilder(keepsWords: true)
  private let sourceCase: CaseMapping
  private let targetCase: CaseMapping

  public init(languages: LanguagePair) {
    self.languages = languages
    sourceCase = CaseMapping(language: languages.source)
    targetCase = CaseMapping(language: languages.target)
  }

  /// Units that teach.
  public var count: Int { builder.count }
  /// Whether more were given than are learned from.
  public var isFull: Bool { builder.isFull }

  /// Takes the confirmed units of a memory in the two languages and their variants.
  public mutating func learn(from memory: TranslationMemory) throws {
    for pair in try memory.storedPairs(for: languages) {
      try memory.store.forEachUnit(in: pair, status: .confirmed) { add($0.unit) }
    }
  }

  /// Takes the confirmed units of a file; rows that cannot be used teach nothing.
  public mutating func learn(from reader: any UnitReader) throws {
    while let row = try reader.next() {
      if case .unit(let unit, _) = row, unit.status == .confirmed { add(unit) }
    }
  }

  private mutating func add(_ unit: TranslationUnit) {
    builder.add(sourceCase.lower(unit.source.text), targetCase.lower(unit.target.text))
  }

  /// What was learned, by source word and falling probability; pairs are left out whose two probabilities
  /// multiply to less than `floor`, and words that are spelled alike, which need no list.
  public func rows(floor: Double) -> [LexiconRow] {
    builder.words().compactMap { pair in
      guard pair.source != pair.target, pair.probability * pair.reverseProbability >= floor else {
        return nil
      }
      return LexiconRow(
        source: pair.source, target: pair.target, probability: pair.probability,
        reverse: pair.reverseProbability)
    }
  }
}
