import Bitext
import Foundation
import Linguistics
import TestSupport
import Testing

@Suite struct NormalFormsTests {
  enum Level { case canonical, typographic, loose, none }

  private func forms(_ language: String) throws -> NormalForms {
    NormalForms(language: try #require(LanguageTag(language)))
  }

  @Test(arguments: [
    ("fr", "e\u{301}te\u{301}", "été", Level.canonical),
    ("en", "“Hello” – he’s\u{a0}here…", "\"Hello\" - he's here...", .typographic),
    ("en", "  two   words \n", "two words", .typographic),
    ("de", "»Nein«", "„Nein“", .typographic),
    ("ja", "ﾃﾞｰﾀ１", "データ1", .typographic),
    ("ar", "ﺳـــﻼم", "سلام", .typographic),
    ("en", "co\u{ad}operate\u{200b}", "cooperate", .typographic),
    ("tr", "DIŞİŞLERİ", "dışişleri", .loose),
    ("az", "BAKI", "bakı", .loose),
    ("en", "ISTANBUL", "istanbul", .loose),
    ("de", "GROSS", "groß", .loose),
    ("el", "ΛΟΓΟΣ", "λογος", .loose),
    ("lt", "Í", "i\u{307}\u{301}", .loose),
    ("ar", "أَكَلَ ٧", "اکل 7", .loose),
    ("fa", "کتاب\u{200c}ها", "کتاب ها", .loose),
    ("ro", "ţară şi", "țară și", .loose),
    ("tr", "kâr", "kar", .none),
    ("tr", "ILIK", "ilik", .none),
    ("en", "10²", "102", .none),
    ("en", "¼", "1/4", .none),
    ("en", "Acme™", "AcmeTM", .none),
    ("hi", "क्\u{200d}ष", "क्ष", .none),
    ("en", "3′", "3'", .none),
    ("en", "5 %", "5%", .none),
    ("zh", "后", "後", .none),
    ("he", "בית־ספר", "בית-ספר", .typographic),
    ("he", "שָׁלוֹם", "שלום", .loose),
    ("uz", "oʻzbek", "o‘zbek", .typographic),
    ("nl", "ĳs", "ijs", .typographic),
    ("hr", "ǆep", "džep", .typographic),
    ("ja", "10〜20", "10～20", .typographic),
    ("zh", "⼈口", "人口", .typographic),
    ("ja", "葛\u{e0100}", "葛", .typographic),
    ("ko", "ﾡ", "ㄱ", .typographic),
    ("crh", "ISSIQ", "ıssıq", .loose),
    ("kk-Latn", "QAZAQSTANI", "qazaqstanı", .loose),
    ("kk", "ISSIQ", "ıssıq", .none),
    ("fa", "خانهٔ", "خانه", .loose),
    ("fa", "۵۰٪", "50%", .loose),
    ("ar", "مدرسة", "مدرسه", .none),
    ("el", "νέα", "νεα", .none),
    ("fr", "1/2", "½", .none),
    ("en", "\u{130}", "I", .none),
  ])
  func tellsWhatIsEqualFromWhatIsNot(language: String, left: String, right: String, level: Level) throws {
    let forms = try forms(language)
    #expect((forms.canonical(left) == forms.canonical(right)) || level != .canonical)
    let same = (
      forms.canonical(left).unicodeScalars.elementsEqual(forms.canonical(right).unicodeScalars),
      forms.typographic(left).unicodeScalars.elementsEqual(forms.typographic(right).unicodeScalars),
      forms.loose(left).unicodeScalars.elementsEqual(forms.loose(right).unicodeScalars)
    )
    switch level {
    case .canonical: #expect(same == (true, true, true))
    case .typographic: #expect(same == (false, true, true))
    case .loose: #expect(same == (false, false, true))
    case .none: #expect(same == (false, false, false))
    }
  }

  @Test(arguments: ["en", "tr", "az", "lt", "ro", "ar", "fa", "he", "de", "el", "hi", "th", "ko", "ja"])
  func everyFormIsIdempotentAndFollowsFromTheOneBefore(language: String) throws {
    let forms = try forms(language)
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<150 {
      let text = FormTexts.random(0...14, using: &generator)
      let bytes = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      for level in NormalForms.Level.allCases {
        let once = forms.form(level, of: text)
        #expect(forms.form(level, of: once).utf8.elementsEqual(once.utf8), "\(level) of \(bytes)")
      }
      let (canonical, typographic) = (forms.canonical(text), forms.typographic(text))
      #expect(forms.typographic(canonical).utf8.elementsEqual(typographic.utf8), "\(bytes)")
      #expect(forms.loose(typographic).utf8.elementsEqual(forms.loose(text).utf8), "\(bytes)")
      let decomposed = text.decomposedStringWithCanonicalMapping
      #expect(forms.loose(decomposed).utf8.elementsEqual(forms.loose(text).utf8), "\(bytes)")
    }
  }

  @Test(arguments: ["en", "tr", "lt", "ro", "fa"])
  func givesWhatTheDefinitionGivesOverTheWholeText(language: String) throws {
    let forms = try forms(language)
    let reference = FormReference(forms.language)
    var generator = SeededGenerator(seed: 17)
    for round in 0..<200 {
      let text = FormTexts.random(round < 198 ? 0...20 : 1000...2000, using: &generator)
      for level in NormalForms.Level.allCases {
        let expected = reference.form(level, of: text)
        let found = forms.form(level, of: text)
        guard !found.utf8.elementsEqual(expected.utf8) else { continue }
        let bytes = round < 198 ? text.unicodeScalars.map { String($0.value, radix: 16) } : []
        Issue.record("seed 17, round \(round), \(level): \(bytes.joined(separator: " "))")
      }
    }
  }

  @Test func sortsAnyPileOfMarksInLinearTime() throws {
    let count = 100_000
    let form = try forms("en").canonical("a" + String(repeating: "\u{316}\u{301}\u{f73}", count: count))
    let piles = ["\u{f71}", "\u{f72}", "\u{316}"].map { String(repeating: $0, count: count) }
    let sorted = "á" + piles.joined() + String(repeating: "\u{301}", count: count - 1)
    #expect(form.utf8.elementsEqual(sorted.utf8))
  }

  @Test func appendsBytesAfterWhatIsThere() throws {
    let forms = try forms("tr")
    var bytes = Array("x ".utf8)
    forms.append(.loose, of: " IĞDIR ".utf8Span, to: &bytes)
    forms.append(.typographic, of: "’ın".utf8Span, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x ığdır'ın")
  }

  @Test(.enabled(if: SharedData.isThere, Comment(rawValue: SharedData.absence)))
  func holdsEveryPairOfTheTable() throws {
    let table = try String(contentsOfFile: SharedData.path("segmentation/norm_cases.tsv"), encoding: .utf8)
    var failures: [String] = []
    let rows = table.split(whereSeparator: \.isNewline).dropFirst()
    for row in rows {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unquoted)
      let forms = try forms(fields[1])
      let equal = [forms.canonical, forms.typographic, forms.loose].map {
        $0(fields[2]).unicodeScalars.elementsEqual($0(fields[3]).unicodeScalars)
      }
      let isRight =
        switch fields[4] {
        case "L0": equal == [true, true, true]
        case "L1": equal[1] && equal[2]
        case "L2": equal[2] && !equal[1]
        // A note "at L1" allows the loose forms to agree.
        default: !equal[0] && !equal[1] && (!equal[2] || fields[5].hasPrefix("at L1"))
        }
      if !isRight { failures.append("\(fields[0]): \(fields[2]) | \(fields[3]) at \(fields[4]): \(equal)") }
    }
    print("normal forms: \(rows.count - failures.count) of \(rows.count) pairs")
    #expect(failures == [] && rows.count > 0)
  }

  private static func unquoted(_ field: Substring) -> String {
    guard field.count >= 2, field.hasPrefix("\""), field.hasSuffix("\"") else { return String(field) }
    return field.dropFirst().dropLast().replacingOccurrences(of: "\"\"", with: "\"")
  }
}
