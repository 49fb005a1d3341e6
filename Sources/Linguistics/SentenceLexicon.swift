internal import Bitext
internal import CICU

/// What a language's data file knows about words, ready to be asked from UTF-8 bytes.
///
/// A word is found by a 64-bit hash of its folded letters (apostrophes as `'`), kept without the word.
/// A class, so that a scanner that holds one stays small: the compiler moves scanners about.
final class SentenceLexicon: Sendable {
  /// What a word is; a word may be several things.
  struct Word: OptionSet, Sendable {
    let rawValue: UInt32
    static let abbreviation = Word(rawValue: 1)
    /// Never ends a sentence.
    static let title = Word(rawValue: 2)
    /// Goes on when a figure follows.
    static let beforeNumber = Word(rawValue: 4)
    /// Abbreviation that also ends sentences.
    static let final = Word(rawValue: 8)
    /// Often begins a sentence and is no name.
    static let starter = Word(rawValue: 16)
    static let month = Word(rawValue: 32)
    /// A word such as chapter, whose number has a full stop.
    static let heading = Word(rawValue: 64)
    /// "a.m", "Ph.D": ends a sentence before a capital, except behind a phrase of time.
    static let suffix = Word(rawValue: 128)
    /// Ordinary word, short or like an abbreviation.
    static let ordinary = Word(rawValue: 256)
    /// A name that ends in an exclamation mark.
    static let exclaimed = Word(rawValue: 512)
    /// On no list, whatever `common.txt` or the calendar says.
    static let never = Word(rawValue: 2048)
    /// "von", "de": may follow an initial although it is a small word.
    static let particle = Word(rawValue: 4096)
    static let weekday = Word(rawValue: 8192)
    /// Begins a phrase of time, as "At" does before an hour.
    static let preposition = Word(rawValue: 16384)
    /// A unit: an abbreviation, but behind a figure it ends a sentence before a capital.
    static let unit = Word(rawValue: 1024)
    /// A verb that names a speaker behind a quotation: "said".
    static let speech = Word(rawValue: 0x1_0000)
    /// What a full stop behind a word may be.
    static let abbreviations: Word = [.abbreviation, .title, .beforeNumber, .final, .suffix]

    init(rawValue: UInt32) { self.rawValue = rawValue }

    func isAny(of others: Word) -> Bool { rawValue & others.rawValue != 0 }
  }

  /// Habits of the language's writing, by the lines of the section `settings`.
  struct Settings: Sendable {
    /// "3." is an ordinal.
    var hasOrdinals = false
    /// "XIV." is an ordinal.
    var hasRomanOrdinals = false
    /// No spaces between words or sentences.
    var isUnspaced = false
    /// A small letter may begin a sentence behind `!` and `?`.
    var startsSmall = false
    /// A small letter never follows a full stop in a new sentence.
    var neverStartsSmall = false
    /// "l'art.": what stands before an apostrophe is another word.
    var hasElision = false
    /// "13." before a capital is no ordinal.
    var ordinalsBeforeSmall = false
  }

  private let keys: [UInt64]
  private let words: [Word]
  private let mask: Int
  let settings: Settings
  /// What to do at each byte, with the terminators of this language only.
  let leads: [UInt8]
  /// What each character of one or two bytes is, with the terminators of this language.
  let marks: [SentenceMark]
  /// Endings of words that end sentences: "ครับ", "니다".
  let enders: [[UInt8]]
  let isTurkic: Bool

