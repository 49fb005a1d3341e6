internal import Linguistics

/// Up to four words, as numbers; unused places hold -1.
struct Phrase: Hashable, Comparable {
  var words: SIMD4<Int32>

  init(_ words: some Collection<Int32>) {
    self.words = SIMD4(repeating: -1)
    for (place, word) in words.enumerated() { self.words[place] = word }
  }

  var count: Int { (0..<4).first { words[$0] < 0 } ?? 4 }
  var array: [Int32] { (0..<count).map { words[$0] } }

  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(UInt32(bitPattern: words[0])) << 32 | UInt64(UInt32(bitPattern: words[1])))
    hasher.combine(UInt64(UInt32(bitPattern: words[2])) << 32 | UInt64(UInt32(bitPattern: words[3])))
  }

  static func < (left: Phrase, right: Phrase) -> Bool {
    for place in 0..<4 where left.words[place] != right.words[place] {
      return left.words[place] < right.words[place]
    }
    return false
  }

  /// All shorter runs of its words.
  var parts: [Phrase] {
    let own = array
    guard own.count > 1 else { return [] }
    var parts: [Phrase] = []
    for length in 1..<own.count {
      for start in 0...(own.count - length) { parts.append(Phrase(own[start..<start + length])) }
    }
    return parts
  }
}

/// The candidates of one side of the units, with where they stand.
struct Candidates {
  /// Each by the bases of its words.
  private(set) var phrases: [Phrase] = []
  private(set) var counts: [Int32] = []
  /// In how many texts each stands.
  private(set) var textCounts: [Int32] = []
  private(set) var numbers: [Phrase: Int32] = [:]
  /// The candidates of each text, each once, as a range of `members`.
  private(set) var starts: [Int] = [0]
  private(set) var members: [Int32] = []
  /// For each candidate how it is written, by the words themselves.
  private(set) var variants: [[Phrase: Int32]] = []

  /// For each candidate of ``longest`` words the most frequent word before it and behind it, as a share of
  /// its places.
  private(set) var company: [Double]

  static let longest = 4

  /// Counts the candidates of `corpus`, where `bases` gives for each word the number of its base, as far
  /// as `rules` let them through and they stand at least `minimumCount` times in the texts.
  init(corpus: ExtractionCorpus, bases: [Int32], rules: CandidateRules, minimumCount: Int) {
    var baseCounts: [Int32: Int32] = [:]
    for (word, base) in bases.enumerated() { baseCounts[base, default: 0] += corpus.counts[word] }
    let isFrequent = bases.map { Int(baseCounts[$0] ?? 0) >= minimumCount }
    var found: [Phrase: Int32] = [:]
    for number in 0..<corpus.textCount {
      Self.forEachRun(in: corpus.text(number), rules, isFrequent) { words, _ in
        found[Phrase(words.map { bases[Int($0)] }), default: 0] += 1
      }
    }
    let kept = found.filter { $0.value >= minimumCount }.sorted { $0.key < $1.key }
    for (phrase, count) in kept {
      numbers[phrase] = Int32(phrases.count)
      phrases.append(phrase)
      counts.append(count)
    }
    textCounts = [Int32](repeating: 0, count: phrases.count)
    company = []
    variants = [[Phrase: Int32]](repeating: [:], count: phrases.count)
    var neighbours: [Phrase: Int32] = [:]
    for number in 0..<corpus.textCount {
      let start = members.count
      Self.forEachRun(in: corpus.text(number), rules, isFrequent) { words, text in
        guard let candidate = numbers[Phrase(words.map { bases[Int($0)] })] else { return }
        variants[Int(candidate)][Phrase(words), default: 0] += 1
        if words.count == Self.longest {
          if words.startIndex > text.startIndex, text[words.startIndex - 1] >= 0 {
            neighbours[Phrase([candidate, 0, text[words.startIndex - 1]]), default: 0] += 1
          }
          if words.endIndex < text.endIndex, text[words.endIndex] >= 0 {
            neighbours[Phrase([candidate, 1, text[words.endIndex]]), default: 0] += 1
          }
        }
        if !members[start...].contains(candidate) {
          members.append(candidate)
          textCounts[Int(candidate)] += 1
        }
      }
      starts.append(members.count)
    }
    company = [Double](repeating: 0, count: phrases.count)
    for (place, count) in neighbours where !corpus.edges.isClosed(corpus.words[Int(place.words[2])]) {
      let candidate = Int(place.words[0])
      company[candidate] = max(company[candidate], Double(count) / Double(counts[candidate]))
    }
  }

  func members(of text: Int) -> ArraySlice<Int32> { members[starts[text]..<starts[text + 1]] }

  private static func forEachRun(
    in text: ArraySlice<Int32>, _ rules: CandidateRules, _ isFrequent: [Bool],
    do body: (_ words: ArraySlice<Int32>, _ text: ArraySlice<Int32>) -> Void
  ) {
    for start in text.indices where text[start] >= 0 && rules.mayBegin(text[start]) {
      for end in start..<min(text.endIndex, start + longest) {
        let word = text[end]
        if word < 0 || !isFrequent[Int(word)] || !rules.mayStandInside(word) { break }
        let words = text[start...end]
        if rules.accepts(words) { body(words, text) }
      }
    }
  }
}
