internal import Bitext
internal import Linguistics
internal import Matching

/// A match while it is compared with others.
struct MatchCandidate {
  var match: Match
  /// What the match is like to a reader of either side.
  let identity: Identity
  /// The compared text, in its typographic form.
  let text: String
  /// How the loose forms compare, 0…100: 100 for no edits.
  let letters: Double
  /// 0 for just the languages asked for; more for each side in a regional variant.
  let regionDistance: Int

  struct Identity: Hashable {
    var source: String
    var target: String
  }

  /// Better first, usefulness aside.
  static func isBetter(_ left: Self, _ right: Self) -> Bool {
    let (one, other) = (left.match, right.match)
    if one.penalizedScore != other.penalizedScore { return one.penalizedScore > other.penalizedScore }
    if one.score != other.score { return one.score > other.score }
    if one.edits != other.edits { return one.edits < other.edits }
    return isTrustedMore(left, right)
  }

  /// Which of two that are as near comes first.
  static func isTrustedMore(_ left: Self, _ right: Self) -> Bool {
    let (one, other) = (left.match, right.match)
    let isConfirmed = one.stored.unit.status == .confirmed
    if isConfirmed != (other.stored.unit.status == .confirmed) { return isConfirmed }
    if one.sameAnswers.count != other.sameAnswers.count {
      return one.sameAnswers.count > other.sameAnswers.count
    }
    if left.regionDistance != right.regionDistance { return left.regionDistance < right.regionDistance }
    return one.stored.id > other.stored.id
  }
}

/// Everything of the memories that may be among the best matches of a question.
///
/// Asks each index for more until what it has not told cannot be among them.
struct MatchPool {
  /// Matches that are weighed by usefulness, at least.
  static let size = 40
  /// At this limit and above, the matches are those of the highest scores.
  static let exactLimit = 5

  private let query: LookupQuery
  private var sources: [MatchSource]

  /// A language pair of a memory that may answer, and what the memory takes off.
  struct Origin {
    var member: MemoryLookup.Member
    var pair: LanguagePair
    var penalties: Penalties
  }

  /// Who may answer questions in `languages`; asks the memories, so once for many questions.
  static func origins(_ memories: [MemoryLookup.Member], for languages: LanguagePair) throws -> [Origin] {
    try memories.flatMap { member in
      let penalties = try member.memory.penalties()
      return try member.memory.storedPairs(for: languages).map {
        Origin(member: member, pair: $0, penalties: penalties)
      }
    }
  }

  init(_ memories: [MemoryLookup.Member], _ query: LookupQuery) throws {
    try self.init(Self.origins(memories, for: query.languages), query)
  }

  init(_ origins: [Origin], _ query: LookupQuery) {
    self.query = query
    sources = origins.map { origin in
      MatchSource(origin.member, origin.pair, origin.penalties.overridden(by: query.penalties), query)
    }
  }

  /// Asks until the pool is complete.
  mutating func fill() throws {
    let needed = max(query.limit, Self.exactLimit)
    var limit = query.order == .useful ? max(needed, Self.size) : needed + 1
    while true {
      for position in sources.indices { try sources[position].fetch(limit) }
      if isComplete(needed) { return }
      limit *= 4
    }
  }

  /// The distinct answers, best first, each with all units that give it.
  func answers() -> [MatchCandidate] {
    var answers: [MatchCandidate.Identity: MatchCandidate] = [:]
    for candidate in sources.flatMap(\.candidates) {
      guard var known = answers[candidate.identity] else {
        answers[candidate.identity] = candidate
        continue
      }
      if MatchCandidate.isBetter(candidate, known) {
        let others = known.match.sameAnswers
        known = candidate
        known.match.sameAnswers += others
      } else {
        known.match.sameAnswers += candidate.match.sameAnswers
      }
      answers[candidate.identity] = known
    }
    return answers.values.sorted(by: MatchCandidate.isBetter)
  }

  /// Whether nothing that is still untold could be among the best `needed`, or tie with the last.
  private func isComplete(_ needed: Int) -> Bool {
    let open = sources.filter { !$0.isExhausted }
    if open.isEmpty { return true }
    // Units with the question's context hide among all that say the same.
    if !query.context.isEmpty, open.contains(where: { $0.floor >= 100 }) { return false }
    let best = answers()
    guard best.count >= needed else { return false }
    let last = best[needed - 1].match.penalizedScore
    return open.allSatisfy { $0.floor - $0.penalty < last }
  }
}
