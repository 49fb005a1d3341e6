internal import Linguistics

/// Words of a text that stand twice, one copy right after the other.
struct WordRepetition {
  /// Numbers of the words of the first copy.
  var words: Range<Int>
  /// The second copy, in bytes, with the space before it.
  var copy: Range<Int>

  /// The most words that are looked for as one.
  static let longest = 4

  /// All of them in `text`, in order, none over another.
  ///
  /// Only white space may part the copies; inside they must be parted alike.
  static func all(in text: CheckedText) -> [WordRepetition] {
    let words = text.words
    var found: [WordRepetition] = []
    var start = 0
    scan: while start + 1 < words.count {
      for length in 1...longest where start + 2 * length <= words.count {
        guard words[start].key == words[start + length].key,
          (1..<length).allSatisfy({ words[start + $0].key == words[start + length + $0].key }),
          let repetition = repetition(of: start..<start + length, in: text)
        else { continue }
        found.append(repetition)
        start += length
        continue scan
      }
      start += 1
    }
    return found
  }

  private static func repetition(of first: Range<Int>, in text: CheckedText) -> WordRepetition? {
    let words = text.words
    func between(_ word: Int) -> [Unicode.Scalar] {
      guard word + 1 < words.count else { return [] }
      return Array(
        text.text(in: words[word].range.upperBound..<words[word + 1].range.lowerBound).unicodeScalars)
    }
    let gap = between(first.upperBound - 1)
    // What hangs on the last word, as in "Ankara'da", must hang on its copy too.
    let ending = gap.prefix { !$0.properties.isWhitespace }
    guard gap.count > ending.count, gap.dropFirst(ending.count).allSatisfy(\.properties.isWhitespace),
      first.dropLast().allSatisfy({ between($0) == between($0 + first.count) }),
      first.dropLast().allSatisfy({
        between($0).allSatisfy { $0.properties.isWhitespace || $0 == "'" || $0 == "’" }
      })
    else { return nil }
    let last = first.upperBound - 1 + first.count
    var end = words[last].range.upperBound
    if !ending.isEmpty {
      guard ending.first == "'" || ending.first == "’", ending.count > 1,
        ending.dropFirst().allSatisfy(\.properties.isAlphabetic)
      else { return nil }
      let length = ending.reduce(0) { $0 + UTF8.width($1) }
      guard end + length <= text.text.utf8.count, text.text(in: end..<end + length) == String(scalars: ending)
      else { return nil }
      end += length
    }
    let spaceLength = gap.dropFirst(ending.count).reduce(0) { $0 + UTF8.width($1) }
    return WordRepetition(
      words: first, copy: words[first.upperBound].range.lowerBound - spaceLength..<end)
  }
}
