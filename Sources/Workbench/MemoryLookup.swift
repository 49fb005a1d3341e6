/// Asks one memory or several for what comes near to a text.
///
///     let lookup = MemoryLookup(memories: [
///       MemoryLookup.Member(desk), MemoryLookup.Member(agency, name: "agency.bellek", penalty: 5),
///     ])
///     try lookup.matches(for: LookupQuery(text: "Exports fell by 5 percent.", languages: pair))
///
/// Complete: every unit that reaches the threshold by its plain score is weighed, and what is left out
/// is worth no more than what is shown. Units of regional variants answer too (`en` for `en-GB` and the
/// other way round), those of just the language asked for before others of the same worth; rejected ones
/// do not. Units that say the same to a reader make one match. Safe from any thread.
public struct MemoryLookup: Sendable {
  /// A memory among those that are asked.
  public struct Member: Sendable {
    public var memory: TranslationMemory
    /// What its matches say they come from; `nil` says nothing.
    public var name: String?
    /// Points taken off each of its matches.
    public var penalty: Double

    public init(_ memory: TranslationMemory, name: String? = nil, penalty: Double = 0) {
      self.memory = memory
      self.name = name
      self.penalty = penalty
    }
  }

  public let memories: [Member]
  let repairers: Repairers
  let phrases: [PhraseKeeper]

  public init(memories: [Member]) {
    self.memories = memories
    repairers = Repairers(memories.map(\.memory))
    phrases = memories.map { PhraseKeeper($0.memory) }
  }

  /// The matches of all memories, best first, at most `query.limit`.
  ///
  /// With ``LookupQuery/Order/score`` in the order of ``Match/penalizedScore``. By usefulness: texts that
  /// are the same, by score; then the others by usefulness less penalties. At a limit of five or more the
  /// matches are those of the highest scores whatever the order, and usefulness chooses among ties with the
  /// last of them; below that it chooses among the best forty. Equal ones: confirmed before draft, then
  /// those that more units share, then the exact region, then what was stored later.
  public func matches(for query: LookupQuery) throws -> [Match] {
    guard query.text.utf8.count <= TranslationMemory.segmentLimit else {
      throw WorkbenchError.wordsTooLong(bytes: query.text.utf8.count)
    }
    guard query.limit > 0 else { return [] }
    var pool = try MatchPool(memories, query)
    try pool.fill()
    // What takes time is done for the chosen alone.
    return try MatchOrder(query).chosen(from: pool.answers()).map { candidate in
      var match = candidate.match
      match.difference = TextDifference.parts(from: match.compared, to: query.text)
      match.repair = try repairers.repair(of: match, for: query.text)
      return match
    }
  }
}
