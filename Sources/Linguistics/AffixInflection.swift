internal import Bitext

/// Forms of Arabic and Hebrew: what is written together with a word, and what changes inside it.
///
/// All knowledge is in `inflection/ar.txt` and `inflection/he.txt`, whose heads say how they are read.
/// A stem has a *kind*; what stands before it has a *class* (nothing, preposition, article, verb
/// prefix), and an ending says after which classes and on which kinds it may stand: no pronoun ends a
/// word with the article. Kinds × classes are bits, so that a form is accepted by one `and`.
///
/// Finding the cores of a word walks two small trees, from its front and its end, without allocating
/// but for the answer.
struct AffixInflection: Inflection {
  /// Nouns, verbs and adjectives make their stems by different lines.
  private enum Head: String {
    case form, verb, adjective
  }

  private struct Rule: Sendable {
    var kind: Int
    var shape: WordShape
    var results: [WordShape]
  }

  private let kinds: AffixKinds
  private let rules: [String: [Rule]]
  private let listed: [[Unicode.Scalar]: [[Unicode.Scalar]]]
  private let agreeing: [[Unicode.Scalar]: [[Unicode.Scalar]]]
  private let refused: Set<[Unicode.Scalar]>
  private let article: [Unicode.Scalar]
  /// Letters that keep an initial alef from being that of the article: أ, إ, آ.
  private let hamzas: [Unicode.Scalar]

  init(_ language: LanguageTag) {
    let table = LanguageTable("inflection/\(language.language).txt")
    let folding = LetterFolding(language: language, forTerms: true)
    func folded(_ text: String) -> [Unicode.Scalar] { folding.fold(text.unicodeScalars) }
    let roots = WordShape.Roots(
      names: table.items("root").flatMap(folded), excluded: table.items("vowel").flatMap(folded))
    let kinds = AffixKinds(table, folding: folding)
    var rules: [String: [Rule]] = [:]
    var listed: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
    var agreeing: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
    for entry in table.entries {
      guard let key = entry.head.first else { continue }
      switch (key, entry.head.count) {
      case ("form", 3), ("verb", 3), ("adjective", 3):
        guard let kind = kinds.index(entry.head[1]) else { continue }
        rules[key, default: []].append(
          Rule(
            kind: kind, shape: WordShape(folded(entry.head[2]), roots),
            results: entry.items.map { WordShape(folded($0), roots) }))
      case ("plural", 2): listed[folded(entry.head[1]), default: []] += entry.items.map(folded)
      case ("agrees", 2): agreeing[folded(entry.head[1]), default: []] += entry.items.map(folded)
      default: continue
      }
    }
    self.kinds = kinds
    self.rules = rules
    self.listed = listed
    self.agreeing = agreeing
    refused = Set(table.items("other word").map(folded))
    article = table.items("article").flatMap(folded)
    hamzas = table.items("hamza").flatMap { Array($0.unicodeScalars) }
  }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    let written = position < term.written.count ? term.written[position] : word
    let isInner = position > 0
    if term.isVerb, position == 0 {
      return [Stem(word, .exact)] + stems(of: word, by: [.verb], isInner: false)
    }
    let heads: [Head] = isInner || term.partOfSpeech == .adjective ? [.form, .adjective] : [.form]
    var result = [Stem(word, .exact)]
    result += stems(of: word, by: heads, isInner: isInner, spelled: written.first)
    if word.count >= article.count + 2, !article.isEmpty, word.starts(with: article),
      written.first.map({ !hamzas.contains($0) }) ?? true
    {
      let bare = Array(word.dropFirst(article.count))
      // A name is one with its article; where this is one letter, many a word begins with the same.
      let isAlone = term.words.count == 1
      let isDefinite =
        bare.count < 3 || isAlone && (term.partOfSpeech == .properNoun || article.count == 1)
      result += stems(
        of: bare, by: heads, isInner: isInner, isDefinite: isDefinite,
        spelled: written.dropFirst(article.count).first)
    }
    var seen: Set<Stem> = []
    return result.filter { seen.insert($0).inserted }
  }

  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] { kinds.cores(of: word) }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    kinds.accepts(stem.rule, word, core)
  }

  /// The stems of every kind: by the first line of the kind whose shape the word has.
  private func stems(
    of word: [Unicode.Scalar], by heads: [Head], isInner: Bool, isDefinite: Bool = false,
    spelled first: Unicode.Scalar? = nil
  ) -> [Stem] {
    var result: [Stem] = []
    let broken = kinds.index("broken")
    func add(_ letters: [Unicode.Scalar], _ kind: Int) {
      let rule = kinds.rule(kind, isInner: isInner, isDefinite: isDefinite)
      result.append(Stem(letters, rule))
      // Typists leave out the hamza below an alef, and glossaries too: اسلام for إسلام.
      guard kind != broken || letters.first == "إ" else { return }
      if letters.first == "إ" { result.append(Stem(["ا"] + letters.dropFirst(), rule)) }
      if letters.first == "ا", word.first == "ا", first == "ا" {
        result.append(Stem(["إ"] + letters.dropFirst(), rule))
      }
    }
    let own = listed[word]
    for head in heads {
      var done: UInt64 = 0
      for rule in rules[head.rawValue] ?? [] where done & 1 << UInt64(rule.kind) == 0 {
        let isBroken = rule.kind == broken
        if isBroken, own != nil { continue }
        guard let parts = rule.shape.parts(of: word) else { continue }
        done |= 1 << UInt64(rule.kind)
        for shape in rule.results {
          var letters = shape.filled(parts)
          // إعصار, أعاصير.
          if isBroken, letters.first == "إ" { letters[0] = "ا" }
          if !isBroken || (letters != word && !refused.contains(letters)) { add(letters, rule.kind) }
        }
      }
    }
    if let broken, !heads.contains(.verb) {
      for plural in own ?? [] { add(plural, broken) }
      for form in agreeing[word] ?? [] { add(form, broken) }
    }
    return result
  }
}
