public import Bitext

/// What was read of a glossary, and what could not be.
public struct GlossaryReading: Sendable {
  /// A row or an entry with something to be said of it.
  public struct Problem: Hashable, Sendable {
    public var location: SourceLocation
    public var reason: String

    public init(location: SourceLocation, reason: String) {
      self.location = location
      self.reason = reason
    }
  }

  public var termbase: Termbase
  /// Where each concept stands in its file.
  public var locations: [SourceLocation]
  /// Rows or entries, good and bad.
  public var read = 0
  /// Rows that are not in the termbase.
  public var refused: [Problem] = []
  /// What is in it otherwise than it may have been meant.
  public var notices: [Problem] = []

  public init(termbase: Termbase = Termbase(), locations: [SourceLocation] = []) {
    self.termbase = termbase
    self.locations = locations
  }
}

/// The most that one concept of a table or of JSON may have; no work grows with the square of a file then.
enum ConceptLimits {
  static let terms = 1_000
  static let properties = 1_000
}

/// Identifiers made of terms, different where several concepts have one.
struct GlossaryIdentifiers {
  private var used: [String: Int] = [:]

  /// Takes an identifier that a file gives.
  mutating func take(_ identifier: String) { used[identifier, default: 0] += 1 }

  mutating func next(for term: String) -> String {
    var candidate = term
    repeat {
      used[term, default: 0] += 1
      let count = used[term] ?? 1
      candidate = count == 1 ? term : "\(term) (\(count))"
    } while candidate != term && used[candidate] != nil
    if candidate != term { used[candidate] = 1 }
    return candidate
  }
}
