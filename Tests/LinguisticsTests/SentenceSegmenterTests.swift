import Bitext
import Linguistics
import TestSupport
import Testing

@Suite struct SentenceSegmenterTests {
  /// `|` marks each boundary.
  @Test(arguments: [
    ("en", "He left.|She stayed."),
    ("en", "Dr. Hart met Gov. Lee on Jan. 12, 2026.|They spoke."),
    ("en", "The U.S. Senate voted at 9 a.m. on Monday.|It passed."),
    ("en", "It opens at 9 a.m.|The doors close at six."),
    ("en", "\"Stop!\" he said.|\"Why?\"|Nobody knew."),
    ("en", "J. R. Moss paid $3.50 at www.example.org for no. 7."),
    ("en", "He paused… and went on.|Then he left."),
    ("tr", "Prof. Dr. Ak geldi.|12. madde değişti.|3. Cumhurbaşkanı konuştu."),
    ("tr", "Karar 12.01.2026'da çıktı.|Bu, yılın ilk kararı."),
    ("tr", "Buğday, arpa vb. ürünler arttı.|“Bekliyoruz.” dedi."),
    ("tr", "Yıl 2026.|Herkes bekliyor."),
    ("de", "Am 12. Januar kam Dr. Weiß, z.\u{a0}B. mit der Bahn.|Es war 16.40 Uhr."),
    ("ar", "قال د. سالم ذلك.|هل وصل القطار؟|نعم."),
    ("ja", "雨です。|「はい。」|行きます！"),
    ("hi", "वह आया।|वह गया।"),
    ("en", "No terminator at all"),
  ])
  func cutsWhereAReaderWould(language: String, marked: String) throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag(language)))
    let expected = marked.split(separator: "|").map(String.init)
    let text = expected.joined(separator: language == "ja" ? "" : " ")
    let bytes = Array(text.utf8)
    #expect(segmenter.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test(arguments: ["", " ", "\n\n", "...", "?!", "\"", "a", ".\u{a0}.", "1. 2. 3.", "((((", "…”"])
  func oddTextsKeepAllButWhiteSpace(text: String) throws {
    try expectNothingIsLost(text, language: "en")
  }

  @Test(arguments: ["en", "tr", "de", "ar", "ja", "xx"])
  func nothingIsLostFromRandomText(language: String) throws {
    var generator = SeededGenerator(seed: 4)
    let pool = Array("aA1 .!?…\"'”»)(“«。！؟۔\n\u{a0}é👨‍👩‍👧İıد-–,;:".unicodeScalars)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
        pool.randomElement(using: &generator)
      }
      try expectNothingIsLost(String(String.UnicodeScalarView(scalars)), language: language)
    }
  }

  /// Characters of every plane, with the marks of sentences strewn in.
  @Test(
    arguments: SentenceSegmenter.Newlines.allCases,
    [
      "en", "tr", "de", "fr", "ru", "el", "ar", "he", "hi", "th", "ja", "zh", "ko", "hy", "am", "my", "lt",
    ])
  func nothingIsLostFromAnyCharacters(newlines: SentenceSegmenter.Newlines, language: String) throws {
    var generator = SeededGenerator(seed: 20_260_117)
    let marks = Array(
      ".!?…。！？।۔؟።։;:\"'“”«»„‘’「」『』()[]（）-–—•*✔😀\u{200d}\u{fe0f}\u{ad}\u{200b}\u{2028}".unicodeScalars)
    let spaces = Array(" \n\r\t\u{a0}\u{3000}\u{2029}\u{85}".unicodeScalars)
    for _ in 0..<120 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: marks.randomElement(using: &generator).map { view.append($0) }
        case 1: spaces.randomElement(using: &generator).map { view.append($0) }
        case 2: Unicode.Scalar(UInt32.random(in: 0x20...0x7e, using: &generator)).map { view.append($0) }
        case 3: Unicode.Scalar(UInt32.random(in: 0xa0...0x2fff, using: &generator)).map { view.append($0) }
        default: Unicode.Scalar(UInt32.random(in: 0...0x10_ffff, using: &generator)).map { view.append($0) }
        }
      }
      try expectNothingIsLost(String(view), language: language, newlines: newlines)
    }
  }

  private func expectNothingIsLost(
    _ text: String, language: String, newlines: SentenceSegmenter.Newlines = .line
  ) throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag(language)), newlines: newlines)
    let bytes = Array(text.utf8)
    var position = 0
    for range in segmenter.sentences(in: text) {
      #expect(range.lowerBound >= position && !range.isEmpty, "\(text.debugDescription)")
      #expect(isWhiteSpace(bytes[position..<range.lowerBound]), "\(text.debugDescription)")
      #expect(String(validating: bytes[range], as: UTF8.self) != nil, "\(text.debugDescription)")
      position = range.upperBound
    }
    #expect(isWhiteSpace(bytes[position...]), "\(text.debugDescription)")
  }

  private func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
