/// The words beside a mark.
extension SentenceReader {
  /// The word before a full stop, with the marks inside it: "Dr", "U.S", "Öğr", "12", "Dipl.-Ing".
  struct PrecedingWord {
    var range: Range<Int>
    var word: SentenceLexicon.Word
    /// Characters.
    var length = 0
    var letters = 0
    var digits = 0
    var dots = 0
    var lowers = 0
    var first: SentenceMark = []
    var last: SentenceMark = []
    var firstValue: UInt32 = 0
    /// It is an abbreviation only as one that is written small.
    var isSmallAbbreviation = false
    /// Longest run of letters without a full stop or hyphen.
    var longestPart = 0
    var isRoman = false

    var isEmpty: Bool { range.isEmpty }
    var isNumber: Bool { digits == length && length > 0 }
    var isInitial: Bool { length == 1 && first.contains(.upper) }
    /// Two letters or more, all of them capitals.
    var isCapitals: Bool { length > 1 && letters == length && lowers == 0 && first.contains(.upper) }
    /// Short parts with full stops between: "U.S", "z.B", "Ph.D".
    var isDotted: Bool { dots > 0 && digits == 0 && longestPart <= 4 && letters > 1 }
  }

  private static let reach = 96

  private func isWordPart(_ value: UInt32) -> Bool {
    if value < 0x80 {
      switch value {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x27, 0x2d, 0x2e, 0x26, 0x2f: return true
      default: return false
      }
    }
    if value == 0x2019 || value == 0xb0 || value == 0xb7 { return true }
    return mark(value).isAny(of: .wordPart) || value == 0xad
  }

  func wordBefore(_ end: Int) -> PrecedingWord {
    let limit = max(start, end - Self.reach)
    var end = end
    while end > limit, mark(scalar(before: end).value) == .ignorable { end -= scalar(before: end).width }
    var begin = end
    while begin > limit {
      let (value, width) = scalar(before: begin)
      guard isWordPart(value) else { break }
      begin -= width
    }
    // Quotes and dashes at the ends are no part.
    while begin < end {
      let (value, width) = scalar(at: begin)
      guard value == 0x27 || value == 0x2019 || value == 0x2d || value == 0x2e || value == 0x2f else { break }
      begin += width
    }
    var last = end
    while last > begin {
      let (value, width) = scalar(before: last)
      guard value == 0x27 || value == 0x2019 || value == 0x2d else { break }
      last -= width
    }
    return describe(begin..<last)
  }

