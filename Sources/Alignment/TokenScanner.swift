/// Cuts a text into what survives translation: word stems, figures by value, marks.
///
/// Words are folded and cut to their first letters, which joins most endings of inflected languages.
/// Ideographs stand alone; scripts without spaces give overlapping triples. Figures lose their separators,
/// so *1,250.5* and *1.250,5* are one token. Cost: linear in the text.
struct TokenScanner {
  /// A token by its key; keys of words, figures and marks never meet.
  struct Token {
    var key: UInt64
    var kind: Vocabulary.Kind
    /// Folded letters of the whole word; empty for other kinds.
    var letters: [UInt32]
  }

  /// A segment of any size costs no more than this many tokens.
  static let limit = 400

  private(set) var tokens: [Token] = []
  /// Size of the text in units that languages spend alike on a meaning: letters, ideographs counted fourfold.
  private(set) var length = 0
  private var word: [UInt32] = []
  private var figure: [UInt8] = []
  private var keepsWords = true

  /// Reads `text`; with `words`, those replace the words of the text.
  static func scan(_ text: String, words: [String]? = nil) -> (tokens: [Token], length: Int) {
    var scanner = TokenScanner()
    scanner.keepsWords = words == nil
    scanner.read(text)
    let length = scanner.length
    if let words {
      scanner.keepsWords = true
      for word in words {
        scanner.figure = []
        scanner.read(word, wordsOnly: true)
      }
    }
    return (Array(scanner.tokens.prefix(limit)), max(1, length))
  }

  /// Key of a single word, as a lexicon gives it; `nil` for anything but exactly one token.
  static func key(ofWord word: String) -> UInt64? {
    let tokens = scan(word).tokens
    return tokens.count == 1 ? tokens[0].key : nil
  }

  private mutating func read(_ text: String, wordsOnly: Bool = false) {
    for scalar in text.unicodeScalars {
      let kind = ScalarClass(scalar.value)
      length += kind.weight
      switch kind {
      case .letter(let value):
        endFigure(keep: !wordsOnly)
        word.append(LetterFolding.key(value))
      case .digit(let digit):
        endWord()
        figure.append(digit)
      case .ideograph(let value):
        endWord()
        endFigure(keep: !wordsOnly)
        if keepsWords { emit(.ideograph, [value], letters: []) }
      case .unspaced(let value):
        endFigure(keep: !wordsOnly)
        word.append(value)
        if word.count >= 3 {
          if keepsWords { emit(.ideograph, Array(word.suffix(3)), letters: []) }
          word.removeFirst(word.count - 2)
        }
      case .mark(let mark):
        endWord()
        endFigure(keep: !wordsOnly)
        if !wordsOnly { emit(.mark, [UInt32(mark)], letters: []) }
      case .separator(let separator):
        endWord()
        if !figure.isEmpty { figure.append(separator) }
      case .ignored: break
      case .other:
        endWord()
        endFigure(keep: !wordsOnly)
      }
      if tokens.count >= Self.limit * 2 { break }
    }
    endWord()
    endFigure(keep: !wordsOnly)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if keepsWords, !ScalarClass.isUnspaced(word[0]) {
      let letters = WordStem.withoutArticle(word)
      emit(.word, Array(letters.prefix(WordStem.length(of: letters))), letters: letters)
    }
    word.removeAll(keepingCapacity: true)
  }

  private mutating func endFigure(keep: Bool) {
    guard !figure.isEmpty else { return }
    if keep {
      for value in FigureReader.values(of: figure) { emit(.number, value.map { UInt32($0) }, letters: []) }
    }
    figure.removeAll(keepingCapacity: true)
  }

  /// FNV-1a over whole scalars (Fowler, Noll and Vo), started by the kind.
  private mutating func emit(_ kind: Vocabulary.Kind, _ scalars: [UInt32], letters: [UInt32]) {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
    for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    tokens.append(Token(key: hash ^ (hash >> 29), kind: kind, letters: letters))
  }
}
