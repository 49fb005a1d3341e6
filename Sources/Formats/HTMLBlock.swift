internal import Bitext

/// A block of text on a page, before it is known what it is for.
struct HTMLBlock: Sendable {
  var content: TaggedText
  /// Bytes of the page, from the first to the last that a reader sees.
  var source: Range<Int>
  /// The innermost element around all its text.
  var scope: Int
  /// Inline elements in it, in their order.
  var inlines: [Int]
  /// How many bytes of its text stand in links.
  var linkedBytes: Int

  var text: String { content.text }

  /// Whether (nearly) all of it is a link.
  var isLink: Bool { linkedBytes * 10 >= text.utf8.count * 9 }
}
