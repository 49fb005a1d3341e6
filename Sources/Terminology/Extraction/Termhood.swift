internal import Linguistics

/// How much each candidate looks like a term: its C-value times its weirdness.
///
/// The C-value (Frantzi, Ananiadou, Mima 2000, §2.2) is the frequency, less the mean frequency of the
/// longer candidates that it stands in, times the logarithm of its length; one is added to the length so
/// that single words count. Weirdness (Ahmad, Gillam, Tostevin 1999) is the relative frequency here
/// over that in general; with Kilgarriff's (2009) addition to both counts, so that a rare word does not win by
/// being unknown, and as a logarithm. Of several words the geometric mean is taken.
struct Termhood {
  private(set) var scores: [Double]
  /// Candidates that mostly stand inside one longer candidate.
  private(set) var isFragment: [Bool]

  /// Scores `candidates` by the weirdness of their bases.
  init(_ candidates: Candidates, weirdness: [Double]) {
    let size = candidates.phrases.count
    var nested = [Double](repeating: 0, count: size)
    var holders = [Double](repeating: 0, count: size)
    var largest = [Double](repeating: 0, count: size)
    scores = [Double](repeating: 0, count: size)
    isFragment = [Bool](repeating: false, count: size)
    let byLength = candidates.phrases.indices.sorted {
      (candidates.phrases[$1].count, $0) < (candidates.phrases[$0].count, $1)
    }
    for number in byLength {
      let count = Double(candidates.counts[number])
      let phrase = candidates.phrases[number]
      // What the longer candidates have counted is not counted again.
      let own = count - nested[number]
      for part in phrase.parts {
        guard let inner = candidates.numbers[part] else { continue }
        nested[Int(inner)] += max(0, own)
        holders[Int(inner)] += 1
        largest[Int(inner)] = max(largest[Int(inner)], count)
      }
      let free = holders[number] > 0 ? count - nested[number] / holders[number] : count
      isFragment[number] = largest[number] >= 0.75 * count || candidates.company[number] >= 0.75
      let words = phrase.array
      let open = words.map { weirdness[Int($0)] }.filter { $0 > 0 }
      let mean = open.isEmpty ? 0 : Self.geometricMean(open)
      // What never stands alone is no candidate.
      scores[number] =
        largest[number] >= 0.95 * count ? 0 : max(0, free) * Self.log2(Double(words.count) + 1) * mean
    }
  }

  static func log2(_ value: Double) -> Double { Logarithm.natural(value) / 0.6931471805599453 }

  private static func geometricMean(_ values: [Double]) -> Double {
    Logarithm.exponential(values.reduce(0) { $0 + Logarithm.natural($1) } / Double(values.count))
  }

  /// The weirdness of each base, as the logarithm of 1 + the ratio; 0 for closed words.
  static func weirdness(
    counts: [Double], background: [Double]?, isClosed: [Bool], total: Double
  ) -> [Double] {
    counts.indices.map { base in
      if isClosed[base] { return 0 }
      guard let background else { return 1 }
      return log2(1 + (counts[base] + 1) / (background[base] * total + 1))
    }
  }
}