  private func describe(_ range: Range<Int>) -> PrecedingWord {
    var found = PrecedingWord(range: range, word: [])
    var key = SentenceLexicon.emptyKey
    var partKey = key
    var part = 0
    var isRoman = true
    var hasParts = false
    var elided: UInt64?
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, width) = scalar(at: index)
      let mark = mark(value)
      if mark == .combining || value == 0xad {
        if value != 0xad {
          key = SentenceLexicon.key(key, adding: value, isTurkic: lexicon.isTurkic)
          partKey = SentenceLexicon.key(partKey, adding: value, isTurkic: lexicon.isTurkic)
        }
        index += width
        continue
      }
      if found.length == 0 {
        found.first = mark
        found.firstValue = value
      }
      found.last = mark
      found.length += 1
      key = SentenceLexicon.key(key, adding: value, isTurkic: lexicon.isTurkic)
      if mark.isAny(of: [.letter, .digit]) {
        partKey = SentenceLexicon.key(partKey, adding: value, isTurkic: lexicon.isTurkic)
        part += 1
        found.longestPart = max(found.longestPart, part)
        if mark.contains(.letter) { found.letters += 1 } else { found.digits += 1 }
        if mark.contains(.lower) { found.lowers += 1 }
        if !Self.isRomanDigit(value) { isRoman = false }
      } else {
        isRoman = false
        part = 0
        if value == 0x2e { found.dots += 1 }
        if value == 0x2d || value == 0x2f {
          partKey = SentenceLexicon.emptyKey
          hasParts = true
        } else if value == 0x27 || value == 0x2019, lexicon.settings.hasElision {
          elided = SentenceLexicon.emptyKey
          partKey = SentenceLexicon.emptyKey
        } else {
          partKey = SentenceLexicon.key(partKey, adding: value, isTurkic: lexicon.isTurkic)
        }
      }
      index += width
    }
    found.isRoman = isRoman && found.length > 0
    guard found.length > 0 else { return found }
    let isCapital = found.first.contains(.upper)
    var words = self.words(key, isCapital: isCapital)
    if words.small.union(words.capital).isEmpty, hasParts || elided != nil, part > 1 {
      words = self.words(partKey, isCapital: isCapital || elided != nil)
    }
    found.word = words.small.union(words.capital)
    found.isSmallAbbreviation = words.small.isAny(of: .abbreviations) && words.capital.isEmpty
    return found
  }

  /// What a word is in any case, and what only with its capital.
  private func words(
    _ key: UInt64, isCapital: Bool
  ) -> (small: SentenceLexicon.Word, capital: SentenceLexicon.Word) {
    (lexicon[key], isCapital ? lexicon[SentenceLexicon.capitalKey(key)] : [])
  }

  /// What the word is together with the short words before it, where letters stand apart.
  func joinedWord(_ word: PrecedingWord) -> SentenceLexicon.Word {
    var begin = word.range.lowerBound
    var parts = 0
    while parts < 3 {
      var index = begin
      while index > start, mark(scalar(before: index).value) == .space {
        index -= scalar(before: index).width
      }
      guard index < begin, index > start, text[index - 1] == 0x2e else { break }
      index -= 1
      let end = index
      while index > start, end - index < 6 {
        let (value, width) = scalar(before: index)
        guard mark(value).contains(.letter) else { break }
        index -= width
      }
      guard index < end, index == start || !mark(scalar(before: index).value).isAny(of: .wordPart) else {
        break
      }
      begin = index
      parts += 1
    }
    guard parts > 0 else { return [] }
    var key = SentenceLexicon.emptyKey
    var index = begin
    while index < word.range.upperBound {
      let (value, width) = scalar(at: index)
      if mark(value) != .space { key = SentenceLexicon.key(key, adding: value, isTurkic: lexicon.isTurkic) }
      index += width
    }
    let words = words(key, isCapital: mark(at: begin).contains(.upper))
    return words.small.union(words.capital)
  }

  static func isRomanDigit(_ value: UInt32) -> Bool {
    switch value {
    case 0x43, 0x44, 0x49, 0x4c, 0x4d, 0x56, 0x58: true
    default: false
    }
  }

  /// What stands behind a mark and its spaces.
  struct Following {
    /// The first character, be it a quote or a dash.
    var first: UInt32 = 0
    /// The first character of the word.
    var initial: UInt32 = 0
    var mark: SentenceMark = []
    var word: SentenceLexicon.Word = []
    var length = 0
    var isUpperOnly = false
    var isRoman = false
    /// An opening quote or bracket stands before the word.
    var isOpened = false
    var hasDash = false
    var isClosedByDot = false
    /// An address goes on behind the word: "@", "/", ".com".
    var isAddress = false

    var isDigit: Bool { mark.contains(.digit) }
    /// A word that often begins a sentence, and no initial.
    var isStarter: Bool { word.contains(.starter) && !(length == 1 && isClosedByDot) }
    /// An address with its scheme.
    var isURL = false
    /// A letter that counts an item, before a capital.
    var isItem = false
  }

  func following(_ position: Int) -> Following {
    var next = Following()
    guard position < text.count else { return next }
    next.first = scalar(at: position).value
    var index = position
    while index < text.count, index < position + 24 {
      let (value, width) = scalar(at: index)
      let mark = mark(value)
      if mark.isAny(of: [.opener, .closer]) {
        next.isOpened = true
      } else if mark == .dash || value == 0x2022 || value == 0xb7 || value == 0x2a {
        next.hasDash = true
      } else if !mark.isAny(of: [.space, .ignorable]) {
        break
      }
      if value == 0x0a, breaksLine(at: index) { break }
      index += width
    }
    guard index < text.count else { return next }
    next.initial = scalar(at: index).value
    next.mark = mark(next.initial)
    var key = SentenceLexicon.emptyKey
    var isRoman = true
    var lowers = 0
    while index < text.count, next.length < 32 {
      let (value, width) = scalar(at: index)
      let mark = mark(value)
      let isApostrophe = value == 0x27 || value == 0x2019
      guard mark.isAny(of: .wordPart) || isApostrophe || value == 0xad else { break }
      if isApostrophe, index + width >= text.count || !self.mark(at: index + width).contains(.letter) {
        break
      }
      // What is behind an apostrophe is a suffix or another word, which says as much.
      if isApostrophe, next.length > 0, next.word.isEmpty { next.word = lexicon[key] }
      if !Self.isRomanDigit(value) { isRoman = false }
      if mark.contains(.lower) { lowers += 1 }
      if value != 0xad { key = SentenceLexicon.key(key, adding: value, isTurkic: lexicon.isTurkic) }
      next.length += 1
      index += width
    }
    next.isRoman = isRoman && next.length > 0
    next.isUpperOnly = lowers == 0 && next.length > 1 && next.mark.contains(.upper)
    if index < text.count {
      let byte = text[index]
      next.isURL =
        byte == 0x3a && index + 2 < text.count && text[index + 1] == 0x2f && text[index + 2] == 0x2f
      if byte == 0x2e, next.initial == 0x77, next.length == 3 { next.isURL = true }
      next.isAddress = byte == 0x40 || byte == 0x2f || (byte == 0x2e && mark(at: index + 1).contains(.letter))
    }
    next.isClosedByDot = index < text.count && text[index] == 0x2e
    if next.isClosedByDot, next.length == 1, next.initial &- 0x61 < 8, value(at: index + 1) == 0x20 {
      next.isItem = mark(at: index + 2).contains(.upper) && !lexicon[key].isAny(of: .abbreviations)
    }
    if next.length > 0 {
      let whole = lexicon[key]
      if !whole.isEmpty { next.word = whole }
    }
    return next
  }
}
