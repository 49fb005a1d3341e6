internal import Bitext
internal import Linguistics

/// A text as the search for its translation compares it: words by stem and sound, figures, some marks.
struct ComparedWords: Sendable {
  /// What a word is compared by; 0 for what it has not.
  struct Form: Sendable {
    var stem: UInt64
    /// 0 for words that are too short to be told by their sound.
    var sound: UInt64
    /// For names where scripts differ.
    var consonants: UInt64
    /// Where the reader's table has its translations; empty where it has none.
    var others: Range<Int32>
  }

  struct Word: Sendable {
    /// How much it speaks against a translation that nothing in it stands for this word.
    var loss: Float
    /// Where it stands first, in UTF-8 bytes.
    var range: Range<Int>
    /// How often it stands there.
    var times = 1
  }

  struct Figure: Sendable {
    var hash: UInt64
    /// Of the number that the digits are part of.
    var value: DecimalValue?
    /// In UTF-8 bytes.
    var range: Range<Int>

    /// Whether the digits are the same, or the numbers: "2,000" is "2000" elsewhere, and 820 thousand "820,000".
    func isLike(_ other: Figure) -> Bool { hash == other.hash || value != nil && value == other.value }
  }

  /// What a translation mostly has too.
  struct Marks: OptionSet, Sendable {
    var rawValue: UInt8
    static let question = Marks(rawValue: 1)
    static let quotation = Marks(rawValue: 2)
    static let bracket = Marks(rawValue: 4)
  }

  /// Words that mean something by themselves, each once.
  private(set) var words: [Word] = []
  /// Those of `words`, in the same order.
  private(set) var forms: [Form] = []
  /// A bit for each stem and sound, which most others have not.
  private var stems: UInt64 = 0
  private var sounds: UInt64 = 0
  /// Runs of digits, each once; times by the hour on the clock's face, as 14:00 is 2 o'clock.
  var figures: [Figure] = []
  var marks: Marks = []
  /// Letters and figures.
  var length = 0

  /// Whether a word of this stem is there.
  func hasStem(_ stem: UInt64) -> Bool { place(of: stem) != nil }

  private func place(of stem: UInt64) -> Int? {
    if stems & Self.bit(stem) == 0 { return nil }
    for index in forms.indices where forms[index].stem == stem { return index }
    return nil
  }

  /// Counts a word that stands there again; `false` for a new one.
  mutating func count(_ stem: UInt64) -> Bool {
    guard let place = place(of: stem) else { return false }
    words[place].times += 1
    return true
  }

  /// Whether a word sounds like a form or has its stem.
  func hasLike(_ form: Form) -> Bool {
    if hasStem(form.stem) { return true }
    if form.sound != 0, sounds & Self.bit(form.sound) != 0 {
      for index in forms.indices where forms[index].sound == form.sound { return true }
    }
    if form.consonants != 0 {
      for index in forms.indices where forms[index].consonants == form.consonants { return true }
    }
    return false
  }

  mutating func add(_ word: Word, _ form: Form) {
    words.append(word)
    forms.append(form)
    stems |= Self.bit(form.stem)
    sounds |= Self.bit(form.sound)
  }

  mutating func reserve(_ count: Int) {
    words.reserveCapacity(count)
    forms.reserveCapacity(count)
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 << ((hash ^ hash >> 29) & 63) }
}

/// Both sides of a pair as `TranslationEvidence` compares them.
struct ComparedPair: Sendable {
  var source: ComparedWords
  var target: ComparedWords
  /// What `TranslationEvidence.odds` says of them.
  var odds: Double
}

/// Reads texts of one side for comparing.
struct ComparedWordsReader: Sendable {
  let translations: TranslationTable
  private let functionWords: KeySet
  /// Whether capitals inside a sentence tell names.
  private let hasNamesByCapitals: Bool

  /// Whether names are written in another script on the other side.
  private let transcribesNames: Bool
  private let stemLength: Int

  init(language: LanguageTag, other: LanguageTag, translations: TranslationTable) {
    self.translations = translations
    functionWords = KeySet(FunctionWords(language: language).words)
    hasNamesByCapitals = language.language != "de"
    transcribesNames = Self.cyrillic.contains(language.language) != Self.cyrillic.contains(other.language)
    stemLength = BilingualWords.stemLength(of: language)
  }

  func read(_ text: CheckedText) -> ComparedWords {
    var read = ComparedWords()
    read.reserve(text.words.count)
    // A headline may have capitals everywhere.
    let capitals = text.words.count { $0.startsUpper }
    let hasNames = hasNamesByCapitals && capitals * 2 <= text.words.count
    let all = text.words
    for index in all.indices {
      let length = all[index].folded.utf8.count
      if length < 3 || functionWords.contains(all[index].key) { continue }
      let letters = text.tokens.folded(all[index].token)
      let stem = BilingualWords.stem(letters, length: stemLength)
      if read.count(stem) { continue }
      let known = translations[stem]
      let isLong = length >= 4
      let form = ComparedWords.Form(
        stem: stem, sound: isLong ? WordSound.key(letters) : 0,
        consonants: transcribesNames && isLong && all[index].startsUpper
          ? WordSound.consonants(letters) ?? 0 : 0,
        others: known?.others ?? 0..<0)
      read.add(
        ComparedWords.Word(
          loss: loss(all[index], known, isLong: isLong, hasNames: hasNames), range: all[index].range),
        form)
    }
    for time in text.times {
      read.figures.append(
        ComparedWords.Figure(
          hash: UInt64(time.hour % 12 * 60 + time.minute), value: nil, range: time.range))
    }
    read.length = text.letterCount
    for index in text.tokens.tokens.indices {
      switch text.tokens.tokens[index].kind {
      case .digits:
        let range = text.tokens.bytes(text.tokens.tokens[index].range)
        let number = text.figures.first { $0.form != .words && $0.range.overlaps(range) }
        add(WordHash.hash(text.tokens.letters(index)), number, at: range, to: &read)
      case .mark: read.marks.formUnion(marks(text.tokens.mark(index)))
      case .word, .space: continue
      }
    }
    return read
  }

  private func add(_ hash: UInt64, _ number: Figure?, at range: Range<Int>, to read: inout ComparedWords) {
    if !read.figures.contains(where: { $0.hash == hash || $0.range.overlaps(range) }) {
      read.figures.append(ComparedWords.Figure(hash: hash, value: number?.value, range: range))
    }
  }

  private func loss(
    _ word: CheckedWord, _ known: TranslationTable.Entry?, isLong: Bool, hasNames: Bool
  ) -> Float {
    if let known { return Self.leastKnownLoss + Self.knownLoss * known.chance }
    if !isLong { return 0 }
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
