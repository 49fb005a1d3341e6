internal import Bitext

/// One search: what is known of the query, and the best hits so far.
///
/// Texts of the query's own length come first, then ever longer and shorter ones, so that the score to
/// beat rises early. A text is passed over only for a proven reason: its length, its letters, or its
/// distance keep it under the score to beat.
struct IndexSearch {
  private(set) var best: [Hit] = []
  private let query: MatchQuery
  private let pattern: [UInt32]
  private let typographic: UInt64
  private let histogram: LetterHistogram
  private var distance: BitParallelDistance

  init(_ query: MatchQuery) {
    self.query = query
    pattern = query.loose.unicodeScalars.map(\.value)
    typographic = Checksum.sum(of: query.typographic)
    var histogram = LetterHistogram()
    for scalar in pattern { histogram.add(scalar) }
    self.histogram = histogram
    distance = BitParallelDistance(pattern: pattern)
  }

  mutating func scan(_ image: IndexImage, skipping dead: Set<Int64>) {
    guard image.count > 0 else { return }
    let lengths = image.lengths
    let (m, longest) = (pattern.count, Int(lengths[image.count - 1]))
    for step in 0...max(m, longest) {
      // Lengths alone make `step` edits. Those allowed grow more slowly than the step, and less for
      // shorter texts than for longer ones: past here nothing can qualify.
      guard step <= mostEdits(length: m + step) else { break }
      scanEntries(of: image, length: m + step, skipping: dead)
      if step > 0, step < m { scanEntries(of: image, length: m - step, skipping: dead) }
    }
  }

  private mutating func scanEntries(of image: IndexImage, length: Int, skipping dead: Set<Int64>) {
    let range = Self.entries(ofLength: UInt32(length), in: image.lengths)
    let histograms = image.histograms
    let identifiers = image.identifiers
    let longer = max(pattern.count, length)
    var allowed = mostEdits(length: longer)
    for position in range {
      if histogram.leastEdits(to: LetterHistogram(counts: histograms[position])) > allowed { continue }
      if !dead.isEmpty, dead.contains(identifiers[position]) { continue }
      let edits = edits(to: image, position, length: length)
      if edits > allowed { continue }
      let isEqual = edits == 0 && image.typographic[position] == typographic
      insert(
        Hit(
          id: UnitID(rawValue: identifiers[position]), edits: edits,
          score: MatchScore.score(edits: edits, length: longer, typographicallyEqual: isEqual)))
      allowed = mostEdits(length: longer)
    }
  }

  private mutating func edits(to image: IndexImage, _ position: Int, length: Int) -> Int {
    let offsets = image.offsets
    let units = image.text.extracting(Int(offsets[position])..<Int(offsets[position + 1]))
    if units.count == length { return distance.distance(toBasicPlane: units) }
    return distance.distance(to: Self.scalars(units))
  }

  /// The most edits that a text may be away, when the longer of it and the query has `length` scalars.
  private func mostEdits(length: Int) -> Int {
    let isFull = best.count == query.limit
    let score = isFull ? max(query.threshold, best.last?.score ?? 0) : query.threshold
    return MatchScore.mostEdits(length: length, score: score)
  }

  private mutating func insert(_ hit: Hit) {
    guard hit.score >= query.threshold - 1e-9 else { return }
    let position = best.firstIndex { Hit.isBetter(hit, $0) } ?? best.count
    best.insert(hit, at: position)
    if best.count > query.limit { best.removeLast() }
  }

  private static func entries(ofLength length: UInt32, in lengths: Span<UInt32>) -> Range<Int> {
    let first = firstPosition(in: lengths) { $0 >= length }
    return first..<firstPosition(in: lengths) { $0 > length }
  }

  /// The first position whose length satisfies `predicate`, which holds from some position on.
  private static func firstPosition(in lengths: Span<UInt32>, where predicate: (UInt32) -> Bool) -> Int {
    var (low, high) = (0, lengths.count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(lengths[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func scalars(_ units: Span<UInt16>) -> [UInt32] {
    var scalars: [UInt32] = []
    var position = 0
    while position < units.count {
      let unit = UInt32(units[position])
      if (0xd800..<0xdc00).contains(unit), position + 1 < units.count {
        scalars.append(0x10000 + (unit - 0xd800) << 10 + UInt32(units[position + 1]) - 0xdc00)
        position += 2
      } else {
        scalars.append(unit)
        position += 1
      }
    }
    return scalars
  }
}
