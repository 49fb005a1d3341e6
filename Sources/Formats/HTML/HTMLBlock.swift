internal import Bitext

/// A block of text on a page, before it is known what it is for.
struct HTMLBlock: Sendable {
  let content: TaggedText
  /// Bytes of the page, from the first to the last that a reader sees.
  var source: Range<Int>
  /// The innermost element around all its text.
  var scope: Int
  /// Inline elements in it, in their order.
  var inlines: [Int]
  /// How many bytes of its text stand in links.
  var linkedBytes: Int

  /// The text for comparing, by `ArticleText.key`.
  let key: String
  let wordCount: Int

  init(content: TaggedText, source: Range<Int>, scope: Int, inlines: [Int], linkedBytes: Int) {
    self.content = content
    self.source = source
    self.scope = scope
    self.inlines = inlines
    self.linkedBytes = linkedBytes
    key = ArticleText.key(content.text)
    wordCount = ArticleText.wordCount(content.text)
  }

  var text: String { content.text }

  /// Whether (nearly) all of it is a link.
  var isLink: Bool { linkedBytes * 10 >= text.utf8.count * 9 }
}
