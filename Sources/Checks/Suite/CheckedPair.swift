public import Bitext
internal import Linguistics

/// A segment and its translation, read once for all checks.
public struct CheckedPair: Sendable {
  /// Which sides there are.
  public enum Sides: Hashable, Sendable {
    case both
    /// A segment that nothing translates.
    case sourceOnly
    /// A segment of the translation without a source.
    case targetOnly
  }

  public let languages: LanguagePair
  public let source: CheckedText
  public let target: CheckedText
  /// The part it plays in its story.
  public let role: SegmentRole
  public let sides: Sides
  /// The words of both sides for comparing; `nil` where no list of words joins the languages.
  let compared: ComparedPair?
}

/// One side of a pair with what was read in it.
public struct CheckedText: Sendable {
  public let text: String
  /// Its markup and placeholders, by place.
  let codes: [InlineCode]
  let tokens: TokenizedText
  let figures: [Figure]
  let dates: [DateMention]
  let times: [TimeMention]
  let words: [CheckedWord]
  /// Its quotation marks and brackets, each with its partner.
  let marks: PairedMarks
  /// What it ends with.
  let end: TextEnd
  /// The weekdays, months, currencies and units it names, by place.
  let names: [QuantityMention]

  /// The text that stands in `range`.
  func text(in range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }

  /// Letters and figures, which is what translations are measured in.
  var letterCount: Int { tokens.letterCount }

  /// What its words and figures are known by: texts that differ in marks, case and spaces only have one key.
  var contentKey: UInt64 {
    var key: UInt64 = 0
    for index in words.indices { key = (key &* 31) ^ words[index].key }
    if !tokens.hasDigits { return key }
    for figure in tokens.tokens where figure.kind == .digits {
      for digit in tokens.scalars[figure.range] { key = (key &* 31) ^ UInt64(digit.value) }
    }
    return key
  }

  /// Whether it has no text at all.
  var isBlank: Bool { tokens.tokens.allSatisfy { $0.kind == .space } }
}

/// A word as checks compare it.
struct CheckedWord: Sendable {
  /// Number of its token in its text, whose letters are read faster there than here.
  var token: Int
  /// Whether it may name a quantity, as its first letters tell (`QuantityNames.mayKnow`).
  var mayBeQuantity: Bool
  /// Folded by the language, without what follows an apostrophe.
  var folded: String
  /// What `folded` is known by (`WordLanguages.key`), for comparing many words.
  var key: UInt64
  var written: String
  /// In UTF-8 bytes.
  var range: Range<Int>
  var startsUpper: Bool
  /// Whether it begins a sentence, as far as the mark before it tells.
  var isInitial: Bool
  /// Whether it stands in quotation marks or brackets.
  var isQuoted: Bool
  /// Whether an apostrophe and letters follow, as after names in Turkish.
  var hasSuffix: Bool
}

/// Reads texts of one language for checking.
struct TextReader: Sendable {
  /// ISO 639.
  let language: String
  let numbers: NumberScanner
  let folding: LetterFolding
  let names: QuantityNames

  init(language: LanguageTag) throws {
    self.language = language.language
    numbers = try NumberScanner(language: language)
    folding = LetterFolding(language: language)
    names = QuantityNames(dates: numbers.dates)
  }

  func read(_ tagged: TaggedText) -> CheckedText {
    let text = tagged.text
    let tokens = TokenizedText(text, folding: folding)
    let (dates, times) = numbers.dates.datesAndTimes(in: tokens)
    let figures = numbers.figures(in: tokens, outside: dates.map(\.range) + times.map(\.range))
    let marks = PairedMarks(tokens, language: language)
    let words = words(tokens, marks)
    return CheckedText(
      text: text, codes: tagged.codes, tokens: tokens, figures: figures, dates: dates, times: times,
      words: words, marks: marks, end: TextEnd(tokens, language: language),
      names: names.mentions(words, tokens))
  }

  func words(_ text: TokenizedText, _ marks: PairedMarks) -> [CheckedWord] {
    var words: [CheckedWord] = []
    words.reserveCapacity(text.tokens.count / 2 + 1)
    let (tokens, scalars, letters, starts) = (
      text.tokens, text.scalars, text.foldedLetters, text.foldedStarts
    )
    var isInitial = true
    let mayBeQuoted = !marks.isWithoutPairs
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      let (kind, place) = (tokens[index].kind, tokens[index].range)
      if kind == .space { continue }
      if kind == .mark {
        let mark = scalars[place.lowerBound]
        switch mark {
        case ".", "!", "?", ":", "؟", "…": isInitial = true
        case "\"": isInitial = true
        case "•", "-", "–", "—": if index == 0 { isInitial = true }
        default: if mayBeQuoted, marks.opens(at: place.lowerBound) { isInitial = true }
        }
        continue
      }
      if kind != .word { continue }
      let small = Int(starts[index])..<Int(starts[index + 1])
      let folded = String(scalars: letters[small])
      let isSmall = place.count == small.count && zip(place, small).allSatisfy { scalars[$0] == letters[$1] }
      let hasSuffix = Self.isApostrophe(text.mark(index + 1)) && text.kind(index + 2) == .word
      words.append(
        CheckedWord(
          token: index, mayBeQuantity: names.mayKnow(letters, small), folded: folded,
          key: WordLanguages.key(letters, small), written: isSmall ? folded : String(scalars: scalars[place]),
          range: text.bytes(place), startsUpper: !isSmall && scalars[place.lowerBound].isUpper,
          isInitial: isInitial, isQuoted: mayBeQuoted && marks.isInside(place.lowerBound),
          hasSuffix: hasSuffix))
      isInitial = false
      // The letters after an apostrophe are no word of their own: Ankara'da.
      if hasSuffix, folding.isTurkic { index += 2 }
    }
    return words
  }

  private static func isApostrophe(_ mark: Unicode.Scalar?) -> Bool { mark == "'" || mark == "’" }
}
