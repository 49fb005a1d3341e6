public import Bitext

/// A glossary as a file gives it.
public struct Termbase: Hashable, Sendable {
  public var title: String?
  /// Where it comes from and under which licence, by paragraphs.
  public var sourceDescription: [String]
  /// What texts without a language of their own are in.
  public var language: LanguageTag?
  /// Prefixes of the elements that its properties speak of, beside those of TBX-Basic.
  public var namespaces: [String: String]
  /// In the file's order.
  public var concepts: [Concept]

  public init(title: String? = nil, sourceDescription: [String] = [], concepts: [Concept] = []) {
    self.title = title
    self.sourceDescription = sourceDescription
    self.concepts = concepts
    namespaces = [:]
  }
}
