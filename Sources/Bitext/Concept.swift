/// One thing that a glossary names, with its names in each language.
public struct Concept: Hashable, Sendable {
  /// Its name in the glossary: unique there, stable.
  public var identifier: String
  /// Subject field: "economy".
  public var domain: String?
  public var definition: String?
  public var note: String?
  /// In the file's order; languages may mix.
  public var terms: [Term]
  /// What its file said beyond this, in the file's order.
  public var properties: [TranslationUnit.Property]

  public init(identifier: String, terms: [Term] = []) {
    self.identifier = identifier
    self.terms = terms
    properties = []
  }
}

/// One name of a concept in one language.
public struct Term: Hashable, Sendable {
  /// In dictionary form.
  public var text: String
  public var language: LanguageTag
  public var status: Status
  public var partOfSpeech: PartOfSpeech?
  public var type: Kind?
  public var note: String?
  /// What its file said beyond this, in the file's order.
  public var properties: [TranslationUnit.Property]

  public init(
    _ text: String, language: LanguageTag, status: Status = .preferred, partOfSpeech: PartOfSpeech? = nil
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.partOfSpeech = partOfSpeech
    properties = []
  }

  /// Whether a desk wants the term.
  ///
  /// The raw values are promises: they stand in memories and in JSON.
  public enum Status: String, Hashable, Sendable, CaseIterable, Codable {
    case preferred, admitted
    /// A candidate that nobody has accepted or refused yet.
    case proposed
    case deprecated, forbidden

    /// Whether a translator may write it.
    public var isAllowed: Bool { self == .preferred || self == .admitted || self == .proposed }

    /// Whether a person has decided that the term is right.
    public var isAccepted: Bool { self == .preferred || self == .admitted }
  }

  /// The raw values are promises, those of TBX-Basic (2019) §partOfSpeech.
  public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable, Codable {
    case noun, verb, adjective, adverb, properNoun, other
  }

  /// The raw values are promises, those of TBX-Basic (2019) §termType.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case fullForm, acronym, abbreviation, shortForm, variant, phrase
  }
}
