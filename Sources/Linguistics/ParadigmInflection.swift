internal import Bitext

/// Word forms by a table of endings: `inflection/de.txt` and its like, one file a language.
///
///     let spanish = ParadigmInflection("es")
///     // The term "banco central" finds "bancos centrales"; "tasa de interés" finds "tasas de interés".
///
/// What a line says is in `ParadigmNotation`; how a word's stems come of it, in `ParadigmTable`. Beside
/// paradigms a file has these lines:
///
///     inflects: all          every word of a term; or `last`, its last word; in both cases only before `stops`
///     stops: de, del         words after which a term stands as it is
///     postposed: general     last words before which the word before is inflected too
///     head stands: first     where the noun is in a term of several words; or `last`
///     verb stands: first     where the verb is in a term of several words; or `last`
///     infinitives: ar, er    how a verb ends in a term without a part of speech
///     least letters: 3       shorter words have no forms
///     after apostrophe: s    endings behind an apostrophe
///     capitals: nouns        a noun that the glossary writes with a capital has one in the text
///     spelling -our: -or     other spellings, see `SpellingVariants`
///
/// Words of more than 64 letters have no forms. A word of which the glossary says no part of speech is read as a noun and by the lines `unmarked`.
/// Terms of several words are read as a noun with adjectives; one that begins (or ends) with an
/// infinitive, as a verb also. Making stems costs a walk from the word's end; so does reading a text's
/// word, without a string or a list of words.
struct ParadigmInflection: Inflection {
  private static let mostLetters = 64

  private enum Inflecting { case all, last }

  private let paradigms: ParadigmTable
  private let spellings: SpellingVariants
  private let verbPrefixes: VerbPrefixes?
  private let inflecting: Inflecting
  private let stops: Set<[Unicode.Scalar]>
  private let postposed: Set<[Unicode.Scalar]>
  let capitalizesNouns: Bool
  private let headStandsFirst: Bool
  private let verbStandsFirst: Bool
  private let infinitives: Set<[Unicode.Scalar]>
  private let leastLetters: Int
  private let apostropheEndings: Set<[Unicode.Scalar]>

  init(_ language: String) {
    let table = LanguageTable("inflection/\(language).txt")
    paradigms = ParadigmTable(table)
    spellings = SpellingVariants(table)
    verbPrefixes = VerbPrefixes(table)
    inflecting = table.items("inflects").first == "last" ? .last : .all
    stops = Self.words(table, "stops")
    postposed = Self.words(table, "postposed")
    capitalizesNouns = table.items("capitals").first == "nouns"
    headStandsFirst = table.items("head stands").first != "last"
    verbStandsFirst = table.items("verb stands").first != "last"
    infinitives = Self.words(table, "infinitives")
    leastLetters = table.items("least letters").first.flatMap { Int($0) } ?? 3
    apostropheEndings = Self.words(table, "after apostrophe")
  }

  private static func words(_ table: LanguageTable, _ key: String) -> Set<[Unicode.Scalar]> {
    Set(table.items(key).map { Array($0.unicodeScalars) })
  }

  var coreShape: CoreShape { .beginnings }
  var hasLemmas: Bool { false }
  var joinsApostrophes: Bool { !apostropheEndings.isEmpty }

  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool { apostropheEndings.contains(suffix) }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let classes = classes(ofWord: position, in: term)
    var stems = spellings(term.words[position]).flatMap { self.stems(of: $0, as: classes) }
    // Without accents only as a noun: "género" is not "genera".
    if let plain = spellings.withoutAccents(term.words[position]) {
      stems += self.stems(of: plain, as: classes.filter { $0 == .noun })
    }
    var seen: Set<Stem> = []
    return stems.filter { seen.insert($0).inserted }
  }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    paradigms.accepts(word[core.upperBound...], after: stem.rule)
  }

  private func stems(of word: [Unicode.Scalar], as classes: [ParadigmTable.WordClass]) -> [Stem] {
    var stems: [Stem] = []
    if word.count >= leastLetters, word.count <= Self.mostLetters {
      stems = classes.flatMap { paradigms.stems(of: word, as: $0) }
      if !stems.isEmpty, classes.contains(.verb), let verbPrefixes {
        stems += verbPrefixes.stems(of: word, paradigms)
      }
    }
    return stems.isEmpty ? [Stem(word, .exact)] : stems
  }

  /// What the word may be, where it is one that changes.
  private func classes(ofWord position: Int, in term: DictionaryTerm) -> [ParadigmTable.WordClass] {
    let isVerbPlace = position == (verbStandsFirst ? 0 : term.words.count - 1)
    if term.isVerb { return isVerbPlace ? [.verb] : [] }
    let mayBeVerb =
      term.partOfSpeech == nil && term.words.count > 1 && isVerbPlace
      && infinitives.contains { term.words[position].suffix($0.count).elementsEqual($0) }
    guard isInflected(position, in: term) else { return mayBeVerb ? [.verb] : [] }
    if term.words.count > 1 {
      let isHead = position == (headStandsFirst ? 0 : term.words.count - 1)
      return [.noun, isHead ? .unmarked : .adjective] + (mayBeVerb ? [.verb] : [])
    }
    switch term.partOfSpeech {
    case .noun?, .properNoun?: return [.noun]
    case .adjective?: return [.adjective]
    case nil: return paradigms.names(term.words[position], as: .noun) ? [.noun] : [.noun, .unmarked]
    default: return []
    }
  }

  private func isInflected(_ position: Int, in term: DictionaryTerm) -> Bool {
    // A stop at the beginning is part of the name: "De Gaulle", "La Paz".
    let end = term.words.indices.dropFirst().first { stops.contains(term.words[$0]) } ?? term.words.count
    switch inflecting {
    case .all: return position < end
    case .last:
      return position == end - 1
        || (position == end - 2 && end == term.words.count && postposed.contains(term.words[end - 1]))
    }
  }
}

extension ParadigmInflection {
  /// The tables that are built in, read when a language is first asked for.
  static func builtIn(_ language: String) -> ParadigmInflection? { tables[language]?() }

  private static let tables: [String: @Sendable () -> ParadigmInflection] = [
    "de": { german }, "en": { english }, "es": { spanish }, "fr": { french }, "it": { italian },
    "nl": { dutch }, "pt": { portuguese },
  ]

  private static let dutch = ParadigmInflection("nl")
  private static let english = ParadigmInflection("en")
  private static let french = ParadigmInflection("fr")
  private static let german = ParadigmInflection("de")
  private static let italian = ParadigmInflection("it")
  private static let portuguese = ParadigmInflection("pt")
  private static let spanish = ParadigmInflection("es")
}
