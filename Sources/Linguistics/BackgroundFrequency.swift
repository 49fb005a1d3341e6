package import Bitext
internal import Synchronization

/// How frequent the words of a language are in general, from `background/<language>.txt`.
///
///     let background = BackgroundFrequency(language: LanguageTag("en")!)
///     background?.frequency(of: "government")  // about 0.0001: once in ten thousand words
///
/// Frequencies are exact to an eighth, of the 20,000 most frequent words. Reading one takes some
/// milliseconds.
package struct BackgroundFrequency: Sendable {
  /// By folded word, a share of all words.
  package let words: [String: Double]
  /// What a word that is not known has at most.
  package let least: Double

  private static let kept = Mutex<[String: BackgroundFrequency]>([:])

  /// As `init`, but read once a process.
  package static func shared(_ language: LanguageTag) -> BackgroundFrequency? {
    if let known = kept.withLock({ $0[language.language] }) { return known }
    let made = BackgroundFrequency(language: language)
    kept.withLock { $0[language.language] = made }
    return made
  }

  /// `nil` for a language without counts.
  package init?(language: LanguageTag) {
    guard let text = Resource.text("background/\(language.language).txt") else { return nil }
    let folding = LetterFolding(language: language)
    var words: [String: Double] = [:]
    var least = 1.0
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard let level = parts.first.flatMap({ Int(Substring($0)) }), (0...90).contains(level) else {
        continue
      }
      let frequency = BackgroundFrequency.frequency(level)
      least = min(least, frequency)
      for word in parts.dropFirst() {
        words[folding.fold(String(Substring(word))), default: 0] += frequency
      }
    }
    self.words = words
    self.least = least
  }

  package func frequency(of word: String) -> Double { words[word] ?? least / 2 }

  /// Ten times the logarithm of the frequency in 1,000,000,000 words, undone.
  private static func frequency(_ level: Int) -> Double {
    let tenths = [1, 1.2589, 1.5849, 1.9953, 2.5119, 3.1623, 3.9811, 5.0119, 6.3096, 7.9433]
    var frequency = tenths[level % 10] * 1e-9
    for _ in 0..<level / 10 { frequency *= 10 }
    return frequency
  }
}
