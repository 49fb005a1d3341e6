public import Bitext

/// Something in a glossary that a person should look at.
public struct GlossaryFinding: Hashable, Sendable {
  /// The raw values are promises: they stand in JSON.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same term of a language in two concepts.
    case duplicate
    /// The same identifier with other content.
    case content
    /// A term that is wanted in one place and not allowed in another.
    case status
    /// One concept with two preferred terms of a language.
    case twoPreferred = "two preferred"
  }

  public var kind: Kind
  /// The concept it was found at.
  public var concept: String
  /// The other one, if there are two.
  public var other: String?
  public var term: Term?
  /// In the words of a report.
  public var text: String
  /// Where the concept stands, if it comes from a file.
  public var location: SourceLocation?

  public init(
    _ kind: Kind, concept: String, other: String? = nil, term: Term? = nil, text: String,
    location: SourceLocation? = nil
  ) {
    self.kind = kind
    self.concept = concept
    self.other = other
    self.term = term
    self.text = text
    self.location = location
  }

  /// Whether it is a duplicate only, and contradicts nothing.
  public var isDuplicate: Bool { kind == .duplicate }
}
