/// The rules: one question after the other, the first answer holds.
extension SentenceReader {
  func rule(for run: TerminatorRun) -> SentenceRule {
    let first = scalar(at: run.next).value
    if run.isClosed, run.mark.lowerBound > start {
      let before = scalar(before: run.mark.lowerBound).value
      let after = scalar(at: run.mark.upperBound).value
      let isOpen = before == 0x28 || before == 0x5b || before == 0xff08
      if isOpen, after == 0x29 || after == 0x5d || after == 0xff09 { return .markInBrackets }
    }
    if run.kinds.contains(.wideTerminator) || run.firstValue == 0xff0e {
      return wideRule(run, first)
    }
    if lexicon.settings.isUnspaced, !run.hasSpace, run.last == .exclamation {
      let next = mark(first)
      if next.contains(.unspaced) { return .exclamation }
      if next.contains(.digit), run.mark.lowerBound > start,
        mark(scalar(before: run.mark.lowerBound).value).contains(.unspaced)
      {
        return .exclamation
      }
    }
    if !run.hasSpace { return gluedRule(run, first) }
    switch first {
    case 0x25 where mark(at: run.next + 1).contains(.digit): break
    // A rule drawn under a letter: "=====".
    case 0x3d where value(at: run.next + 1) == 0x3d: break
    case 0x2c, 0x3b, 0x3a, 0x29, 0x25, 0x26, 0x2f, 0x3d, 0x2b, 0x3e, 0x60c, 0x61b, 0x5d, 0x7d:
      return .punctuationFollows
    default: break
    }
    if first == 0x23, mark(at: run.next + 1).contains(.letter) { return .punctuationFollows }
    if first == 0x2a, value(at: run.next + 1) == 0x20, mark(at: run.next + 2).contains(.letter) {
      return .listItem
    }
    let next = following(run.next)
    if run.count >= 5, run.kinds == .dot, !next.mark.contains(.upper) { return .leaders }
    if next.mark.isAny(of: .terminator), next.first == 0x60 || next.first == 0x22 || next.first == 0x27 {
      return .punctuationFollows
    }
    if run.last == .dot { return dotRule(run, next) }
    if run.last == .scriptTerminator { return .scriptTerminator }
    return exclamationRule(run, next)
  }

  /// Ideographic terminators, which need no space.
  private func wideRule(_ run: TerminatorRun, _ first: UInt32) -> SentenceRule {
    if run.firstValue == 0xff0e, run.count == 1 {
      // "Ｆ．Ｂ．Ｉ．", "３．５"
      let letter = run.mark.lowerBound > start ? scalar(before: run.mark.lowerBound).value : 0
      let isLatin = (0xff10...0xff5a).contains(letter) || mark(letter).contains(.digit)
      if isLatin { return .initial }
    }
    if run.isClosed, !run.hasSpace, mark(first).isAny(of: .terminator) { return .glued }
    switch first {
    case 0x3001, 0xff0c, 0x2c, 0xff1b, 0x3b, 0xff1a, 0x3a, 0xff09, 0x29: return .punctuationFollows
    // "…！的": the name before has a mark of its own.
    case 0x7684: return .exclaimedName
    default: break
    }
    // 「…。」と言った
    if run.isClosed, lexicon.settings.isUnspaced, (0x3041...0x309f).contains(first) { return .insideQuotes }
    return .scriptTerminator
  }

  /// No space behind the mark: inside numbers, addresses, names; but also a space forgotten.
  private func gluedRule(_ run: TerminatorRun, _ first: UInt32) -> SentenceRule {
    if run.last == .scriptTerminator {
      switch first {
      case 0x2c, 0x3b, 0x3a, 0x29: return .punctuationFollows
      // A genitive, as long as the word goes on.
      case _ where run.firstValue == 0x104f: return .glued
      default: return mark(first).isAny(of: [.digit, .terminator]) ? .glued : .scriptTerminator
      }
    }
    guard !run.isClosed, mark(first).contains(.upper) else { return .glued }
    let next = following(run.next)
    guard next.length > 1 || next.isStarter, !next.isUpperOnly, !next.isOpened, !next.hasDash,
      !next.isAddress
    else { return .glued }
    let word = wordBefore(run.mark.lowerBound)
    let before = word.range.lowerBound
    let isAfterSpace =
      before > start
      && (mark(scalar(before: before).value) == .space || (word.isNumber && text[before - 1] == 0x2c))
    guard word.dots == 0, !word.isEmpty else { return .glued }
    if run.isSingleDot {
      guard isAfterSpace, !next.isClosedByDot, !word.isInitial || next.length > 1 else { return .glued }
      if next.isStarter, next.length > 2 || !word.isNumber { return .missingSpace }
      return word.lowers == word.length && word.length > 1 ? .missingSpace : .glued
    }
    guard word.last.contains(.lower), word.lowers >= word.letters - 1 else { return .glued }
    if run.last == .exclamation || run.count > 2 || run.firstValue == 0x2026 { return .missingSpace }
    return .glued
  }

