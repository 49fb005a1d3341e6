public import Bitext

/// Finds numbers in text, by value.
///
///     let scanner = try NumberScanner(language: LanguageTag("tr")!)
///     let figures = scanner.figures(in: "İhracat yüzde 6,5 artarak 1 milyon 250 bin tona ulaştı.")
///     figures.map(\.value.description)  // ["6.5", "1250000"]
///     figures.map(\.isPercent)          // [true, false]
///
/// Digits of any script; grouping and decimal marks by the language, others as a second reading or
/// with `usesLocalNotation` false; "million", "Mrd.", "bin", compounds of them; words, by ICU's rules
/// and the data file `numbers/<language>.txt`; ordinals; percent signs and words; Turkish inflection.
/// In order, never overlapping. Digits of dates and times are left to `DateScanner`; digits right
/// behind a letter ("G20") are part of a name and left out, and so are signs: "-5" is 5. Linear; safe
/// from any thread. Making one takes some milliseconds, for ICU writes out the number words; a scanner that
/// reads no words ("two hundred", but "2 million" still) does without nearly all of that.
public struct NumberScanner: Sendable {
  let vocabulary: NumberVocabulary
  let words: NumberWords
  /// Finds the dates and times that are left out here.
  public let dates: DateScanner

  public init(language: LanguageTag, readsWords: Bool = true) throws(ICUError) {
    vocabulary = try NumberVocabulary(language: language, readsWords: readsWords)
    words = NumberWords(vocabulary: vocabulary, language: language)
    dates = try DateScanner(language: language)
  }

  /// The numbers of `text` outside its dates and times.
  public func figures(in text: String) -> [Figure] {
    let tokenized = TokenizedText(text, folding: vocabulary.folding)
    let (found, times) = dates.datesAndTimes(in: tokenized)
    return figures(in: tokenized, outside: found.map(\.range) + times.map(\.range))
  }

  /// The numbers of `text` that do not begin in one of `ranges`.
  package func figures(in text: TokenizedText, outside ranges: [Range<Int>]) -> [Figure] {
    let text = text.folded(by: vocabulary.folding)
    let reader = FigureReader(
      text: text, vocabulary: vocabulary, words: words,
      digits: DigitReader(text: text, vocabulary: vocabulary))
    var figures: [Figure] = []
    var index = 0
    while index < text.tokens.count {
      let offset = text.offsets[text.tokens[index].range.lowerBound]
      if let range = ranges.first(where: { $0.contains(offset) }) {
        while index < text.tokens.count,
          text.offsets[text.tokens[index].range.lowerBound] < range.upperBound
        {
          index += 1
        }
        continue
      }
      if reader.mayBegin(at: index), let (figure, end) = reader.figure(at: index) {
        figures.append(figure)
        index = end
      } else {
        index += 1
      }
    }
    markRanges(&figures, in: text)
    return figures
  }

  /// In "5-10 %" both are percent.
  private func markRanges(_ figures: inout [Figure], in text: TokenizedText) {
    for index in figures.indices.dropFirst() where figures[index].isPercent != figures[index - 1].isPercent {
      let gap = figures[index - 1].range.upperBound..<figures[index].range.lowerBound
      guard gap.count <= 5, let start = text.offsets.firstIndex(of: gap.lowerBound),
        let end = text.offsets.firstIndex(of: gap.upperBound),
        text.scalars[start..<end].contains(where: { "-–—/".unicodeScalars.contains($0) })
      else { continue }
      figures[index].isPercent = true
      figures[index - 1].isPercent = true
    }
  }
}
