public import Bitext
public import Linguistics

/// How texts are cut into segments: by what Bellek knows of languages, or by a user's rules.
public enum SegmentationMethod: Sendable {
  case builtIn(newlines: SentenceSegmenter.Newlines)
  case rules(SRXRules)

  /// A segmenter of this method for one language.
  public func segmenter(for language: LanguageTag) throws(SRXError) -> TextSegmenter {
    switch self {
    case .builtIn(let newlines): .builtIn(SentenceSegmenter(language: language, newlines: newlines))
    case .rules(let rules):
      .rules(try rules.segmenter(for: language.description), rules.source.codePlacement)
    }
  }
}

/// Cuts texts of one language.
public enum TextSegmenter: Sendable {
  case builtIn(SentenceSegmenter)
  case rules(SRXSegmenter, CodePlacement)

  /// Adds the segments as UTF-8 ranges, in order, to the caller's array.
  ///
  /// The built-in ones leave white space between them out; those of rules are the whole text.
  public func appendRanges(in text: String, to ranges: inout [Range<Int>]) throws(SRXError) {
    switch self {
    case .builtIn(let segmenter):
      var text = text
      text.makeContiguousUTF8()
      segmenter.appendSentences(in: text.utf8.span, to: &ranges)
    case .rules(let segmenter, _): ranges += try segmenter.segments(in: text)
    }
  }

  /// The segments of a text with codes, without white space at their ends; those with nothing else are
  /// left out, unless codes stand in them.
  public func segments(of content: TaggedText) throws(SRXError) -> [TaggedText] {
    switch self {
    case .builtIn(let segmenter): segmenter.sentences(in: content.text).map(content.slice)
    case .rules(let segmenter, let placement):
      content.parts(cutAt: try segmenter.breaks(in: content.text), placement: placement).map(\.trimmed)
        .filter { !$0.isEmpty }
    }
  }

  /// Every place where a segment ends or might have ended, with the reason.
  public func explain(_ text: String) throws(SRXError) -> [SegmentationReason] {
    switch self {
    case .builtIn(let segmenter):
      segmenter.explain(text).map {
        SegmentationReason(range: $0.mark, breaks: $0.breaks, rule: $0.rule.rawValue, source: nil)
      }
    case .rules(let segmenter, _):
      try segmenter.explain(text).map {
        SegmentationReason(
          range: $0.offset..<$0.offset, breaks: $0.breaks, rule: $0.rule.description, source: $0.rule)
      }
    }
  }
}

/// Why a segment ends at a place, or goes on.
public struct SegmentationReason: Hashable, Sendable {
  /// The marks that were judged, in UTF-8 bytes; empty for user's rules, which judge a place.
  public var range: Range<Int>
  public var breaks: Bool
  /// Its name: `full-stop`, or `English 12` for the twelfth of a user's.
  public var rule: String
  /// For user's rules, where it stands.
  public var source: SRXRule?
}

/// A block of a story with the reasons for its segments.
public struct ExplainedBlock: Hashable, Sendable {
  /// Its number in the article, from 0.
  public var number: Int
  public var text: String
  public var location: SourceLocation
  public var reasons: [SegmentationReason]
}
