/// A search by letters on one shelf, tile by tile, from the query's own length outwards.
struct ShelfSearch {
  private let image: IndexImage
  private let kind: IndexSection.ShelfKind
  private let query: PreparedQuery
  private let dead: Superseded
  /// Position of the shelf's first entry among all.
  private let base: Int
  private let count: Int
  private let runs: ShelfRuns
  private var counter: PlaneCounter?
  private let planeBytes: Range<Int>
  private let rowBytes: Int
  private let distance: BitParallelDistance

  init(
    _ image: IndexImage, _ kind: IndexSection.ShelfKind, _ query: PreparedQuery, skipping dead: Superseded
  ) throws(IndexError) {
    self.image = image
    self.kind = kind
    self.query = query
    self.dead = dead
    let counts = image.header.shelfCounts
    base = counts[..<kind.rawValue].reduce(0, +)
    count = counts[kind.rawValue]
    runs = ShelfRuns(image, kind)
    planeBytes = image.header[.shelf(kind, .planes)]
    rowBytes = planeBytes.count / kind.planeCount
    if kind == .wide {
      distance = BitParallelDistance(rows: query.rows.pattern, rowCount: query.rows.count)
    } else {
      // A scalar that is not on the page gets a row that no text has.
      let page = try image.elements(.page, as: UInt32.self)
      var codes = [UInt32](repeating: 256, count: query.rows.count)
      for code in 1..<256 { codes[Int(query.rows[page[code]])] = UInt32(code) }
      distance = BitParallelDistance(rows: query.rows.pattern.map { codes[Int($0)] }, rowCount: 256)
    }
  }

  mutating func run(into list: inout HitList) throws(IndexError) {
    let length = query.scalars.count
    var up = try runs.firstEntry(notShorterThan: length) / PlaneCounter.tileSize
    var down = up - 1
    let tileCount = (count + PlaneCounter.tileSize - 1) / PlaneCounter.tileSize
    up = min(up, tileCount)
    var (upper, lower) = (try lengths(inTile: up, tileCount), try lengths(inTile: down, tileCount))
    while upper != nil || lower != nil {
      // The nearer in length first. A text has at least as many edits as the lengths differ, and the
      // edits allowed grow more slowly than the difference: beyond the first tile out of reach
      // everything is.
      let goesUp = distance(upper, length) <= distance(lower, length)
      guard let lengths = goesUp ? upper : lower else { break }
      let nearest = min(max(length, lengths.lowerBound), lengths.upperBound)
      if abs(nearest - length) > list.mostEdits(length: max(nearest, length)) {
        if goesUp { upper = nil } else { lower = nil }
        continue
      }
      try scan(tile: goesUp ? up : down, lengths: lengths, into: &list)
      if goesUp {
        up += 1
        upper = try self.lengths(inTile: up, tileCount)
      } else {
        down -= 1
        lower = try self.lengths(inTile: down, tileCount)
      }
    }
  }

  private func distance(_ lengths: ClosedRange<Int>?, _ length: Int) -> Int {
    guard let lengths else { return Int.max }
    return abs(min(max(length, lengths.lowerBound), lengths.upperBound) - length)
  }

  private func lengths(inTile tile: Int, _ tileCount: Int) throws(IndexError) -> ClosedRange<Int>? {
    guard tile >= 0, tile < tileCount else { return nil }
    let start = tile * PlaneCounter.tileSize
    let shortest = try runs.run(ofEntry: start).length
    return shortest...(try runs.run(ofEntry: min(count, start + PlaneCounter.tileSize) - 1).length)
  }

  // MARK: A tile

  private mutating func scan(
    tile: Int, lengths: ClosedRange<Int>, into list: inout HitList
  ) throws(IndexError) {
    let least = leastShared(lengths, list)
    let start = tile * PlaneCounter.tileSize
    let end = min(count, start + PlaneCounter.tileSize)
    var run = try runs.run(ofEntry: start)
    guard least > 0, rowBytes > 0 else {
      for entry in start..<end { try compare(entry, &run, &list) }
      return
    }
    var counter = try takeCounter()
    for row in counter.rows {
      try image.check(row + start / 8..<row + min(rowBytes, (start + PlaneCounter.tileSize) / 8))
    }
    var first = start
    while first < end {
      let word = counter.word(image.uncheckedBytes, at: first / 8, least: least)
      for lane in 0..<4 {
        var bits = word[lane]
        while bits != 0 {
          let entry = first + lane * 64 + bits.trailingZeroBitCount
          bits &= bits - 1
          if entry < end { try compare(entry, &run, &list) }
        }
      }
      first += PlaneCounter.wordSize
    }
    self.counter = counter
  }

  /// How many of the query's bigrams a text of one of these lengths must have to get into the list.
  ///
  /// See ``BigramBag``. The fewest over the lengths, so it holds for all.
  private func leastShared(_ lengths: ClosedRange<Int>, _ list: HitList) -> Int {
    let length = query.scalars.count
    var least = Int.max
    for longer in max(length, lengths.lowerBound)...max(length, lengths.upperBound) {
      least = min(least, longer + 1 - 2 * list.mostEdits(length: longer))
      if least <= 0 { break }
    }
    return least
  }

  /// The counter over the planes of the query's elements, which is made when first needed.
  private mutating func takeCounter() throws(IndexError) -> PlaneCounter {
    if let known = counter {
      counter = nil
      return known
    }
    var rows: [Int] = []
    for element in query.elements {
      let plane = try PlaneTable.plane(of: element, planeCount: kind.planeCount) {
        (slot) throws(IndexError) in
        try image.element(.shelf(kind, .planeTable), slot, as: UInt64.self)
      }
      rows.append(planeBytes.lowerBound + plane * rowBytes)
    }
    return PlaneCounter(rows: rows)
  }

  /// Measures the distance to an entry of `run` or a later one.
  private func compare(
    _ entry: Int, _ run: inout ShelfRuns.Run, _ list: inout HitList
  ) throws(IndexError) {
    while entry >= run.end { run = try runs.run(run.index + 1) }
    let longer = max(query.scalars.count, run.length)
    let allowed = list.mostEdits(length: longer)
    guard abs(query.scalars.count - run.length) <= allowed else { return }
    let start = run.textStart + (entry - run.first) * run.length
    let edits: Int
    if kind == .wide {
      let text = try image.elements(.shelf(kind, .text), start..<start + run.length, as: UInt32.self)
      var rows: [UInt32] = []
      rows.reserveCapacity(text.count)
      for position in text.indices { rows.append(query.rows[text[position]]) }
      edits = distance.distance(to: rows.span, limit: allowed)
    } else {
      let text = try image.elements(.shelf(kind, .text), start..<start + run.length, as: UInt8.self)
      edits = distance.distance(to: text, limit: allowed)
    }
    guard edits <= allowed else { return }
    let id = try image.element(.identifiers, base + entry, as: Int64.self)
    guard try !dead.contains(id) else { return }
    let typographic = try image.element(.typographic, base + entry, as: UInt64.self)
    let isEqual = edits == 0 && typographic == query.typographic
    list.insert(id: id, edits: edits, length: longer, isEqual: isEqual)
  }
}
