internal import Bitext

/// Follows a story from its top, to know its parts by where they stand: a label before the headline, a
/// summary between headline and byline, a place before the first paragraph.
struct ArticleOpening {
  /// Paragraphs after which nothing of the opening is expected any more.
  private static let length = 2

  private let hasHeadline: Bool
  private var headline: Int?
  private var byline: Int?
  private var beforeHeadline: [Int] = []
  private var undecided: [Int] = []
  private var bodyCount = 0

  init(hasHeadline: Bool) { self.hasHeadline = hasHeadline }

  /// Always false where there is no headline.
  var isBeforeHeadline: Bool { hasHeadline && headline == nil }

  /// The role of a block that nothing else gives one.
  mutating func role(of text: String, isHeading: Bool) -> SegmentRole? {
    if isBeforeHeadline {
      return ArticleText.isSentence(text) && ArticleText.wordCount(text) > 8 ? .body : .ui
    }
    guard bodyCount < Self.length else { return .body }
    if ArticlePatterns.isByline(text) { return .byline }
    if !isHeading, ArticlePatterns.isDateline(text) { return .dateline }
    return .body
  }

  mutating func sawHeadline(at position: Int) { headline = position }

  /// The block at `position` has been given a role.
  mutating func saw(_ role: SegmentRole, at position: Int) {
    if isBeforeHeadline {
      beforeHeadline.append(position)
    } else if role == .byline, byline == nil {
      byline = position
    } else if role == .body {
      if byline == nil, undecided.count < 3 { undecided.append(position) }
      bodyCount += 1
    }
  }

  /// Roles that only the whole opening shows: the label right before the headline, and at most two
  /// paragraphs between headline and byline.
  func summaries(isSection: (Int) -> Bool) -> [(position: Int, role: SegmentRole)] {
    var result: [(position: Int, role: SegmentRole)] = []
    if let headline, let last = beforeHeadline.last, last == headline - 1, isSection(last) {
      result.append((last, .section))
    }
    if let headline, let byline {
      let between = undecided.filter { $0 > headline && $0 < byline }
      if between.count <= 2 { result += between.map { ($0, .summary) } }
    }
    return result
  }
}
