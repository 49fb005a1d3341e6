import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct POTests {
  private func read(_ text: String, strict: Bool = true) throws -> (
    segments: [FileSegment], [FormatViolation]
  ) {
    let reader = try FileFormat.segments(
      name: "a.po", bytes: Array(text.utf8), format: .po, options: ReadingOptions(isStrict: strict))
    var segments: [FileSegment] = []
    while let segment = try reader.next() { segments.append(segment) }
    return (segments, reader.violations)
  }

  /// What `text` becomes when each segment with a translation in `translations` gets it.
  private func translated(
    _ text: String, _ translations: [String: String], _ state: FileSegment.State = .translated,
    languages: LanguagePair? = nil
  ) throws -> String {
    let sample = FormatSample("a.po", .po, text, languages: languages)
    let reading = try Reading(sample.bytes, like: sample) { _, segment in
      translations[segment.variant ?? segment.source.text].map {
        SegmentTranslation(TaggedText($0), state: state)
      }
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
  }

  static let header =
    "msgid \"\"\nmsgstr \"\"\n\"Language: tr\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"

  @Test func readsWhatAMessageHas() throws {
    let (segments, _) = try read(
      Self.header + #"""

        # by hand
        #. from the
        #. author
        #: a.c:1 b.c:2
        #, fuzzy, max-length:20
        #| msgid "Old \n"
        #| "one"
        msgctxt "menu"
        msgid ""
        "Tab\t, \"quote\" and \\, "
        "\303\251\x41\n"
        msgstr "Sekme"

        msgid "b" msgstr ""
        #~ msgid "gone"
        #~ msgstr "gitti"
        """#)
    try #require(segments.count == 2)
    #expect(segments[0].source.text == "Tab\t, \"quote\" and \\, éA\n")
    #expect(segments[0].target?.text == "Sekme")
    #expect(segments[0].state == .draft)
    #expect(segments[0].key == "menu")
    #expect(segments[0].notes == ["from the\nauthor", "by hand"])
    #expect(segments[0].maximumLength == 20)
    #expect(
      segments[0].proposals == [
        .init(source: TaggedText("Old \none"), target: TaggedText("Sekme"), origin: "previous")
      ])
    #expect(segments[0].targetLanguage == LanguageTag("tr"))
    #expect(segments[0].location.line == 6)
    #expect(segments[1].target == nil)
    #expect(segments[1].state == .new)
    #expect(segments[1].location.line == 19)
  }

  static let forms = "msgid \"%d day\"\nmsgid_plural \"%d days\"\n"

  @Test(arguments: [
    ("tr", "nplurals=2; plural=(n != 1);", ["one %d day", "other %d days"]),
    ("ja", "nplurals=1; plural=0;", ["other %d days"]),
    (
      "ru",
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
      ["one %d day", "few %d days", "many %d days"]
    ),
    (
      "lv", "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;",
      ["one %d day", "other %d days", "zero %d days"]
    ),
    (
      "sl", "nplurals=4; plural=(n%100==1 ? 1 : n%100==2 ? 2 : n%100==3 || n%100==4 ? 3 : 0);",
      ["other %d days", "one %d day", "two %d days", "few %d days"]
    ),
    (
      "ar",
      "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
      ["zero %d days", "one %d day", "two %d days", "few %d days", "many %d days", "other %d days"]
    ),
    ("fr", "nplurals=2; plural=(n > 1);", ["one %d day", "other %d days"]),
  ])
  func plurals(language: String, rule: String, expected: [String]) throws {
    let strings = expected.indices.map { "msgstr[\($0)] \"\($0)\"\n" }.joined()
    let (segments, _) = try read(
      "msgid \"\"\nmsgstr \"Language: \(language)\\nPlural-Forms: \(rule)\\n\"\n\(Self.forms)\(strings)")
    #expect(segments.map { "\($0.variant ?? "") \($0.source.text)" } == expected)
    #expect(segments.map(\.target?.text) == expected.indices.map(String.init))
  }

  @Test func readsWhatTheManualWritesWithoutQuotes() throws {
    let (segments, _) = try read("#| msgid old text\ndomain The news\nmsgid \"a\"\nmsgstr \"b\"\n")
    #expect(segments.map(\.document) == ["The news"])
    #expect(segments.map(\.proposals) == [[]])
  }

  @Test func withoutAHeaderAFormHasItsNumber() throws {
    let (segments, _) = try read(Self.forms + "msgstr[0] \"a\"\nmsgstr[1] \"b\"\n")
    #expect(segments.map(\.variant) == ["[0]", "[1]"])
    #expect(segments.map(\.source.text) == ["%d day", "%d days"])
  }

  @Test(arguments: [
    // A translation takes fuzzy and what went before away, a draft brings fuzzy.
    (
      "#, fuzzy\n#| msgid \"b\"\nmsgid \"a\"\nmsgstr \"x\"\n", FileSegment.State.translated,
      "msgid \"a\"\nmsgstr \"Z\"\n"
    ),
    (
      "#, fuzzy, c-format\nmsgid \"a\"\nmsgstr \"x\"\n", .confirmed,
      "#, c-format\nmsgid \"a\"\nmsgstr \"Z\"\n"
    ),
    (
      "#, c-format, fuzzy\nmsgid \"a\"\nmsgstr \"x\"\n", .translated,
      "#, c-format\nmsgid \"a\"\nmsgstr \"Z\"\n"
    ),
    (
      "#,fuzzy,c-format\r\nmsgid \"a\"\r\nmsgstr \"\"\r\n", .translated,
      "#,c-format\r\nmsgid \"a\"\r\nmsgstr \"Z\"\r\n"
    ),
    (
      "#. n\n#, c-format\nmsgid \"a\"\nmsgstr \"\"\n", .draft,
      "#. n\n#, fuzzy, c-format\nmsgid \"a\"\nmsgstr \"Z\"\n"
    ),
    ("#. n\r\nmsgid \"a\"\r\nmsgstr \"\"\r\n", .draft, "#. n\r\n#, fuzzy\r\nmsgid \"a\"\r\nmsgstr \"Z\"\r\n"),
    (
      "#, fuzzy\n#| msgid \"b\"\nmsgid \"a\"\nmsgstr \"x\"\n", .draft,
      "#, fuzzy\n#| msgid \"b\"\nmsgid \"a\"\nmsgstr \"Z\"\n"
    ),
    (
      "#| msgid \"b\"\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"\"", .draft,
      "#, fuzzy\n#| msgid \"b\"\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"Z\""
    ),
    ("msgid \"a\"\nmsgstr \"\"\n\"long \"\n\"text\"\n\n# x", .translated, "msgid \"a\"\nmsgstr \"Z\"\n\n# x"),
  ])
  func translates(file: String, state: FileSegment.State, expected: String) throws {
    #expect(try translated(file, ["a": "Z"], state) == expected)
  }

  @Test func aFuzzyMessageStaysSoUntilAllItsFormsAreNew() throws {
    let file = "#, fuzzy\n" + Self.forms + "msgstr[0] \"a\"\nmsgstr[1] \"b\"\n"
    #expect(
      try translated(file, ["[0]": "A"]) == "#, fuzzy\n" + Self.forms + "msgstr[0] \"A\"\nmsgstr[1] \"b\"\n")
    #expect(
      try translated(file, ["[0]": "A", "[1]": "B"]) == Self.forms + "msgstr[0] \"A\"\nmsgstr[1] \"B\"\n")
  }

  @Test(arguments: [
    ("a\"b\\c\td\re\u{7}\u{8}\u{B}\u{C}\u{1}1", #"msgstr "a\"b\\c\td\re\a\b\v\f\0011""#),
    ("one\ntwo\n", "msgstr \"\"\n\"one\\n\"\n\"two\\n\""),
    ("one\n", #"msgstr "one\n""#),
    (
      "This is a longer translation that runs over the seventy-nine columns of gettext.",
      "msgstr \"\"\n\"This is a longer translation that runs over the seventy-nine columns of \"\n\"gettext.\""
    ),
    ("", "msgstr \"\""),
  ])
  func writesStringsAsGettextDoes(translation: String, expected: String) throws {
    #expect(try translated("msgid \"a\"\nmsgstr \"x\"\n", ["a": translation]) == "msgid \"a\"\n\(expected)\n")
  }

  static let long = String(repeating: "word ", count: 30)

  @Test func aFileThatNeverBreaksIsNotBroken() throws {
    let file = "msgid \"\(Self.long)\"\nmsgstr \"x\"\n"
    #expect(
      try translated(file, [Self.long: Self.long + "!"])
        == "msgid \"\(Self.long)\"\nmsgstr \"\(Self.long)!\"\n")
  }

  @Test func aFileThatKeepsNewlinesInALineIsWrittenSo() throws {
    #expect(
      try translated("msgid \"a\\nb\"\nmsgstr \"\"\n", ["a\nb": "x\ny"])
        == "msgid \"a\\nb\"\nmsgstr \"x\\ny\"\n")
  }

  @Test func aFileThatBeginsStringsOnTheLineOfTheKeywordIsWrittenSo() throws {
    let file = "msgid   \"a\\n\"\n        \"b\"\nmsgstr  \"\"\n"
    #expect(
      try translated(file, ["a\nb": "x\ny"])
        == "msgid   \"a\\n\"\n        \"b\"\nmsgstr  \"x\\n\"\n        \"y\"\n")
  }

  @Test(arguments: [
    ("\"Language: \\n\"\n", "\"Language: tr\\n\"\n"), ("\"Language:\\n\"\n", "\"Language: tr\\n\"\n"),
    ("\"Language: de\\n\"\n", "\"Language: de\\n\"\n"),
    (
      "\"X: y\\n\"\n\"MIME-Version: 1.0\\n\"\n",
      "\"X: y\\n\"\n\"Language: tr\\n\"\n\"MIME-Version: 1.0\\n\"\n"
    ),
    ("\"X: y\\nMIME-Version: 1.0\\n\"\n", "\"X: y\\nLanguage: tr\\nMIME-Version: 1.0\\n\"\n"),
    (
      "\"Content-Type: text/plain; charset=CHARSET\\n\"\n",
      "\"Language: tr\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    ),
  ])
  func theFirstTranslationNamesTheLanguage(old: String, new: String) throws {
    let rest = "\nmsgid \"a\"\nmsgstr \"\"\n"
    let start = "msgid \"\"\nmsgstr \"\"\n"
    #expect(
      try translated(start + old + rest, ["a": "b"], languages: try englishTurkish())
        == start + new + "\nmsgid \"a\"\nmsgstr \"b\"\n")
  }

  @Test(arguments: [
    ("tr_TR", "tr-TR"), ("sr@latin", "sr-Latn"), ("sr_RS@latin", "sr-Latn-RS"),
    ("ca@valencia", "ca-valencia"),
    ("de_DE.UTF-8", "de-DE"), ("de_DE@euro", "de-DE"), ("zh_Hant_HK", "zh-Hant-HK"),
  ])
  func localesAreTags(locale: String, name: String) throws {
    #expect(POHeader.tag(locale)?.description == name)
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"\n", 1, "msgid without msgstr"),
    ("msgid \"a\"\n", 1, "msgid without msgstr"),
    ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"\"\n", 4, "a message that the file has already"),
    (header + Self.forms + "msgstr[0] \"a\"\n", 0, ""),
    (
      "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n!=1;\\n\"\n" + Self.forms + "msgstr[0] \"a\"\n",
      3,
      "1 plural forms where the header says nplurals=2"
    ),
    (
      "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n!;\\n\"\n", 1,
      "Plural-Forms is not nplurals=NUMBER"
    ),
    ("msgid \"a\\qb\"\nmsgstr \"\"\n", 1, "an escape that PO does not know: \\q"),
  ])
  func reportsWhatBreaksARule(file: String, line: Int, reason: String) throws {
    let (_, violations) = try read(file, strict: false)
    #expect(violations.map(\.location.line) == (line == 0 ? [] : [line]))
    #expect(violations.allSatisfy { $0.reason.hasPrefix(reason) }, "\(violations)")
    if line > 0 { #expect(throws: FormatError.self) { try read(file) } }
  }

  @Test(arguments: [
    ("msgid \"a\nmsgstr \"\"\n", 1, "a string does not end on its line"),
    ("\n\"a\"\n", 2, "a string without a keyword"), ("msgid \"a\"\nmsgfoo \"b\"\n", 2, "an unknown keyword"),
    ("msgstr \"a\"\n", 1, "msgstr without msgid"),
    ("msgid\nmsgstr \"a\"\n", 2, "a string in quotes is missing"),
    (forms + "msgstr[1] \"a\"\n", 3, "msgstr[1] where msgstr[0] should be"),
    (forms + "msgstr[0] \"a\"\nmsgstr[0] \"a\"\n", 4, "msgstr[0] where msgstr[1] should be"),
    (forms + "msgstr \"a\"\n", 3, "msgstr without a number"),
    (forms + "msgstr[x] \"a\"\n", 3, "a number in [ ] is missing"),
    ("msgid \"a\"\nmsgstr[0] \"b\"\n", 2, "msgstr[0] without msgid_plural"),
    ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 3, "a second msgstr"),
    ("msgid \"a\"\nmsgstr \"b\"\nmsgid_plural \"c\"\n", 3, "msgid_plural after msgstr"),
    ("msgctxt \"a\"\nmsgstr \"b\"\n", 2, "msgstr without msgid"),
    ("msgid \"a\" = \"b\"\n", 1, "an unknown keyword"),
    ("msgid \"a\"\nmsgstr \"\"\n# \0\n", 3, "a NUL byte"),
  ])
  func saysWhereAFileIsWrong(file: String, line: Int, reason: String) {
    do {
      _ = try read(file, strict: false)
      Issue.record("was read")
    } catch let error as FormatError {
      #expect(error.location.line == line)
      #expect(error.problem.description.hasPrefix(reason), "\(error)")
    } catch {
      Issue.record(error)
    }
  }

  @Test func bytesThatAreNoTextAreAnErrorWithTheirPlace() {
    let bytes =
      Array("msgid \"a\"\nmsgstr \"b\"\n\n# ".utf8) + [0xE7] + Array("\nmsgid \"c\"\nmsgstr \"\"\n".utf8)
    let sample = FormatSample("a.po", .po, bytes: bytes)
    #expect(throws: FormatError(at: SourceLocation(file: "a.po", line: 4, bytes: 24..<25), .notUTF8)) {
      try Reading(bytes, like: sample)
    }
  }

  private func legacy(_ charset: String, _ value: [UInt8]) -> [UInt8] {
    Array(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(charset)\\n\"\n\nmsgid \"a\"\nmsgstr \"".utf8)
      + value + Array("\"\n".utf8)
  }

  @Test(
    arguments: [
      ("ISO-8859-9", [0xDD, 0xFE], "İş"), ("windows-1251", [0xC4, 0xE0], "Да"),
      ("KOI8-R", [0xE4, 0xC1], "Да"),
      // The second byte is that of a backslash.
      ("SHIFT_JIS", [0x95, 0x5C, 0x5C, 0x6E], "表\n"), ("GBK", [0x81, 0x5C, 0x5C, 0x22], "乗\""),
      ("BIG5", [0xB3, 0x5C], "許"), ("EUC-JP", [0xA4, 0xA2, 0x8F, 0xB0, 0xA1], "あ丂"),
    ] as [(String, [UInt8], String)])
  func readsAndWritesTheCharsetOfTheHeader(charset: String, value: [UInt8], text: String) throws {
    let bytes = legacy(charset, value)
    let sample = FormatSample("a.po", .po, bytes: bytes)
    #expect(try Reading(bytes, like: sample).segments.map(\.target?.text) == [text])
    let empty = legacy(charset, [])
    let reading = try Reading(empty, like: sample) { _, _ in
      SegmentTranslation(TaggedText(text), state: .translated)
    }
    #expect(try empty.applying(reading.edits) == bytes)
  }

  @Test func aTextOutsideTheCharsetIsRefused() {
    let bytes = legacy("ISO-8859-9", [])
    let sample = FormatSample("a.po", .po, bytes: bytes)
    let error = #expect(throws: FormatError.self) {
      try Reading(bytes, like: sample) { _, _ in SegmentTranslation(TaggedText("漢"), state: .translated) }
    }
    #expect(error?.problem == .unencodable("漢", encoding: "ISO-8859-9"))
  }

  @Test(arguments: ["UTF-16", "UTF-7", "ISO-2022-JP", "none-such", "EBCDIC-INT", "../x", "UTF-8//IGNORE"])
  func encodingsThatAreNoneForPOAreRefused(charset: String) {
    let sample = FormatSample("a.po", .po, bytes: legacy(charset, [0x61]))
    #expect(throws: FormatError("a.po", .unknownEncoding(charset))) {
      try Reading(sample.bytes, like: sample)
    }
  }

  @Test func entriesLongerThanTheLimitsAreErrors() {
    let long = String(repeating: "x", count: UnitLimits.segment + 1)
    #expect(throws: FormatError.self) { try read("msgid \"\(long)\"\nmsgstr \"\"\n") }
    let comments = String(repeating: "# x\n", count: 2 << 20)
    #expect(throws: FormatError.self) { try read(comments + "msgid \"a\"\nmsgstr \"\"\n") }
  }

  @Test func readsFilesLongerThanItsBuffer() throws {
    let text = (0..<40_000).map { "# \($0)\nmsgid \"\($0)\"\nmsgstr \"t\($0)\"\n\n" }.joined()
    let (segments, _) = try read(text)
    #expect(segments.map(\.target?.text) == (0..<40_000).map { "t\($0)" })
    #expect(segments.last?.location.line == 39_999 * 4 + 1)
    let last = try #require(segments.last)
    #expect(
      String(decoding: Array(text.utf8)[last.location.bytes], as: UTF8.self)
        == "# 39999\nmsgid \"39999\"\nmsgstr \"t39999\"")
  }
}
