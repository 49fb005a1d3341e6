/// A search by words in one image.
///
/// Of two texts *k* edits apart, the longer of *n* words, at most *k* − max(0, n − m) of the query's *m*
/// words have no partner: a longer text has n − m insertions at least, which cost edits and use up no
/// query word. With k ≤ (1 − t)·max(m, n) for a threshold *t* that is at most (1 − t)·m. So among any
/// ⌊(1 − t)·m⌋ + 1 words of the query one stands in the text: the texts of the rarest words are all
/// there is to look at (prefix filter: Chaudhuri, Ganti, Kaushik, ICDE 2006). Where even all words are
/// not enough, everything of a fitting length is looked at.
struct WordSearch {
  private let image: IndexImage
  private let query: PreparedQuery
  private let dead: Superseded
  /// The query's words as numbers in the vocabulary; `nil` for one that no text has.
  private let words: [UInt32?]
  private let rows: SymbolRows
  private let distance: BitParallelDistance
  private let signature: SIMD2<UInt64>
  private let unknownCount: Int

  init(
    _ image: IndexImage, _ query: PreparedQuery, skipping dead: Superseded
  ) throws(IndexError) {
    self.image = image
    self.query = query
    self.dead = dead
    let vocabulary = VocabularyReader(image)
    var words: [UInt32?] = []
    for token in query.tokens { words.append(try vocabulary.number(of: token)) }
    self.words = words
    // A number that no word has, so that unknown words are equal to nothing.
    let rows = SymbolRows(words.compactMap { $0 })
    self.rows = rows
    let pattern = words.map { word in word.map { rows[$0] } ?? .max }
    distance = BitParallelDistance(rows: pattern, rowCount: rows.count)
    signature = WordSignature.of(words.compactMap { $0 })
    unknownCount = words.count { $0 == nil }
  }

  private var count: Int { words.count }

  func run(into list: inout HitList) throws(IndexError) {
    let runs = try image.elements(.words(.runs), as: LengthRun.self)
    let runCount = runs.count - 1
    guard runCount > 0, count > 0 else { return }
    let mostMissing = list.mostEdits(length: count)
    // Edits grow by one for each word of difference, those allowed by less, in both directions.
    let first = runs.firstPosition(below: runCount) {
      Int($0.length) >= count || count - Int($0.length) <= mostMissing
    }
    let end = runs.firstPosition(from: first, below: runCount) {
      let length = Int($0.length)
      return length > count && length - count > list.mostEdits(length: length)
    }
    guard first < end else { return }
    let window = Int(runs[first].first)..<Int(runs[end].first)
    if mostMissing + 1 > count {
      try forEachRun(first..<end, from: count) { (run, next) throws(IndexError) in
        for text in run.first..<next.first
        where abs(count - Int(run.length)) <= list.mostEdits(length: max(count, Int(run.length))) {
          try measure(Int(text), run, &list)
        }
      }
    } else {
      try runRarest(window, runs: first..<end, into: &list)
    }
  }

  /// Looks at the texts in `window` that have one of the rarest words.
  private func runRarest(
    _ window: Range<Int>, runs: Range<Int>, into list: inout HitList
  ) throws(IndexError) {
    var postings: [(word: UInt32?, range: Range<Int>)] = []
    for word in words {
      guard let word else {
        postings.append((nil, 0..<0))
        continue
      }
      let starts = try image.elements(.words(.postingStarts), Int(word)..<Int(word) + 2, as: UInt32.self)
      let range = try postingRange(Int(starts[0])..<Int(starts[1]), window)
      postings.append((word, range))
    }
    postings.sort { ($0.range.count, $0.word ?? 0) < ($1.range.count, $1.word ?? 0) }
    var batch = [SIMD2<UInt64>](repeating: SIMD2(), count: Self.batchSize)
    var seen = Set<UInt32>()
    var previous: UInt32?
    for (position, (word, range)) in postings.enumerated() {
      // Whoever has none of the words so far cannot reach what has become the score to beat.
      if position > list.mostEdits(length: count) { return }
      guard let word, word != previous, !range.isEmpty else { continue }
      previous = word
      let texts = try image.elements(.words(.postings), range, as: UInt32.self)
      let isOneBatch = texts.count <= Self.batchSize
      if isOneBatch { try fetch(texts, 0..<texts.count, into: &batch) }
      try forEachRun(runs, from: count) { (run, next) throws(IndexError) in
        let first = texts.firstPosition(below: texts.count) { $0 >= run.first }
        let end = texts.firstPosition(from: first, below: texts.count) { $0 >= next.first }
        if isOneBatch {
          try compare(texts, first..<end, batch.span.extracting(first..<end), run, &seen, &list)
          return
        }
        for start in stride(from: first, to: end, by: Self.batchSize) {
          let part = start..<min(start + Self.batchSize, end)
          try fetch(texts, part, into: &batch)
          try compare(texts, part, batch.span.extracting(0..<part.count), run, &seen, &list)
        }
      }
    }
  }

