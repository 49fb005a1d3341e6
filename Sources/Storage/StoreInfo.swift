public import Bitext

/// How many live units a language pair has.
public struct PairCount: Hashable, Sendable {
  public var languages: LanguagePair
  public var units: Int

  public init(languages: LanguagePair, units: Int) {
    self.languages = languages
    self.units = units
  }
}

/// A concept with the glossary it stands in.
public struct StoredConcept: Hashable, Sendable {
  public var glossary: String
  public var revision: Revision
  public var concept: Concept

  public init(glossary: String, revision: Revision, concept: Concept) {
    self.glossary = glossary
    self.revision = revision
    self.concept = concept
  }
}

/// A glossary and its size.
public struct GlossaryInfo: Hashable, Sendable {
  public var name: String
  public var concepts: Int
  public var terms: Int
  public var languages: [LanguageTag]

  public init(name: String, concepts: Int, terms: Int, languages: [LanguageTag]) {
    self.name = name
    self.concepts = concepts
    self.terms = terms
    self.languages = languages
  }
}

/// A memory in figures, all of one moment.
public struct StoreInfo: Hashable, Sendable {
  public var identity: String
  public var created: Timestamp
  public var schemaVersion: Int
  public var head: Revision
  /// Live units.
  public var units = 0
  /// Marks of deleted units.
  public var deleted = 0
  /// Most units first.
  public var pairs: [PairCount] = []
  public var statuses: [TranslationUnit.Status: Int] = [:]
  public var origins: [TranslationUnit.Origin: Int] = [:]
  /// Documents that live units come from.
  public var documents = 0
  public var glossaries: [GlossaryInfo] = []
  /// The file with its write-ahead log, in bytes.
  public var fileBytes: Int64 = 0

  public init(identity: String, created: Timestamp, schemaVersion: Int, head: Revision) {
    self.identity = identity
    self.created = created
    self.schemaVersion = schemaVersion
    self.head = head
  }

  public var concepts: Int { glossaries.reduce(0) { $0 + $1.concepts } }
  public var terms: Int { glossaries.reduce(0) { $0 + $1.terms } }
}
