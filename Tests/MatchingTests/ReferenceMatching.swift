import Bitext

@testable import Matching

/// Levenshtein distance by its definition (Wagner and Fischer, 1974), one cell at a time.
func referenceDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var previous = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var current = [i + 1]
    for (j, b) in right.enumerated() {
      current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1)))
    }
    previous = current
  }
  return previous[right.count]
}

/// Every key compared with the query, no shortcuts.
func referenceHits(_ keys: [MatchKey], _ query: MatchQuery) -> [Hit] {
  let pattern = query.loose.unicodeScalars.map(\.value)
  if pattern.isEmpty { return [] }
  let hits = keys.compactMap { key -> Hit? in
    let text = key.loose.unicodeScalars.map(\.value)
    let edits = referenceDistance(pattern, text)
    var score = 100 * (1 - Double(edits) / Double(max(pattern.count, text.count)))
    if key.typographic != query.typographic { score = min(score, 99) }
    return score >= query.threshold - 1e-9 ? Hit(id: key.id, edits: edits, score: score) : nil
  }
  return Array(hits.sorted(by: Hit.isBetter).prefix(query.limit))
}
