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
      let facts = ScalarFacts(of: text.scalars[next], folding: folding)
      if facts.has(ScalarFacts.ignored) {
        next += 1
        continue
      }
      guard facts.has(ScalarFacts.word), next == index || !facts.has(ScalarFacts.standsAlone) else { break }
      buffer.append(facts)
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
}
