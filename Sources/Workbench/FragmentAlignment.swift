/// Where a run of words stands in the translation, by how words come together in the whole memory.
///
/// For each word of the translation the word of the text that it comes with most (Dice's coefficient over
/// units): those whose word is in the run are its translation, if they stand together.
struct FragmentAlignment {
  /// Units looked at for each word.
  private static let sample = 300
  /// Least likeness that counts as evidence, and least units that show it.
  private static let leastLikeness = 0.15
  private static let leastUnits = 2

  let run: FragmentSearch.Run

  /// The first and last word in the translation, or `nil` where it cannot be told.
  func words() -> Range<Int>? {
    let table = run.table
    let own = Array(table.own.words(of: run.text))
    let other = Array(table.other.words(of: run.text))
    guard !own.isEmpty, !other.isEmpty else { return nil }
    let inside = run.offset..<run.offset + run.words.count
    let likeness = own.map { self.likeness(of: $0, with: other) }
    let within = other.indices.map { word in inside.map { likeness[$0][word] }.max() ?? 0 }
    let beyond = other.indices.map { word in
      own.indices.filter { !inside.contains($0) }.map { likeness[$0][word] }.max() ?? 0
    }
    let found = other.indices.filter { within[$0] >= Self.leastLikeness && within[$0] > beyond[$0] }
    guard let first = found.first, let last = found.last else { return nil }
    // A word of the rest in the midst: then the run is not translated as one.
    let isBroken = (first...last).contains { beyond[$0] >= Self.leastLikeness && beyond[$0] >= within[$0] }
    return isBroken ? nil : first..<last + 1
  }

  private func likeness(of word: UInt32, with others: [UInt32]) -> [Double] {
    let table = run.table
    let range = table.range(of: [word])
    let step = max(1, range.count / Self.sample)
    var together = [Int](repeating: 0, count: others.count)
    var seen = 0
    var last = -1
    for suffix in stride(from: range.lowerBound, to: range.upperBound, by: step) {
      let text = table.own.text(at: table.suffixes[suffix])
      if text == last { continue }
      last = text
      seen += 1
      let words = table.other.words(of: text)
      for (position, other) in others.enumerated() where words.contains(other) { together[position] += 1 }
    }
    guard seen > 0 else { return others.map { _ in 0 } }
    let count = Double(table.own.frequencies[Int(word)])
    return others.enumerated().map { position, other in
      guard together[position] >= Self.leastUnits else { return 0 }
      let shared = Double(together[position]) / Double(seen) * count
      return 2 * shared / (count + Double(table.other.frequencies[Int(other)]))
    }
  }
}
