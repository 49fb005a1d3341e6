import Bitext
import TestSupport
import Testing

@testable import Linguistics

/// That leaving out words by their first letters loses no number and no date.
@Suite struct FirstLetterTests {
  private static let pieces: [String] = [
    "12", "1,250", "6,5", "%", "½", "2026", "Ocak", "ocakta", "mayısın", "eylülün", "yüzde", "iki", "dörde",
    "dördüncü",
    "bin", "milyonluk", "elli", "ellisi", "zweihundertfünfzig", "dreitausendfünfhundert", "hundert", "ein",
    "million",
    "two", "hundred", "and", "a", "half", "May", "March", "st", "de", "enero", "'", "i", "三", "五千", "خمسة",
    "وعشرون",
    "مليون", "двадцать", "пять", "миллионов", "kaksisataa", "viisikymmentä", "quatre", "vingt", "dix",
    "trente", "et",
    "un", "birinci", "ona", "onu", "yüzün", "altında", "per", "cent", "pour", "und", "acht", "einfach", "on",
    "d", "dörd",
  ]

  @Test(arguments: ["en", "tr", "de", "fr", "ru", "fi", "ar", "ja", "es", "it"])
  func readsTheSameAsLookingAtEveryWord(language: String) throws {
    let scanner = try NumberScanner(language: #require(LanguageTag(language)))
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let parts = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        (Self.pieces.randomElement(using: &random) ?? "")
          + (Int.random(in: 0..<4, using: &random) == 0 ? "" : " ")
      }
      let text = TokenizedText(parts.joined(), folding: scanner.vocabulary.folding)
      let figures = FigureReader(
        text: text, vocabulary: scanner.vocabulary, words: scanner.words,
        digits: DigitReader(text: text, vocabulary: scanner.vocabulary))
      let dates = DateReader(text: text, scanner: scanner.dates)
      for index in text.tokens.indices {
        #expect(
          figures.mayBegin(at: index) || figures.figure(at: index) == nil, "\(parts.joined()): \(index)")
        guard text.kind(index) == .word else { continue }
        #expect(
          scanner.dates.mayBeMonth(text.folded(index)) || dates.monthFirst(at: index) == nil,
          "\(parts.joined()): \(index)")
      }
    }
  }

  @Test func leavesMostWordsOut() throws {
    let scanner = try NumberScanner(language: #require(LanguageTag("en")))
    let text = TokenizedText(
      "Ministers of the coalition spoke about exports on Monday", folding: scanner.vocabulary.folding)
    for index in text.tokens.indices { #expect(!scanner.words.mayBegin(text.folded(index))) }
  }
}
