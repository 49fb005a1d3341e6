import Bitext
import Linguistics
import TestSupport
import Testing

@Suite struct SentenceRulesTests {
  /// `|` marks each boundary.
  @Test(arguments: [
    // Phrases of time, hours that end a sentence.
    ("en", "At 5 a.m. Ms. Hale left the port.|She came back at 6 p.m.|Ms. Hale then slept."),
    ("en", "In 44 B.C. Caesar fell."),
    // Acronyms and firms before names and before starters.
    ("en", "The U.S. Senate met Acme Inc. Chairman Lee.|He left the U.S.|The talks went on."),
    ("en", "They chose plan B.|The mayor, J. F. Stone, agreed."),
    // Notes, emoji, brackets, quotations.
    ("en", "It was begun.12 The second part followed.[3] The third did not."),
    ("en", "What a goal! 😀|The crowd sang."),
    ("en", "He came (late. Very late.) and left.|She did not (see p. 4)."),
    ("en", "She asked \"Why?\" and went."),
    // Forgotten spaces, addresses.
    ("en", "The ship sank.The crew lived.|Write to a.b@port.example.org or see www.port.example."),
    ("en", "See no. 5.|He won't say no.|Not today."),
    // Ellipses and leaders.
    ("en", "Well… maybe.|He paused...|Then he spoke."),
    ("en", "Contents ........ 7 and more."),
    // Headings and list marks.
    ("en", "Chapter 3. Winds of the north.|The story begins."),
    ("en", "Bring: a) a map b) a lamp."),
    ("tr", "Madde 4. Kapsam.|Bu yasa uygulanır."),
    // Turkish ordinals, suffixes, agencies.
    ("tr", "İSTANBUL (AA) - Türkiye'nin 3. Cumhurbaşkanı öldü.|O gün 22.|Bu da bitti."),
    ("tr", "T.C. Dışişleri Bakanlığı bkz. 12. madde dedi.|XIX. yüzyılda 2. Mahmud vardı."),
    ("tr", "Elma, armut vb.|Bunlar yenir.|7. ve 8. sınıflar geldi."),
    ("tr", "Ak A.Ş. Genel Müdürü konuştu.|“Gelin!” diye bağırdı."),
    // Letters written apart.
    ("ru", "Хлеб, соль и т. д.|Затем всё съели."),
    ("de", "Er mag Obst, z. B. Äpfel.|Am 3. Oktober kam er.|Sein 2. Buch fehlt."),
    ("cs", "Dne 5. března přijel.|Karel IV. byl králem, atd.|Potom zemřel."),
    ("ru", "В XIX в. Москва росла.|Он помог им.|Они ушли."),
    ("pl", "Mieszka przy ul. Długiej 3.|Tam jest m.in. Jan."),
    ("fi", "Hän sijoittui sijalle 13.|Kilpailu päättyi."),
    ("fr", "M. Petit vit av. Foch.|Il aime l'art."),
    ("el", "Πού πας;|Στο σπίτι, π.χ. τώρα."),
    ("hy", "Նա եկավ։|Մենք գնացինք։"),
    ("th", "สวัสดีครับ|ผมไปแล้วครับ"),
    ("ko", "그는 갔다...|비가 왔다."),
    ("zh", "他说：「走吧。」|我们走了！"),
    ("ja", "「はい。」と言った。|彼は帰った。"),
  ])
  func cutsByTheRules(language: String, marked: String) throws {
    let expected = marked.split(separator: "|").map(String.init)
    let text = expected.joined(separator: ["ja", "zh"].contains(language) ? "" : " ")
    #expect(try sentences(text, language) == expected.flatMap(apart))
  }

  /// Sentences of the table that stand in one piece because no space parts them.
  private func apart(_ sentence: String) -> [String] {
    switch sentence {
    case "The ship sank.The crew lived.": ["The ship sank.", "The crew lived."]
    case "It was begun.12 The second part followed.[3] The third did not.":
      ["It was begun.12", "The second part followed.[3]", "The third did not."]
    case "Bring: a) a map b) a lamp.": ["Bring:", "a) a map", "b) a lamp."]
    default: [sentence]
    }
  }

