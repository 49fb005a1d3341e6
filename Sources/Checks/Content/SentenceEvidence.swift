internal import Bitext
internal import Linguistics

/// Finds a sentence of one side that the other side has nothing of.
///
/// For each sentence its words and figures are looked for, and the length of the whole is compared with what it would
/// be without the sentence. The weights come from a logistic regression over news in English, French, German and
/// Turkish, where a sentence had been left out.
final class SentenceEvidence: Sendable {
  private let evidence: TranslationEvidence
  private let source: SentenceSegmenter
  private let target: SentenceSegmenter

  /// `nil` for languages that no list of words joins.
  init?(_ context: CheckContext) {
    guard let evidence = context.evidence else { return nil }
    let languages = context.languages
    self.evidence = evidence
    source = SentenceSegmenter(language: languages.source)
    target = SentenceSegmenter(language: languages.target)
  }

  /// The sentence of the source that is missing, in UTF-8 bytes, and how many there are.
  func missing(in pair: CheckedPair) -> (sentence: Range<Int>, count: Int)? {
    found(pair.source, pair.target, pair, source, target, sign: -1) { evidence.sourceSupport($0, $1, in: $2) }
  }

  /// The sentence of the translation that the source has not.
  func added(in pair: CheckedPair) -> (sentence: Range<Int>, count: Int)? {
    found(pair.target, pair.source, pair, target, source, sign: 1) { evidence.targetSupport($0, $1, in: $2) }
  }

  /// Looks for sentences of `text` in `other`; `sign` is that of the translation's deviation in length.
  private func found(
    _ text: CheckedText, _ other: CheckedText, _ pair: CheckedPair, _ segmenter: SentenceSegmenter,
    _ otherSegmenter: SentenceSegmenter, sign: Double,
    support: (ComparedWords, ComparedWords, Range<Int>) -> Float
  ) -> (sentence: Range<Int>, count: Int)? {
    guard text.tokens.sentenceMarks > 1, !other.isBlank, let words = pair.compared else { return nil }
    let letters = (source: pair.source.letterCount, target: pair.target.letterCount)
    let deviation = sign * evidence.ratio.deviation(source: letters.source, target: letters.target)
    guard deviation > Self.noticeable else { return nil }
    let sentences = segmenter.sentences(in: text.text)
    let more = sentences.count - otherSegmenter.sentences(in: other.text).count
    guard sentences.count > 1, more > 0 else { return nil }
    let (own, foreign) = sign < 0 ? (words.source, words.target) : (words.target, words.source)
    var best: (sentence: Range<Int>, odds: Double)?
    for sentence in sentences {
      let share = Double(sentence.count) / Double(max(1, text.text.utf8.count))
      let expected = -evidence.ratio.deviation(source: letters.source, lacking: share)
      let figures = own.figures.filter { $0.range.overlaps(sentence) }
      let shared = figures.count { figure in foreign.figures.contains { figure.isLike($0) } }
      var odds = Self.deviationWeight * deviation + Self.expectedWeight * expected
      odds -= Self.differenceWeight * abs(deviation - expected)
      odds -= Self.supportWeight * Double(max(-6, min(8, support(words.source, words.target, sentence))))
      odds += Self.figureWeight * Double(min(2, figures.count - shared) - min(2, shared))
      odds += Self.moreWeight * Double(more) - Self.countWeight * Double(sentences.count)
      if odds > best?.odds ?? Self.least { best = (sentence, odds) }
    }
    return best.map { ($0.sentence, sentences.count) }
  }

  private static let noticeable = 0.5
  private static let least = 4.7
  private static let deviationWeight = 1.85
  private static let expectedWeight = 0.26
  private static let differenceWeight = 0.63
  private static let supportWeight = 0.47
  private static let figureWeight = 1.54
  private static let moreWeight = 1.8
  private static let countWeight = 1.13
}

extension TokenizedText {
  /// How many runs of marks may end a sentence.
  var sentenceMarks: Int {
    tokens.indices.count { index in
      switch mark(index) {
      case "."?, "!"?, "?"?, "…"?, "؟"?, "۔"?, "।"?:
        kind(index + 1) != .digits && !(mark(index + 1) == ".")
      case "。"?, "！"?, "？"?: true
      default: false
      }
    }
  }
}
