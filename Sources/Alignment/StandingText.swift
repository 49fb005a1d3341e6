/// Text that pages of one house have in common: *Share this article*, a notice of rights.
///
/// What several texts of a run have word for word is seldom translated, and would teach wrong words.
enum StandingText {
  /// In so many texts a segment must be.
  static let fewestTexts = 3
  /// Longer segments are quoted rather than standing.
  private static let mostTokens = 25

  /// Sets `isStanding` of one side of all documents.
  static func mark(_ documents: inout [Document], _ side: WritableKeyPath<Document, Side>) {
    var counts: [ArraySlice<Int32>: (texts: Int, last: Int)] = [:]
    for number in documents.indices {
      forEachShort(documents[number][keyPath: side]) { _, tokens in
        let count = counts[tokens] ?? (0, -1)
        if count.last != number { counts[tokens] = (count.texts + 1, number) }
      }
    }
    for number in documents.indices {
      var marked = [Bool](repeating: false, count: documents[number][keyPath: side].count)
      forEachShort(documents[number][keyPath: side]) { segment, tokens in
        marked[segment] = (counts[tokens]?.texts ?? 0) >= fewestTexts
      }
      documents[number][keyPath: side].isStanding = marked
    }
  }

  private static func forEachShort(_ side: Side, _ body: (Int, ArraySlice<Int32>) -> Void) {
    for segment in 0..<side.count {
      let tokens = side.tokens[side.starts[segment]..<side.starts[segment + 1]]
      if tokens.count >= 2, tokens.count <= mostTokens { body(segment, tokens) }
    }
  }
}
