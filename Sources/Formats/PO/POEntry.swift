/// One message of a PO file, as places in the file; its texts stand side by side in `bytes`.
///
/// A value is used again for the next entry, so that its memory is.
struct POEntry {
  /// A comment line.
  struct Comment {
    /// The byte after `#` where it is one of `.:,=`, else 0.
    var kind: UInt8
    /// After the mark and one space, up to the line's end.
    var content: Range<Int>
    /// With the line's end, for a comment that has its line for itself.
    var line: Range<Int>
  }

  /// The strings after a keyword.
  struct Field {
    /// From the first quote to the last.
    var place: Range<Int>
    /// In `bytes`: unescaped, in the file's charset.
    var text: Range<Int>
    var pieceCount = 0
    /// The white space before the second string, where that begins a line.
    var indent: Range<Int>?
    /// Where the keyword begins.
    var keyword: Int
  }

  enum Keyword {
    case context, id, plural, string, domain
  }

  var start: Int?
  /// Of `start`.
  var line = 0
  /// After the last quote.
  var end = 0
  var comments: [Comment] = []
  var bytes: [UInt8] = []
  var context: Field?
  var id: Field?
  var plural: Field?
  var strings: [Field] = []
  var domain: Field?
  var previousContext: Field?
  var previousID: Field?
  var previousPlural: Field?
  /// The lines of the previous texts.
  var previousLines: [Range<Int>] = []
  /// The first text that is over the limit.
  var tooLong: Range<Int>?
  /// Where a line of flags goes that the entry does not have.
  var anchor: Int?
  /// Whether something of another entry stands before the anchor on its line.
  var isAnchorInsideLine = false

  mutating func reset() {
    start = nil
    comments.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    strings.removeAll(keepingCapacity: true)
    previousLines.removeAll(keepingCapacity: true)
    (context, id, plural, domain) = (nil, nil, nil, nil)
    (previousContext, previousID, previousPlural) = (nil, nil, nil)
    (anchor, isAnchorInsideLine) = (nil, false)
    tooLong = nil
  }

  /// Whether its texts have begun.
  var hasBegun: Bool { id != nil || context != nil }
  var place: Range<Int> { (start ?? end)..<max(start ?? end, end) }
  /// Whether it is the header: an empty text without context.
  var isHeader: Bool { context == nil && id?.text.isEmpty == true }
}
