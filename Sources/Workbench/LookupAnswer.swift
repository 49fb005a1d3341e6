/// Everything that memories say to a question.
public struct LookupAnswer: Hashable, Sendable {
  public var matches: [Match]
  /// Stored runs of words; `nil` where they were not asked for, or there are matches.
  public var fragments: [Fragment]?
  /// Terms in the question, with their translations.
  public var terms: [FoundTerm]
}

extension MemoryLookup {
  /// The matches with the terms of the question, and where nothing matches with its fragments.
  ///
  /// - Parameters:
  ///   - query: The question.
  ///   - wantsFragments: Whether to look for fragments where nothing reaches the threshold.
  /// - Returns: what was found; empty parts where nothing was.
  /// - Throws: `StoreError`; `WorkbenchError` for a text that is too long.
  public func answer(_ query: LookupQuery, wantsFragments: Bool) throws -> LookupAnswer {
    let matches = try matches(for: query)
    return LookupAnswer(
      matches: matches, fragments: wantsFragments && matches.isEmpty ? try fragments(for: query) : nil,
      terms: try terms(in: query))
  }
}
