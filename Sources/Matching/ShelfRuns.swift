/// Where the entries of each length stand on a shelf.
struct ShelfRuns {
  private let image: IndexImage
  private let section: IndexSection
  private let count: Int

  init(_ image: IndexImage, _ kind: IndexSection.ShelfKind) {
    self.image = image
    section = .shelf(kind, .runs)
    count = image.header[section].count / MemoryLayout<LengthRun>.stride - 1
  }

  /// A ``LengthRun`` and where it ends.
  struct Run {
    var index: Int
    var length: Int
    var first: Int
    var end: Int
    var textStart: Int
  }

  func run(_ index: Int) throws(IndexError) -> Run {
    let pair = try image.elements(section, index..<index + 2, as: LengthRun.self)
    return Run(
      index: index, length: Int(pair[0].length), first: Int(pair[0].first), end: Int(pair[1].first),
      textStart: Int(pair[0].textStart))
  }

  /// The run that an entry is in.
  func run(ofEntry entry: Int) throws(IndexError) -> Run {
    let runs = try image.elements(section, as: LengthRun.self)
    return try run(runs.firstPosition(below: count) { Int($0.first) > entry } - 1)
  }

  /// The first entry of this length or more, or the end.
  func firstEntry(notShorterThan length: Int) throws(IndexError) -> Int {
    let runs = try image.elements(section, as: LengthRun.self)
    return Int(runs[runs.firstPosition(below: count) { Int($0.length) >= length }].first)
  }
}

extension Span {
  /// The first position whose element fits `predicate`, which holds from some position on, or `count`.
  func firstPosition(from start: Int = 0, below count: Int, where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
