internal import Linguistics

/// Reads the words of a text scalar by scalar: a reader that is plainly right, for texts with letters
/// written in parts, and what the quick one is measured against.
struct TextWords {
  let folding: TermFolding
  let inflection: any Inflection

  func read(_ text: TokenizedText, into buffer: inout WordBuffer) {
    buffer.clear()
    var index = 0
    while index < text.scalars.count {
      let facts = ScalarFacts(of: text.scalars[index], folding: folding)
      if facts.has(ScalarFacts.ignored) {
        index += 1
      } else if facts.has(ScalarFacts.word) {
        index = readWord(text, at: index, into: &buffer)
      } else {
        buffer.addMark(text.scalars[index].value, facts)
        index += 1
      }
    }
  }

  /// Takes in the word at `index`; returns the index behind it.
  private func readWord(_ text: TokenizedText, at index: Int, into buffer: inout WordBuffer) -> Int {
    let start = buffer.letters.count
    var (end, next) = (index, index)
    while next < text.scalars.count {
      if next > index, hasMarkInside(text, at: next, from: start, buffer) {
        let mark = text.scalars[next].value
        buffer.letters.append(mark == 0x3a ? mark : Self.isGershayim(mark) ? 0x22 : 0x27)
        next += 1
      }
      let facts = ScalarFacts(of: text.scalars[next], folding: folding)
      if facts.has(ScalarFacts.ignored) {
        next += 1
        continue
      }
      guard facts.has(ScalarFacts.word), next == index || !facts.has(ScalarFacts.standsAlone) else { break }
      if facts.has(ScalarFacts.joining) {
        buffer.join(facts, from: start, folding.letters)
      } else {
        buffer.append(facts)
      }
      next += 1
      end = next
      if facts.has(ScalarFacts.standsAlone) { break }
    }
    let bytes = text.bytes(index..<end)
    let letters = buffer.letters[start...].compactMap { Unicode.Scalar($0 & WordBuffer.letter) }
    // An ending stands right behind its apostrophe.
    if buffer.awaitsSuffix, !letters.isEmpty, inflection.joinsApostrophes,
      inflection.acceptsAfterApostrophe(letters)
    {
      buffer.addSuffix(from: start, end: bytes.upperBound)
    } else {
      buffer.endWord(from: start, bytes: bytes)
    }
    return end
  }

  /// Whether the mark at `place` belongs to the word before it: "EU:n", צה״ל.
  private func hasMarkInside(
    _ text: TokenizedText, at place: Int, from start: Int, _ buffer: WordBuffer
  ) -> Bool {
    guard place + 1 < text.scalars.count, buffer.letters.count > start, let last = buffer.letters.last else {
      return false
    }
    let mark = text.scalars[place].value
    if mark == 0x3a {
      let ending = text.scalars[(place + 1)...].prefix {
        ScalarFacts(of: $0, folding: folding).has(ScalarFacts.word)
      }
      return inflection.joinsColons && !ending.isEmpty
        && inflection.acceptsAfterApostrophe(folding.fold(ending))
    }
    return Self.isHebrewMark(mark) && Self.isHebrewLetter(last & WordBuffer.letter)
      && Self.isHebrewLetter(text.scalars[place + 1].value)
  }

  /// Geresh and gershayim, and what is typed for them.
  static func isHebrewMark(_ mark: UInt32) -> Bool {
    isGershayim(mark) || mark == 0x5f3 || mark == 0x27 || mark == 0x2019
  }

  private static func isGershayim(_ mark: UInt32) -> Bool { mark == 0x22 || mark == 0x5f4 }

  private static func isHebrewLetter(_ scalar: UInt32) -> Bool { (0x5d0...0x5ea).contains(scalar) }
}
