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
  /// Whether `text` is all of the term; then only such terms are read.
  public var isWholeTerm = false
  public var order = Order.added
  public var offset = 0
  /// `nil` for all.
  public var limit: Int?

  public init() {}

  /// Whether it lets a concept through, glossary and page aside: what a store says in its own language.
  public func accepts(_ concept: Concept) -> Bool {
    if let domain, concept.domain.map({ Self.folded($0) != Self.folded(domain) }) ?? true { return false }
    if language == nil, status == nil, text == nil { return true }
    let key = text.map(SearchKey.of)
    return concept.terms.contains { term in
      (language.map { $0 == term.language || term.language.description.hasPrefix("\($0)-") } ?? true)
        && (status.map { $0 == term.status } ?? true)
        && (key.map { matches(SearchKey.of(term.text), $0) } ?? true)
    }
  }

  private func matches(_ term: String, _ key: String) -> Bool {
    isWholeTerm ? term == key : key.isEmpty || term.contains(key)
  }

  /// As SQLite's NOCASE.
  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
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
