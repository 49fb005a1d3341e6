package import Bitext

/// How the words of a language change in running text, for finding dictionary forms there.
///
/// A term's word gives *stems*; a word of a text gives *cores*, the parts of it that may be a stem. A
/// stem found as a core is a form of the term's word when `accepts` says that what stands before and
/// after the core belongs to its forms. Stems and cores meet in a hash table, so that a text is read
/// once however many terms there are. All letters are folded by `LetterFolding`.
package protocol Inflection: Sendable {
  func stems(of word: [Unicode.Scalar], as kind: InflectedKind) -> [Stem]
  func cores(of word: [Unicode.Scalar]) -> [Range<Int>]
  /// Whether `word` is a form of `stem`, which stands in it at `core`.
  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool
  /// Whether `suffix` may stand behind an apostrophe.
  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool
  /// Stems of a term that is one word of up to three letters, which endings would make too many
  /// other words of.
  func stems(ofShort word: [Unicode.Scalar]) -> [Stem]
  /// Whether an apostrophe and what follows it belong to the word before.
  var joinsApostrophes: Bool { get }
  /// Which words of a term of `count` words, of the given kind, change.
  func inflects(word index: Int, of count: Int, as kind: InflectedKind) -> Bool
}

/// What a term's word is, as far as its forms depend on it.
package enum InflectedKind: Hashable, Sendable {
  /// Also what is not known.
  case noun
  /// The last noun of a term of several words.
  case compound
  case verb
  /// A word before the noun that it belongs to.
  case modifier
}

/// A part of a word that its forms share.
package struct Stem: Hashable, Sendable {
  /// What a form of the word must be like, beside beginning with the letters.
  package enum Rule: Hashable, Sendable {
    /// The word itself, with any ending.
    case plain
    /// A stem that only stands before a vowel: kitab-, burn-.
    case beforeVowel
    /// The stem of a compound such as "merkez banka(sı)", which takes the plural with its possessive.
    case possessive
    /// The stem of a verb.
    case verb
    /// Both of the last two.
    case verbBeforeVowel
    /// A form without endings.
    case exact
    /// A stem after which only certain endings may follow; the language says which.
    case special
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
  package func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool { false }
  package func stems(ofShort word: [Unicode.Scalar]) -> [Stem] { [Stem(word, .exact)] }
  package func inflects(word index: Int, of count: Int, as kind: InflectedKind) -> Bool { index == count - 1 }

  /// Every beginning of the word, longest first.
  package func cores(of word: [Unicode.Scalar]) -> [Range<Int>] {
    word.isEmpty ? [] : stride(from: word.count, through: 1, by: -1).map { 0..<$0 }
  }
}

/// The forms that `language` gives its words; a language without rules has only the words themselves.
package func inflection(for language: LanguageTag) -> any Inflection {
  switch language.language {
  case "tr": TurkishInflection()
  case "en": EnglishInflection()
  case "de": GermanInflection()
  case "ar": ArabicInflection()
  default: NoInflection()
  }
}

/// Words that stand as they are.
struct NoInflection: Inflection {
  func stems(of word: [Unicode.Scalar], as kind: InflectedKind) -> [Stem] { [Stem(word, .exact)] }

  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] { [0..<word.count] }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    core.count == word.count
  }
}
