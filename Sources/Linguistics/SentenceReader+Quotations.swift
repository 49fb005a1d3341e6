/// Who spoke, behind a quotation.
extension SentenceReader {
  /// Whether a closing quote is the last of what belongs to the mark.
  func endsQuotation(_ run: TerminatorRun) -> Bool {
    guard run.isClosed else { return false }
    switch scalar(before: run.end).value {
    case 0x22, 0x27, 0x2019, 0x201c, 0x201d, 0xbb, 0x203a: return true
    default: return false
    }
  }

  /// Whether a speaker and a verb of speech begin at `position`.
  ///
  /// Such as "Mr. Hart asked", "he yelled", "asked Lee". A capital pronoun begins a sentence of its own, except I.
  func isAttribution(at position: Int) -> Bool {
    var index = position
    for place in 0..<4 {
      let begin = index
      var key = SentenceLexicon.emptyKey
      while index < text.count, index < begin + 48 {
        let (value, width) = scalar(at: index)
        guard mark(value).isAny(of: .wordPart) || value == 0x2d || value == 0x2019 else { break }
        key = SentenceLexicon.key(key, adding: value, isTurkic: lexicon.isTurkic)
        index += width
      }
      guard index > begin else { return false }
      let word = lexicon[key]
      let isSmall = mark(at: begin).contains(.lower)
      if word.contains(.speech), isSmall {
        // "excellent! answered all my questions" has no speaker.
        return place > 0 || (value(at: index) == 0x20 && mark(at: index + 1).contains(.upper))
      }
      let isPronoun = isSmall && place == 0 && word.contains(.starter)
      let isName = mark(at: begin).contains(.upper) && !word.contains(.starter)
      guard isPronoun || isName || (text[begin] == 0x49 && index == begin + 1) else { return false }
      let isTitle = word.contains(.title) || lexicon[SentenceLexicon.capitalKey(key)].contains(.title)
      if value(at: index) == 0x2e, isTitle { index += 1 }
      guard value(at: index) == 0x20 else { return false }
      index += 1
    }
    return false
  }
}
