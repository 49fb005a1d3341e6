/// The part that a text plays in a story.
///
/// The raw values are promises: they stand in memories and in JSON.
public enum SegmentRole: String, Hashable, Sendable, CaseIterable, Codable {
  /// The label of the section a story runs in: "ECONOMY".
  case section
  case headline
  case summary
  case byline
  case dateline
  case body
  case caption
  case quote
  /// The publisher's standing text: "… contains only a portion of the news stories …".
  case boilerplate
  /// A related topic or story offered beside this one.
  case related
  /// A label of the page itself: "Share this story".
  case ui
}
