public import Bitext
public import Linguistics
internal import Storage

/// A question for words inside the stored segments.
public struct ConcordanceQuery: Sendable {
  /// Which side of a unit is searched.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case source, target
  }

  public var pattern: SearchPattern
  public var side: Side
  /// `nil` searches every language pair.
  public var languages: LanguagePair?
  /// Most units to report.
  public var limit = 20

  public init(pattern: SearchPattern, side: Side, languages: LanguagePair?) {
    self.pattern = pattern
    self.side = side
    self.languages = languages
  }
}

/// A unit that has what was searched for.
public struct ConcordanceHit: Hashable, Sendable {
  public var stored: StoredUnit
  public var side: ConcordanceQuery.Side
  /// Where in the searched side, in UTF-8 bytes.
  public var ranges: [Range<Int>]
}

extension TranslationMemory {
  /// Units with the pattern in them, newest first, and how many there are in all.
  ///
  /// Reads every unit of the languages asked for.
  public func concordance(_ query: ConcordanceQuery) throws -> (hits: [ConcordanceHit], total: Int) {
    var hits: [ConcordanceHit] = []
    var total = 0
    try store.forEachUnit { stored in
      if let languages = query.languages,
        !(languages.source.accepts(stored.unit.languages.source)
          && languages.target.accepts(stored.unit.languages.target))
      {
        return
      }
      let text = query.side == .source ? stored.unit.source.text : stored.unit.target.text
      let ranges = try query.pattern.matches(in: text)
      if ranges.isEmpty { return }
      total += 1
      hits.append(ConcordanceHit(stored: stored, side: query.side, ranges: ranges))
      // Ids rise with time: keep the newest, without shifting the array at every hit.
      if hits.count >= 2 * max(query.limit, 512) { hits.removeFirst(hits.count - query.limit) }
    }
    return (Array(hits.suffix(query.limit).reversed()), total)
  }
}
