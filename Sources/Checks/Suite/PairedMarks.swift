internal import Linguistics

/// The quotation marks and brackets of a text, each with its partner.
///
/// A mark opens or closes by what it is, by the language, and by what stands beside it: “ closes „ in German
/// and opens elsewhere; ” opens in Finnish; a straight mark opens behind a space before a letter. Apostrophes are told
/// from single quotation marks by the letters around them, inches by the figure before them. Positions are those of
/// scalars. Linear, but for the few marks that are open at a time.
struct PairedMarks: Sendable {
  /// Two marks that belong together.
  struct Pair: Sendable {
    var open: Int
    var close: Int
    /// Whether they are of different styles.
    var isMixed: Bool
    /// Whether it stands inside of other double marks.
    var isNested: Bool
    /// Whether they are single marks: ‘ ’, ' ', ‹ ›.
    var isSingle: Bool
  }

  /// Pairs of quotation marks, by where they close.
  var quotations: [Pair] = []
  /// Marks that close what nothing opened, rising: a quotation that began before the text.
  var unopened: [Int] = []
  /// Marks that open and are not closed, rising.
  var unclosed: [Int] = []
  /// Closing marks where one must open, and the reverse.
  var turned: [Int] = []
  /// Single marks without a partner that stand as quotation marks do and may be apostrophes.
  var unsure: [Int] = []
  /// Straight and curly apostrophes between letters: the first of them, and how many.
  var straightApostrophes: (first: Int, count: Int) = (0, 0)
  var curlyApostrophes: (first: Int, count: Int) = (0, 0)

  var brackets: [Pair] = []
  /// Brackets without a partner, rising.
  var unopenedBrackets: [Int] = []
  var unclosedBrackets: [Int] = []

  /// Whether there is no quotation mark at all; apostrophes are none.
  var isWithoutQuotations: Bool {
    quotations.isEmpty && unopened.isEmpty && unclosed.isEmpty && unsure.isEmpty
  }

  /// Whether nothing is quoted or stands in brackets.
  var isWithoutPairs: Bool {
    quotations.isEmpty && brackets.isEmpty && isBalanced && unopenedBrackets.isEmpty
      && unclosedBrackets.isEmpty
  }

  /// Whether each double quotation mark has its partner.
  var isBalanced: Bool { unopened.isEmpty && unclosed.isEmpty }

  /// How many quotation marks and brackets open and are never closed.
  var openCount: Int { unclosed.count + unclosedBrackets.count }

  init() {}

  init(_ text: TokenizedText, language: String) {
    func isPaired(_ token: TokenizedText.Token) -> Bool {
      token.kind == .mark && Self.mayBePaired(text.scalars[token.range.lowerBound])
    }
    guard let first = text.tokens.firstIndex(where: isPaired) else {
      self.init()
      return
    }
    var reader = PairedMarksReader(text.scalars, language: language)
    for token in text.tokens[first...] where isPaired(token) { reader.read(at: token.range.lowerBound) }
    self = reader.finish()
  }

  /// Whether a mark may be a quotation mark, an apostrophe or a bracket: not the comma and most others of ASCII.
  private static func mayBePaired(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "\"", "'", "(", ")", "[", "]", "{", "}", "<", ">", "`": true
    default: mark.value >= 0x80
    }
  }

  /// What stands inside each pair of quotation marks or brackets, in bytes, without the marks; inner pairs after the
  /// ones around them.
  func spans(in text: TokenizedText) -> [Range<Int>] {
    if quotations.isEmpty, brackets.isEmpty { return [] }
    return (quotations + brackets).map { text.offsets[$0.open + 1]..<text.offsets[$0.close] }
      .sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
  }

  /// Whether a position stands in quotation marks or brackets; what is not closed goes to the end, and what was not
  /// opened began before the text.
  func isInside(_ position: Int) -> Bool {
    if let last = unopened.last, position < last { return true }
    if let last = unopenedBrackets.last, position < last { return true }
    if let first = unclosed.first, position > first { return true }
    if let first = unclosedBrackets.first, position > first { return true }
    return quotations.contains { $0.open < position && position < $0.close }
      || brackets.contains { $0.open < position && position < $0.close }
  }

  /// Whether a quotation or bracket begins at a position.
  func opens(at position: Int) -> Bool {
    quotations.contains { $0.open == position } || brackets.contains { $0.open == position }
      || unclosed.contains(position) || unclosedBrackets.contains(position)
  }
}
