/// Levenshtein distance from one pattern to many texts, 64 cells of a column at a time.
///
/// Made once for a query. Myers, "A Fast Bit-Vector Algorithm for Approximate String Matching Based on
/// Dynamic Programming", J. ACM 46(3), 1999; blocks past 64 as in Hyyrö, "A Bit-Vector Algorithm for
/// Computing Levenshtein and Damerau Edit Distances", Nordic J. Computing 10, 2003.
/// O(⌈m/64⌉ · n) for a pattern of *m* and a text of *n* scalars. Names in the loops are Myers's.
struct BitParallelDistance {
  let patternCount: Int
  private let blockCount: Int
  /// The row of `equal` for each scalar of the basic plane; row 0 is for scalars not in the pattern.
  private var rows: [UInt16]
  private var rowsBeyondBasicPlane: [UInt32: UInt16] = [:]
  /// For each row and block: bit *i* is set where the pattern has the row's scalar.
  private var equal: [UInt64]
  private var vertical: [(plus: UInt64, minus: UInt64)]

  init(pattern: [UInt32]) {
    patternCount = pattern.count
    blockCount = max(1, (pattern.count + 63) / 64)
    rows = [UInt16](repeating: 0, count: 0x10000)
    equal = [UInt64](repeating: 0, count: blockCount)
    vertical = Array(repeating: (0, 0), count: blockCount)
    for (position, scalar) in pattern.enumerated() {
      var row = self.row(of: scalar)
      if row == 0 {
        row = equal.count / blockCount
        equal.append(contentsOf: repeatElement(0, count: blockCount))
        if scalar < 0x10000 {
          rows[Int(scalar)] = UInt16(row)
        } else {
          rowsBeyondBasicPlane[scalar] = UInt16(row)
        }
      }
      equal[row * blockCount + position / 64] |= 1 << UInt64(position % 64)
    }
  }

  private func row(of scalar: UInt32) -> Int {
    Int(scalar < 0x10000 ? rows[Int(scalar)] : rowsBeyondBasicPlane[scalar] ?? 0)
  }

  /// Distance to a text of the basic plane, given in UTF-16.
  mutating func distance(toBasicPlane text: Span<UInt16>) -> Int {
    if blockCount == 1 {
      let rows = rows.span
      let equal = equal.span
      var column = Column(patternCount: patternCount)
      for i in text.indices { column.advance(equal[Int(rows[Int(text[i])])]) }
      return column.score
    }
    startBlocks()
    var score = patternCount
    for i in text.indices {
      let row = Int(rows[Int(text[i])])
      score += advanceBlocks(row: row)
    }
    return score
  }

  /// Distance to a text of any scalars.
  mutating func distance(to text: [UInt32]) -> Int {
    if blockCount == 1 {
      var column = Column(patternCount: patternCount)
      for scalar in text { column.advance(equal[row(of: scalar)]) }
      return column.score
    }
    startBlocks()
    var score = patternCount
    for scalar in text {
      let row = row(of: scalar)
      score += advanceBlocks(row: row)
    }
    return score
  }

  /// One column of a pattern of up to 64 scalars.
  private struct Column {
    var score: Int
    private var pv = ~UInt64(0)
    private var mv = UInt64(0)
    private let last: UInt64

    init(patternCount: Int) {
      score = patternCount
      last = patternCount == 0 ? 0 : 1 << UInt64(patternCount - 1)
      isEmpty = patternCount == 0
    }

    private let isEmpty: Bool

    @inline(__always)
    mutating func advance(_ eq: UInt64) {
      let xv = eq | mv
      let xh = (((eq & pv) &+ pv) ^ pv) | eq
      var ph = mv | ~(xh | pv)
      var mh = pv & xh
      if ph & last != 0 { score &+= 1 }
      if mh & last != 0 { score &-= 1 }
      if isEmpty { score &+= 1 }
      ph = (ph << 1) | 1
      mh <<= 1
      pv = mh | ~(xv | ph)
      mv = ph & xv
    }
  }

  private mutating func startBlocks() {
    for block in vertical.indices { vertical[block] = (~0, 0) }
  }

  /// Moves every block one column on; returns how the distance changes in the last row.
  private mutating func advanceBlocks(row: Int) -> Int {
    var carryPlus: UInt64 = 1
    var carryMinus: UInt64 = 0
    var change = 0
    for block in 0..<blockCount {
      let (pv, mv) = vertical[block]
      let given = equal[row * blockCount + block]
      let xv = given | mv
      let eq = given | carryMinus
      let xh = (((eq & pv) &+ pv) ^ pv) | eq
      var ph = mv | ~(xh | pv)
      var mh = pv & xh
      let lastBit: UInt64 = block == blockCount - 1 ? UInt64((patternCount - 1) % 64) : 63
      let outPlus = (ph >> lastBit) & 1
      let outMinus = (mh >> lastBit) & 1
      ph = (ph << 1) | carryPlus
      mh = (mh << 1) | carryMinus
      vertical[block] = (mh | ~(xv | ph), ph & xv)
      (carryPlus, carryMinus) = (outPlus, outMinus)
      if block == blockCount - 1 { change = Int(outPlus) - Int(outMinus) }
    }
    return change
  }
}
