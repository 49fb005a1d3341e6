extension PatternParser {
  /// A class in brackets: scalars, ranges, escapes, classes inside, `&&` and `--` between such.
  ///
  /// What ICU reads in a way of its own (`[]a]`, `[:alpha:]`, a hyphen behind a range or a named set) is
  /// left to it.
  mutating func parseClass(depth: Int = 1) throws(Failure) -> ScalarSet {
    guard depth <= Self.maximumDepth else { throw .tooDeep }
    position += 1
    let isInverted = take("^")
    guard next != "]", next != ":" else { throw .notUnderstood }
    if next == "-", peek(1) == "-" { throw .notUnderstood }
    var set = try parseUnion(depth)
    while next != "]" {
      if take("&&") {
        set = set.intersection(try parseUnion(depth))
      } else if take("--") {
        set = set.subtracting(try parseUnion(depth))
      } else {
        throw .notUnderstood
      }
    }
    position += 1
    if ignoresCase {
      guard let closed = sets.closed(set) else { throw .notUnderstood }
      // ICU inverts first and then adds the other cases, which adds back what was taken out.
      guard !isInverted || closed == set else { throw .notUnderstood }
      set = closed
    }
    return isInverted ? set.inverted : set
  }

  /// Items up to `]`, `&&` or `--`.
  private mutating func parseUnion(_ depth: Int) throws(Failure) -> ScalarSet {
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let scalar = next, scalar != "]" {
      if scalar == "&", peek(1) == "&" { break }
      if scalar == "-", peek(1) == "-" { break }
      switch scalar {
      case "[":
        guard peek(1) != ":", !ignoresCase else { throw .notUnderstood }
        ranges += try parseClass(depth: depth + 1).ranges
        try refuseHyphen()
      case "&": throw .notUnderstood
      case "-" where !isFirst && peek(1) != "]": throw .notUnderstood
      case "\\":
        if let set = try parseSetEscape() {
          ranges += set.ranges
          try refuseHyphen()
        } else {
          ranges.append(try parseRange(from: try parseLiteralEscape()))
        }
      default:
        position += 1
        ranges.append(try parseRange(from: scalar))
      }
      isFirst = false
    }
    guard !isFirst else { throw .notUnderstood }
    return ScalarSet(ranges)
  }

  /// A scalar, or a range that begins with it.
  private mutating func parseRange(from lower: Unicode.Scalar) throws(Failure) -> ClosedRange<UInt32> {
    guard next == "-", let end = peek(1), end != "]" else { return lower.value...lower.value }
    guard lower != "-", end != "-", end != "[" else { throw .notUnderstood }
    position += 1
    let upper: Unicode.Scalar
    if end == "\\" {
      upper = try parseLiteralEscape()
    } else {
      position += 1
      upper = end
    }
    guard lower <= upper else { throw .notUnderstood }
    try refuseHyphen()
    return lower.value...upper.value
  }

  private func refuseHyphen() throws(Failure) {
    if next == "-", peek(1) != "]", peek(1) != "-" { throw .notUnderstood }
  }
}
