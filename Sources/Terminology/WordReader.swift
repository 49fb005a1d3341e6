internal import Linguistics

/// Reads the words of a text byte by byte, some thirty times as fast as `TextWords`.
///
/// The same words and ranges. Letters written in parts (a base and an accent behind it) are beyond it: it
/// gives up where it meets one.
struct WordReader {
  private let low: [UInt64]
  private var pages: ScalarPages
  private let inflection: any Inflection
  private let joinsApostrophes: Bool
  /// Endings that were asked for before.
  private var suffixes: [[UInt32]: Bool] = [:]
  private static let mostSuffixes = 4096

  init(folding: TermFolding, inflection: any Inflection) {
    pages = ScalarPages(folding)
    low = pages.low
    self.inflection = inflection
    joinsApostrophes = inflection.joinsApostrophes
  }

  /// `false` where only `TextWords` can read the text.
  mutating func read(_ text: Span<UInt8>, into buffer: inout WordBuffer) -> Bool {
    buffer.clear()
    let low = low
    let table = low.span
    var position = 0
    var wordStart = -1
    var wordEnd = 0
    var lettersStart = 0
    while position < text.count {
      let here = position
      let byte = text[position]
      var value = UInt32(byte)
      let facts: ScalarFacts
      if byte < 0x80 {
        position += 1
        facts = ScalarFacts(bits: table[Int(byte)])
      } else if byte < 0xe0 {
        value = UInt32(byte & 0x1f) << 6 | UInt32(text[position + 1] & 0x3f)
        position += 2
        facts = ScalarFacts(bits: table[Int(value)])
      } else {
        let length = byte < 0xf0 ? 3 : 4
        value = UInt32(byte) & (length == 3 ? 0xf : 0x7)
        for step in 1..<length { value = value << 6 | UInt32(text[position + step] & 0x3f) }
        position += length
        facts = pages[value]
      }
      if facts.has(ScalarFacts.word), !facts.has(ScalarFacts.rare) {
        if wordStart < 0 {
          wordStart = here
          lettersStart = buffer.letters.count
        }
        buffer.append(facts)
        wordEnd = position
        continue
      }
      if facts.has(ScalarFacts.ignored) { continue }
      if facts.has(ScalarFacts.composing) { return false }
      if wordStart >= 0 {
        end(from: lettersStart, bytes: wordStart..<wordEnd, &buffer)
        wordStart = -1
      }
      if facts.has(ScalarFacts.standsAlone) {
        lettersStart = buffer.letters.count
        buffer.append(facts)
        end(from: lettersStart, bytes: here..<position, &buffer)
      } else {
        buffer.addMark(value, facts)
      }
    }
    if wordStart >= 0 { end(from: lettersStart, bytes: wordStart..<wordEnd, &buffer) }
    return true
  }

  @inline(__always)
  private mutating func end(from start: Int, bytes: Range<Int>, _ buffer: inout WordBuffer) {
    if joinsApostrophes, buffer.awaitsSuffix, buffer.letters.count > start, isSuffix(from: start, buffer) {
      buffer.addSuffix(from: start, end: bytes.upperBound)
    } else {
      buffer.endWord(from: start, bytes: bytes)
    }
  }

  private mutating func isSuffix(from start: Int, _ buffer: WordBuffer) -> Bool {
    let letters = buffer.letters[start...].map { $0 & WordBuffer.letter }
    if let known = suffixes[letters] { return known }
    if suffixes.count >= Self.mostSuffixes { suffixes.removeAll(keepingCapacity: true) }
    let answer = inflection.acceptsAfterApostrophe(letters.compactMap(Unicode.Scalar.init))
    suffixes[letters] = answer
    return answer
  }
}
