internal import Bitext
internal import Linguistics

/// A text cut into what a repair may change and what must stay: dates, figures in digits, words, marks.
struct RepairText {
  struct Token {
    enum Content {
      case date(DateMention)
      case figure(Figure)
      case word, mark
    }

    var content: Content
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    /// Equal for tokens that may stand for one another.
    var key: String

    /// Whether a repair can give it another value.
    var isValue: Bool {
      switch content {
      case .date, .figure: true
      case .word, .mark: false
      }
    }
  }

  let text: String
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: String, numbers: NumberScanner, dates: DateScanner) {
    self.text = text
    bytes = Array(text.utf8)
    let tokenized = TokenizedText(text)
    let (mentions, times) = dates.datesAndTimes(in: tokenized)
    let figures = numbers.figures(in: tokenized, outside: mentions.map(\.range) + times.map(\.range))
    var values = mentions.map { Token(content: .date($0), range: $0.range, key: Self.key(of: $0)) }
    values += figures.map { Token(content: .figure($0), range: $0.range, key: Self.key(of: $0)) }
    values.sort { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    for index in tokenized.tokens.indices {
      let range = tokenized.bytes(tokenized.tokens[index].range)
      while next < values.count, values[next].range.lowerBound <= range.lowerBound {
        if values[next].range.lowerBound >= tokens.last?.range.upperBound ?? 0 { tokens.append(values[next]) }
        next += 1
      }
      if tokenized.tokens[index].kind == .space || range.lowerBound < tokens.last?.range.upperBound ?? 0 {
        continue
      }
      let isWord = tokenized.tokens[index].kind == .word || tokenized.tokens[index].kind == .digits
      tokens.append(Token(content: isWord ? .word : .mark, range: range, key: string(in: range)))
    }
  }

  func string(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether the character at `offset` is the first of a word, or belongs to one.
  func isLetter(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return string(in: 0..<offset).last.map { $0.isLetter || $0.isNumber } ?? false
  }

  func isLetter(after offset: Int) -> Bool {
    string(in: offset..<bytes.count).first.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// The ending behind an apostrophe at `offset`: where its letters stand.
  func ending(after offset: Int) -> Range<Int>? {
    let rest = string(in: offset..<bytes.count)
    guard let mark = rest.first, mark == "'" || mark == "’" else { return nil }
    let letters = rest.dropFirst().prefix(while: \.isLetter)
    guard !letters.isEmpty else { return nil }
    let start = offset + mark.utf8.count
    return start..<start + letters.utf8.count
  }

  /// The word that ends before `offset`, with a space between.
  func word(before offset: Int) -> String? {
    let token = tokens.last { $0.range.upperBound <= offset }
    guard let token, case .word = token.content else { return nil }
    return string(in: token.range)
  }

  private static func key(of figure: Figure) -> String {
    "\u{1}figure \(figure.isPercent) \(figure.isOrdinal) \(figure.currency ?? "") \(figure.form)"
  }

  private static func key(of mention: DateMention) -> String {
    "\u{1}date \(mention.isNumeric) \(mention.date.day == nil) \(mention.date.year == nil)"
  }
}
