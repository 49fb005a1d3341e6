package import Bitext

/// What a language's words look like, and what they deny, in ways that no rule tells, from
/// `written-words/<language>.txt`; empty for a language without a file.
package struct WrittenWords: Sendable {
  /// The letters that the language is written with, a–z among them where it is in Latin letters.
  package let letters: [Unicode.Scalar]
  /// Words that begin with a capital wherever they stand, folded.
  package let capitals: Set<String>
  /// Beginnings of words with a dotted i that might be taken for words without the dot, folded.
  package let dotted: [[Unicode.Scalar]]
  /// Names with a dotted i, wherever they come from, folded.
  package let dottedNames: Set<String>
  /// Words that deny: not, never.
  package let negations: Set<String>
  /// Words that another language may say by a denial: without, only, "fail*", "*less".
  package let negationHints: WordPatterns
  /// Letters of a spelling that is right too, and those of the one that dictionaries have: "our" and "or".
  private let variants: [(from: String, letters: [UInt8], to: String)]

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= word.count else { return false }
    return (0...word.count - part.count).contains { start in
      word[start] == first && part.indices.allSatisfy { word[start + $0] == part[$0] }
    }
  }

  /// Words that sentences have and headlines leave out: the, was; empty where headlines are sentences.
  package let sentenceWords: Set<String>
  /// Words with which a text goes on that began in the one before it: that, which.
  package let continuing: Set<String>
  /// Those of the hints that mean one thing in every language: without.
  package let negationCompanions: Set<String>
  /// Words behind a denial that make something else of it: not only, not until.
  package let negationEscapes: WordPatterns
  /// Words that make one of it wherever they stand: "not for a year" is "a year since".
  package let negationSpans: Set<String>
  /// Those that do so only right behind it: not as, not in.
  package let negationFollowers: Set<String>
  /// Verbs that "not" stands behind where it denies all that is said; empty where that does not tell.
  package let negatedVerbs: Set<String>
  /// A denial with the word before it, where they deny nothing: "едва не" is nearly.
  package let negationIdioms: Set<String>
  /// Words before a denial that ask: whether, or.
  package let negationQuestions: Set<String>

  /// What a word may be in the other spelling: "demilitarised" → "demilitarized".
  package func otherSpellings(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return variants.compactMap {
      Self.contains(letters, $0.letters) ? word.replacing($0.from, with: $0.to) : nil
    }
  }

  package init(language: LanguageTag) {
    let table = LanguageTable("written-words/\(language.language).txt")
    let folding = LetterFolding(language: language)
    letters = table.items("letters").flatMap { Array($0.unicodeScalars) }
    capitals = Set(table.items("capitals").map(folding.fold))
    dottedNames = Set(table.items("dotted names").map(folding.fold))
    dotted = table.items("dotted").map { Array(folding.fold($0.unicodeScalars)) }
    sentenceWords = Set(table.items("sentence words").map(folding.fold))
    continuing = Set(table.items("continuing").map(folding.fold))
    variants = table.items("variants").compactMap { item in
      let parts = item.split(separator: " ").map(String.init)
      return parts.count == 2 ? (parts[0], Array(parts[0].utf8), parts[1]) : nil
    }
    negations = Set(table.items("negations").map(folding.fold))
    negationHints = WordPatterns(
      table.items("negation hints").map(folding.fold), except: table.items("affirmations").map(folding.fold))
    negationCompanions = Set(table.items("negation companions").map(folding.fold))
    negationEscapes = WordPatterns(table.items("negation escapes").map(folding.fold), except: [])
    negationSpans = Set(table.items("negation spans").map(folding.fold))
    negationIdioms = Set(table.items("negation idioms").map(folding.fold))
    negationFollowers = Set(table.items("negation followers").map(folding.fold))
    negatedVerbs = Set(table.items("negated verbs").map(folding.fold))
    negationQuestions = Set(table.items("negation questions").map(folding.fold))
  }
}

/// Words, beginnings of words ("fail*") and ends of words ("*less"), less others.
///
/// Read letter by letter from both ends, so that most words cost two steps.
package struct WordPatterns: Sendable {
  /// What the numbers of the trees are made of.
  private enum Sign {
    static let word = 1
    static let beginning = 2
    static let otherWord = 4
    static let otherBeginning = 8
  }

  private let fromStart: WordTree
  /// Ends of words, from the last letter on; `nil` where there are none.
  private let fromEnd: WordTree?

  init(_ patterns: [String], except others: [String]) {
    var signs: [String: Int] = [:]
    var ends: [String: Int] = [:]
    func add(_ pattern: String, word: Int, beginning: Int) {
      if pattern.hasSuffix("*") {
        signs[String(pattern.dropLast()), default: 0] |= beginning
      } else {
        signs[pattern, default: 0] |= word
      }
    }
    for pattern in patterns {
      if pattern.hasPrefix("*") {
        ends[String(String.UnicodeScalarView(pattern.unicodeScalars.dropFirst().reversed()))] = 1
      } else {
        add(pattern, word: Sign.word, beginning: Sign.beginning)
      }
    }
    for other in others { add(other, word: Sign.otherWord, beginning: Sign.otherBeginning) }
    fromStart = WordTree(signs)
    fromEnd = ends.isEmpty ? nil : WordTree(ends)
  }

  package func match(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var place = WordTree.root
    var signs = 0
    for letter in word {
      place = fromStart.step(place, letter)
      if place < 0 { break }
      signs |= (fromStart.number(place) ?? 0) & (Sign.beginning | Sign.otherBeginning)
    }
    if place > 0 { signs |= fromStart.number(place) ?? 0 }
    if signs & Sign.word != 0 { return true }
    if signs & (Sign.otherWord | Sign.otherBeginning) != 0 { return false }
    return signs & Sign.beginning != 0 || hasEnd(word)
  }

  private func hasEnd(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let fromEnd else { return false }
    var place = WordTree.root
    for letter in word.reversed() {
      place = fromEnd.step(place, letter)
      if place < 0 { return false }
      if fromEnd.number(place) != nil { return true }
    }
    return false
  }
}
