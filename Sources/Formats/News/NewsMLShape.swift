/// What an element of NewsML-G2 may hold.
struct NewsMLShape: Sendable {
  enum Text: Hashable, Sendable {
    case none, mixed
    case value(NewsMLValue)
  }

  /// What may stand at one place among an element's children.
  struct Particle: Sendable {
    var choices: [Choice]
    var isRequired: Bool
    var isRepeatable: Bool
  }

  enum Choice: Sendable {
    /// An element, the line of the types that describes it if it is not what the name means elsewhere, and the
    /// minor version of NewsML-G2 2 that brought it.
    case element(String, type: String?, since: Int)
    /// An element from another namespace.
    case foreign
    /// An element from that of NewsML-G2.
    case own
    case any

    func accepts(_ name: String, _ namespace: String) -> Bool {
      let isOwn = namespace == NewsMLFields.namespace
      switch self {
      case .element(let wanted, _, _): return isOwn && name == wanted
      case .foreign: return !isOwn && !namespace.isEmpty
      case .own: return isOwn
      case .any: return true
      }
    }
  }

  struct Attribute: Sendable {
    var value: NewsMLValue
    var isRequired = false
    var since = 0
  }

  var particles: [Particle] = []
  var text = Text.none
  var attributes: [String: Attribute] = [:]
  /// The names of the attributes that it must have.
  var required: [String] = []
  /// Whether it may have attributes that are not listed.
  var isOpen = false

  /// The names of a place for a message.
  static func names(_ particle: Particle) -> String {
    particle.choices.map { choice in
      switch choice {
      case .element(let name, _, _): "<\(name)>"
      case .foreign: "element of another namespace"
      case .own: "item"
      case .any: "element"
      }
    }.joined(separator: " or ")
  }
}
