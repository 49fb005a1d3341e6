public import Bitext

/// Which concept: its name is one of its glossary.
public struct ConceptName: Hashable, Sendable {
  public var glossary: String
  public var identifier: String

  public init(glossary: String, identifier: String) {
    self.glossary = glossary
    self.identifier = identifier
  }
}

/// Changes to concepts that are made together.
public struct ConceptWrite: Sendable {
  public enum Change: Hashable, Sendable {
    /// Takes the place of the concept of this name, or is added.
    case put(Concept, glossary: String)
    /// Not there is counted as skipped.
    case delete(ConceptName)
  }

  public var changes: [Change]
  /// What the changes were worked out from: where the glossaries stand at another revision by now, nothing is
  /// written and ``StoreError/Reason/glossariesChanged`` is thrown.
  public var expected: Revision?
  /// Whether to take everything back, and only say what would be done.
  public var isRehearsal: Bool

  public init(_ changes: [Change], expected: Revision? = nil, isRehearsal: Bool = false) {
    self.changes = changes
    self.expected = expected
    self.isRehearsal = isRehearsal
  }
}

/// Which concepts to read, in which order.
///
/// What is `nil` lets all through. Language, status and text are asked of one and the same term. With no
/// filter the first page of 100,000 concepts takes some milliseconds, with a text some tens.
public struct ConceptFilter: Hashable, Sendable {
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// As they were added, glossary by glossary.
    case added
    /// By the search key of the first term in the language asked for, else of the first term.
    case term
    /// Last changed first.
    case changed
    /// By name, glossary by glossary.
    case identifier
  }

  public var glossary: String?
  /// Of a term; a bare language takes its regions in: `pt` lets `pt-BR` through.
  public var language: LanguageTag?
  /// In any case (of ASCII letters).
  public var domain: String?
  public var status: Term.Status?
  /// Stands somewhere in a term; compared by ``Bitext/SearchKey``.
  public var text: String?
  public var order = Order.added
  public var offset = 0
  /// `nil` for all.
  public var limit: Int?

  public init() {}
}

/// Some of the concepts that a filter lets through.
public struct ConceptPage: Hashable, Sendable {
  public var concepts: [StoredConcept]
  /// How many there are without limit and offset.
  public var total: Int

  public init(concepts: [StoredConcept], total: Int) {
    self.concepts = concepts
    self.total = total
  }
}

/// Something that happened to a concept.
public struct ConceptHistoryEntry: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case add, update, delete
  }

  public var revision: Revision
  public var context: WriteContext
  public var kind: Kind
  /// `nil` for an addition.
  public var before: Concept?
  /// `nil` for a deletion.
  public var after: Concept?

  public init(
    revision: Revision, context: WriteContext, kind: Kind, before: Concept?, after: Concept?
  ) {
    self.revision = revision
    self.context = context
    self.kind = kind
    self.before = before
    self.after = after
  }
}
