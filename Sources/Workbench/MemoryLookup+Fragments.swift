internal import Bitext
internal import Linguistics
internal import Storage

extension MemoryLookup {
  /// The longest stored runs of words that cover the question, in its order; for where nothing matches.
  ///
  /// Runs of two words or more, compared by their letters without case; whole words only. Of one place the
  /// longest, over all memories and regional variants. The first call makes a file beside each memory, or,
  /// where that cannot be, a table in memory.
  public func fragments(for query: LookupQuery) throws -> [Fragment] {
    var found: [Fragment] = []
    for (member, keeper) in zip(memories, phrases) {
      for pair in try member.memory.storedPairs(for: query.languages) {
        let subject = IndexSubject(languages: pair, side: query.side)
        let words = PhraseWords(query.text, folding: LetterFolding(language: subject.language))
        let search = FragmentSearch(phrases: try keeper.phrases(subject), words: words)
        found += try search.runs().compactMap { try fragment($0, words, subject, member) }
      }
    }
    // Of several memories the longer run of a place.
    var kept: [Fragment] = []
    for fragment in found.sorted(by: { $0.range.count > $1.range.count })
    where !kept.contains(where: { $0.range.overlaps(fragment.range) }) {
      kept.append(fragment)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func fragment(
    _ run: FragmentSearch.Run, _ asked: PhraseWords, _ subject: IndexSubject, _ member: Member
  ) throws -> Fragment? {
    let id = UnitID(rawValue: run.table.units[run.text])
    guard let stored = try member.memory.store.units([id])[id] else { return nil }
    let languages = subject.languages
    let source = PhraseWords(stored.unit.source.text, folding: LetterFolding(language: languages.source))
    let target = PhraseWords(stored.unit.target.text, folding: LetterFolding(language: languages.target))
    let (own, other) = subject.side == .source ? (source, target) : (target, source)
    func bytes(_ words: Range<Int>, _ text: PhraseWords) -> Range<Int>? {
      guard words.upperBound <= text.ranges.count, let last = words.last else { return nil }
      return text.ranges[words.lowerBound].lowerBound..<text.ranges[last].upperBound
    }
    let inside = run.offset..<run.offset + run.words.count
    // The unit may have changed since the table was read: hashes that are no longer there are no hit.
    guard inside.upperBound <= own.hashes.count, own.hashes[inside].elementsEqual(asked.hashes[run.words]),
      let range = bytes(run.words, asked), let storedRange = bytes(inside, own)
    else { return nil }
    return Fragment(
      range: range, count: run.count, stored: stored, storedRange: storedRange,
      answerRange: FragmentAlignment(run: run).words().flatMap { bytes($0, other) }, memory: member.name)
  }

  /// The terms of the memories' glossaries in the question, with their translations.
  ///
  /// Empty, and nothing read, where there is no glossary.
  public func terms(in query: LookupQuery) throws -> [FoundTerm] {
    let languages = query.side == .source ? query.languages : query.languages.reversed
    return try repairers.glossary.terms(in: query.text, languages.source, translation: languages.target)
  }
}
