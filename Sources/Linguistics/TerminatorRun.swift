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

extension SentenceReader {
  func readRun(at position: Int) -> TerminatorRun {
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

  /// Emoji and smileys belong to the sentence before them, spaces or not.
  func absorbEmoji(_ run: inout TerminatorRun) {
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
  func absorbNotes(_ run: inout TerminatorRun) {
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

  /// Whether a single quote that opened in this sentence, within 400 bytes, is open.
  func hasOpenApostrophe(before end: Int) -> Bool {
    var isOpen = false
    for index in max(start, end - 400)..<end where text[index] == 0x27 {
      let opens = index == 0 || text[index - 1] <= 0x20
      let closes = index + 1 == text.count || text[index + 1] <= 0x20
      if opens { isOpen = !(closes && isOpen) } else if closes { isOpen = false }
    }
    return isOpen
  }
}