  private func exclamationRule(_ run: TerminatorRun, _ next: Following) -> SentenceRule {
    // "Direct line:? 203": a mark that was another character once.
    let mark = run.mark.lowerBound
    if run.count == 1, mark > start, text[mark - 1] == 0x3a { return .strayMark }
    guard next.mark.contains(.lower) else {
      return endsQuotation(run) && isAttribution(at: run.next) ? .attribution : .exclamation
    }
    // "Where? -- she asked."
    if run.isClosed || next.hasDash || !lexicon.settings.startsSmall { return .lowerCaseFollows }
    if isAttribution(at: run.next) { return .attribution }
    let word = wordBefore(run.mark.lowerBound)
    if word.word.contains(.exclaimed) { return .exclaimedName }
    if word.isEmpty, run.count > 1 { return .lowerCaseFollows }
    return .lowerCaseStart
  }

  private func dotRule(_ run: TerminatorRun, _ next: Following) -> SentenceRule {
    let isEllipsis = run.count > 1 || run.firstValue != 0x2e
    let isLower = next.mark.contains(.lower)
    if isLower, next.isURL { return .fullStop }
    if isLower, !isEllipsis, next.isItem, isOrdinary(wordBefore(run.mark.lowerBound)) { return .listItem }
    if isLower, run.isClosed || isEllipsis || lexicon.settings.neverStartsSmall { return .lowerCaseFollows }
    if isEllipsis {
      // "I" has no small form to tell by; two dots are a full stop with one too many.
      if next.initial == 0x49, next.length == 1, lexicon.settings.startsSmall, run.count != 2 {
        return .ellipsis
      }
      if next.mark.isAny(of: [.upper, .digit]) { return .ellipsisEnd }
      if next.initial > 0x3000, next.mark.contains(.unspaced), lexicon.settings.isUnspaced {
        return .ellipsisEnd
      }
      return endsWithEnder(run.mark.lowerBound) ? .finalParticle : .ellipsis
    }
    let word = wordBefore(run.mark.lowerBound)
    if isLower { return lowerCaseRule(word, next) }
    if let rule = headRule(run, word) { return rule }
    if run.isClosed, next.isDigit { return .bracketEnd }
    if word.isEmpty { return .fullStop }
    return wordRule(run, word, next)
  }

  private func isOrdinary(_ word: PrecedingWord) -> Bool {
    word.length > 2 && word.letters == word.length && !word.word.isAny(of: .abbreviations)
  }

  /// A small letter follows: a new sentence only behind a long ordinary word.
  private func lowerCaseRule(_ word: PrecedingWord, _ next: Following) -> SentenceRule {
    if word.word.isAny(of: .abbreviations), !word.word.contains(.ordinary) { return .lowerCaseFollows }
    // "5 ft. 6 in. tall"
    if word.word.contains(.unit), isAfterQuantity(word) { return .lowerCaseFollows }
    if word.dots > 0 || (word.digits > 0 && word.length < 3) { return .lowerCaseFollows }
    if word.word.isAny(of: [.starter, .ordinary]), word.length > 1 { return .lowerCaseStart }
    if lexicon.settings.startsSmall, next.isStarter, word.length != 1 { return .lowerCaseStart }
    guard word.length > 3, word.letters == word.length else { return .lowerCaseFollows }
    return .lowerCaseStart
  }

  /// A number or letter at the head of a sentence, or behind a word such as chapter.
  private func headRule(_ run: TerminatorRun, _ word: PrecedingWord) -> SentenceRule? {
    guard !run.isClosed || (run.end == run.mark.upperBound + 1 && text[run.end - 1] == 0x29),
      run.mark.lowerBound - start < 48, !word.isEmpty
    else { return nil }
    let isCount = word.digits > 0 && word.digits + word.dots == word.length && word.digits < 4
    let isMark =
      isCount || word.length == 1 || (word.isRoman && word.length < 6)
      || (word.length == 2 && word.digits == 1 && word.first.contains(.upper))
    guard isMark || word.digits + word.dots == word.length else { return nil }
    var index = start
    while index < word.range.lowerBound {
      let (value, width) = scalar(at: index)
      let mark = mark(value)
      guard mark.isAny(of: [.space, .opener, .dash, .ignorable]) || value == 0x2a || value == 0x2022 else {
        break
      }
      index += width
    }
    if index >= word.range.lowerBound { return isMark ? .listMark : nil }
    var head = SentenceLexicon.emptyKey
    while index < word.range.lowerBound {
      let (value, width) = scalar(at: index)
      guard mark(value).isAny(of: .wordPart) else { break }
      head = SentenceLexicon.key(head, adding: value, isTurkic: lexicon.isTurkic)
      index += width
    }
    guard lexicon[head].contains(.heading) else { return nil }
    // "Sehemu ya 2.": one small word between.
    var middle = skipSpaces(index)
    if middle < word.range.lowerBound {
      let begin = middle
      while middle < word.range.lowerBound, mark(at: middle).contains(.lower) {
        middle += scalar(at: middle).width
      }
      guard middle - begin < 4 else { return nil }
    }
    guard skipSpaces(middle) == word.range.lowerBound else { return nil }
    return .heading
  }
}
