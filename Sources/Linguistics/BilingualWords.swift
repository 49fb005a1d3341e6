package import Bitext
internal import Synchronization

/// Which words of one language stand for which of another, from the lists `lexicons/en-*.tsv`.
///
///     let words = BilingualWords(LanguagePair(source: english, target: turkish))
///     let stem = BilingualWords.stem(Array("government".unicodeScalars)[...], of: english)
///     let other = BilingualWords.stem(Array("hükümet".unicodeScalars)[...], of: turkish)
///     words?.ofSource[stem]?.others.contains(other)  // true
///
/// Words are known by their stems: the first five letters, folded and without marks, or four in languages whose
/// endings change more of a word. That joins the forms of a word, and some words that are strangers. One of the languages must be English. Made in some milliseconds.
package struct BilingualWords: Sendable {
  /// What stands for a word.
  package struct Translations: Sendable {
    /// Stems, without repetition.
    package var others: [UInt64]
    /// The chance that a translation has one of them, as the lists have it: 0…1.
    package var chance: Float
  }

  /// By stem.
  package private(set) var ofSource: [UInt64: Translations] = [:]
  package private(set) var ofTarget: [UInt64: Translations] = [:]

  private static let stemLength = 5
  private static let shortStemLength = 4
  private static let shortStemmed: Set<String> = ["be", "bg", "et", "fi", "mk", "ru", "sr", "uk"]

  private static let made = Mutex<[LanguagePair: BilingualWords]>([:])

  /// The words of two languages, read once a process; `nil` where there is no list.
  package static func shared(_ languages: LanguagePair) -> BilingualWords? {
    if let words = made.withLock({ $0[languages] }) { return words }
    let words = BilingualWords(languages)
    if let words { made.withLock { $0[languages] = words } }
    return words
  }

  /// `nil` where there is no list.
  package init?(_ languages: LanguagePair) {
    let isFromEnglish = languages.source.language == "en"
    let other = isFromEnglish ? languages.target : languages.source
    guard isFromEnglish || languages.target.language == "en",
      let table = WordListData.englishTable(with: other)
    else { return nil }
    let english = LetterFolding(language: isFromEnglish ? languages.source : languages.target)
    let folding = LetterFolding(language: other)
    let length = Self.stemLength(of: other)
    func letters(_ bytes: some Sequence<UInt8>) -> String.UnicodeScalarView {
      String(decoding: Array(bytes), as: UTF8.self).unicodeScalars
    }
    for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3)
      // The head has no chances.
      guard fields.count == 4, let forth = Self.chance(fields[2]), let back = Self.chance(fields[3]) else {
        continue
      }
      let one = Self.stem(english.fold(letters(fields[0]))[...], length: Self.stemLength)
      let two = Self.stem(folding.fold(letters(fields[1]))[...], length: length)
      let (source, target) = isFromEnglish ? (one, two) : (two, one)
      Self.add(target, isFromEnglish ? forth : back, to: &ofSource[source])
      Self.add(source, isFromEnglish ? back : forth, to: &ofTarget[target])
    }
  }

  /// What a word is known by; its letters folded.
  package static func stem(_ letters: ArraySlice<Unicode.Scalar>, of language: LanguageTag) -> UInt64 {
    stem(letters, length: stemLength(of: language))
  }

  /// How many letters a stem has.
  package static func stemLength(of language: LanguageTag) -> Int {
    shortStemmed.contains(language.language) ? shortStemLength : stemLength
  }

  package static func stem(_ letters: ArraySlice<Unicode.Scalar>, length: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in letters.startIndex..<min(letters.startIndex + length, letters.endIndex) {
      hash = (hash ^ UInt64(letters[index].withoutMark.value)) &* 0x100_0000_01b3
    }
    return hash
  }

  private static func add(_ other: UInt64, _ chance: Float, to translations: inout Translations?) {
    var words = translations ?? Translations(others: [], chance: 0)
    if !words.others.contains(other) {
      words.others.append(other)
      words.chance = min(1, words.chance + chance)
    }
    translations = words
  }

  /// "0.25" as a number.
  private static func chance(_ digits: some Sequence<UInt8>) -> Float? {
    Float(String(decoding: Array(digits), as: UTF8.self))
  }
}
