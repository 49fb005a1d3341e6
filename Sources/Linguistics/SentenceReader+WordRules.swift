/// What the word before a full stop says.
extension SentenceReader {
  func wordRule(_ run: TerminatorRun, _ word: PrecedingWord, _ next: Following) -> SentenceRule {
    let settings = lexicon.settings
    var kind = word.word
    // "the PP.", "CAP.": all capitals are no abbreviation that is written small.
    if word.isSmallAbbreviation, word.isCapitals, !kind.contains(.title), !next.isDigit, !next.isUpperOnly {
      kind.subtract(.abbreviations)
    }
    if word.last.contains(.digit) {
      return numberRule(run, word, next)
    }
    if word.length < 4, word.range.lowerBound > start + 2 {
      let joined = joinedWord(word)
      if joined.contains(.final) {
        return next.mark.contains(.lower) ? .lowerCaseFollows : .finalAbbreviation
      }
      if joined.isAny(of: [.title, .suffix]) { kind = joined }
    }
    if kind.contains(.unit), word.first.contains(.lower), !next.isDigit, isAfterQuantity(word) {
      return .finalAbbreviation
    }
    // "100 m.", "1995 р.": a unit here, whatever it is elsewhere.
    if kind.contains(.title), !next.isDigit, isAfterNumber(word) {
      return next.isStarter ? .starterFollows : .abbreviation
    }
    let isFigure = next.isDigit || (next.isRoman && next.length > 1)
    if isFigure, kind.contains(.beforeNumber) { return .beforeNumber }
    // "et al. (2020)"
    if next.isDigit, next.first == 0x28, kind.contains(.abbreviation) { return .abbreviation }
    if next.isDigit, kind.contains(.abbreviation), !kind.isAny(of: [.final, .suffix]) {
      return .abbreviation
    }
    if kind.contains(.ordinary), kind.contains(.beforeNumber), !kind.contains(.title) { return .fullStop }
    if kind.contains(.title) { return .title }
    if settings.hasRomanOrdinals, word.isRoman, word.length < 6, !run.isClosed {
      return next.isStarter ? .starterFollows : .roman
    }
    if word.isInitial, !kind.contains(.suffix) { return initialRule(word, next) }
    if word.isDotted, isAddress(word) { return .fullStop }
    if word.isDotted || kind.contains(.suffix) { return dottedRule(word, kind, next) }
    if kind.contains(.final) {
      if word.first.contains(.upper) { return next.isStarter ? .starterFollows : .abbreviation }
      // "В XIX в. Москва росла": no sentence yet.
      if !next.isStarter, isShortPhrase(before: word, mostWithout: 0) { return .phrase }
      return .finalAbbreviation
    }
    if kind.contains(.abbreviation) {
      return next.isStarter && !next.isDigit ? .starterFollows : .abbreviation
    }
    return .fullStop
  }

  private func numberRule(_ run: TerminatorRun, _ word: PrecedingWord, _ next: Following) -> SentenceRule {
    guard lexicon.settings.hasOrdinals, word.isNumber, word.length < 4, !run.isClosed else {
      return .numberEnd
    }
    if next.isDigit {
      // "12. 3. 2026"
      return word.length < 3 && !lexicon.isTurkic ? .ordinal : .numberEnd
    }
    if word.range.lowerBound > start {
      let before = scalar(before: word.range.lowerBound).value
      if before == 0x25 || mark(before) == .dash { return .numberEnd }
    }
    if word.length < 3, next.word.contains(.month) { return .ordinal }
    if lexicon.settings.ordinalsBeforeSmall, next.mark.contains(.upper) { return .numberEnd }
    return next.isStarter ? .starterFollows : .ordinal
  }

  private func initialRule(_ word: PrecedingWord, _ next: Following) -> SentenceRule {
    if next.isStarter, !next.word.contains(.particle), word.range.lowerBound > start + 1 {
      let before = wordBefore(skipSpacesBack(word.range.lowerBound))
      if before.length > 1 || before.isEmpty { return .starterFollows }
    }
    if word.firstValue == 0x49, lexicon.settings.startsSmall, next.isStarter { return .starterFollows }
    // Behind a small word no name has begun: "plan B. The", but "by J. The"?
    guard next.isStarter, word.range.lowerBound > start + 1 else { return .initial }
    let before = wordBefore(skipSpacesBack(word.range.lowerBound))
    return before.first.contains(.lower) && before.lowers == before.length ? .starterFollows : .initial
  }

  /// Whether only a phrase stands between the head of the sentence, or a colon, and `word`: fewer than
  /// six words behind a preposition, fewer than `mostWithout` otherwise.
  private func isShortPhrase(before word: PrecedingWord, mostWithout: Int = 3) -> Bool {
    var words = 0
    var index = word.range.lowerBound
    while index > start, word.range.lowerBound - index < 48 {
      let byte = text[index - 1]
      if byte == 0x3a, text[index] == 0x20 { break }
      if byte == 0x20 { words += 1 }
      index -= 1
    }
    guard index == start || text[index - 1] == 0x3a else { return false }
    return words < (isPreposition(at: skipSpaces(index)) ? 6 : mostWithout)
  }

  private func isPreposition(at position: Int) -> Bool {
    var key = SentenceLexicon.emptyKey
    var index = position
    while index < text.count, mark(at: index).contains(.letter) {
      let (value, width) = scalar(at: index)
      key = SentenceLexicon.key(key, adding: value, isTurkic: lexicon.isTurkic)
      index += width
    }
    return lexicon[key].contains(.preposition)
  }

  /// Whether a word is the end of "press@port.example".
  private func isAddress(_ word: PrecedingWord) -> Bool {
    let begin = word.range.lowerBound
    return begin > start && text[begin - 1] == 0x40
  }

  private func isAfterNumber(_ word: PrecedingWord) -> Bool {
    let end = skipSpacesBack(word.range.lowerBound)
    return end > start && mark(scalar(before: end).value).contains(.digit)
  }

  /// Whether a figure stands before a unit, be it with other units between.
  func isAfterQuantity(_ word: PrecedingWord) -> Bool {
    var word = word
    for _ in 0..<3 {
      if isAfterNumber(word) { return true }
      var end = skipSpacesBack(word.range.lowerBound)
      if end > start, text[end - 1] == 0x2e { end -= 1 }
      word = wordBefore(end)
      guard word.word.contains(.unit) else { return false }
    }
    return false
  }

  private func skipSpacesBack(_ position: Int) -> Int {
    var position = position
    while position > start, text[position - 1] == 0x20 { position -= 1 }
    return position
  }

  /// Letters and full stops by turns, such as "z.B.", and what stands behind hours and years.
  private func dottedRule(
    _ word: PrecedingWord, _ kind: SentenceLexicon.Word, _ next: Following
  ) -> SentenceRule {
    if kind.contains(.suffix) {
      // "At 5 a.m. Mr. Smith", "In 44 B.C. Caesar": no sentence yet.
      if !next.isStarter, isShortPhrase(before: word) { return .phrase }
      if next.word.isAny(of: [.month, .weekday]) || next.isUpperOnly { return .acronym }
      if next.length == 1, next.isClosedByDot { return .acronym }
      return next.mark.isAny(of: [.upper, .digit]) ? .finalAbbreviation : .acronym
    }
    return next.isStarter ? .starterFollows : .acronym
  }
}
