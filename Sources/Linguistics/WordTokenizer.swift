public import Bitext
internal import Synchronization

/// A word of a text.
public struct Word: Hashable, Sendable {
  /// What a word is made of, by UAX #29 and ICU's dictionaries.
  public enum Kind: Sendable {
    case number, letters, kana, ideographs
  }

  /// Where it stands, in UTF-8 bytes.
  public var range: Range<Int>
  public var kind: Kind

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Cuts text into words; space and punctuation are left out.
///
///     try WordTokenizer(language: LanguageTag("tr")!).words(in: "Meksika'nın 12 kenti")
///     // ranges 0..<12 "Meksika'nın", 13..<15 "12" (a number), 16..<21 "kenti"
///
/// An apostrophe between letters stays inside the word. Languages written without spaces are cut by
/// ICU's dictionaries. In order, never overlapping; linear in the text. Safe from any thread: callers
/// take turns at one cursor.
public final class WordTokenizer: Sendable {
  private let iterator: Mutex<BreakIterator>

  public init(language: LanguageTag) throws(ICUError) {
    let iterator = try BreakIterator(.word, language)
    // ICU 72's Japanese and Chinese breaks depend on what the process broke before; once its
    // dictionary is warm they no longer do.
    if ["ja", "zh", "yue"].contains(language.language) {
      try iterator.forEachStretch(in: "東京都の日本語ガイドを読みます。") { _, _ in }
    }
    self.iterator = Mutex(iterator)
  }

  public func words(in text: String) throws(ICUError) -> [Word] {
    var words: [Word] = []
    try iterator.withLock { iterator throws(ICUError) in
      try iterator.forEachStretch(in: text) { range, status in
        let kind: Word.Kind? =
          switch status {
          case 100..<200: .number
          case 200..<300: .letters
          case 300..<400: .kana
          case 400..<500: .ideographs
          default: nil
          }
        if let kind { words.append(Word(range: range, kind: kind)) }
      }
    }
    return words
  }
}
