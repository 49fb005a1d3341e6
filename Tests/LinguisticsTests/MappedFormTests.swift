import Bitext
import Linguistics
import TestSupport
import Testing

@Suite struct MappedFormTests {
  private func forms(_ language: String) throws -> NormalForms {
    NormalForms(language: try #require(LanguageTag(language)))
  }

  /// What a marked part of the form was made of.
  @Test(arguments: [
    ("en", NormalForms.Level.loose, "wait... a «file»", "Wait… a «ﬁle»"),
    ("en", .loose, "«fi»le", "«ﬁ»le"),
    ("en", .loose, "«f»ile", "«ﬁ»le"),
    ("tr", .loose, "işte «ığdır»'ın", "  İşte   «IĞDIR»’ın"),
    ("tr", .typographic, "\"«Meksika'nın»\" - son", "“«Meksika’nın»” –  son"),
    ("en", .typographic, "a« »b", "a« \n\u{a0}»b"),
    ("en", .typographic, "«cooperate» now", "«co\u{ad}operate»\u{ad} now"),
    ("en", .loose, "caf«é» x", "CAF«E\u{301}» x"),
    ("de", .loose, "stra«ss»e", "Stra«ß»e"),
    ("ar", .loose, "«کتب» ال", "«كَتَبَ» ال"),
    ("fa", .loose, "می« »خواهم", "می«\u{200c}»خواهم"),
    ("ja", .typographic, "«ガ»イド", "«ｶﾞ»ｲﾄﾞ"),
    ("en", .canonical, "a  «Å»", "a  «\u{212b}»"),
  ])
  func tellsWhereAPartComesFrom(
    language: String, level: NormalForms.Level, form: String, text: String
  ) throws {
    let (plainForm, formRanges) = unmark(form)
    let (plainText, textRanges) = unmark(text)
    let mapped = try forms(language).mapped(plainText, level)
    #expect(mapped.text.utf8.elementsEqual(plainForm.utf8))
    #expect(formRanges.map(mapped.textRange) == textRanges)
  }

  @Test(arguments: ["en", "tr", "lt", "ar", "ja", "ro"])
  func mapsTheSameFormAsIsWritten(language: String) throws {
    let forms = try forms(language)
    var generator = SeededGenerator(seed: 23)
    for round in 0..<100 {
      let text = FormTexts.random(round < 98 ? 0...30 : 1000...2000, using: &generator)
      for level in NormalForms.Level.allCases {
        let mapped = forms.mapped(text, level)
        let written = forms.form(level, of: text)
        guard !mapped.text.utf8.elementsEqual(written.utf8) else { continue }
        let place = zip(mapped.text.unicodeScalars, written.unicodeScalars).prefix { $0 == $1 }.count
        let both = [mapped.text, written].map { form in
          form.unicodeScalars.dropFirst(max(0, place - 4)).prefix(10).map { String($0.value, radix: 16) }
        }
        Issue.record("seed 23, round \(round), \(level), scalar \(place): \(both)")
      }
    }
  }

  /// A place in a text parts its form when a bar put there parts the form and changes nothing else.
  @Test(arguments: ["en", "tr", "ar"], NormalForms.Level.allCases)
  func agreesWithPuttingBarsIntoTheText(language: String, level: NormalForms.Level) throws {
    let forms = try forms(language)
    var generator = SeededGenerator(seed: 31)
    let pieces = [
      "a", "I", "İ", "ß", "…", "ﬁ", "é", "e\u{301}", "q\u{323}\u{307}", " ", "  ", "\n", "\u{a0}", "\u{ad}",
      "\u{200b}",
      "“", "–", "ｶﾞ", "ガ", "한", "한", "كَ", "أ", "لا", "ﻻ", "١", "ق\u{651}\u{64e}", "क्ष", "นุ้", "😀", "❤️", "x", "B",
      "K", "\u{200c}",
    ]
    for round in 0..<80 {
      let text = (0..<Int.random(in: 0...10, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let mapped = forms.mapped(text, level)
      let cuts = cuts(text, forms, level)
      var offsets = [0]
      for scalar in mapped.text.unicodeScalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
      for (index, start) in offsets.enumerated() {
        for end in offsets[(index + 1)...] {
          let lower = cuts.last { $0.form <= start }?.text
          let upper = cuts.first { $0.form >= end }?.text
          let found = mapped.textRange(of: start..<end)
          #expect(
            found.lowerBound == lower && found.upperBound == upper,
            "seed 31, round \(round): \(start)..<\(end) of \(text.debugDescription)")
        }
      }
    }
  }

  private func cuts(
    _ text: String, _ forms: NormalForms, _ level: NormalForms.Level
  ) -> [(text: Int, form: Int)] {
    let scalars = Array(text.unicodeScalars)
    let form = Array(forms.form(level, of: text).utf8)
    var cuts: [(text: Int, form: Int)] = []
    var offset = 0
    for index in 0...scalars.count {
      // Marks belong to their letter even where the form would let them go.
      let isMark = index < scalars.count && scalars[index].properties.canonicalCombiningClass.rawValue > 0
      var view = String.UnicodeScalarView(scalars[..<index])
      view.append("|")
      view.append(contentsOf: scalars[index...])
      var barred = Array(forms.form(level, of: String(view)).utf8)
      if !isMark, let bar = barred.firstIndex(of: UInt8(ascii: "|")) {
        barred.remove(at: bar)
        if barred == form || index == 0 { cuts.append((offset, index == 0 ? 0 : bar)) }
      }
      if index < scalars.count { offset += UTF8.width(scalars[index]) }
    }
    if cuts.last.map({ $0.form < form.count }) ?? false { cuts.append((offset, form.count)) }
    return cuts
  }

  @Test func mapsEmptyRangesAndEmptyTexts() throws {
    let forms = try forms("en")
    #expect(forms.mapped("", .loose).textRange(of: 0..<0) == 0..<0)
    #expect(forms.mapped(" … b", .loose).textRange(of: 3..<3) == 4..<4)
    #expect(forms.mapped(" … b", .loose).textRange(of: 5..<5) == 6..<6)
  }

  @Test func refusesARangeOutsideTheForm() async throws {
    await #expect(processExitsWith: .failure) {
      let tag = try #require(LanguageTag("en"))
      _ = NormalForms(language: tag).mapped("ab", .loose).textRange(of: 1..<3)
    }
  }
}
