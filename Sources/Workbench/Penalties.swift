internal import Storage

/// Points taken off a match for what may be wrong with it.
///
/// They order matches and are shown; they never hide one: the threshold holds for the plain score.
public struct Penalties: Hashable, Sendable {
  private var points: [Penalty.Reason: Double]

  public init(_ points: [Penalty.Reason: Double] = [:]) { self.points = points }

  /// For a memory that says nothing: 1 for tags, 2 for drafts, 10 for machine translation.
  public static let standard = Penalties([.tags: 1, .draft: 2, .machine: 10])

  public subscript(reason: Penalty.Reason) -> Double {
    get { points[reason] ?? 0 }
    set { points[reason] = newValue }
  }

  /// `other` where it says something, else this.
  public func overridden(by other: Penalties?) -> Penalties {
    Penalties(points.merging(other?.points ?? [:]) { $1 })
  }
}

/// One reason to trust a match less, and how much less.
public struct Penalty: Hashable, Sendable {
  /// The raw values are promises: they stand in memories, in JSON and on the command line.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It has inline codes that the text asked for has not, or lacks those that it has.
    case tags
    /// It differs in case, and in nothing else.
    case `case`
    /// Nobody has confirmed it.
    case draft
    /// A machine made it.
    case machine
    /// It comes from a memory that is trusted less.
    case memory

    /// Those that are set for each memory.
    public static let stored: [Reason] = [.tags, .case, .draft, .machine]
  }

  public var reason: Reason
  /// In points of the score, 0…100.
  public var points: Double
}

extension TranslationMemory {
  private static let prefix = "penalty."

  /// What this memory takes off, the standard where it says nothing.
  public func penalties() throws -> Penalties {
    let settings = try store.settings()
    var penalties = Penalties.standard
    for reason in Penalty.Reason.stored {
      if let value = settings[Self.prefix + reason.rawValue].flatMap(Double.init), (0...100).contains(value) {
        penalties[reason] = value
      }
    }
    return penalties
  }

  /// Sets what this memory takes off; `nil` goes back to the standard.
  public func setPenalties(_ points: [Penalty.Reason: Double?]) throws {
    var settings: [String: String?] = [:]
    for (reason, value) in points { settings[Self.prefix + reason.rawValue] = .some(value.map { "\($0)" }) }
    try store.set(settings)
  }
}
