internal import Bitext
internal import Linguistics

/// The terms of one language as a tree of words, in flat arrays.
///
/// A path from the root spells a term; each edge is one word, found by the hash of a stem of it
/// together with its node. Edges of one hash form a list. Time to build and memory are linear in the
/// letters of the terms; a step takes one look-up a core, whatever the number of terms.
struct TermIndex: Sendable {
  /// One word of a term, in one of its stems.
  struct Edge: Sendable {
    var stem: Stem
    /// What must stand before the word, without spaces and hyphens.
    var gap: String
    var capitals: Capitals
    var node: Int32
    /// The next edge of the same hash, or -1.
    var next: Int32
  }

  /// Which capitals a word must have to be a form of the term's.
  enum Capitals: Hashable, Sendable {
    case any, first, all
  }

  private struct Key: Hashable {
    var node: Int32
    var hash: UInt64
  }

  private var heads: [Key: Int32] = [:]
  private(set) var edges: [Edge] = []
  /// For each node the terms that end there.
  private(set) var ends: [[Int32]] = [[]]
  let folding: LetterFolding
  let inflection: any Inflection

  init(terms: [Term], language: LanguageTag) {
    folding = LetterFolding(language: language, forTerms: true)
    inflection = Linguistics.inflection(for: language)
    for (number, term) in terms.enumerated() { insert(term, Int32(number)) }
  }

  /// The edges from `node` whose stem is `letters`, found by hash only.
  func edges(from node: Int32, _ letters: ArraySlice<Unicode.Scalar>) -> EdgeList {
    EdgeList(index: self, position: heads[Key(node: node, hash: Self.hash(letters))] ?? -1)
  }

  struct EdgeList: Sequence, IteratorProtocol {
    let index: TermIndex
    var position: Int32

    mutating func next() -> Edge? {
      guard position >= 0 else { return nil }
      let edge = index.edges[Int(position)]
      position = edge.next
      return edge
    }
  }

  private mutating func insert(_ term: Term, _ number: Int32) {
    let plain = NoApostrophes(of: inflection)
    var words = TextWords(TokenizedText(term.text), folding: folding, inflection: plain).words
    if term.language.language == "en", term.partOfSpeech == .verb, words.count > 1,
      words[0].letters == ["t", "o"]
    {
      words.removeFirst()
    }
    guard !words.isEmpty else { return }
    let entry = DictionaryTerm(
      words: words.map(\.letters), written: words.map { Array($0.written) },
      partOfSpeech: term.partOfSpeech, gender: term.gender)
    var node: Int32 = 0
    for (position, word) in words.enumerated() {
      let isFigure = !word.written.contains { $0.decimalDigit == nil }
      let stems =
        isFigure ? [Stem(word.letters, .exact)] : inflection.stems(ofWord: position, in: entry)
      node = child(
        of: node, stems, gap: position == 0 ? "" : word.gap,
        capitals: capitals(word, term, isFirst: position == 0))
    }
    ends[Int(node)].append(number)
  }

  private func capitals(_ word: TextWords.TextWord, _ term: Term, isFirst: Bool) -> Capitals {
    let letters = word.written.filter { $0.decimalDigit == nil }
    if letters.count > 1, letters.allSatisfy(\.isUpper) { return letters.count <= 3 ? .all : .first }
    return term.partOfSpeech == .properNoun && isFirst && letters.first?.isUpper == true ? .first : .any
  }

  private mutating func child(of node: Int32, _ stems: [Stem], gap: String, capitals: Capitals) -> Int32 {
    // Terms share a node when they share a word with all its stems.
    if let first = stems.first {
      for edge in edges(from: node, first.letters[...])
      where edge.stem == first && edge.gap == gap && edge.capitals == capitals
        && stems.allSatisfy({ stem in
          edges(from: node, stem.letters[...]).contains { $0.stem == stem && $0.node == edge.node }
        })
      {
        return edge.node
      }
    }
    let child = Int32(ends.count)
    ends.append([])
    for stem in stems {
      let key = Key(node: node, hash: Self.hash(stem.letters[...]))
      edges.append(Edge(stem: stem, gap: gap, capitals: capitals, node: child, next: heads[key] ?? -1))
      heads[key] = Int32(edges.count - 1)
    }
    return child
  }

  /// FNV-1a (Fowler, Noll, Vo) over the letters; dotted and dotless i are one, for acronyms.
  private static func hash(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter == "ı" ? 0x69 : letter.value)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Terms are in dictionary form: an apostrophe in them is part of the name.
  private struct NoApostrophes: Inflection {
    let language: any Inflection

    init(of language: any Inflection) { self.language = language }

    var joinsColons: Bool { language.joinsColons }

    func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool {
      language.acceptsAfterApostrophe(suffix)
    }

    func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] { [] }
    func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool { false }
  }
}
