/// The part of the lattice that is looked at: for each number of source segments read, which numbers of
/// target segments.
struct Band: Hashable {
  private(set) var low: [Int]
  private(set) var high: [Int]
  /// Cell of `(row, low[row])`; the last entry is the number of cells.
  private(set) var starts: [Int]

  var cellCount: Int { starts[starts.count - 1] }

  init(full sourceCount: Int, _ targetCount: Int) {
    self.init(
      low: [Int](repeating: 0, count: sourceCount + 1),
      high: [Int](repeating: targetCount, count: sourceCount + 1), targetCount: targetCount)
  }

  /// Opens both corners and makes each row reach its neighbours, so that a path always exists.
  init(low: [Int], high: [Int], targetCount: Int) {
    var (low, high) = (low, high)
    let last = low.count - 1
    low[0] = 0
    high[last] = targetCount
    for row in low.indices {
      low[row] = min(max(0, low[row]), targetCount)
      high[row] = max(low[row], min(targetCount, high[row]))
    }
    if last > 0 {
      for row in 1...last { high[row] = max(high[row], low[row]) }
      for row in stride(from: last - 1, through: 0, by: -1) {
        low[row] = min(low[row], low[row + 1])
        high[row] = max(high[row], low[row + 1])
      }
      for row in 1...last { high[row] = max(high[row], min(high[row - 1], targetCount)) }
    }
    var starts = [0]
    starts.reserveCapacity(low.count + 1)
    for row in low.indices { starts.append(starts[row] + high[row] - low[row] + 1) }
    self.low = low
    self.high = high
    self.starts = starts
  }

  func contains(_ row: Int, _ column: Int) -> Bool { column >= low[row] && column <= high[row] }

  func cell(_ row: Int, _ column: Int) -> Int { starts[row] + column - low[row] }

  /// The part of the band over some segments of both sides, counted from their first.
  func part(_ sources: Range<Int>, _ targets: Range<Int>) -> Band {
    let rows = sources.lowerBound...sources.upperBound
    return Band(
      low: rows.map { low[$0] - targets.lowerBound }, high: rows.map { high[$0] - targets.lowerBound },
      targetCount: targets.count)
  }

  /// Wider by `margin` rows and columns.
  func widened(by margin: Int, targetCount: Int) -> Band {
    var (newLow, newHigh) = (low, high)
    for row in low.indices {
      for near in max(0, row - margin)...min(low.count - 1, row + margin) {
        newLow[row] = min(newLow[row], low[near] - margin)
        newHigh[row] = max(newHigh[row], high[near] + margin)
      }
    }
    return Band(low: newLow, high: newHigh, targetCount: targetCount)
  }
}
