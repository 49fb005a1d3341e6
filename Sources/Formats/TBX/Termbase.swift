public import Bitext

/// A glossary as a file gives it.
public struct Termbase: Hashable, Sendable {
  public var title: String?
  /// What stands beside the title.
  public var titleNotes: [String] = []
  /// Who published it, by paragraphs: their types, mostly empty, and texts.
  public var publication: [TranslationUnit.Property] = []
  /// Where it comes from and under which licence, by paragraphs.
  public var sourceDescription: [String]
  /// How it is encoded, by paragraphs; in TBX of 2008 the file with its data categories is named here.
  public var encoding: [TranslationUnit.Property] = []
  /// What was changed when, by paragraphs.
  public var revisions: [[TranslationUnit.Property]] = []
  /// What texts without a language of their own are in.
  public var language: LanguageTag?
  /// Prefixes of the elements that its properties speak of, beside those of TBX-Basic.
  public var namespaces: [String: String]
  /// In the file's order.
  public var concepts: [Concept]
  /// People, books and other things that the concepts speak of by their ids.
  public var references: [ReferenceList] = []

  public init(title: String? = nil, sourceDescription: [String] = [], concepts: [Concept] = []) {
    self.title = title
    self.sourceDescription = sourceDescription
    self.concepts = concepts
    namespaces = [:]
  }

  /// Things of one kind.
  public struct ReferenceList: Hashable, Sendable {
    /// `respPerson`, `bibl` and others.
    public var kind: String
    public var objects: [Reference]

    public init(kind: String, objects: [Reference] = []) {
      self.kind = kind
      self.objects = objects
    }
  }

  /// One person, book or other thing.
  public struct Reference: Hashable, Sendable {
    public var identifier: String?
    /// What is said of it, by type: `fn`, `email`, `title`.
    public var items: [TranslationUnit.Property]

    public init(identifier: String?, items: [TranslationUnit.Property] = []) {
      self.identifier = identifier
      self.items = items
    }
  }
}
