internal import Bitext
internal import Linguistics

/// One side of the units that terms are looked for in, as numbers of words.
struct ExtractionCorpus {
  /// Folded words, by number.
  private(set) var words: [String] = []
  /// How often each stands in the texts.
  private(set) var counts: [Int32] = []
  /// All texts; `gap` where a term may not reach across.
  private(set) var tokens: [Int32] = []
  /// Where each text begins, and the end.
  private(set) var starts: [Int] = [0]
  private(set) var casing: WordCasing
  let language: LanguageTag
  let edges: TermEdges
  /// How frequent words are in general.
  let general: BackgroundFrequency?
  /// The closed words of English, for other languages.
  private let english: TermEdges?
  private let scanner: ExtractionScanner
  private var numbers: [String: Int32] = [:]

  static let gap: Int32 = -1
  /// Longer texts are cut, as their pairs of words say little and are many.
  private static let longestText = 400

  init(language: LanguageTag) {
    self.language = language
    edges = TermEdges(language: language)
    scanner = ExtractionScanner(language: language, edges: edges)
    english = language.language == "en" ? nil : LanguageTag("en").map { TermEdges(language: $0) }
    general = BackgroundFrequency.shared(language)
    casing = WordCasing(
      capitalizesNouns: language.language == "de", common: Set((general?.words ?? [:]).keys))
  }

  var textCount: Int { starts.count - 1 }

  func text(_ number: Int) -> ArraySlice<Int32> { tokens[starts[number]..<starts[number + 1]] }

  mutating func add(_ text: String) {
    let found = scanner.words(in: text).prefix(Self.longestText)
    defer { starts.append(tokens.count) }
    if isEnglish(found) { return }
    let isRunning = WordCasing.isRunningText(found)
    for (place, word) in found.enumerated() {
      let number = number(adding: word.folded)
      counts[Int(number)] += 1
      if word.breaksBefore, place > 0 { tokens.append(Self.gap) }
      tokens.append(number)
      let isInside = word.isName || !word.opensSentence
      casing.add(
        word.written, of: number, isEvidence: word.isName || (isRunning && isInside),
        opensText: isRunning && !isInside)
    }
  }

  /// Whether a text was left in English: three of its function words, and few of its own language.
  private func isEnglish(_ words: some Sequence<ExtractionScanner.Word>) -> Bool {
    guard let english else { return false }
    var (own, other) = (0, 0)
    for word in words {
      if edges.isClosed(word.folded) { own += 1 } else if english.isClosed(word.folded) { other += 1 }
    }
    return other > 2 && other > 2 * own
  }

  /// The number of a folded word that the texts have.
  func number(of word: String) -> Int32? { numbers[word] }

  private mutating func number(adding word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    counts.append(0)
    return number
  }
}

/// How words are written where no sentence or title makes their first letter large.
struct WordCasing {
  private struct Spelling {
    var written: String
    var evidence: Int32
    /// How often it opens running text, where any word has a capital.
    var openings: Int32
    var all: Int32
  }

  private var spellings: [[Spelling]] = []
  private let capitalizesNouns: Bool
  /// Words that general texts have in small letters.
  private let common: Set<String>

  init(capitalizesNouns: Bool, common: Set<String>) {
    self.capitalizesNouns = capitalizesNouns
    self.common = common
  }

  /// Whether a text is no title: some longer word in it begins small.
  static func isRunningText(_ words: some Sequence<ExtractionScanner.Word>) -> Bool {
    var (small, large) = (0, 0)
    for word in words where word.written.unicodeScalars.count > 3 {
      if word.written.unicodeScalars.first?.isUpper == true { large += 1 } else { small += 1 }
    }
    return small > 0 && small >= large
  }

  mutating func add(_ written: String, of word: Int32, isEvidence: Bool, opensText: Bool) {
    while spellings.count <= Int(word) { spellings.append([]) }
    let evidence: Int32 = isEvidence ? 1 : 0
    let opening: Int32 = opensText ? 1 : 0
    if let place = spellings[Int(word)].firstIndex(where: { $0.written == written }) {
      spellings[Int(word)][place].evidence += evidence
      spellings[Int(word)][place].all += 1
      spellings[Int(word)][place].openings += opening
    } else if spellings[Int(word)].count < 6 {
      spellings[Int(word)].append(Spelling(written: written, evidence: evidence, openings: opening, all: 1))
    }
  }

  /// The spelling of a word, `folded` where nothing speaks for another.
  func spelling(of word: Int32, folded: String) -> String {
    let own = spellings[Int(word)]
    guard let best = own.max(by: { ($0.evidence, $0.all, $1.written) < ($1.evidence, $1.all, $0.written) })
    else { return folded }
    if best.evidence > 0 { return best.written }
    if capitalizesNouns { return best.written }
    // Nowhere in small letters, neither here nor elsewhere.
    let isNeverSmall =
      !own.contains { $0.written == folded || $0.openings > 0 } && !common.contains(folded)
    if isNeverSmall || (Self.isAcronym(best.written) && !common.contains(folded)) { return best.written }
    let common = own.max { ($0.all, $1.written) < ($1.all, $0.written) } ?? best
    let hasInnerCapital = common.written.unicodeScalars.dropFirst().contains(where: \.isUpper)
    return hasInnerCapital && !Self.isAcronym(common.written) ? common.written : folded
  }

  /// The most frequent spelling that begins with a capital.
  func capitalized(_ word: Int32) -> String? {
    spellings[Int(word)].filter { $0.written.unicodeScalars.first?.isUpper == true }
      .max { ($0.evidence, $0.all, $1.written) < ($1.evidence, $1.all, $0.written) }?.written
  }

  /// In how much of the running text that has the word it has a capital, 0…1.
  func capitalShare(of word: Int32) -> Double {
    let own = spellings[Int(word)]
    let seen = own.reduce(0) { $0 + $1.evidence }
    let large = own.reduce(0) { $0 + ($1.written.unicodeScalars.first?.isUpper == true ? $1.evidence : 0) }
    return seen > 0 ? Double(large) / Double(seen) : 0
  }

  static func isAcronym(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0.decimalDigit == nil }
    return letters.count > 1 && letters.allSatisfy(\.isUpper)
  }
}
