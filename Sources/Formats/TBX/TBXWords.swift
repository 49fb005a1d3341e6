internal import Bitext

/// What the words of TBX files mean for the fields of a term.
///
/// One word a value is TBX-Basic's. The others are written by ISO 30042:2008, MultiTerm, the Microsoft
/// collections, Weblate, EuroTermBank: they are understood, and kept as a property.
enum TBXWords {
  /// The meaning of a word, and whether it is the one to write.
  struct Meaning<Value> {
    var value: Value
    var isPlain: Bool
  }

  static func status(_ word: String) -> Meaning<Term.Status>? {
    if let status = Term.Status.allCases.first(where: {
      Self.word(for: $0) == word && TBXCategories.marks[$0] == nil
    }) {
      return Meaning(value: status, isPlain: true)
    }
    return statuses[word.lowercased()].map { Meaning(value: $0, isPlain: false) }
  }

  static func partOfSpeech(_ word: String) -> Meaning<Term.PartOfSpeech>? {
    if let part = Term.PartOfSpeech(rawValue: word) { return Meaning(value: part, isPlain: true) }
    return parts[word.lowercased().filter(\.isLetter)].map { Meaning(value: $0, isPlain: false) }
  }

  static func type(_ word: String) -> Meaning<Term.Kind>? {
    if let type = Term.Kind(rawValue: word) { return Meaning(value: type, isPlain: true) }
    return types[word.lowercased().filter(\.isLetter)].map { Meaning(value: $0, isPlain: false) }
  }

  /// What TBX says for a status; it has no word for a forbidden term, nor for a proposed one.
  static func word(for status: Term.Status) -> String {
    switch status {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted, .proposed: "admittedTerm-admn-sts"
    case .deprecated, .forbidden: "deprecatedTerm-admn-sts"
    }
  }

  private static let statuses: [String: Term.Status] = [
    "supersededterm-admn-sts": .deprecated, "standardizedterm-admn-sts": .preferred,
    "legalterm-admn-sts": .admitted, "regulatedterm-admn-sts": .admitted,
    "preferredterm": .preferred, "preferred": .preferred, "recommended": .preferred,
    "standardizedterm": .preferred, "admittedterm": .admitted, "admitted": .admitted,
    "allowed": .admitted, "approved": .preferred, "deprecatedterm": .deprecated,
    "deprecated": .deprecated, "notrecommended": .deprecated, "supersededterm": .deprecated,
    "superseded": .deprecated, "obsolete": .deprecated, "forbidden": .forbidden, "prohibited": .forbidden,
    "donotuse": .forbidden, "proposed": .proposed, "proposedterm": .proposed, "candidate": .proposed,
    "suggested": .proposed,
  ]
  private static let parts: [String: Term.PartOfSpeech] = [
    "noun": .noun, "verb": .verb, "adjective": .adjective, "adverb": .adverb, "propernoun": .properNoun,
    "other": .other, "n": .noun, "v": .verb, "adj": .adjective, "adv": .adverb,
  ]
  private static let types: [String: Term.Kind] = [
    "fullform": .fullForm, "acronym": .acronym, "abbreviation": .abbreviation, "shortform": .shortForm,
    "variant": .variant, "phrase": .phrase, "phraseologicalunit": .phrase, "setphrase": .phrase,
    "initialism": .abbreviation, "abbreviatedform": .abbreviation,
  ]
}
