internal import Foundation

/// Runs of words that two texts share, rare words counting more.
///
/// Weighted n-gram precision with Z = 0.5, for n = 1…3 (Bloodgood and Strauss, "Translation Memory
/// Retrieval Methods", EACL 2014); how rare a word is, is counted among the candidates.
struct WordOverlap {
  private static let longest = 3
  private static let balance = 0.5

  private let asked: UsefulnessText
  private let frequencies: [Substring: Int]
  private let count: Int

  init(_ asked: UsefulnessText, among texts: [UsefulnessText]) {
    self.asked = asked
    count = texts.count
    frequencies = texts.reduce(into: [:]) { counts, text in
      for word in Set(text.words) { counts[word, default: 0] += 1 }
    }
  }

  /// 0…1.
  func share(with text: UsefulnessText) -> Double {
    var (sum, lengths) = (0.0, 0)
    for length in 1...Self.longest {
      let (own, other) = (runs(asked.words, length), runs(text.words, length))
      if own.isEmpty && other.isEmpty { continue }
      lengths += 1
      let shared = own.reduce(0) { $0 + weight($1.key) * Double(min($1.value, other[$1.key] ?? 0)) }
      let whole = Self.balance * weight(own) + (1 - Self.balance) * weight(other)
      if whole > 0 { sum += shared / whole }
    }
    return lengths == 0 ? 0 : sum / Double(lengths)
  }

  private func runs(_ words: [Substring], _ length: Int) -> [ArraySlice<Substring>: Int] {
    guard words.count >= length else { return [:] }
    return (0...words.count - length).reduce(into: [:]) { runs, start in
      runs[words[start..<start + length], default: 0] += 1
    }
  }

  private func weight(_ runs: [ArraySlice<Substring>: Int]) -> Double {
    runs.reduce(0) { $0 + weight($1.key) * Double($1.value) }
  }

  private func weight(_ run: ArraySlice<Substring>) -> Double {
    run.reduce(0) { $0 + rarity(frequencies[$1] ?? 0, of: count) }
  }
}

/// Whether a translation has the words by which the question's words were translated elsewhere.
///
/// For each word of the question, the words of the answers that come with it most (Dice's coefficient
/// over the candidates); the answer's best of them counts, rare words of the question counting more.
struct TranslationCoverage {
  private struct Entry {
    let likeness: [Substring: Double]
    let weight: Double
  }

  private var entries: [Entry] = []

  init(_ asked: UsefulnessText, texts: [UsefulnessText], answers: [UsefulnessText]) {
    let frequencies = answers.reduce(into: [Substring: Int]()) { counts, answer in
      for stem in answer.stems { counts[stem, default: 0] += 1 }
    }
    // In order, so that sums are rounded alike in every process.
    for stem in asked.stems.sorted() {
      var together: [Substring: Int] = [:]
      var count = 0
      for (text, answer) in zip(texts, answers) where text.stems.contains(stem) {
        count += 1
        for other in answer.stems { together[other, default: 0] += 1 }
      }
      // What came together once among several says nothing.
      let known = together.filter { $0.value > 1 || count == 1 }
      if known.isEmpty { continue }
      let likeness = known.map { other, shared in
        (other, 2 * Double(shared) / Double(count + (frequencies[other] ?? 0)))
      }
      entries.append(
        Entry(
          likeness: Dictionary(uniqueKeysWithValues: likeness), weight: rarity(count, of: texts.count)))
    }
  }

  /// 0…1.
  func share(in answer: UsefulnessText) -> Double {
    let whole = entries.reduce(0) { $0 + $1.weight }
    guard whole > 0 else { return 0 }
    let covered = entries.reduce(0) { sum, entry in
      sum + entry.weight * answer.stems.reduce(0) { max($0, entry.likeness[$1] ?? 0) }
    }
    return covered / whole
  }
}

/// Weight of what `count` of `all` texts have; never nothing.
private func rarity(_ count: Int, of all: Int) -> Double {
  log(Double(all + 1) / (Double(count) + 0.5)) + 0.1
}
