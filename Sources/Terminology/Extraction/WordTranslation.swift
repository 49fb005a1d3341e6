/// With what chance a word of one side stands for a word of the other.
///
/// IBM model 1, both ways, learned in some rounds of expectation and maximisation. Source: Brown, Della
/// Pietra, Della Pietra, Mercer, "The Mathematics of Statistical Machine Translation" (1993), §4.2.
///
/// Words are bases, each once a text, without an empty word. Memory is 24 bytes a pair of words that share a
/// text; once ``mostPairs`` were seen the rest of the units teaches nothing.
struct WordTranslation {
  /// Source above, target below; sorted.
  private var keys: [UInt64] = []
  /// Of the target word, given the source word.
  private var forward: [Float] = []
  /// Of the source word, given the target word.
  private var backward: [Float] = []
  /// Units that taught.
  private(set) var unitCount = 0

  static let mostPairs = 16_000_000
  private static let rounds = 5
  private static let longestText = 60

  /// - Parameters:
  ///   - source: For each unit the bases of its source text, each once.
  ///   - target: The same of its target text.
  init(source: [[Int32]], target: [[Int32]]) {
    var units: [Int] = []
    var pairs: [UInt64] = []
    for unit in source.indices {
      let size = source[unit].count * target[unit].count
      if size == 0 || source[unit].count > Self.longestText || target[unit].count > Self.longestText {
        continue
      }
      if pairs.count + size > Self.mostPairs { break }
      units.append(unit)
      for left in source[unit] { for right in target[unit] { pairs.append(Self.key(left, right)) } }
    }
    unitCount = units.count
    keys = pairs
    keys.sort()
    var kept = 0
    for key in keys where kept == 0 || keys[kept - 1] != key {
      keys[kept] = key
      kept += 1
    }
    keys.removeLast(keys.count - kept)
    let places = pairs.map { Int32(truncatingIfNeeded: Self.place(of: $0, in: keys) ?? 0) }
    pairs = []
    forward = [Float](repeating: 1, count: kept)
    backward = forward
    for _ in 0..<Self.rounds { learn(source, target, units, places) }
  }

  private static func key(_ source: Int32, _ target: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
  }

  private static func place(of key: UInt64, in keys: [UInt64]) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  private mutating func learn(_ source: [[Int32]], _ target: [[Int32]], _ units: [Int], _ places: [Int32]) {
    var newForward = [Float](repeating: 0, count: keys.count)
    var newBackward = newForward
    var start = 0
    for unit in units {
      let (rows, columns) = (source[unit].count, target[unit].count)
      for column in 0..<columns {
        var sum: Float = 0
        for row in 0..<rows { sum += forward[Int(places[start + row * columns + column])] }
        if sum <= 0 { continue }
        for row in 0..<rows {
          let place = Int(places[start + row * columns + column])
          newForward[place] += forward[place] / sum
        }
      }
      for row in 0..<rows {
        var sum: Float = 0
        for column in 0..<columns { sum += backward[Int(places[start + row * columns + column])] }
        if sum <= 0 { continue }
        for column in 0..<columns {
          let place = Int(places[start + row * columns + column])
          newBackward[place] += backward[place] / sum
        }
      }
      start += rows * columns
    }
    normalize(&newForward) { Int($0 >> 32) }
    normalize(&newBackward) { Int($0 & 0xffff_ffff) }
    forward = newForward
    backward = newBackward
  }

  /// Makes the values of one word sum up to one.
  private func normalize(_ values: inout [Float], by word: (UInt64) -> Int) {
    var sums: [Float] = []
    for (place, key) in keys.enumerated() {
      let word = word(key)
      if word >= sums.count { sums += [Float](repeating: 0, count: word + 1 - sums.count) }
      sums[word] += values[place]
    }
    for (place, key) in keys.enumerated() where values[place] > 0 { values[place] /= sums[word(key)] }
  }

  /// The greater of both chances, 0…1.
  func chance(_ source: Int32, _ target: Int32) -> Double {
    guard let place = Self.place(of: Self.key(source, target), in: keys) else { return 0 }
    return Double(max(forward[place], backward[place]))
  }

  /// How much of the words on each side the other explains, 0…1: the mean of the best chance of each
  /// word that is not closed.
  func coverage(_ source: [Int32], _ target: [Int32]) -> Double {
    if source.isEmpty || target.isEmpty { return 0 }
    var best = [Double](repeating: 0, count: target.count)
    var sum = 0.0
    for left in source {
      var own = 0.0
      for (place, right) in target.enumerated() {
        let chance = chance(left, right)
        own = max(own, chance)
        best[place] = max(best[place], chance)
      }
      sum += own
    }
    let (covered, other) = (sum / Double(source.count), best.reduce(0, +) / Double(target.count))
    return covered + other == 0 ? 0 : 2 * covered * other / (covered + other)
  }
}
