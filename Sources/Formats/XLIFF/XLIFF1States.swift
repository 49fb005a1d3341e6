internal import Bitext

/// The value lists of XLIFF 1.2 that say something of a segment.
enum XLIFF1States {
  /// What a `state` means (§2.3, target); one of a tool's own is a draft, for somebody to look at.
  static func state(_ value: String) -> FileSegment.State {
    switch value {
    case "new", "needs-translation": .new
    case "translated": .translated
    case "signed-off", "final": .confirmed
    default: .draft
    }
  }

  static func value(_ state: FileSegment.State) -> String {
    switch state {
    case .new: "new"
    case .draft: "needs-review-translation"
    case .translated: "translated"
    case .confirmed: "final"
    }
  }

  static func qualifier(_ score: Int?) -> String? { score.map { $0 >= 100 ? "exact-match" : "fuzzy-match" } }

  /// A `match-quality`, which may end in a percent sign.
  static func score(_ value: String?) -> Double? {
    guard let value else { return nil }
    guard let score = Double(value.filter { $0 != "%" && !$0.isWhitespace }), score.isFinite else {
      return nil
    }
    return min(max(score, 0), 100)
  }

  /// What a `restype` says of the part that the text plays; filters for pages write `x-` and the element.
  static func role(_ type: String?) -> SegmentRole {
    switch type {
    case nil: .body
    case "heading", "x-title", "x-h1", "x-headline": .headline
    case "caption", "x-caption", "x-figcaption", "x-img-alt", "x-alt": .caption
    case "x-blockquote", "x-quote": .quote
    case let type? where type.hasPrefix("x-"): .body
    case "string", "table", "row", "cell", "footnote", "header", "footer", "bulletlist": .body
    default: .ui
    }
  }
}
