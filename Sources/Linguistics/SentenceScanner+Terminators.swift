/// A run of terminators with what belongs to it.
struct TerminatorRun {
  /// The terminators, with the spaces between them.
  var mark: Range<Int>
  /// Behind closing quotes, brackets, notes and emoji.
  var end: Int
  /// Where the next sentence would begin.
  var next: Int
  /// Terminators, spaces between them not counted.
  var count: Int
  /// All kinds of terminator in it.
  var kinds: SentenceMark
  /// The last one.
  var last: SentenceMark
  var firstValue: UInt32

  var isClosed: Bool { end > mark.upperBound }
  var hasSpace: Bool { next > end }
  var isSingleDot: Bool { count == 1 && firstValue == 0x2e }
}

extension SentenceScanner {
  /// Reads the terminators at `position`, decides, and gives the position to go on from.
  @_lifetime(self: copy self)
  mutating func terminators(at position: Int) -> Int {
    if text[position] == 0x2e, position + 1 < text.count {
      // Most full stops inside numbers and addresses.
      let next = text[position + 1]
      if next &- 0x61 < 26 { return position + 1 }
      if next &- 0x30 < 10, position == 0 || text[position - 1] &- 0x30 < 10 || text[position - 1] == 0x20 {
        return position + 1
      }
      if next == 0x20 || next == 0x29, let item = listItem(at: position) { return item }
    }
    var run = readRun(at: position)
    absorbClosers(&run)
    absorbEmoji(&run)
    absorbNotes(&run)
    absorbSpaces(&run)
    guard run.next < text.count else { return max(run.end, run.next) }
    // The line end decides for itself.
    if breaksLine(at: run.next) { return run.next }
    let rule = rule(for: run)
    note(run.mark, rule)
    if rule.breaks {
      cut(at: run.end, next: run.next)
      return run.next
    }
    return run.end
  }

  private func readRun(at position: Int) -> TerminatorRun {
    let (value, width) = scalar(at: position)
    var run = TerminatorRun(
      mark: position..<position + width, end: 0, next: 0, count: 1, kinds: mark(value), last: mark(value),
      firstValue: value)
    var end = position + width
    while end < text.count {
      let (value, width) = scalar(at: end)
      let mark = mark(value)
      if mark.isAny(of: .terminator) {
        end += width
        run.count += 1
        run.kinds.formUnion(mark)
        run.last = mark
        continue
      }
      if mark == .combining || value == 0xfe0f {
        end += width
        continue
      }
      // ". . ." and "! ? !"
      guard value == 0x20, run.kinds.isAny(of: [.dot, .exclamation]) else { break }
      var next = end
      while next < text.count, text[next] == 0x20 { next += 1 }
      guard next < text.count, text[next] == 0x2e || text[next] == 0x21 || text[next] == 0x3f else { break }
      guard next + 1 >= text.count || !self.mark(at: next + 1).isAny(of: [.letter, .digit]) else { break }
      // "done. ? Best regards": what is no full stop begins the next sentence.
      if run.kinds == .dot, run.count == 1, text[next] != 0x2e { break }
      // An ellipsis of its own begins the next sentence.
      if run.count == 1, run.firstValue == 0x2e, text[next] == 0x2e, next + 1 < text.count,
        text[next + 1] == 0x2e
      {
        break
      }
      run.count += 1
      run.last = self.mark(at: next)
      run.kinds.formUnion(run.last)
      end = next + 1
    }
    run.mark = position..<end
    run.end = end
    run.next = end
    return run
  }

  @_lifetime(self: copy self)
  private mutating func absorbClosers(_ run: inout TerminatorRun) {
    while run.end < text.count {
      let (value, width) = scalar(at: run.end)
      let mark = mark(value)
      guard mark.isAny(of: [.closer, .ignorable]) else { return }
      if mark.contains(.opener) {
        // A quote that is glued to the next word opens, but behind a straight one may stand a word.
        let isWord = self.mark(at: run.end + width).isAny(of: .wordPart)
        if isWord, lexicon.settings.isUnspaced || run.isClosed || (value != 0x22 && value != 0x27) { return }
      }
      if let (kind, _) = OpenBrackets.kind(value) { brackets.close(kind) }
      run.end += width
    }
  }

  /// Emoji and smileys belong to the sentence before them, spaces or not.
  private func absorbEmoji(_ run: inout TerminatorRun) {
    var end = run.end
    while end < text.count {
      var index = end
      while index < text.count, text[index] == 0x20 { index += 1 }
      guard index < text.count else { return }
      let byte = text[index]
      if byte == 0x3a || byte == 0x3b || byte == 0x3d {
        guard let smiley = smiley(at: index) else { return }
        end = smiley
      } else {
        guard byte >= 0xe2 else { return }
        let begin = index
        while index < text.count {
          let (value, width) = scalar(at: index)
          guard mark(value) == .emoji || (index > begin && (value == 0xfe0f || value == 0x200d)) else {
            break
          }
          index += width
        }
        if index == begin { return }
        // Glued to the next word it belongs there.
        if begin > end, index < text.count, mark(at: index).isAny(of: .wordPart) { return }
        if isPointer(scalar(at: begin).value), mark(at: skipSpaces(index)).isAny(of: .wordPart) { return }
        end = index
      }
      run.end = end
    }
  }

