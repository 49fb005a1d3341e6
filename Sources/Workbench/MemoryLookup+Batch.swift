internal import Bitext
internal import Dispatch
internal import Synchronization

extension MemoryLookup {
  /// The best match of each question by its score less penalties, on all cores.
  ///
  /// As many answers as there are questions, in their order; `nil` where nothing reaches the threshold. With
  /// `repairs` they have what can be put into them.
  func best(for queries: [LookupQuery], repairs: Bool = false) throws -> [Match?] {
    var known: [LanguagePair: [MatchPool.Origin]] = [:]
    for pair in Set(queries.map(\.languages)) { known[pair] = try MatchPool.origins(memories, for: pair) }
    let origins = known
    return try answers(to: queries) { query in
      guard query.text.utf8.count <= TranslationMemory.segmentLimit, !query.text.isEmpty else { return nil }
      var pool = MatchPool(origins[query.languages] ?? [], query)
      try pool.fill()
      guard var match = pool.answers().first?.match else { return nil }
      if repairs {
        match.difference = TextDifference.parts(from: match.compared, to: query.text)
        match.repair = try repairers.repair(of: match, for: query.text)
      }
      return match
    }
  }

  /// An answer to each question, in their order, on all cores; throws what the first of them threw.
  func answers<Answer: Sendable>(
    to queries: [LookupQuery], _ answer: @Sendable (LookupQuery) throws -> Answer
  ) throws -> [Answer] {
    let answers = Mutex([Result<Answer, any Error>?](repeating: nil, count: queries.count))
    DispatchQueue.concurrentPerform(iterations: queries.count) { number in
      let result = Result { try answer(queries[number]) }
      answers.withLock { $0[number] = result }
    }
    return try answers.withLock { $0 }.compactMap { try $0?.get() }
  }
}