  /// Hands runs, each with the next, to `body`: those nearest to `length` first.
  private func forEachRun(
    _ runs: Range<Int>, from length: Int, _ body: (LengthRun, LengthRun) throws(IndexError) -> Void
  ) throws(IndexError) {
    let all = try image.elements(.words(.runs), as: LengthRun.self)
    var up = all.firstPosition(from: runs.lowerBound, below: runs.upperBound) { Int($0.length) >= length }
    var down = up - 1
    while up < runs.upperBound || down >= runs.lowerBound {
      let goesUp =
        down < runs.lowerBound
        || up < runs.upperBound && Int(all[up].length) - length <= length - Int(all[down].length)
      let run = goesUp ? up : down
      try body(all[run], all[run + 1])
      if goesUp { up += 1 } else { down -= 1 }
    }
  }

  /// The part of rising postings that lies in `window`.
  private func postingRange(_ range: Range<Int>, _ window: Range<Int>) throws(IndexError) -> Range<Int> {
    func position(of text: Int, from start: Int) throws(IndexError) -> Int {
      var (low, high) = (start, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if Int(try image.element(.words(.postings), middle, as: UInt32.self)) >= text {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
    let first = try position(of: window.lowerBound, from: range.lowerBound)
    return first..<(try position(of: window.upperBound, from: first))
  }

  /// How many signatures are fetched before any is looked at, so that the waits for memory overlap.
  private static let batchSize = 2048

  private func fetch(
    _ texts: Span<UInt32>, _ part: Range<Int>, into batch: inout [SIMD2<UInt64>]
  ) throws(IndexError) {
    let signatures = image.header[.words(.signatures)].lowerBound
    for position in part {
      let place = signatures &+ Int(texts[position]) &* 16
      try image.check(place..<place &+ 16)
      batch[position &- part.lowerBound] = unsafe image.uncheckedBytes.unsafeLoad(
        fromByteOffset: place, as: SIMD2<UInt64>.self)
    }
  }

  /// Measures the distance to a part of the texts, all of a run, but for those in `seen`.
  ///
  /// `signatures` are those of the part.
  private func compare(
    _ texts: Span<UInt32>, _ part: Range<Int>, _ signatures: Span<SIMD2<UInt64>>, _ run: LengthRun,
    _ seen: inout Set<UInt32>, _ list: inout HitList
  ) throws(IndexError) {
    let length = Int(run.length)
    let longer = max(count, length)
    let allowed = list.mostEdits(length: longer)
    guard abs(count - length) <= allowed else { return }
    // Words without a partner on either side cost an edit each, beside the difference in length.
    let mostMissing = allowed - unknownCount - max(0, length - count)
    let mostOthers = allowed - max(0, count - length)
    guard mostMissing >= 0 else { return }
    for index in signatures.indices
    where WordSignature.missing(signature, in: signatures[index]) <= mostMissing
      && WordSignature.missing(signatures[index], in: signature) <= mostOthers
    {
      // Marked only when the text gets past its signature: most do not.
      let text = texts[part.lowerBound + index]
      if seen.insert(text).inserted { try measure(Int(text), run, &list) }
    }
  }

  private func measure(_ text: Int, _ run: LengthRun, _ list: inout HitList) throws(IndexError) {
    let length = Int(run.length)
    let longer = max(count, length)
    let allowed = list.mostEdits(length: longer)
    let start = Int(run.textStart) + (text - Int(run.first)) * length
    let symbols = try image.elements(.words(.text), start..<start + length, as: UInt32.self)
    var textRows: [UInt32] = []
    textRows.reserveCapacity(symbols.count)
    for position in symbols.indices { textRows.append(rows[symbols[position]]) }
    let edits = distance.distance(to: textRows.span, limit: allowed)
    guard edits <= allowed else { return }
    let entry = Int(try image.element(.words(.entries), text, as: UInt32.self))
    let id = try image.element(.identifiers, entry, as: Int64.self)
    guard try !dead.contains(id) else { return }
    let typographic = try image.element(.typographic, entry, as: UInt64.self)
    let isEqual = edits == 0 && typographic == query.typographic
    list.insert(id: id, edits: edits, length: longer, isEqual: isEqual)
  }
}
