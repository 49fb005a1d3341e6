internal import Bitext
internal import Linguistics

/// Which words may begin, end or stand inside a candidate, without a tagger: lists of closed words,
/// endings of verbs, and what the texts themselves show of how a word is used.
struct CandidateRules {
  /// What a word may be in a candidate.
  private struct Role: OptionSet {
    let rawValue: UInt8
    static let inside = Role(rawValue: 1)
    static let begins = Role(rawValue: 2)
    static let ends = Role(rawValue: 4)
    static let alone = Role(rawValue: 8)
    static let leads = Role(rawValue: 16)
  }

  private var roles: [Role]

  /// The roles of the words of `corpus`, by themselves and by their `bases`, where these are words.
  ///
  /// With `isTranslation` what is looked for is what candidates of the other side became.
  init(corpus: ExtractionCorpus, bases: [String], isTranslation: Bool) {
    let uses = WordUses(corpus)
    roles = corpus.words.indices.map { number in
      let role = Self.role(of: number, bases[number], corpus, uses)
      let isGeneric = corpus.edges.isGeneric(corpus.words[number]) || corpus.edges.isGeneric(bases[number])
      return isGeneric && !isTranslation ? role.intersection(.inside) : role
    }
  }

  private static func role(of number: Int, _ base: String, _ corpus: ExtractionCorpus, _ uses: WordUses)
    -> Role
  {
    let word = corpus.words[number]
    let edges = corpus.edges
    guard isText(word) else { return [] }
    if edges.isClosed(word) { return edges.inside.contains(word) ? .inside : [] }
    if edges.isClosed(base) { return .inside }
    // A word of one letter is a label, but for scripts that have such words.
    let isLetter = word.unicodeScalars.count < 2 && word.unicodeScalars.allSatisfy { $0.value < 0x2e80 }
    if isLetter { return .inside }
    var role: Role = [.inside, .begins, .ends, .alone, .leads]
    if edges.isFinite(base) { role.subtract([.ends, .alone]) }
    switch uses.verbalUse(of: number) {
    case .clear: role = .inside
    case .likely: role.subtract([.ends, .alone])
    case .none: break
    }
    if !mayBeNoun(Int32(number), corpus) { role.subtract([.alone, .ends]) }
    return role
  }

  /// What spelling says: English -ed is none, and German nouns have a capital.
  private static func mayBeNoun(_ number: Int32, _ corpus: ExtractionCorpus) -> Bool {
    let word = corpus.words[Int(number)]
    switch corpus.language.language {
    case "en": return !word.hasSuffix("ed") || word.utf8.count < 5
    case "de":
      return corpus.casing.spelling(of: number, folded: word).unicodeScalars.first?.isUpper == true
    default: return true
    }
  }

  /// Whether a word has letters and no figures but behind them.
  private static func isText(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    if first.decimalDigit != nil { return false }
    let figures = word.unicodeScalars.filter { $0.decimalDigit != nil }.count
    return figures <= 4 && word.utf8.count <= 60
  }

  /// Whether the words are a candidate's.
  func accepts(_ words: ArraySlice<Int32>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return roles[Int(first)].isSuperset(of: [.begins, .ends, .alone]) }
    return roles[Int(first)].isSuperset(of: [.begins, .leads]) && roles[Int(last)].contains(.ends)
  }

  func mayBegin(_ word: Int32) -> Bool { roles[Int(word)].contains(.begins) }
  func mayStandInside(_ word: Int32) -> Bool { roles[Int(word)].contains(.inside) }

  /// Keeps a word from being the first of several.
  mutating func forbidLeading(_ word: Int32) { roles[Int(word)].remove(.leads) }
}

/// How the words around a word say that it is used: as a verb or as a noun.
struct WordUses {
  enum VerbalUse { case none, likely, clear }

  private var verbal: [Int32]
  private var nominal: [Int32]

  init(_ corpus: ExtractionCorpus) {
    verbal = [Int32](repeating: 0, count: corpus.words.count)
    nominal = verbal
    let edges = corpus.edges
    if edges.determiners.isEmpty { return }
    let isDeterminer = corpus.words.map(edges.determiners.contains)
    let isVerbal = corpus.words.map(edges.verbal.contains)
    for number in 0..<corpus.textCount {
      let text = corpus.text(number)
      for place in text.indices where text[place] >= 0 {
        let word = Int(text[place])
        let before = place > text.startIndex ? text[place - 1] : ExtractionCorpus.gap
        let after = place + 1 < text.endIndex ? text[place + 1] : ExtractionCorpus.gap
        if before >= 0, isDeterminer[Int(before)] {
          nominal[word] += 1
        } else if before >= 0, isVerbal[Int(before)] {
          verbal[word] += 1
        } else if before < 0, after >= 0, isDeterminer[Int(after)] {
          // "Select the …"
          verbal[word] += 1
        }
      }
    }
  }

  func verbalUse(of word: Int) -> VerbalUse {
    let (verbs, nouns) = (verbal[word], nominal[word])
    if verbs < 2 || verbs <= nouns { return .none }
    return verbs > 3 * nouns ? .clear : .likely
  }
}