  /// An emoji that points to what follows, as a bullet does: ticks, arrows, hands, diamonds.
  private func isPointer(_ value: UInt32) -> Bool {
    switch value {
    case 0x2605, 0x2611, 0x2705, 0x2713, 0x2714, 0x2716, 0x2726, 0x2756, 0x2794, 0x279c...0x27a4, 0x27a1,
      0x1f446...0x1f449, 0x1f4cc, 0x1f4cd, 0x1f534, 0x1f535, 0x1f536...0x1f53b, 0x1f7e0...0x1f7e5:
      true
    default: false
    }
  }

  /// The end of a smiley such as ";-)".
  private func smiley(at position: Int) -> Int? {
    var index = position + 1
    if index < text.count, text[index] == 0x2d { index += 1 }
    let begin = index
    while index < text.count, [0x29, 0x44, 0x28, 0x50].contains(text[index]) { index += 1 }
    return index > begin && !mark(at: index).isAny(of: .wordPart) ? index : nil
  }

  /// Notes: "[12]", "¹²", and figures glued to the word: "begun.12 The".
  private func absorbNotes(_ run: inout TerminatorRun) {
    guard run.end < text.count else { return }
    let byte = text[run.end]
    var end = run.end
    if byte == 0x5b || (byte == 0x20 && run.end + 1 < text.count && text[run.end + 1] == 0x5b) {
      if byte == 0x20 { end += 1 }
      while end < text.count, text[end] == 0x5b {
        var index = end + 1
        let begin = index
        while index < text.count, index < end + 24, isNoteByte(text[index]) { index += 1 }
        guard index > begin, index < text.count, text[index] == 0x5d, text[begin] < 0x3a, text[begin] > 0x2f
        else { break }
        end = index + 1
      }
      if byte == 0x20, end == run.end + 1 { return }
    } else if byte >= 0xc2 {
      while end < text.count {
        let (value, width) = scalar(at: end)
        guard value == 0xb9 || value == 0xb2 || value == 0xb3 || (value >= 0x2070 && value <= 0x2079) else {
          break
        }
        end += width
      }
    } else if byte &- 0x30 < 10, run.isSingleDot {
      end = gluedNote(run)
    }
    if end > run.end, end >= text.count || mark(at: end) == .space { run.end = end }
  }

  private func isNoteByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == 0x2c || byte == 0x2d || byte == 0x20
  }

  private func gluedNote(_ run: TerminatorRun) -> Int {
    let before = run.mark.lowerBound
    guard before > 2 else { return run.end }
    let last = mark(scalar(before: before).value)
    guard run.isClosed || last.isAny(of: [.lower, .closer]) else {
      return run.end
    }
    var end = run.end
    while end < text.count, end < run.end + 8, isNoteByte(text[end]), text[end] != 0x20 { end += 1 }
    let next = skipSpaces(end)
    return next > end && mark(at: next).isAny(of: [.upper, .opener]) ? end : run.end
  }

  @_lifetime(self: copy self)
  private mutating func absorbSpaces(_ run: inout TerminatorRun) {
    run.next = skipSpaces(run.end)
    guard run.next > run.end, run.next < text.count else { return }
    // A closing quote that stands alone: `word . "`, "« word. »".
    let (value, width) = scalar(at: run.next)
    let isAlone = run.next + width >= text.count || mark(at: run.next + width) == .space
    guard isAlone else { return }
    switch value {
    case 0xbb, 0x201d, 0x2019: break
    case 0x22: if !closesQuotation(at: run.next) { return }
    case 0x29:
      guard brackets.isOpen(0) else { return }
      brackets.close(0)
    case 0x27: if !hasOpenApostrophe(before: run.next) { return }
    default: return
    }
    run.end = run.next + width
    run.next = skipSpaces(run.end)
  }

  /// Whether a straight quote between spaces ends a quotation: one is open, another quote stands beside
  /// it, or none follows in the line that this one could have opened.
  @_lifetime(self: copy self)
  private mutating func closesQuotation(at position: Int) -> Bool {
    if hasOpenQuote(before: position) { return true }
    let limit = min(text.count, position + 400)
    var index = position + 1
    while index < limit, text[index] != 0x22, text[index] != 0x0a { index += 1 }
    guard index < limit, text[index] == 0x22 else { return true }
    if index == position + 2 { return true }
    return text[index - 1] == 0x20 && index + 1 < text.count && mark(at: index + 1).isAny(of: .wordPart)
  }

  /// Whether an odd number of straight quotes stand in the paragraph before `end`.
  ///
  /// Counts on from where it counted before, so that a text is read once.
  @_lifetime(self: copy self)
  private mutating func hasOpenQuote(before end: Int) -> Bool {
    while quotesTo < end {
      if text[quotesTo] == 0x22 { quotes += 1 }
      quotesTo += 1
    }
    return quotes & 1 == 1
  }

  /// Whether a single quote that opened in this sentence, within 400 bytes, is open.
  private func hasOpenApostrophe(before end: Int) -> Bool {
    var isOpen = false
    for index in max(start, end - 400)..<end where text[index] == 0x27 {
      let opens = index == 0 || text[index - 1] <= 0x20
      let closes = index + 1 == text.count || text[index + 1] <= 0x20
      if opens { isOpen = !(closes && isOpen) } else if closes { isOpen = false }
    }
    return isOpen
  }
}
