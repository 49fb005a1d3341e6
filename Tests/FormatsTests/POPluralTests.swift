import Bitext
import TestSupport
import Testing

@testable import Formats

/// Forms that a file does not have yet.
@Suite struct POPluralTests {
  private static func template(_ plurals: String, _ strings: String) -> String {
    #"""
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\n"
    "Language: \n"
    "Plural-Forms: \#(plurals)\n"

    msgid "%d day"
    msgid_plural "%d days"
    \#(strings)

    msgid "End"
    msgstr ""

    """#
  }
  private static let open = "nplurals=INTEGER; plural=EXPRESSION;"
  private static let polish =
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"

  private func pot(_ text: String, _ language: String, isStrict: Bool = true) throws -> FormatSample {
    var sample = FormatSample("a.pot", .po, text, languages: try pair("en", language))
    sample.options.isStrict = isStrict
    return sample
  }

  /// The file after a translation of the segment with this number.
  private func edited(_ sample: FormatSample, _ number: Int) throws -> String {
    let reading = try Reading(sample.bytes, like: sample) { index, _ in
      index == number ? SegmentTranslation(TaggedText("X"), state: .translated) : nil
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
      .replacing("Language: pl", with: "Language: ").replacing("Language: ja", with: "Language: ")
      .replacing("Language: tr", with: "Language: ")
  }

  @Test(arguments: [
    ("pl", 0, polish, "msgstr[0] \"X\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"", ["one", "few", "many"]),
    ("pl", 2, polish, "msgstr[0] \"\"\nmsgstr[1] \"\"\nmsgstr[2] \"X\"", ["one", "few", "many"]),
    ("pl", 3, polish, "msgstr[0] \"\"\nmsgstr[1] \"\"", ["one", "few", "many"]),
    ("ja", 0, "nplurals=1; plural=0;", "msgstr[0] \"X\"", ["other"]),
    ("tr", 1, "nplurals=2; plural=(n!=1);", "msgstr[0] \"\"\nmsgstr[1] \"X\"", ["one", "other"]),
  ])
  func aTemplateGetsTheFormsOfItsLanguage(
    language: String, number: Int, plurals: String, strings: String, variants: [String]
  ) throws {
    let sample = try pot(Self.template(Self.open, "msgstr[0] \"\"\nmsgstr[1] \"\""), language)
    let reading = try Reading(sample.bytes, like: sample)
    #expect(reading.segments.map(\.variant) == variants + [nil])
    #expect(
      reading.segments.map(\.source.text) == variants.map { $0 == "one" ? "%d day" : "%d days" } + ["End"])
    var expected = Self.template(plurals, strings)
    if number == variants.count {
      expected.replace("msgid \"End\"\nmsgstr \"\"", with: "msgid \"End\"\nmsgstr \"X\"")
    }
    let text = try edited(sample, number)
    #expect(text == expected)
    // It can be read again, as strictly.
    var again = sample
    again.bytes = Array(text.utf8)
    #expect(try Reading(again.bytes, like: again).segments.map(\.variant) == variants + [nil])
  }

  /// Where the header names three forms, a message with one of two filled is refused, or read with a remark.
  @Test func aMessageWithTooFewFormsIsFilledUp() throws {
    let text = Self.template(Self.polish, "msgstr[0] \"dzień\"\nmsgstr[1] \"\"")
    #expect(throws: FormatError.self) { try Reading(Array(text.utf8), like: pot(text, "pl")) }
    let sample = try pot(text, "pl", isStrict: false)
    #expect(try Reading(sample.bytes, like: sample).segments.map(\.target?.text) == ["dzień", nil, nil, nil])
    #expect(
      try edited(sample, 2)
        == Self.template(Self.polish, "msgstr[0] \"dzień\"\nmsgstr[1] \"\"\nmsgstr[2] \"X\""))
    #expect(
      try edited(sample, 1)
        == Self.template(Self.polish, "msgstr[0] \"dzień\"\nmsgstr[1] \"X\"\nmsgstr[2] \"\""))
  }

  /// A form that the language does not have stays while it has a text.
  @Test func aFilledFormStays() throws {
    let text = Self.template("nplurals=1; plural=0;", "msgstr[0] \"\"\nmsgstr[1] \"日\"")
    let sample = try pot(text, "ja", isStrict: false)
    #expect(try Reading(sample.bytes, like: sample).segments.map(\.target?.text) == [nil, "日", nil])
    #expect(
      try edited(sample, 0) == Self.template("nplurals=1; plural=0;", "msgstr[0] \"X\"\nmsgstr[1] \"日\""))
  }

  /// Without a language there is no telling, and lines end as the file's do.
  @Test func aTemplateWithoutALanguageKeepsItsWords() throws {
    var sample = try pot(Self.template(Self.open, "msgstr[0] \"\"\nmsgstr[1] \"\""), "pl")
    sample.options.languages = nil
    #expect(try edited(sample, 0) == Self.template(Self.open, "msgstr[0] \"X\"\nmsgstr[1] \"\""))
    sample.options.languages = try pair("en", "pl")
    sample.bytes = Array(String(decoding: sample.bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
    #expect(
      try edited(sample, 0)
        == Self.template(Self.polish, "msgstr[0] \"X\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"")
        .replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    "tr", "en", "de", "ja", "zh", "ru", "uk", "be", "sr", "hr", "bs", "pl", "cs", "sk", "lt", "lv", "sl",
    "hsb", "ro",
    "ar", "ga", "gd", "cy", "br", "he", "mt", "is", "mk", "fil", "hi", "fa", "hy", "fr", "pt", "pt-PT", "es",
    "it",
    "ca", "el", "hu", "fi", "nl", "az", "kk", "sq",
  ])
  func aFormulaSaysWhatUnicodeSays(language: String) throws {
    let tag = try tag(language)
    let forms = try #require(POPluralForms(PluralCategory.formula(in: tag)))
    // Those of small numbers; Breton has a form for millions too.
    var taken = Set((0...400).map { PluralCategory.of($0, in: tag) })
    if language == "br" { taken.insert(PluralCategory.of(2_000_000, in: tag)) }
    let categories = PluralCategory.allCases.filter(taken.contains)
    #expect(forms.count == categories.count)
    for n in 0...400 as ClosedRange<UInt64> {
      #expect(forms.form(of: n) == categories.firstIndex(of: PluralCategory.of(n, in: tag)), "\(n)")
    }
  }
}
