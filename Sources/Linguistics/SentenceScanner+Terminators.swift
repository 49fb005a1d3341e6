extension SentenceScanner {
  /// Reads the terminators at `position`, decides, and gives the position to go on from.
  @_lifetime(self: copy self)
  mutating func terminators(at position: Int) -> Int {
    if reader.text[position] == 0x2e, position + 1 < reader.text.count {
      // Most full stops inside numbers and addresses.
      let next = reader.text[position + 1]
      if next &- 0x61 < 26 { return position + 1 }
      let before = position == 0 ? 0x20 : reader.text[position - 1]
      if next &- 0x30 < 10, before &- 0x30 < 10 || before == 0x20 {
        return position + 1
      }
      if next == 0x20 || next == 0x29, let item = listItem(at: position) { return item }
    }
    var run = reader.readRun(at: position)
    absorbClosers(&run)
    reader.absorbEmoji(&run)
    reader.absorbNotes(&run)
    absorbSpaces(&run)
    guard run.next < reader.text.count else { return max(run.end, run.next) }
    // The line end decides for itself.
    if reader.breaksLine(at: run.next) { return run.next }
    let rule = isInsideBrackets(at: run.end) ? .insideBrackets : reader.rule(for: run)
    note(run.mark, rule)
    if rule.breaks {
      cut(at: run.end, next: run.next)
      return run.next
    }
    return run.end
  }

  @_lifetime(self: copy self)
  private mutating func absorbClosers(_ run: inout TerminatorRun) {
    while run.end < reader.text.count {
      let (value, width) = reader.scalar(at: run.end)
      let mark = reader.mark(value)
      guard mark.isAny(of: [.closer, .ignorable]) else { return }
      if mark.contains(.opener) {
        // A quote that is glued to the next word opens, but behind a straight one may stand a word.
        let isWord = reader.mark(at: run.end + width).isAny(of: .wordPart)
        let isStraight = value == 0x22 || value == 0x27
        if isWord, reader.lexicon.settings.isUnspaced || run.isClosed || !isStraight { return }
      }
      if let (kind, _) = OpenBrackets.kind(value) { brackets.close(kind) }
      run.end += width
    }
  }

  @_lifetime(self: copy self)
  private mutating func absorbSpaces(_ run: inout TerminatorRun) {
    run.next = reader.skipSpaces(run.end)
    guard run.next > run.end, run.next < reader.text.count else { return }
    // A closing quote that stands alone: `word . "`, "« word. »".
    let (value, width) = reader.scalar(at: run.next)
    let isAlone = run.next + width >= reader.text.count || reader.mark(at: run.next + width) == .space
    guard isAlone else { return }
    switch value {
    case 0xbb, 0x201d, 0x2019: break
    case 0x22: if !closesQuotation(at: run.next) { return }
    case 0x29:
      guard brackets.isOpen(0) else { return }
      brackets.close(0)
    case 0x27: if !reader.hasOpenApostrophe(before: run.next) { return }
    default: return
    }
    run.end = run.next + width
    run.next = reader.skipSpaces(run.end)
  }

  /// Whether a straight quote between spaces ends a quotation.
  ///
  /// It does when one is open, when another quote stands beside it, or when none follows in the line that
  /// it could have opened.
  @_lifetime(self: copy self)
  private mutating func closesQuotation(at position: Int) -> Bool {
    if hasOpenQuote(before: position) { return true }
    let limit = min(reader.text.count, position + 400)
    var index = position + 1
    while index < limit, reader.text[index] != 0x22, reader.text[index] != 0x0a { index += 1 }
    guard index < limit, reader.text[index] == 0x22 else { return true }
    if index == position + 2 { return true }
    return reader.text[index - 1] == 0x20 && reader.mark(at: index + 1).isAny(of: .wordPart)
  }

  /// Whether an odd number of straight quotes stand in the paragraph before `end`.
  ///
  /// Counts on from where it counted before, so that a text is read once.
  @_lifetime(self: copy self)
  private mutating func hasOpenQuote(before end: Int) -> Bool {
    while quotesTo < end {
      if reader.text[quotesTo] == 0x22 { quotes += 1 }
      quotesTo += 1
    }
    return quotes & 1 == 1
  }
}
