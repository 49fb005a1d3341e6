/// A piece of a paragraph of a Word document.
struct DOCXItem: Sendable {
  enum Kind: Hashable, Sendable {
    case text(String)
    /// Something in a run or between runs that is no text: a tab, a picture, a bookmark.
    case code
    /// The tags of an element around runs, such as a link.
    case open
    case close
  }

  /// The part that it has in a field.
  enum Field: Hashable, Sendable {
    case begin, end
    case instruction(String)
  }

  var kind: Kind
  /// Bytes of the part.
  var range: Range<Int>
  /// The start tag, as a translator sees it.
  var tag: String
  /// The run or element that holds it: a text may begin or end only there.
  var unit: Range<Int>
  var isInRun: Bool
  /// The run's `<w:rPr>`.
  var properties: Range<Int>?
  var field: Field?
  /// What a field is made of that is one code.
  var parts: [DOCXItem] = []
}
