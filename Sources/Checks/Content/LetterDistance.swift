/// How few letters must be changed to make one word of another.
enum LetterDistance {
  /// Whether at most two letters are put in, left out, replaced or exchanged with their neighbour.
  ///
  /// Words longer than 64 letters are never near.
  static func isAtMostTwo(_ left: some Sequence<Unicode.Scalar>, _ right: some Sequence<Unicode.Scalar>)
    -> Bool
  {
    distance(Array(left), Array(right), limit: 2) <= 2
  }

  /// The optimal string alignment distance, or `limit + 1` where it is more.
  ///
  /// Source: Boytsov (2011), "Indexing methods for approximate dictionary searching", §2.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit, max(left.count, right.count) <= 64 else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        var cost = min(
          last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        next.append(cost)
      }
      if let least = next.min(), least > limit { return limit + 1 }
      (beforeLast, last) = (last, next)
    }
    return min(last[right.count], limit + 1)
  }
}
