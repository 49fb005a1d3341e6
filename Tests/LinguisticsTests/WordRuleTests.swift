import Bitext
import Foundation
import Linguistics
import TestSupport
import Testing

@Suite struct WordRuleTests {
  @Test(arguments: [
    ("tr", "«Meksika'nın» «ve» «Meksika’nın» «2026»'«da»", false),
    ("tr", "«1.250,5» «ton», «3,5» «milyon»; «12.01.2026»", false),
    ("fr", "«1\u{a0}250\u{a0}000» «euros», «1\u{202f}250» «x» «12»\u{a0}«3456»", false),
    ("en", "«well»-«known» «e»-«mail»", false),
    ("en", "«well-known» «three-year-old» «A‑4» - «so»", true),
    ("en", "«see» («https://bellek.org/a_(b)?c=1»), «now».", false),
    ("tr", "«https://bellek.org»'«da» «www.aa.com.tr/haber», «kayit@aa.com.tr»’«ye»", false),
    ("en", "<«http://a.b/»> «ftp://x.y/z»… «http»:// «and»/«or»", false),
    ("tr", "«#seçim2026» #«1» «a»#«b» «@bellek_tr»: «a»@«b»", false),
    ("ar", "«#مصر_اليوم» «قال»", false),
    ("en", "«can't» «U.S.A» «O'Neil's» '«quoted»' «x_y» __", false),
    ("ru", "«из»-«за» «ЦСКА» «3,5» %", false),
    ("el", "«Ο» «Άρης», «1.5»·", false),
    ("hy", "«Հայաստան»", false),
    ("en", "«na\u{308}ive» «co\u{ad}op» «a\u{301}'b»", false),
  ])
  func cutsAsTheTradeDoes(language: String, marked: String, joinsHyphens: Bool) throws {
    let (text, ranges) = unmark(marked)
    let tag = try #require(LanguageTag(language))
    let words = try WordTokenizer(language: tag, joinsHyphens: joinsHyphens).words(in: text)
    #expect(words.map(\.range) == ranges)
  }

  @Test func saysWhatWordsAreMadeOf() throws {
    let tokenizer = try WordTokenizer(language: #require(LanguageTag("ja")))
    let words = try tokenizer.words(in: "東京 カメラ 12 abc a1 #x me@x.org")
    #expect(words.map(\.kind) == [.ideographs, .kana, .number, .letters, .letters, .tag, .address])
  }

  /// A character that the fast path does not know, behind the text and of no word, leaves it to ICU.
  @Test(arguments: ["en", "tr", "de", "ru", "el", "fr", "fi", "sv", "he", "ar", "ja", "th", "und"])
  func cutsLatinAsICUDoes(language: String) throws {
    let tokenizer = try WordTokenizer(language: #require(LanguageTag(language)))
    var generator = SeededGenerator(seed: 41)
    let pool = Array(
      "aZığßéÄжЯλΩ12390_''..,,;:·‘’‧“”–—…%$€-()½²ªµ×÷†・ʼ\u{a0}\u{202f}\u{b7}\u{387}".unicodeScalars)
    for round in 0..<500 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        if let scalar = pool.randomElement(using: &generator) { view.append(scalar) }
      }
      let text = String(view)
      let fast = try tokenizer.words(in: text)
      let slow = try tokenizer.words(in: text + "\u{f8ff}")
      if fast != slow {
        Issue.record(
          "seed 41, round \(round): \(text.debugDescription) \(fast.map(\.range)) \(slow.map(\.range))")
      }
    }
  }

  @Test(arguments: ["en", "tr", "ar", "ja", "th", "ru"])
  func cutsAWholeTextAsItsParts(language: String) throws {
    let tokenizer = try WordTokenizer(language: #require(LanguageTag(language)))
    var generator = SeededGenerator(seed: 43)
    let pieces = [
      "Meksika'nın", "3.5", "قال", "نعم،", "東京都", "ガイド", "ภาษาไทย", "год", "naïve", "ﬁ", "e\u{301}", "😀", "-",
      "…",
    ]
    for round in 0..<300 {
      let parts = (0..<Int.random(in: 1...8, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }
      let whole = try tokenizer.words(in: parts.joined(separator: " "))
      var expected: [Word] = []
      var offset = 0
      for part in parts {
        expected += try tokenizer.words(in: part).map {
          Word(range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, kind: $0.kind)
        }
        offset += part.utf8.count + 1
      }
      #expect(whole == expected, "seed 43, round \(round): \(parts)")
    }
  }

  /// What a process reads first must not change what it makes of the rest.
  @Test(arguments: 0..<6)
  func cutsJapaneseAlikeInEveryProcess(order: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("words.txt")
    await #expect(processExitsWith: .success) { [order, path = path as String] in
      try Data(WordOrder.read(in: order).utf8).write(to: URL(fileURLWithPath: path))
    }
    let found = try String(contentsOfFile: path, encoding: .utf8)
    #expect(found == (try WordOrder.read(in: 0)))
  }
}

/// Texts whose breaks could depend on one another, read in several orders.
private enum WordOrder {
  static func read(in order: Int) throws -> String {
    let texts = ["ーガイドー", "データを保存してください。", "々東京都ー", "한국어 문장", "ภาษาไทย", "ｶﾞｲﾄﾞ〆日本"]
    let languages = ["ja", "zh", "en", "ko", "th", "ja"]
    var found: [String] = Array(repeating: "", count: texts.count)
    for step in texts.indices {
      let index = (step * (order % 2 == 0 ? 1 : 5) + order) % texts.count
      guard let tag = LanguageTag(languages[(index + order) % 6]), let japanese = LanguageTag("ja") else {
        continue
      }
      _ = try WordTokenizer(language: tag).words(in: texts[index])
      found[index] = try WordTokenizer(language: japanese).words(in: texts[index])
        .map { "\($0.range.lowerBound)-\($0.range.upperBound)" }.joined(separator: " ")
    }
    return found.joined(separator: "; ")
  }
}
