internal import Bitext

/// The best hits so far of one search, and what it takes to get among them.
struct HitList {
  private let query: MatchQuery
  /// Hits with an equal typographic form, best first.
  private var equal: [Hit] = []
  private var others: [Hit] = []
  private let equalRoom: Int

  init(_ query: MatchQuery) {
    self.query = query
    equalRoom = max(query.limit, query.equalLimit)
  }

  /// Best first: `query.limit` of all, and further equal ones up to `query.equalLimit`.
  var hits: [Hit] { equal + others.prefix(max(0, query.limit - equal.count)) }

  /// The most edits that a text may be away, when the longer of it and the query has `length` symbols.
  func mostEdits(length: Int) -> Int { MatchScore.mostEdits(length: length, score: scoreToReach) }

  private var scoreToReach: Double {
    if equal.count >= query.limit { return max(query.threshold, 100) }
    let missing = query.limit - equal.count
    return others.count < missing ? query.threshold : max(query.threshold, others[missing - 1].score)
  }

  mutating func insert(id: Int64, edits: Int, length: Int, isEqual: Bool) {
    let score = MatchScore.score(edits: edits, length: length, typographicallyEqual: isEqual)
    guard score >= query.threshold - 1e-9 else { return }
    let hit = Hit(id: UnitID(rawValue: id), edits: edits, score: score)
    if isEqual {
      Self.insert(hit, into: &equal, room: equalRoom)
    } else {
      Self.insert(hit, into: &others, room: query.limit)
    }
  }

  private static func insert(_ hit: Hit, into hits: inout [Hit], room: Int) {
    if hits.count == room, let last = hits.last, !Hit.isBetter(hit, last) { return }
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if Hit.isBetter(hits[middle], hit) { low = middle + 1 } else { high = middle }
    }
    hits.insert(hit, at: low)
    if hits.count > room { hits.removeLast() }
  }
}
