public import Bitext

/// Cuts a text into sentences.
///
///     let segmenter = SentenceSegmenter(language: LanguageTag("tr")!)
///     segmenter.sentences(in: "Prof. Dr. Ak geldi. 12. madde değişti.")
///     // 0..<19 "Prof. Dr. Ak geldi.", 20..<39 "12. madde değişti."
///
/// A sentence ends at a terminator of any script, with the closing quotes, brackets, notes and emoji
/// behind it, when the word before, what follows and the brackets around allow it; the rules are in
/// Docs/segmentation.md, the words in `abbreviations/<language>.txt`. A language without such a file
/// is cut by the rules alone. Ranges are UTF-8 bytes, in order, without the white space between
/// sentences; joined with it they give the text back. A text of nothing but white space has no
/// sentences. Linear; safe from any thread. Opening one reads its data file (about 0.1 ms), so keep it.
public struct SentenceSegmenter: Sendable {
  /// What a line end is.
  public enum Newlines: String, CaseIterable, Sendable {
    /// An empty line ends a sentence, a single line end is a space: text wrapped at a margin.
    case paragraph
    /// Every line end ends a sentence.
    case line
    /// Line ends are spaces.
    case none
  }

  public let language: LanguageTag
  public let newlines: Newlines
  private let lexicon: SentenceLexicon

  public init(language: LanguageTag, newlines: Newlines = .line) {
    self.language = language
    self.newlines = newlines
    lexicon = SentenceLexicon(language: language)
  }

  public func sentences(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var text = text
    text.makeContiguousUTF8()
    appendSentences(in: text.utf8.span, to: &ranges)
    return ranges
  }

  /// Adds the sentences of `utf8` to the caller's array, so that its memory is used again.
  ///
  /// Bytes that are no UTF-8 stay in the sentence around them.
  public func appendSentences(in utf8: Span<UInt8>, to ranges: inout [Range<Int>]) {
    var scanner = SentenceScanner(utf8, lexicon, newlines, traces: false)
    swap(&ranges, &scanner.sentences)
    scanner.scan()
    swap(&ranges, &scanner.sentences)
  }

  /// Every place where a sentence might have ended, with the rule that ended it or kept it whole.
  ///
  ///     SentenceSegmenter(language: LanguageTag("en")!).explain("Dr. Hart left. She stayed.")
  ///     // 2..<3 title, keeps; 13..<14 fullStop, breaks
  public func explain(_ text: String) -> [SentenceCandidate] {
    var text = text
    text.makeContiguousUTF8()
    var scanner = SentenceScanner(text.utf8.span, lexicon, newlines, traces: true)
    scanner.scan()
    return scanner.candidates
  }
}
