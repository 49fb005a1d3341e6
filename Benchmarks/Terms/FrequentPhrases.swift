/// Runs of one to four words that texts have often, as a glossary out of texts would hold.
struct FrequentPhrases {
  private var counts: [String: Int] = [:]
  private var common: Set<Substring> = []

  init(in texts: [String]) {
    var words: [Substring: Int] = [:]
    let rows = texts.map { text in
      text.split { !($0.isLetter || $0.isNumber || $0 == " ") }.map { part in
        part.split(separator: " ").map { Substring($0.lowercased()) }
      }
    }
    for word in rows.joined().joined() { words[word, default: 0] += 1 }
    common = Set(
      words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(200).map(\.key))
    for run in rows.joined() {
      for start in run.indices where !common.contains(run[start]) && run[start].count > 2 {
        for end in start..<min(start + 4, run.count) where !common.contains(run[end]) {
          counts[run[start...end].joined(separator: " "), default: 0] += 1
        }
      }
    }
  }

  /// The most frequent ones: a third single words, two fifths pairs, then threes and fours.
  func best(_ count: Int) -> [String] {
    let all = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let byLength = Dictionary(grouping: all) { $0.split(separator: " ").count }
    var names = zip([1, 2, 3, 4], [35, 40, 17, 8]).flatMap { length, share in
      (byLength[length] ?? []).prefix(count * share / 100)
    }
    let known = Set(names)
    names += all.lazy.filter { !known.contains($0) }.prefix(count - names.count)
    return names
  }
}
