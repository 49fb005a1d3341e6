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

  @Test(arguments: ["en", "tr", "lt", "ro", "ar", "de", "el"])
  func everyFormIsIdempotent(language: String) throws {
    let forms = try forms(language)
    var generator = SeededGenerator(seed: 9)
    let pool = Array(
      "aıIİiJj\u{307}\u{301}ŉßẞΣς \u{a0}\u{200c}\u{200d}\u{ad}“«…—ﬁﬃÅÅK①½²™ｶﾞﾊﾟ한국كٓآأَ١५ţşǰΐ'\"\u{fb1d}\u{132}"
        .unicodeScalars)
    for _ in 0..<400 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
            pool.randomElement(using: &generator)
          }))
      for form in [forms.canonical, forms.typographic, forms.loose] {
        let once = form(text)
        #expect(Array(form(once).utf8) == Array(once.utf8), "\(text.unicodeScalars.map(\.value))")
      }
      #expect(Array(forms.loose(forms.typographic(text)).utf8) == Array(forms.loose(text).utf8))
    }
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
