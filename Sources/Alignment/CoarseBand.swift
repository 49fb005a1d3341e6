#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where in two long texts beads can be, found from rare forms that look alike and from lengths.
///
/// Both texts are cut into stretches of equal length; a path through the grid of stretches collects what they
/// share and pays for what it skips and for straying from the diagonal. Each round cuts finer, within reach of
/// the path before. Cost: a few million steps for a round, whatever the texts; memory likewise.
struct CoarseBand {
  /// Most stretches a text is cut into in the first round.
  private static let mostStretches = 1200
  /// Segments a stretch has in the last round, about.
  private static let finest = 8
  /// Forms in more segments than this say nothing about places.
  private static let mostPlaces = 12
  private static let mostPairs = 30

  let band: Band

  /// Two segments that share something rare.
  private struct Contact {
    var source: Int
    var target: Int
    var weight: Float
  }

  init(_ document: Document, _ table: TranslationTable) {
    let contacts = Self.contacts(document, table)
    let (sourceCount, targetCount) = (document.source.count, document.target.count)
    let longest = max(sourceCount, targetCount)
    var stretches = min(Self.mostStretches, max(1, longest / Self.finest))
    var grid = Grid(document, stretches: stretches)
    var reach: (low: [Int], high: [Int])?
    while true {
      let path = Self.path(grid, contacts, within: reach)
      // Without much in common the diagonal is all there is to go by, and it is a rough guide.
      let isPoor = contacts.count * 4 < min(sourceCount, targetCount)
      let margin = isPoor ? max(5, stretches / 25) : 4
      if stretches >= longest / Self.finest {
        band = Self.band(grid, path, margin: margin, document)
        return
      }
      let factor = min(8, max(2, longest / Self.finest / stretches))
      let finer = Grid(document, stretches: stretches * factor)
      reach = Self.reach(path, margin: margin, factor: factor, finer)
      stretches *= factor
      grid = finer
    }
  }

  private static func contacts(_ document: Document, _ table: TranslationTable) -> [Contact] {
    let left = places(document.source, table.outsideSource.count)
    let right = places(document.target, table.outsideTarget.count)
    var contacts: [Contact] = []
    let total = Float(max(document.source.count, document.target.count))
    for entry in table.entries {
      let (from, to) = (left[Int(entry.source)], right[Int(entry.target)])
      let pairs = from.count * to.count
      guard pairs > 0, pairs <= mostPairs, from.count <= mostPlaces, to.count <= mostPlaces else { continue }
      let sureness = min(1, max(entry.likeness, max(entry.outsideForward, entry.outsideBackward)))
      guard sureness > 0.1 else { continue }
      let weight = sureness * log(total / Float(max(from.count, to.count)) + 1) / Float(pairs)
      for source in from {
        for target in to { contacts.append(Contact(source: source, target: target, weight: weight)) }
      }
    }
    return contacts
  }

  /// Segments that have each form, as far as there are few.
  private static func places(_ side: Side, _ formCount: Int) -> [[Int]] {
    var places = [[Int]](repeating: [], count: formCount)
    for segment in 0..<side.count {
      for token in side.starts[segment]..<side.starts[segment + 1] {
        let form = Int(side.tokens[token])
        if places[form].last != segment, places[form].count <= mostPlaces { places[form].append(segment) }
      }
    }
    return places
  }

  /// For each source stretch, the target stretches that the best path passes there.
  private static func path(
    _ grid: Grid, _ contacts: [Contact], within reach: (low: [Int], high: [Int])?
  ) -> (low: [Int], high: [Int]) {
    let (height, width) = (grid.sourceStretches, grid.targetStretches)
    let low = reach?.low ?? [Int](repeating: 0, count: height)
    let high = reach?.high ?? [Int](repeating: width - 1, count: height)
    var starts = [0]
    for row in 0..<height { starts.append(starts[row] + high[row] - low[row] + 1) }
    var gains = [Float](repeating: 0, count: starts[height])
    for contact in contacts {
      let (row, column) = (grid.sourceStretch[contact.source], grid.targetStretch[contact.target])
      if column >= low[row], column <= high[row] { gains[starts[row] + column - low[row]] += contact.weight }
    }
    var best = [Float](repeating: -.infinity, count: starts[height])
    var steps = [UInt8](repeating: 0, count: starts[height])
    let skip: Float = 0.7
    let stray: Float = 0.6
    for row in 0..<height {
      let middle = Float(row) * Float(width) / Float(height)
      for column in low[row]...high[row] {
        let cell = starts[row] + column - low[row]
        var top: Float = row == 0 && column == 0 ? 0 : -.infinity
        var step: UInt8 = 0
        func consider(_ fromRow: Int, _ fromColumn: Int, _ cost: Float, _ number: UInt8) {
          guard fromRow >= 0, fromColumn >= low[fromRow], fromColumn <= high[fromRow] else { return }
          let sum = best[starts[fromRow] + fromColumn - low[fromRow]] - cost
          if sum > top { (top, step) = (sum, number) }
        }
        consider(row - 1, column - 1, 0, 1)
        consider(row - 1, column, skip, 2)
        consider(row, column - 1, skip, 3)
        let distance = abs(Float(column) - middle) / Float(max(height, width))
        best[cell] = top + min(4, gains[cell]) - stray * distance
        steps[cell] = step
      }
    }
    return trace(steps, starts, low, width)
  }