  init(language: LanguageTag) {
    let isTurkic = ["tr", "az", "crh"].contains(language.language)
    var entries: [(UInt64, Word)] = []
    func add(_ text: some StringProtocol, _ word: Word) {
      let key = Self.key(text, isTurkic: isTurkic)
      let isCapital = text.first?.isUppercase == true
      if !isCapital || !word.isAny(of: .abbreviations) { entries.append((key, word)) }
      if isCapital && word.isAny(of: .abbreviations) || word == .never {
        entries.append((Self.capitalKey(key), word))
      }
    }
    let sections = [
      Resource.sections("abbreviations/common.txt"),
      Resource.sections("abbreviations/\(language.language).txt"),
    ]
    let kinds: [(String, Word)] = [
      ("abbreviations", .abbreviation), ("titles", [.abbreviation, .title]),
      ("before-number", [.abbreviation, .beforeNumber]), ("final", [.abbreviation, .final]),
      ("suffixes", [.abbreviation, .suffix]), ("starters", .starter), ("headings", .heading),
      ("words", .ordinary), ("exclaimed", .exclaimed), ("months", .month),
      ("never", .never), ("particles", .particle), ("weekdays", .weekday),
      ("prepositions", .preposition), ("units", .unit), ("speech", .speech),
    ]
    for section in sections {
      for (name, word) in kinds {
        for line in section[name] ?? [] {
          for item in line.split(separator: " ") { add(item, word) }
        }
      }
    }
    for (name, word) in Self.calendarWords(language) { add(name, word) }

    var capacity = 64
    while capacity < entries.count * 3 { capacity *= 2 }
    self.isTurkic = isTurkic
    let mask = capacity - 1
    var keys = [UInt64](repeating: 0, count: capacity)
    var words = [Word](repeating: [], count: capacity)
    for (key, word) in entries {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      words[slot].formUnion(word)
    }
    for index in words.indices where words[index].contains(.never) { words[index] = [] }
    var habits = Habits()
    for line in sections[1]["settings"] ?? [] { habits.apply(line) }
    (self.keys, self.words, self.mask) = (keys, words, mask)
    (settings, leads, marks) = (habits.settings, habits.leads, habits.marks)
    enders = (sections[1]["enders"] ?? []).flatMap { line in
      line.split(separator: " ").map { Array($0.utf8) }
    }
  }

  /// Month names, and short names of months and weekdays that are written with a full stop.
  private static func calendarWords(_ language: LanguageTag) -> [(String, Word)] {
    guard let calendar = try? CalendarNames(language) else { return [] }
    var words: [(String, Word)] = []
    func add(_ names: ArraySlice<String>, _ word: Word) {
      for written in names {
        var name = written
        while name.hasSuffix(".") { name.removeLast() }
        if name.isEmpty || name.contains(where: \.isNumber) { continue }
        words.append((name, word))
        if name.count < written.count { words.append((name, [.abbreviation, .beforeNumber])) }
      }
    }
    add(calendar.months, .month)
    add(calendar.shortMonths, .month)
    add(calendar.weekdays, .weekday)
    add(calendar.shortWeekdays, .weekday)
    return words
  }

  // MARK: Asking

  subscript(key: UInt64) -> Word {
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = keys[slot]
      if found == key { return words[slot] }
      if found == 0 { return [] }
      slot = (slot + 1) & mask
    }
  }

  /// The key of what a word is only with a capital: "Der." is an abbreviation, "der." is none.
  @inline(__always)
  static func capitalKey(_ key: UInt64) -> UInt64 { key ^ 0x5555_5555 }

  /// The hash of no letters.
  static let emptyKey: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash with one letter more.
  @inline(__always)
  static func key(_ key: UInt64, adding value: UInt32, isTurkic: Bool) -> UInt64 {
    var folded = value
    if value < 0x80 {
      if value &- 0x41 < 26 { folded = isTurkic && value == 0x49 ? 0x131 : value | 0x20 }
    } else if value == 0x2019 {
      folded = 0x27
    } else {
      folded = cicu_simple_lower(value)
    }
    var next = (key ^ UInt64(folded)) &* 0x9e37_79b9_7f4a_7c15
    next ^= next >> 29
    return next | 1 << 63
  }

  static func key(_ text: some StringProtocol, isTurkic: Bool) -> UInt64 {
    text.unicodeScalars.reduce(emptyKey) { key($0, adding: $1.value, isTurkic: isTurkic) }
  }
}
