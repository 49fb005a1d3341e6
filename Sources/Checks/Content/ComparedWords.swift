internal import Bitext
internal import Linguistics

/// A text as the search for its translation compares it: words by stem and sound, figures, some marks.
struct ComparedWords: Sendable {
  /// What a word is compared by.
  struct Form: Sendable {
    var stem: UInt64
    /// `nil` for words that are too short to be told by their sound.
    var sound: UInt64?
    /// For names where scripts differ.
    var consonants: UInt64?
  }

  struct Word: Sendable {
    /// How much it speaks against a translation that nothing in it stands for this word.
    var loss: Float
    /// In UTF-8 bytes.
    var range: Range<Int>
  }

  struct Figure: Sendable {
    var hash: UInt64
    /// In UTF-8 bytes.
    var range: Range<Int>
  }

  /// What a translation mostly has too.
  struct Marks: OptionSet, Sendable {
    var rawValue: UInt8
    static let question = Marks(rawValue: 1)
    static let quotation = Marks(rawValue: 2)
    static let bracket = Marks(rawValue: 4)
  }

  /// Words that mean something by themselves, each once.
  var words: [Word] = []
  /// Those of `words`, in the same order.
  var forms: [Form] = []
  /// Runs of digits, each once; times by the hour on the clock's face, as 14:00 is 2 o'clock.
  var figures: [Figure] = []
  var marks: Marks = []
  /// Letters and figures.
  var length = 0
}

/// Reads texts of one side for comparing.
struct ComparedWordsReader: Sendable {
  let translations: [UInt64: BilingualWords.Translations]
  let functionWords: KeySet
  /// Whether capitals inside a sentence tell names.
  let hasNamesByCapitals: Bool

  /// Whether names are written in another script on the other side.
  private let transcribesNames: Bool
  private let stemLength: Int

  init(language: LanguageTag, other: LanguageTag, translations: [UInt64: BilingualWords.Translations]) {
    self.translations = translations
    functionWords = KeySet(FunctionWords(language: language).words)
    hasNamesByCapitals = language.language != "de"
    transcribesNames = Self.cyrillic.contains(language.language) != Self.cyrillic.contains(other.language)
    stemLength = BilingualWords.stemLength(of: language)
  }

  func read(_ text: CheckedText) -> ComparedWords {
    var read = ComparedWords()
    read.words.reserveCapacity(text.words.count)
    // A headline may have capitals everywhere.
    let capitals = text.words.count { $0.startsUpper }
    let hasNames = hasNamesByCapitals && capitals * 2 <= text.words.count
    for word in text.words {
      guard let form = form(word), !read.forms.contains(where: { $0.stem == form.stem }) else { continue }
      read.forms.append(form)
      read.words.append(
        ComparedWords.Word(loss: loss(word, form, hasNames: hasNames), range: word.range))
    }
    for time in text.times {
      read.figures.append(
        ComparedWords.Figure(hash: UInt64(time.hour % 12 * 60 + time.minute), range: time.range))
    }
    read.length = text.letterCount
    for index in text.tokens.tokens.indices {
      switch text.tokens.tokens[index].kind {
      case .digits:
        add(text.tokens.letters(index), at: text.tokens.bytes(text.tokens.tokens[index].range), to: &read)
      case .mark: read.marks.formUnion(marks(text.tokens.mark(index)))
      case .word, .space: continue
      }
    }
    return read
  }

  private func add(_ digits: ArraySlice<Unicode.Scalar>, at range: Range<Int>, to read: inout ComparedWords) {
    let hash = WordHash.hash(digits)
    if !read.figures.contains(where: { $0.hash == hash || $0.range.overlaps(range) }) {
      read.figures.append(ComparedWords.Figure(hash: hash, range: range))
    }
  }

  /// What a word is compared by; `nil` for words that mean nothing by themselves.
  func form(_ word: CheckedWord) -> ComparedWords.Form? {
    let length = word.folded.utf8.count
    if length < 3 || functionWords.contains(word.key) { return nil }
    let letters = word.folded.unicodeScalars
    let isLong = length >= 4
    return ComparedWords.Form(
      stem: BilingualWords.stem(letters, length: stemLength), sound: isLong ? WordSound.key(letters) : nil,
      consonants: transcribesNames && isLong && word.startsUpper ? WordSound.consonants(letters) : nil)
  }

  private func loss(_ word: CheckedWord, _ form: ComparedWords.Form, hasNames: Bool) -> Float {
    if let known = translations[form.stem] { return Self.leastKnownLoss + Self.knownLoss * known.chance }
    if form.sound == nil { return 0 }
    if hasNames && word.startsUpper && !word.isInitial { return Self.nameLoss }
    return hasNamesByCapitals ? Self.unknownLoss : Self.unknownGermanLoss
  }

  private static let cyrillic: Set<String> = ["be", "bg", "mk", "ru", "sr", "uk"]

  private func marks(_ mark: Unicode.Scalar?) -> ComparedWords.Marks {
    switch mark {
    case "?", "؟": .question
    case "\"", "“", "”", "„", "«", "»": .quotation
    case "(", "[": .bracket
    default: []
    }
  }

  // Natural logarithms of how much rarer a miss is in a translation than in a neighbour of it, counted in news in
  // English, French, German and Turkish; nouns and names of German are alike.
  private static let leastKnownLoss: Float = 0.09
  private static let knownLoss: Float = 0.84
  private static let nameLoss: Float = 1.54
  private static let unknownLoss: Float = 0.28
  private static let unknownGermanLoss: Float = 0.49
}
