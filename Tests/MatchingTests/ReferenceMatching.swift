import Bitext

@testable import Matching

/// Levenshtein distance by its definition (Wagner and Fischer, 1974), one cell at a time.
func referenceDistance<Symbol: Equatable>(_ left: [Symbol], _ right: [Symbol]) -> Int {
  var previous = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var current = [i + 1]
    current.reserveCapacity(right.count + 1)
    for (j, b) in right.enumerated() {
      current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1)))
    }
    previous = current
  }
  return previous[right.count]
}

/// Every key compared with the query, no shortcuts.
func referenceHits(_ keys: [MatchKey], _ query: MatchQuery) -> [Hit] {
  if query.loose.isEmpty { return [] }
  let hits = keys.compactMap { key -> Hit? in
    let (edits, length) =
      switch query.measure {
      case .letters: measure(key.loose.unicodeScalars.map(\.value), query.loose.unicodeScalars.map(\.value))
      case .words: measure(words(key.loose), words(query.loose))
      }
    guard length > 0, query.measure == .letters || !words(query.loose).isEmpty else { return nil }
    var score = 100 * (1 - Double(edits) / Double(length))
    if key.typographic != query.typographic { score = min(score, 99) }
    return score >= query.threshold - 1e-9 ? Hit(id: key.id, edits: edits, score: score) : nil
  }.sorted(by: Hit.isBetter)
  let equal = hits.filter { hit in
    hit.edits == 0 && keys.contains { $0.id == hit.id && $0.typographic == query.typographic }
  }
  return Array(hits.prefix(max(query.limit, min(equal.count, query.equalLimit))))
}

private func measure<Symbol: Equatable>(_ left: [Symbol], _ right: [Symbol]) -> (edits: Int, length: Int) {
  (referenceDistance(left, right), max(left.count, right.count))
}

private func words(_ text: String) -> [[UInt8]] {
  let bytes = Array(text.utf8)
  var words: [[UInt8]] = []
  unsafe WordTokens.forEach(in: bytes.span.bytes) { words.append(Array(bytes[$0])) }
  return words
}
