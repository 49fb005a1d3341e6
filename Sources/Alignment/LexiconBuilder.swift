/// Learns a lexicon from pairs of segments: IBM Model 1 both ways, pruned.
///
///     var builder = LexiconBuilder()
///     builder.add("The economy grew.", "Ekonomi büyüdü.")
///     builder.add("The economy shrank.", "Ekonomi küçüldü.")
///     builder.lexicon()  // economy – ekonomi first of all
///
/// Pairs beyond ``mostCombinations`` tokens times tokens in all are passed over, so that memory stays below
/// about 1 GB; `isFull` tells. Cost: five passes over the product of the token counts. The same pairs in the
/// same order give the same lexicon.
public struct LexiconBuilder: Sendable {
  /// What is kept of what was learned.
  public struct Limits: Sendable {
    /// Chances below this, both ways, are left out.
    public var leastChance = 0.04
    /// Pairs seen together fewer times than this, as expected by the model, are left out.
    public var leastCount = 0.4
    /// Most translations of one form, either way.
    public var mostTranslations = 8

    public init() {}
  }

  /// Most pairs of tokens that are learned from.
  public static let mostCombinations = 24_000_000

  private static let passes = 5

  private var source = Vocabulary()
  private var target = Vocabulary()
  private var examples: [TranslationLearner.Example] = []
  private var combinations = 0
  /// Spellings by form, when words are wanted.
  private var spellings: (source: Spellings, target: Spellings)?

  /// Whether further pairs are passed over.
  public private(set) var isFull = false
  /// Pairs that are learned from.
  public var count: Int { examples.count }

  /// With `keepsWords`, ``words(within:)`` can spell out what was learned; that takes more memory.
  public init(keepsWords: Bool = false) {
    if keepsWords { spellings = (Spellings(), Spellings()) }
  }

  /// Adds a segment and its translation; pairs too long for one sentence teach nothing.
  public mutating func add(_ sourceText: String, _ targetText: String, weight: Double = 1) {
    guard !isFull else { return }
    let left = Self.tokens(sourceText, into: &source)
    let right = Self.tokens(targetText, into: &target)
    let size = left.count * right.count
    guard size > 0, size <= TranslationLearner.mostCombinations else { return }
    guard combinations + size <= Self.mostCombinations else {
      isFull = true
      return
    }
    combinations += size
    examples.append(.init(source: left, target: right, weight: Float(weight)))
    spellings?.source.add(sourceText)
    spellings?.target.add(targetText)
  }

  /// What was learned, as the aligner takes it.
  public func lexicon(within limits: Limits = Limits()) -> Lexicon {
    Lexicon(unsorted: entries(within: limits))
  }

  /// What was learned, spelled with the commonest word of each form, by source and falling chance.
  public func words(within limits: Limits = Limits()) -> [WordPair] {
    guard let spellings else { return [] }
    var pairs: [WordPair] = []
    for entry in entries(within: limits) {
      guard let left = spellings.source.commonest(entry.source),
        let right = spellings.target.commonest(entry.target)
      else { continue }
      pairs.append(
        WordPair(
          source: left, target: right, probability: Double(entry.forward),
          reverseProbability: Double(entry.backward)))
    }
    return pairs.sorted { ($0.source, $1.probability, $0.target) < ($1.source, $0.probability, $1.target) }
  }

  /// Words and ideographs; figures and marks need no lexicon.
  private static func tokens(_ text: String, into vocabulary: inout Vocabulary) -> [Int32] {
    TokenScanner.scan(text).tokens.compactMap { token in
      guard token.kind == .word || token.kind == .ideograph else { return nil }
      return vocabulary.insert(token.key, kind: token.kind, letters: token.letters)
    }
  }

  private func entries(within limits: Limits) -> [Lexicon.Entry] {
    guard !examples.isEmpty else { return [] }
    var table = TranslationTable(
      sourceForms: source.count, targetForms: target.count, cognates: [], weights: ModelWeights())
    var learner = TranslationLearner(
      sourceFrequencies: Self.frequencies(examples.lazy.map(\.source), source.count),
      targetFrequencies: Self.frequencies(examples.lazy.map(\.target), target.count))
    learner.learnOutside(examples, passes: Self.passes, weight: 1, into: &table)
    var found: [(number: Int, forward: Float, backward: Float)] = []
    for (number, entry) in table.entries.enumerated() {
      let forward = entry.outsideForward / (table.outsideSource[Int(entry.source)] + 0.5)
      let backward = entry.outsideBackward / (table.outsideTarget[Int(entry.target)] + 0.5)
      guard Double(max(forward, backward)) >= limits.leastChance,
        Double(max(entry.outsideForward, entry.outsideBackward)) >= limits.leastCount
      else { continue }
      found.append((number, forward, backward))
    }
    found.sort { (-$0.forward * $0.backward, $0.number) < (-$1.forward * $1.backward, $1.number) }
    var taken = (
      source: [Int](repeating: 0, count: source.count), target: [Int](repeating: 0, count: target.count)
    )
    var entries: [Lexicon.Entry] = []
    for one in found {
      let entry = table.entries[one.number]
      let (left, right) = (Int(entry.source), Int(entry.target))
      guard taken.source[left] < limits.mostTranslations, taken.target[right] < limits.mostTranslations else {
        continue
      }
      taken.source[left] += 1
      taken.target[right] += 1
      entries.append(
        .init(
          source: source.keys[left], target: target.keys[right], forward: one.forward,
          backward: one.backward))
    }
    return entries
  }

  private static func frequencies(_ texts: some Sequence<[Int32]>, _ count: Int) -> [Float] {
    var counts = [Double](repeating: 0.5, count: count)
    for text in texts { for token in text { counts[Int(token)] += 1 } }
    let sum = counts.reduce(0, +)
    return counts.map { Float($0 / sum) }
  }
}

/// How the words of each form are written, and how often.
private struct Spellings: Sendable {
  private var counts: [UInt64: [String: Int]] = [:]

  mutating func add(_ text: String) {
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      for token in TokenScanner.scan(String(word)).tokens {
        let spelling = token.kind == .ideograph ? Self.spelling(of: token, in: word) : String(word)
        counts[token.key, default: [:]][spelling, default: 0] += 1
      }
    }
  }

  private static func spelling(of token: TokenScanner.Token, in word: Substring) -> String {
    word.first { TokenScanner.scan(String($0)).tokens.first?.key == token.key }.map(String.init)
      ?? String(word)
  }

  /// The most frequent spelling that stands for this form and no other; ties go to the shorter, then by letters.
  func commonest(_ key: UInt64) -> String? {
    counts[key]?.filter { TokenScanner.key(ofWord: $0.key) == key }
      .min { ($1.value, $0.key.count, $0.key) < ($0.value, $1.key.count, $1.key) }?.key
  }
}
