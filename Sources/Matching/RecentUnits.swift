internal import Bitext

/// The units that are newer than an index: few, looked at one by one.
///
/// Adding, changing and deleting one costs as much as its text is long, and a copy of the list of texts
/// where an earlier value is still in use.
struct RecentUnits: Sendable {
  private var units: [RecentUnit] = []
  private var positions: [Int64: Int] = [:]
  private var vocabulary = VocabularyBuilder()

  var count: Int { units.count }

  mutating func insert(_ key: MatchKey) {
    let unit = RecentUnit(key, &vocabulary)
    if let position = positions[unit.id] {
      units[position] = unit
    } else {
      positions[unit.id] = units.count
      units.append(unit)
    }
  }

  mutating func remove(_ id: Int64) {
    guard let position = positions.removeValue(forKey: id), let last = units.popLast() else { return }
    if last.id != id {
      units[position] = last
      positions[last.id] = position
    }
  }

  func search(_ query: PreparedQuery, into list: inout HitList) {
    guard !units.isEmpty else { return }
    switch query.query.measure {
    case .letters: searchLetters(query, &list)
    case .words: searchWords(query, &list)
    }
  }

  private func searchLetters(_ query: PreparedQuery, _ list: inout HitList) {
    let distance = BitParallelDistance(rows: query.rows.pattern, rowCount: query.rows.count)
    let histogram = LetterHistogram(query.scalars)
    var rows: [UInt32] = []
    for unit in units {
      let longer = max(query.scalars.count, unit.scalars.count)
      let allowed = list.mostEdits(length: longer)
      guard abs(query.scalars.count - unit.scalars.count) <= allowed,
        histogram.leastEdits(to: unit.histogram) <= allowed
      else { continue }
      rows.removeAll(keepingCapacity: true)
      for scalar in unit.scalars { rows.append(query.rows[scalar]) }
      insert(unit, edits: distance.distance(to: rows.span, limit: allowed), allowed, longer, query, &list)
    }
  }

  private func searchWords(_ query: PreparedQuery, _ list: inout HitList) {
    let words = query.tokens.map { vocabulary.find($0) }
    let symbols = SymbolRows(words.compactMap { $0 })
    let distance = BitParallelDistance(
      rows: words.map { word in word.map { symbols[$0] } ?? .max }, rowCount: symbols.count)
    var rows: [UInt32] = []
    for unit in units where !words.isEmpty {
      let longer = max(words.count, unit.words.count)
      let allowed = list.mostEdits(length: longer)
      guard abs(words.count - unit.words.count) <= allowed else { continue }
      rows.removeAll(keepingCapacity: true)
      for word in unit.words { rows.append(symbols[word]) }
      insert(unit, edits: distance.distance(to: rows.span, limit: allowed), allowed, longer, query, &list)
    }
  }

  private func insert(
    _ unit: RecentUnit, edits: Int, _ allowed: Int, _ longer: Int, _ query: PreparedQuery,
    _ list: inout HitList
  ) {
    guard edits <= allowed else { return }
    let isEqual = edits == 0 && unit.typographic == query.typographic
    list.insert(id: unit.id, edits: edits, length: longer, isEqual: isEqual)
  }
}

private struct RecentUnit: Sendable {
  let id: Int64
  /// Checksum of the typographic form.
  let typographic: UInt64
  let scalars: [UInt32]
  let words: [UInt32]
  let histogram: LetterHistogram

  init(_ key: MatchKey, _ vocabulary: inout VocabularyBuilder) {
    id = key.id.rawValue
    typographic = Checksum.sum(of: key.typographic)
    scalars = key.loose.unicodeScalars.map(\.value)
    histogram = LetterHistogram(scalars)
    let text = Array(key.loose.utf8)
    var words: [UInt32] = []
    unsafe WordTokens.forEach(in: text.span.bytes) { words.append(vocabulary.number(of: $0, in: text)) }
    self.words = words
  }
}

/// How often letters occur in a text, in 32 buckets.
///
/// An edit changes one bucket by one, or two in opposite directions: two texts are at least as many
/// edits apart as one has letters, by buckets, that the other lacks. Counts stop at 255, which only
/// makes the bound smaller.
struct LetterHistogram: Sendable {
  private var counts = SIMD32<UInt8>()

  init(_ scalars: [UInt32]) {
    for scalar in scalars {
      let bucket = Int((scalar &* 0x9e37_79b1) >> 27)
      if counts[bucket] < .max { counts[bucket] += 1 }
    }
  }

  /// A lower bound of the Levenshtein distance of the two texts.
  func leastEdits(to other: LetterHistogram) -> Int {
    max(Self.surplus(counts, other.counts), Self.surplus(other.counts, counts))
  }

  private static func surplus(_ left: SIMD32<UInt8>, _ right: SIMD32<UInt8>) -> Int {
    Int(SIMD32<UInt16>(truncatingIfNeeded: pointwiseMax(left, right) &- right).wrappedSum())
  }
}
