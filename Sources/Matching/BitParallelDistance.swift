/// Levenshtein distance from one pattern to many texts, 64 cells of a column at a time.
///
///     let distance = BitParallelDistance(rows: [1, 2, 2, 3], rowCount: 4)
///     distance.distance(to: [1, 2, 3].span, limit: 2)  // 1
///
/// A *row* is the number of a symbol; what has no place in the pattern has a row of its own, or any that
/// the pattern does not use. Made once for a query. Only blocks of 64 pattern positions that a path of
/// at most `limit` edits can enter are computed, and the work ends when the limit is passed.
///
/// Myers, "A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic Programming",
/// J. ACM 46(3), 1999; the form with the diagonal vector and blocks: Hyyrö, "A Bit-Vector Algorithm for
/// Computing Levenshtein and Damerau Edit Distances", Nordic J. Computing 10, 2003; the band: Ukkonen,
/// "Algorithms for Approximate String Matching", Information and Control 64, 1985.
/// O(n · (1 + limit/64)) for a text of *n* symbols. Names in the loops are Hyyrö's.
struct BitParallelDistance {
  let patternCount: Int
  private let blockCount: Int
  /// For each row and block: bit *i* is set where the pattern has the row's symbol.
  private var equal: [UInt64]

  /// How the cells of a column differ from the ones above: by +1 where `vp`, by −1 where `vn`.
  private struct Column {
    var vp = ~UInt64(0)
    var vn = UInt64(0)
  }

  /// - Parameters:
  ///   - rows: The pattern; a row of `rowCount` or more stands for a symbol that no text has.
  ///   - rowCount: Rows of texts are below it.
  init(rows: [UInt32], rowCount: Int) {
    patternCount = rows.count
    blockCount = max(1, (rows.count + 63) / 64)
    equal = [UInt64](repeating: 0, count: blockCount * rowCount)
    for (position, row) in rows.enumerated() where row < rowCount {
      equal[Int(row) * blockCount + position / 64] |= 1 << UInt64(position % 64)
    }
  }

  /// The distance to a text, or some number over `limit` when it is over `limit`.
  func distance<Row: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    to text: Span<Row>, limit: Int
  ) -> Int {
    let difference = patternCount - text.count
    guard abs(difference) <= limit else { return limit + 1 }
    if patternCount == 0 || text.isEmpty { return abs(difference) }
    if blockCount == 1 { return shortDistance(text, limit) }
    return unsafe withUnsafeTemporaryAllocation(of: Column.self, capacity: blockCount) { columns in
      unsafe columns.initialize(repeating: Column())
      var columns = unsafe columns.mutableSpan
      return longDistance(text, limit, &columns)
    }
  }

  // Both follow the diagonal that ends in the last cell. Along a diagonal values never fall (a diagonal
  // step costs 0 or 1, and `d0` says which), so as soon as the value passes the limit the result does.

  private func shortDistance<Row: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: Span<Row>, _ limit: Int
  ) -> Int {
    let equal = equal.span
    var column = Column()
    var score = abs(patternCount - text.count)
    var position = 0
    while position < text.count - patternCount {
      _ = Self.advance(&column, equal[Int(text[position])])
      position += 1
    }
    var shift = UInt64(max(0, patternCount - text.count))
    while position < text.count {
      let d0 = Self.advance(&column, equal[Int(text[position])])
      score &+= Int(truncatingIfNeeded: (~d0 &>> shift) & 1)
      if score > limit { return score }
      shift &+= 1
      position += 1
    }
    return score
  }

  /// Moves a pattern of one block one column on and returns where diagonal steps cost nothing.
  @inline(__always)
  private static func advance(_ column: inout Column, _ eq: UInt64) -> UInt64 {
    let d0 = (((eq & column.vp) &+ column.vp) ^ column.vp) | eq | column.vn
    let hp = ((column.vn | ~(d0 | column.vp)) << 1) | 1
    let hn = (d0 & column.vp) << 1
    column.vp = hn | ~(d0 | hp)
    column.vn = d0 & hp
    return d0
  }

  private func longDistance<Row: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: Span<Row>, _ limit: Int, _ columns: inout MutableSpan<Column>
  ) -> Int {
    let difference = patternCount - text.count
    // A path through pattern position i and text position j costs |i − j| to get there and
    // |difference − (i − j)| from there on: i − j stays within this of the two corners.
    let slack = (limit - abs(difference)) / 2
    let (above, below) = (slack - min(0, difference), slack + max(0, difference))
    let equal = equal.span
    // A block not entered yet holds vertical steps of +1, and above the first block horizontal steps
    // of +1 come in: costs of real paths, so nothing becomes too small, and no path in the band is lost.
    var last = min(blockCount - 1, below / 64)
    var score = abs(difference)
    for position in 0..<text.count {
      let first = max(0, position - above) / 64
      let reached = min(blockCount - 1, (position + below) / 64)
      last = max(last, reached)
      let row = Int(text[position]) * blockCount
      let diagonal = position + difference
      let diagonalBlock = diagonal >> 6
      var (carryPlus, carryMinus): (UInt64, UInt64) = (1, 0)
      var block = first
      while block <= last {
        let column = columns[block]
        let eq = equal[row + block] | carryMinus
        let d0 = (((eq & column.vp) &+ column.vp) ^ column.vp) | eq | column.vn
        var hp = column.vn | ~(d0 | column.vp)
        var hn = d0 & column.vp
        if block == diagonalBlock {
          score &+= Int(truncatingIfNeeded: (~d0 &>> UInt64(truncatingIfNeeded: diagonal & 63)) & 1)
        }
        let (outPlus, outMinus) = (hp >> 63, hn >> 63)
        hp = (hp << 1) | carryPlus
        hn = (hn << 1) | carryMinus
        columns[block] = Column(vp: hn | ~(d0 | hp), vn: d0 & hp)
        (carryPlus, carryMinus) = (outPlus, outMinus)
        block += 1
      }
      if score > limit { return score }
    }
    return score
  }
}
