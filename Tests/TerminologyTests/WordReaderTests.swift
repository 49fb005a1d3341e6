import Bitext
import Foundation
import Linguistics
import TestSupport
import Testing

@testable import Terminology

/// The quick reader sees the words that the plain one sees.
@Suite struct WordReaderTests {
  private static let pieces = [
    "a", "Bank", "ŞEHİR", "ısı", "ß", "'", "’", "-", " ", " ", ".", "…", "–", "20", "日", "本", "の", "กา", "ال",
    "شركة", "\u{64b}", "\u{ad}", "\u{200b}", "\u{200f}", "ﬁ", "Ａ", "9", "\n", "\u{a0}", "&", "😀", "𝒜", "s",
    "nın", "\u{2060}", "\u{feff}", "İ", "Kur", "한국", "«", "؟",
  ]

  @Test(arguments: 0..<20)
  func readsRandomTextsAsThePlainReaderDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for language in ["tr", "en", "ja", "ar"] {
      var readers = try Readers(language)
      for _ in 0..<100 {
        let count = Int.random(in: 0...40, using: &random)
        let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        #expect(try readers.quick(text) == readers.plain(text), "seed \(seed) \(language) \(text)")
      }
    }
  }

  @Test(
    .enabled(if: sharedData != nil, "set BELLEK_DATA to the folder of shared data to run it"),
    arguments: ["tr", "de", "fr", "en"])
  func readsRealTextsAsThePlainReaderDoes(language: String) throws {
    let other = language == "en" ? "tr" : language
    let path = try #require(sharedData) + "/checks/clean-news.en-\(other).jsonl"
    var readers = try Readers(language)
    var count = 0
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").prefix(1500) {
      let pair = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
      let text = try #require(pair[language == "en" ? "source" : "target"])
      guard let words = try readers.quick(text) else { continue }
      #expect(words == readers.plain(text), "\(text)")
      count += words.count
    }
    #expect(count > 1000)
  }

  private struct Readers {
    var reader: WordReader
    let slow: TextWords
    var buffer = WordBuffer()

    init(_ language: String) throws {
      let tag = try #require(LanguageTag(language))
      let folding = TermFolding(letters: LetterFolding(language: tag))
      let inflection = inflection(for: tag)
      reader = WordReader(folding: folding, inflection: inflection)
      slow = TextWords(folding: folding, inflection: inflection)
    }

    /// `nil` where the quick reader leaves the text to the plain one.
    mutating func quick(_ text: String) throws -> [String]? {
      reader.read(text.utf8Span.span, into: &buffer) ? described : nil
    }

    mutating func plain(_ text: String) -> [String] {
      slow.read(TokenizedText(text), into: &buffer)
      return described
    }

    private var described: [String] {
      buffer.words.map { word in
        let letters = buffer.letters[Int(word.letters.lowerBound)..<Int(word.letters.upperBound)]
        let suffix = buffer.letters[Int(word.suffix.lowerBound)..<Int(word.suffix.upperBound)]
        let gap = buffer.gaps[Int(word.gap.lowerBound)..<Int(word.gap.upperBound)]
        return "\(Array(letters)) \(Array(suffix)) \(Array(gap)) \(word.bytes) \(word.isAllUpper) "
          + "\(word.isHyphenated) \(word.opensSentence)"
      }
    }
  }
}

private let sharedData = ProcessInfo.processInfo.environment["BELLEK_DATA"]
