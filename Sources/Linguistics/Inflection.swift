package import Bitext

/// How the words of a language change in running text, for finding dictionary forms there.
///
/// A term's word gives *stems*; a word of a text gives *cores*, the parts of it that may be a stem. A
/// stem found as a core is a form of the term's word when `accepts` says that what stands before and
/// after the core belongs to its forms. Stems and cores meet in a hash table, so that a text is read
/// once however many terms there are. All letters are folded by `LetterFolding`.
package protocol Inflection: Sendable {
  /// The stems of one word of a term; the word itself, `.exact`, where it does not change there.
  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem]
  /// The parts of a text's word that may be a stem.
  func cores(of word: [Unicode.Scalar]) -> [Range<Int>]
  /// Stems that stand for the word as a whole without being part of it, found by stems with `.lemma`:
  /// what a dictionary or a stemmer makes of it.
  func lemmas(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]]
  /// Whether `word` is a form of `stem`, which stands in it at `core`; not asked for `.exact` and `.lemma`.
  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool
  /// Whether `suffix` may stand behind an apostrophe.
  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool
  /// Whether an apostrophe and what follows it belong to the word before.
  var joinsApostrophes: Bool { get }
  /// Whether a colon and an ending behind it belong to the word before, which they then are a part of:
  /// "EU:n" is one word. What may stand there `acceptsAfterApostrophe` says.
  var joinsColons: Bool { get }
  /// Whether every noun begins with a capital, so that a small letter makes another word of it.
  var capitalizesNouns: Bool { get }
  /// What `cores(of:)` gives, where that can be said of all words: a finder need not ask then.
  var coreShape: CoreShape { get }
  /// Whether any word may have lemmas.
  var hasLemmas: Bool { get }
  /// Changes whenever the stems of any word may have changed: by other rules in code, or by a dictionary
  /// of the machine. The data files of the program count by themselves; see `inflectionRevision(for:)`.
  var revision: UInt64 { get }
}

/// Which parts of a word are its cores.
package enum CoreShape: Hashable, Sendable {
  /// The whole word alone.
  case word
  /// Every beginning, and the whole word.
  case beginnings
  /// Whatever `cores(of:)` says.
  case asked
}

/// A term of a glossary as inflection sees it.
package struct DictionaryTerm: Sendable {
  /// In dictionary form, folded by `LetterFolding`.
  package var words: [[Unicode.Scalar]]
  /// The same words as the glossary writes them.
  package var written: [[Unicode.Scalar]]
  package var partOfSpeech: Term.PartOfSpeech?
  /// `masculine`, `feminine`, `neuter` or another word, where the glossary says it.
  package var gender: String?

  package init(
    words: [[Unicode.Scalar]], written: [[Unicode.Scalar]], partOfSpeech: Term.PartOfSpeech? = nil,
    gender: String? = nil
  ) {
    self.words = words
    self.written = written
    self.partOfSpeech = partOfSpeech
    self.gender = gender
  }

  package var isVerb: Bool { partOfSpeech == .verb }
}

/// A part of a word that its forms share.
package struct Stem: Hashable, Sendable {
  /// What a form of the word must be like, beside beginning with the letters; a number that the language
  /// gives its meaning, but for the first two.
  package struct Rule: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The whole word is the stem.
    package static let exact = Rule(rawValue: 0)
    /// The stem is one of the word's lemmas.
    package static let lemma = Rule(rawValue: 1)
  }

  package var letters: [Unicode.Scalar]
  package var rule: Rule

  package init(_ letters: some Sequence<Unicode.Scalar>, _ rule: Rule) {
    self.letters = Array(letters)
    self.rule = rule
  }
}

extension Inflection {
  package var joinsApostrophes: Bool { false }
  package var joinsColons: Bool { false }
  package var capitalizesNouns: Bool { false }
  package var coreShape: CoreShape { .asked }
  package var hasLemmas: Bool { true }
  package var revision: UInt64 { 0 }
  package func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool { false }
  package func lemmas(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] { [] }

  /// Every beginning of the word, longest first.
  package func cores(of word: [Unicode.Scalar]) -> [Range<Int>] {
    word.isEmpty ? [] : stride(from: word.count, through: 1, by: -1).map { 0..<$0 }
  }
}

/// The forms that `language` gives its words; a language without rules has only the words themselves.
package func inflection(for language: LanguageTag) -> any Inflection {
  switch language.language {
  case "tr": TurkishInflection()
  case "de", "en", "es", "fr", "it", "nl", "pt":
    ParadigmInflection.builtIn(language.language) ?? NoInflection()
  case "fi": FinnishInflection()
  case "ru": RussianInflection()
  case "ar", "he": AffixInflection(language)
  default: Lemmatizer.shared(for: language).map(DictionaryInflection.init) ?? NoInflection()
  }
}

/// A number that changes with the rules and data by which `language` gives its words stems and by which
/// letters are folded: what was made of stems is stale when it differs.
package func inflectionRevision(for language: LanguageTag) -> UInt64 {
  let names = ["inflection/\(language.language).txt", "forms/characters.txt"]
  let data = names.reduce(into: UInt64(1)) { sum, name in
    for byte in (Resource.text(name) ?? "").utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
  return data &* 31 &+ inflection(for: language).revision
}

/// Words that stand as they are.
struct NoInflection: Inflection {
  var coreShape: CoreShape { .word }
  var hasLemmas: Bool { false }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] { [Stem(term.words[position], .exact)] }

  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] { [0..<word.count] }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    core.count == word.count
  }
}