  @Test(arguments: [
    (SentenceSegmenter.Newlines.line, ["The old port", "A new pier. ", "Done"]),
    (.paragraph, ["The old port\nA new pier. ", "Done"]),
    (.none, ["The old port\nA new pier. ", "Done"]),
  ])
  func lineEndsAreWhatTheCallerSays(newlines: SentenceSegmenter.Newlines, expected: [String]) throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag("en")), newlines: newlines)
    let text = "The old port\nA new pier. \nDone"
    let bytes = Array(text.utf8)
    let found = segmenter.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 })
  }

  @Test func anEmptyLineEndsASentenceOnlyWhereParagraphsDo() throws {
    let text = "The old port\r\n\r\nA new pier"
    let tag = try #require(LanguageTag("en"))
    let counts = SentenceSegmenter.Newlines.allCases.map {
      ($0, SentenceSegmenter(language: tag, newlines: $0).sentences(in: text).count)
    }
    #expect(counts.map(\.1) == [2, 2, 1], "\(counts)")
  }

  @Test func aFoldedLineGoesOn() throws {
    #expect(try sentences("It was a cold \nnight.\nhere", "en") == ["It was a cold \nnight.", "here"])
    #expect(try sentences("apples\npears", "en") == ["apples", "pears"])
  }

  @Test func eachCandidateNamesItsRule() throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag("tr")))
    let candidates = segmenter.explain("Dr. Ak 3. Cumhurbaşkanı (AA.) dedi. Bitti.")
    #expect(candidates.map(\.rule) == [.title, .ordinal, .lowerCaseFollows, .fullStop])
    #expect(candidates.map(\.mark.lowerBound) == [2, 8, 29, 36])
    #expect(candidates.map(\.breaks) == [false, false, false, true])
  }

  @Test func rulesHaveNamesOfTheirOwn() {
    let names = SentenceRule.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test func bytesAreAppendedToTheCallersArray() throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag("en")))
    var ranges = [100..<101]
    segmenter.appendSentences(in: Array("He left. She stayed.".utf8).span, to: &ranges)
    #expect(ranges == [100..<101, 0..<8, 9..<20])
  }

  @Test func brokenBytesStayInTheirSentence() throws {
    var generator = SeededGenerator(seed: 11)
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag("en")))
    let pool: [UInt8] = [
      0x2e, 0x20, 0x41, 0x61, 0xe2, 0x80, 0xa6, 0xe3, 0xff, 0xc3, 0xf0, 0x9f, 0x0a, 0x22, 0x28, 0x29,
    ]
    for round in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &generator)]
      }
      var ranges: [Range<Int>] = []
      segmenter.appendSentences(in: bytes.span, to: &ranges)
      var position = 0
      for range in ranges + [bytes.count..<bytes.count] {
        #expect(range.lowerBound >= position, "round \(round): \(bytes)")
        let gap = bytes[position..<max(position, range.lowerBound)]
        let isSpace = String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy(
          \.properties.isWhitespace)
        #expect(isSpace, "round \(round): \(bytes)")
        position = range.upperBound
      }
    }
  }

  @Test(arguments: [". ", "A. ", "1. x 2. ", "• a ", "(a. B ", "\" . ", "「あ。", "! 😀 "])
  func hostileTextKeepsAllItsBytes(unit: String) throws {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag("en")))
    let text = String(repeating: unit, count: 20_000)
    let bytes = Array(text.utf8)
    let kept = segmenter.sentences(in: text).reduce(0) { $0 + bytes[$1].filter { $0 != 0x20 }.count }
    #expect(kept == bytes.filter { $0 != 0x20 }.count)
  }

  private func sentences(_ text: String, _ language: String) throws -> [String] {
    let segmenter = SentenceSegmenter(language: try #require(LanguageTag(language)))
    let bytes = Array(text.utf8)
    return segmenter.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
