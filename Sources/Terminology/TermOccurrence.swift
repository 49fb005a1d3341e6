public import Bitext

/// A term in a running text.
public struct TermOccurrence: Hashable, Sendable {
  /// Identifier of the concept.
  public var concept: String
  /// The term in dictionary form.
  public var term: Term
  /// Where it stands, in UTF-8 bytes: whole words with their endings.
  public var range: Range<Int>
  /// Whether a longer occurrence, or an earlier one as long, stands in its way.
  public var isInside: Bool

  public init(concept: String, term: Term, range: Range<Int>, isInside: Bool = false) {
    self.concept = concept
    self.term = term
    self.range = range
    self.isInside = isInside
  }

  public var status: Term.Status { term.status }
}