  private static func trace(
    _ steps: [UInt8], _ starts: [Int], _ low: [Int], _ width: Int
  ) -> (low: [Int], high: [Int]) {
    var (pathLow, pathHigh) = (low.map { _ in Int.max }, low.map { _ in 0 })
    var (row, column) = (low.count - 1, width - 1)
    pathLow[row] = column
    pathHigh[row] = column
    while row > 0 || column > 0 {
      switch steps[starts[row] + column - low[row]] {
      case 1: (row, column) = (row - 1, column - 1)
      case 2: row -= 1
      case 3: column -= 1
      default: preconditionFailure("no way back from stretch \(row), \(column)")
      }
      pathLow[row] = min(pathLow[row], column)
      pathHigh[row] = max(pathHigh[row], column)
    }
    return (pathLow, pathHigh)
  }

  /// The neighbourhood of a path, on a grid `factor` times as fine.
  private static func reach(
    _ path: (low: [Int], high: [Int]), margin: Int, factor: Int, _ finer: Grid
  ) -> (low: [Int], high: [Int]) {
    var (low, high) = ([Int](), [Int]())
    let last = finer.targetStretches - 1
    for row in 0..<finer.sourceStretches {
      let near = neighbourhood(path, row / factor, margin)
      low.append(max(0, min(last, near.low * factor)))
      high.append(max(0, min(last, (near.high + 1) * factor - 1)))
    }
    low[0] = 0
    high[high.count - 1] = last
    for row in stride(from: low.count - 2, through: 0, by: -1) { high[row] = max(high[row], low[row + 1]) }
    return (low, high)
  }

  private static func neighbourhood(
    _ path: (low: [Int], high: [Int]), _ row: Int, _ margin: Int
  ) -> (low: Int, high: Int) {
    let last = path.low.count - 1
    let (top, bottom) = (min(last, max(0, row - margin)), max(0, min(last, row + margin)))
    return (path.low[top] - margin, path.high[bottom] + margin)
  }

  private static func band(
    _ grid: Grid, _ path: (low: [Int], high: [Int]), margin: Int, _ document: Document
  ) -> Band {
    var (low, high) = ([Int](), [Int]())
    for row in 0...document.source.count {
      let stretch = grid.sourceStretch[min(row, document.source.count - 1)]
      let near = neighbourhood(path, stretch, margin)
      low.append(grid.firstTarget(of: near.low))
      high.append(grid.firstTarget(of: near.high + 1))
    }
    return Band(low: low, high: high, targetCount: document.target.count)
  }
}

/// Both texts in stretches of equal length.
private struct Grid {
  /// Stretch of each segment.
  let sourceStretch: [Int]
  let targetStretch: [Int]
  let sourceStretches: Int
  let targetStretches: Int

  init(_ document: Document, stretches: Int) {
    let sourceLength = document.source.length(0..<document.source.count)
    let targetLength = document.target.length(0..<document.target.count)
    let ratio = targetLength / max(1, sourceLength)
    // Texts of like length are cut into as many stretches; else one of them has more in it.
    let isAlike = ratio > 0.75 && ratio < 1.5
    let size = max(1, max(sourceLength, isAlike ? sourceLength : targetLength) / Double(stretches))
    (sourceStretch, sourceStretches) = Self.cut(document.source, size)
    (targetStretch, targetStretches) = Self.cut(document.target, isAlike ? size * ratio : size)
  }

  private static func cut(_ side: Side, _ size: Double) -> ([Int], Int) {
    let whole = max(1, Int((side.length(0..<side.count) / size).rounded()))
    let stretches = (0..<side.count).map { min(whole - 1, Int(side.lengths[$0] / size)) }
    return (stretches, whole)
  }

  /// The first target segment of a stretch, or the number of segments past the end.
  func firstTarget(of stretch: Int) -> Int {
    guard stretch > 0 else { return 0 }
    var (low, high) = (0, targetStretch.count)
    while low < high {
      let middle = (low + high) / 2
      if targetStretch[middle] < stretch { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
