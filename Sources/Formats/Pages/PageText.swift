internal import Bitext

/// A translatable text of a page, with the place of each of its parts.
struct PageText: Sendable {
  /// How a text stands among its markup.
  enum Form: Hashable, Sendable {
    /// Running text, in which white space is one space.
    case running
    /// Text whose white space counts.
    case preserved
    /// The value of an attribute, with the quote around it if there is one.
    case value(quote: UInt8?)
    /// A string of JSON with its quotes.
    case json(JSONHabits)
  }

  var content: TaggedText
  /// Where each code of the content stands, in bytes of the page in UTF-8.
  var codes: [Range<Int>] = []
  /// From the first to the last byte that a translation replaces.
  var range: Range<Int>
  /// Of a value, with white space and quotes around it.
  var whole: Range<Int>?
  var form: Form = .running
  var role: SegmentRole = .body
  /// Whether it is running text that can be cut into sentences.
  var isBlock = false
  var notes: [String] = []
  /// Characters that the page writes as references in this text, with their references.
  var spellings: [Unicode.Scalar: String] = [:]
  /// Numbers of codes that break a line, after which the text has a line feed or space of its own.
  var lineBreaks: Set<Int> = []
  /// Whether it is a cell of a Markdown table, or a heading on one line.
  var isCell = false
  var isHeading = false
  /// Whether a value must stand in quotes.
  var isQuotedAlways = false
  /// What stands for a code, where that is more than its bytes.
  var markup: [PageCodes.Key: [PagePiece]] = [:]
  /// The run properties inside the spans of a DOCX paragraph, by number, and in the paragraph itself: 0.
  var runProperties: [Int: Range<Int>] = [:]
  /// Spans that only change the run properties.
  var formatSpans: Set<Int> = []
  /// What stands before the names of Word's elements around it, colon and all.
  var prefix = "w:"
  /// The place of the text whose translation it gets; it is no segment then.
  var twinOf: Range<Int>?
  /// Whether it stands in HTML inside a text of another kind.
  var isHTML = false
  /// Whether it is the title of a link or picture in Markdown.
  var isTitle = false
  /// How the lines of a value stand that is more than one line of YAML.
  var lines: YAMLLines?
  /// Whether it breaks lines with CR LF.
  var hasCarriageReturns = false
}

/// A part of what is to stand in the place of a text.
enum PagePiece: Hashable, Sendable {
  case markup(String)
  /// Bytes of the page as they are.
  case original(Range<Int>)
}

/// How a kind of page writes a text.
protocol PageStyle {
  /// The markup of a translation, whose codes `text` has.
  func pieces(_ translation: TaggedText, for text: PageText) throws(PageProblem) -> [PagePiece]
}

/// Why a translation cannot stand on a page.
struct PageProblem: Error {
  var reason: String
}

extension PageText {
  /// The text in a page where all of its bytes stand `offset` further on.
  func moved(by offset: Int) -> PageText {
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    var text = self
    text.range = moved(range)
    text.whole = whole.map(moved)
    text.codes = codes.map(moved)
    return text
  }
}
