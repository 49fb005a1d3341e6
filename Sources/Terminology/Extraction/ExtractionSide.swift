internal import Bitext
internal import Linguistics

/// One side of the units with its candidates.
struct ExtractionSide {
  let corpus: ExtractionCorpus
  let grouping: FormGrouping
  /// For each word the number of its base.
  let bases: [Int32]
  /// By number.
  let baseNames: [String]
  /// For each base whether it is a closed word, or none.
  let isClosed: [Bool]
  let candidates: Candidates
  let termhood: Termhood
  /// For each base whether general texts know it.
  let isCommon: [Bool]

  init(_ corpus: ExtractionCorpus, minimumCount: Int, isTranslation: Bool) {
    self.corpus = corpus
    let general = corpus.general
    let grouping = FormGrouping(
      language: corpus.language,
      counts: Dictionary(uniqueKeysWithValues: zip(corpus.words, corpus.counts.map(Int.init))),
      known: Set((general?.words ?? [:]).keys))
    self.grouping = grouping
    var numbers: [String: Int32] = [:]
    var names: [String] = []
    var bases: [Int32] = []
    var closed: [Bool] = []
    for word in corpus.words {
      let isClosed = corpus.edges.isClosed(word)
      let base = isClosed ? word : grouping.base(of: word)
      if let known = numbers[base] {
        bases.append(known)
        continue
      }
      let number = Int32(names.count)
      numbers[base] = number
      names.append(base)
      closed.append(isClosed)
      bases.append(number)
    }
    self.bases = bases
    baseNames = names
    isClosed = closed
    var rules = CandidateRules(
      corpus: corpus, bases: grouping.givesWords ? bases.map { names[Int($0)] } : corpus.words,
      isTranslation: isTranslation)
    for (number, word) in corpus.words.enumerated()
    where grouping.isInCase(word, base: names[Int(bases[number])]) {
      rules.forbidLeading(Int32(number))
    }
    candidates = Candidates(corpus: corpus, bases: bases, rules: rules, minimumCount: minimumCount)
    var counts = [Double](repeating: 0, count: names.count)
    for (word, base) in bases.enumerated() { counts[Int(base)] += Double(corpus.counts[word]) }
    let frequencies = general.map { Self.byBase($0, names: names, numbers: numbers, grouping) }
    // What is much more frequent here than elsewhere is known there by chance: Trump, China.
    let total = counts.reduce(0, +)
    isCommon = names.indices.map { base in
      let frequency = frequencies?[base] ?? 0
      return frequency > 0 && counts[base] < 200 * frequency * total + 3
    }
    termhood = Termhood(
      candidates,
      weirdness: Termhood.weirdness(
        counts: counts,
        background: general.flatMap { general in
          frequencies?.map { $0 > 0 ? $0 : general.least / 2 }
        }, isClosed: closed, total: total))
  }

  /// General frequencies of bases, 0 where unknown.
  private static func byBase(
    _ background: BackgroundFrequency, names: [String], numbers: [String: Int32], _ grouping: FormGrouping
  ) -> [Double] {
    var frequencies = [Double](repeating: 0, count: names.count)
    for (word, frequency) in background.words {
      if let number = numbers[grouping.base(of: word)] ?? numbers[word] {
        frequencies[Int(number)] += frequency
      }
    }
    return frequencies
  }

  /// For each text its bases, each once.
  var baseTexts: [[Int32]] {
    (0..<corpus.textCount).map { number in
      var found: [Int32] = []
      for word in corpus.text(number) where word >= 0 {
        let base = bases[Int(word)]
        if !found.contains(base) { found.append(base) }
      }
      return found
    }
  }
}
