internal import Bitext

/// The properties of ninjs whose text is for readers, by their names in lower case.
///
/// Versions 1.x write `copyrightnotice`, 2.x and 3.x `copyrightNotice`, and give several headlines as objects in
/// a list. Source: ninjs 1.0 to 3.1, IPTC.
enum NinjsFields {
  /// A text of an item that may stand there in several forms.
  enum Group: Int, CaseIterable {
    case headline, description, body

    var role: SegmentRole {
      switch self {
      case .headline: .headline
      case .description: .summary
      case .body: .body
      }
    }

    /// The group that a property of an item belongs to, and the end of its name, which says its form.
    init?(_ key: String) {
      switch key.prefix(while: { $0 != "_" }) {
      case "headline", "headlines", "title": self = .headline
      case "description", "descriptions": self = .description
      case "body", "bodies": self = .body
      default: return nil
      }
    }
  }

  /// The role of a text that stands in one form only.
  static func role(_ key: String) -> SegmentRole? { roles[key] }

  /// Whether the items of a list have names for readers.
  static func hasNames(_ key: String) -> Bool { named.contains(key) }

  static let slugline = "slugline"

  private static let roles: [String: SegmentRole] = [
    "byline": .byline, "by": .byline, "slugline": .section, "located": .dateline,
    "copyrightnotice": .boilerplate, "usageterms": .boilerplate, "ednote": .ui, "keywords": .related,
    "keyword": .related,
  ]

  private static let named: Set<String> = [
    "person", "people", "organisation", "organisations", "place", "places", "subject", "subjects", "event",
    "events", "object", "objects", "infosource", "infosources", "genre", "genres", "organiser", "participant",
    "participants", "audiences",
  ]
}
