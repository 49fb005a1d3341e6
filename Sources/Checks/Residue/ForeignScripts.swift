internal import Bitext
internal import Linguistics

/// Words of a script that a translation is not written in.
enum ForeignScripts {
  /// Their places, words that stand together as one; without what is cited or, in a quotation, the source's.
  static func places(in pair: CheckedPair) -> [Range<Int>] {
    let (words, tokens) = (pair.target.words, pair.target.tokens)
    // Nearly all texts in Latin letters have no others.
    if !words.contains(where: { (tokens.letters($0.token).first?.value ?? 0) >= 0x250 }) { return [] }
    guard let most = mainScript(words) else { return [] }
    // A list of foreign names may be longer than the text around it.
    let main = own[pair.languages.target.language] ?? most
    var places: [Range<Int>] = []
    for word in words {
      guard let letter = word.written.unicodeScalars.first, letter.script > 1, letter.script != main,
        letter.script != latin, letter.properties.isAlphabetic,
        !isEastAsian(letter.script, main),
        word.written.unicodeScalars.allSatisfy({ $0.script == letter.script || $0.script < 2 })
      else { continue }
      if let last = places.last, word.range.lowerBound - last.upperBound <= 2 {
        places[places.count - 1] = last.lowerBound..<word.range.upperBound
      } else {
        places.append(word.range)
      }
    }
    // A single letter may be a symbol: µ, β. East Asian words come letter by letter.
    places.removeAll { pair.target.text(in: $0).unicodeScalars.count < 2 }
    if places.isEmpty { return [] }
    let spans = pair.target.marks.spans(in: pair.target.tokens)
    return places.filter { place in
      !spans.contains { $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound }
    }
  }

  /// Scripts of languages that are not written in Latin letters, as ICU counts them.
  private static let own: [String: Int32] = [
    "ar": 2, "fa": 2, "ur": 2, "be": 8, "bg": 8, "kk": 8, "mk": 8, "ru": 8, "uk": 8, "el": 14, "he": 19,
  ]

  /// Latin names stand in texts of every script.
  private static let latin: Int32 = 25

  /// The script of most words; `nil` when there is one only.
  private static func mainScript(_ words: [CheckedWord]) -> Int32? {
    var counts: [Int32: Int] = [:]
    for word in words {
      if let script = word.written.unicodeScalars.first?.script, script > 1 {
        counts[script, default: 0] += 1
      }
    }
    guard counts.count > 1 else { return nil }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Han, kana, Hangul and Bopomofo are written together.
  private static func isEastAsian(_ script: Int32, _ other: Int32) -> Bool {
    let scripts: Set<Int32> = [5, 17, 18, 20, 22]
    return scripts.contains(script) && scripts.contains(other)
  }
}
