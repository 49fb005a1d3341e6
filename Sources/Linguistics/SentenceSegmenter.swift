public import Bitext
internal import CICU

/// Cuts a text into sentences.
///
///     let segmenter = SentenceSegmenter(language: LanguageTag("tr")!)
///     segmenter.sentences(in: "Prof. Dr. Ak geldi. 12. madde değişti.")
///     // 0..<19 "Prof. Dr. Ak geldi.", 20..<39 "12. madde değişti."
///
/// A sentence ends at a terminator of any script with the closing quotes and brackets behind it, when
/// what follows can begin a sentence. Full stops are judged by the word before them: titles, initials,
/// ordinals and abbreviations of the language's data file go on. Ranges are UTF-8 bytes, in order,
/// without the white space between sentences; joined with it they give the text back. A text of
/// nothing but white space has no sentences. Linear; safe from any thread.
public struct SentenceSegmenter: Sendable {
  public let language: LanguageTag
  private let abbreviations: Abbreviations

  public init(language: LanguageTag) {
    self.language = language
    abbreviations = Abbreviations(language: language)
  }

  public func sentences(in text: String) -> [Range<Int>] {
    var cutter = SentenceCutter(text, abbreviations)
    return cutter.cut()
  }
}

/// One run of the segmenter over one text.
private struct SentenceCutter {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, in UTF-8 bytes; one more for the end.
  private let offsets: [Int]
  private let abbreviations: Abbreviations
  private var sentences: [Range<Int>] = []

  init(_ text: String, _ abbreviations: Abbreviations) {
    scalars = Array(text.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { offsets, scalar in
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    self.abbreviations = abbreviations
  }

  mutating func cut() -> [Range<Int>] {
    var start = 0
    var i = 0
    while i < scalars.count {
      guard scalars[i].isTerminator else {
        i += 1
        continue
      }
      let first = i
      while i < scalars.count, scalars[i].isTerminator { i += 1 }
      let terminators = first..<i
      while i < scalars.count, scalars[i].isCloser { i += 1 }
      if endsSentence(terminators, closedAt: i, sentenceStart: start) {
        append(start..<i)
        start = i
      }
    }
    append(start..<scalars.count)
    return sentences
  }

  /// Keeps a range of scalars as a sentence, without white space at its ends.
  private mutating func append(_ range: Range<Int>) {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
    while upper > lower, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
    if lower < upper { sentences.append(offsets[lower]..<offsets[upper]) }
  }

  private func endsSentence(_ terminators: Range<Int>, closedAt end: Int, sentenceStart: Int) -> Bool {
    guard end < scalars.count else { return false }  // The end of the text is a boundary anyway.
    let next = firstLetter(from: end)
    if scalars[terminators].contains(where: \.isWideTerminator) { return true }
    guard scalars[end].properties.isWhitespace else { return false }
    guard let next else { return true }
    if scalars[next].properties.isLowercase { return false }
    let last = scalars[terminators.upperBound - 1]
    guard last == ".", terminators.count == 1 else { return true }
    // A bracket or quote closed behind the full stop: "(Reuters.) The" ends, whatever the word.
    return wordAllowsEnd(
      at: terminators.lowerBound, sentenceStart: sentenceStart, next: next,
      isClosed: end > terminators.upperBound)
  }

  /// The next scalar that is no space, opening quote or bracket.
  private func firstLetter(from position: Int) -> Int? {
    scalars.indices[position...].first { !scalars[$0].properties.isWhitespace && !scalars[$0].isOpener }
  }

  private func wordAllowsEnd(at dot: Int, sentenceStart: Int, next: Int, isClosed: Bool) -> Bool {
    var begin = dot
    while begin > sentenceStart, !scalars[begin - 1].properties.isWhitespace, !scalars[begin - 1].isOpener,
      scalars[begin - 1] != "-", scalars[begin - 1] != "–"
    {
      begin -= 1
    }
    let word = scalars[begin..<dot]
    guard let first = word.first else { return true }
    if isClosed { return true }
    let text = String(String.UnicodeScalarView(word))
    let nextIsDigit = cicu_digit(scalars[next].value) >= 0

    if word.allSatisfy({ cicu_digit($0.value) >= 0 }) {
      // "1." at the head of a text is a list number; "3. Cumhurbaşkanı" an ordinal.
      if begin == firstLetter(from: sentenceStart) { return false }
      return !(abbreviations.writesOrdinalsWithDot && word.count <= 2)
    }
    if abbreviations.continuing.contains(text) { return false }
    if abbreviations.beforeNumber.contains(text) { return !nextIsDigit }
    let isInitial = word.count == 1 && first.properties.isAlphabetic && !first.properties.isLowercase
    let isAcronym = word.count > 1 && isDottedAcronym(word)
    if isInitial { return false }
    if isAcronym || abbreviations.maybeFinal.contains(text) { return startsSentence(at: next) }
    return true
  }

  /// Letters one by one with full stops between: `U.S`, `a.m`.
  private func isDottedAcronym(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var letterIsDue = true
    for scalar in word {
      if letterIsDue ? !scalar.properties.isAlphabetic : scalar != "." { return false }
      letterIsDue.toggle()
    }
    return !letterIsDue
  }

  /// Whether the word at `position` is one that often begins a sentence, as "The" does.
  private func startsSentence(at position: Int) -> Bool {
    let word = scalars[position...].prefix { $0.properties.isAlphabetic }
    return abbreviations.starters.contains(String(String.UnicodeScalarView(word)))
  }
}

extension Unicode.Scalar {
  fileprivate var isTerminator: Bool {
    switch value {
    case 0x2e, 0x21, 0x3f, 0x2026, 0x203c, 0x203d, 0x2047...0x2049, 0x061f, 0x06d4, 0x0589, 0x0964, 0x0965,
      0x1362, 0x1367, 0x1368, 0x104a, 0x104b, 0x17d4, 0x17d5:
      true
    default: isWideTerminator
    }
  }

  /// Ends a sentence with no space behind it.
  fileprivate var isWideTerminator: Bool {
    [0x3002, 0xff01, 0xff0e, 0xff1f, 0xff61].contains(value)
  }

  fileprivate var isCloser: Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5d, 0x7d, 0xbb, 0x2019, 0x201d, 0x203a, 0x300d, 0x300f, 0x3011, 0xff09: true
    default: false
    }
  }

  fileprivate var isOpener: Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5b, 0x7b, 0xab, 0x2018, 0x201a, 0x201c, 0x201e, 0x2039, 0x300c, 0x300e, 0x3010,
      0xff08, 0xbf, 0xa1, 0x2013, 0x2014, 0x2d, 0x200e, 0x200f:
      true
    default: false
    }
  }
}
