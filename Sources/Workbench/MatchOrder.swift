internal import Bitext

/// Chooses the matches to show and puts the most helpful first.
struct MatchOrder {
  private let query: LookupQuery

  init(_ query: LookupQuery) { self.query = query }

  /// The matches to show, in order, from all `answers`, which come best first by score.
  func chosen(from answers: [MatchCandidate]) -> [MatchCandidate] {
    guard query.order == .useful, answers.count > 1 else { return Array(answers.prefix(query.limit)) }
    var answers = answers
    Usefulness(of: query).rate(&answers)
    guard query.limit >= MatchPool.exactLimit, answers.count > query.limit else {
      return Array(
        answers.prefix(max(query.limit, MatchPool.size)).sorted(by: isMoreUseful).prefix(query.limit))
    }
    let last = answers[query.limit - 1].match.penalizedScore
    let above = answers.filter { $0.match.penalizedScore > last }
    let ties = answers.filter { $0.match.penalizedScore == last }.sorted(by: isMoreUseful)
    return (above + ties.prefix(query.limit - above.count)).sorted(by: isMoreUseful)
  }

  private func isMoreUseful(_ left: MatchCandidate, _ right: MatchCandidate) -> Bool {
    let (one, other) = (worth(left.match), worth(right.match))
    return one != other ? one > other : MatchCandidate.isBetter(left, right)
  }

  /// The same text before all others, unless penalties take it under 100; the rest by usefulness, in
  /// points, less penalties.
  private func worth(_ match: Match) -> Double {
    if match.penalizedScore >= 100 { return match.penalizedScore }
    return 99 * (match.usefulness ?? 0) - (match.score - match.penalizedScore)
  }
}
