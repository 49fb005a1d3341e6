import Bitext
import Testing

@testable import Formats

/// What is read from ninjs, and what a translation makes of it.
@Suite struct NinjsTests {
  private func reader(
    _ text: String, isStrict: Bool = false, _ languages: LanguagePair? = nil
  ) throws -> any SegmentReader {
    try FileFormat.segments(
      name: "a.json", bytes: Array(text.utf8), format: .ninjs,
      options: ReadingOptions(languages: languages, isStrict: isStrict))
  }

  private func texts(_ text: String) throws -> [String] {
    let reader = try reader(text)
    var result: [String] = []
    while let segment = try reader.next() {
      result.append("\(segment.role)\(segment.isLocked ? "!" : ""): \(segment.source)")
    }
    return result
  }

  private func translated(
    _ text: String, _ translations: [Int: TaggedText], _ languages: LanguagePair? = nil
  ) throws -> String {
    var sample = FormatSample("a.json", .ninjs, text)
    sample.options = ReadingOptions(languages: languages, isStrict: false)
    let reading = try Reading(sample.bytes, like: sample) { number, _ in
      translations[number].map { SegmentTranslation($0, state: .translated) }
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
  }

  private static let three =
    #"{"body_text": "A b.\nC.", "body_xhtml": "<p>A <b>b</b>.</p><p>C.</p>", "#
    + #""body_nitf": "<nitf><body><body.content><p>A <em>b</em>.</p><p>C.</p></body.content></body></nitf>"}"#

  @Test func aBodyInThreeFormsIsGivenOnceAndTranslatedInAll() throws {
    #expect(try texts(Self.three) == ["body: A {1>b<1}.", "body: C."])
    let new = TaggedText(
      "İ & y.",
      codes: [
        InlineCode(number: 1, kind: .open, offset: 5, original: ""),
        InlineCode(number: 1, kind: .close, offset: 6, original: ""),
      ])
    let expected =
      #"{"body_text": "İ & y.\nC.", "body_xhtml": "<p>İ &amp; <b>y</b>.</p><p>C.</p>", "#
      + #""body_nitf": "<nitf><body><body.content><p>İ &amp; <em>y</em>.</p><p>C.</p></body.content></body></nitf>"}"#
    #expect(try translated(Self.three, [0: new]) == expected)
  }

  @Test(arguments: [
    // Paragraphs in one line, as some agencies send them.
    (#""A b. C d.""#, #""X C d.""#), (#""A\nb.\r\n\r\n C  d.\n""#, #""X\r\n\r\n C  d.\n""#),
    (#""\u0041 b.\nC d.""#, #""X\nC d.""#),
  ])
  func findsAParagraphInThePlainForm(plain: String, expected: String) throws {
    let file = #"{"body_xhtml": "<p>A <i>b</i>.</p><p>C d.</p>", "body_text": "# + plain + "}"
    let result = try translated(file, [0: TaggedText("X")])
    #expect(result == #"{"body_xhtml": "<p>X</p><p>C d.</p>", "body_text": "# + expected + "}")
  }

  @Test func whatFormsDoNotShareStaysAndIsSaid() throws {
    let file = #"{"uri": "u", "body_xhtml": "<p>A b.</p><p>C.</p>", "body_text": "A b.\nOther."}"#
    let reader = try reader(file)
    #expect(reader.violations.count == 1)
    #expect(
      reader.violations.first?.reason.hasPrefix("body_text does not say the same as body_xhtml") == true)
    #expect(
      try translated(file, [0: TaggedText("X"), 1: TaggedText("Y")])
        == #"{"uri": "u", "body_xhtml": "<p>X</p><p>Y</p>", "body_text": "X\nOther."}"#)
  }

  @Test func formsThatSayDifferentThingsAreBothGiven() throws {
    let file = """
      {"headlines": [{"role": "main", "value": "Long"}, {"role": "short", "value": "S"}], "title": "Long",
       "descriptions": [{"role": "caption", "value": "Cap"}, {"role": "creditline", "value": "AP"}]}
      """
    #expect(try texts(file) == ["headline: Long", "headline: S", "caption: Cap", "byline: AP"])
  }

  @Test func aWordIsNotFoundInsideAnother() throws {
    let file = #"{"body_xhtml": "<p>Yes</p><p>No</p>", "body_text": "Yesterday\nNo"}"#
    #expect(
      try translated(file, [0: TaggedText("Evet"), 1: TaggedText("Hayır")])
        == #"{"body_xhtml": "<p>Evet</p><p>Hayır</p>", "body_text": "Yesterday\nHayır"}"#)
  }

  @Test func givesThePartsOfAnItemTheirRoles() throws {
    let file = #"""
      {"uri": "urn:a", "slugline": "SLUG", "located": "Ankara", "byline": "Ann", "usageTerms": "U", "edNote": "E",
       "keywords": ["k1", "k2"], "subjects": [{"name": "s", "uri": "u"}], "organisations": [{"name": "o"}],
       "renditions": [{"name": "main", "title": "R"}], "copyrightholder": "H", "provider": {"headline": "no"},
       "associations": {"p": {"type": "picture", "headline": "P", "body_text": "B",
         "associations": {"q": {"type": "text", "headline": "Q"}}}}}
      """#
    #expect(
      try texts(file) == [
        "section!: SLUG", "dateline: Ankara", "byline: Ann", "boilerplate: U", "ui: E", "related: k1",
        "related: k2", "related: s", "related: o", "ui: R", "caption: P", "caption: B", "related: Q",
      ])
  }

  @Test(arguments: [
    (#"{"a":"x\/y","headline":"h","t":"\u00fc"}"#, #"{"a":"x\/y","headline":"1\/\u00e7 \"\\","t":"\u00fc"}"#),
    (#"{"a":"x/y","headline":"h","t":"ü"}"#, #"{"a":"x/y","headline":"1/ç \"\\","t":"ü"}"#),
  ])
  func escapesAsTheFileDoes(file: String, expected: String) throws {
    #expect(try translated(file, [0: TaggedText("1/ç \"\\")]) == expected)
  }

  @Test func theFirstTranslationMakesTheLanguageTheTargets() throws {
    let file = #"{"language": "en-US", "headline": "h", "associations": {"a": {"language": "fr"}}}"#
    let result = try translated(file, [0: TaggedText("b")], try englishTurkish())
    #expect(result == #"{"language": "tr", "headline": "b", "associations": {"a": {"language": "fr"}}}"#)
    #expect(try translated(file, [:], try englishTurkish()) == file)
  }

  @Test func saysWhereEachTextStands() throws {
    let file = "{\n\"body_html\": \"<p>\\u00e9t\\u00e9 &amp; x</p><p>b</p>\"}"
    let reader = try reader(file)
    let first = try #require(try reader.next())
    let bytes = Array(file.utf8)
    #expect(first.source.text == "été & x")
    #expect(first.location.line == 2)
    #expect(String(decoding: bytes[first.location.bytes], as: UTF8.self) == #"\u00e9t\u00e9 &amp; x"#)
    let second = try #require(try reader.next())
    #expect(String(decoding: bytes[second.location.bytes], as: UTF8.self) == "b")
    #expect(second.key == "body_html")
  }

  @Test(arguments: [
    (#"{"headline": "h"}"#, "needs \"uri\""),
    (#"{"uri": "u", "type": "book"}"#, "\"type\" must be one of audio,"),
    (#"{"uri": "u", "version": 2}"#, "\"version\" must be a string"),
    (#"{"uri": "u", "person": "x"}"#, "\"person\" must be a list"),
    (#"{"uri": "u", "bodies": [{"role": "x"}]}"#, "an element needs \"value\""),
    (#"{"uri": "u", "headline_": "x"}"#, "\"headline_\" is not a property of the item"),
    (#"{"uri": "u", "pubStatus": "usable", "urgency": 10}"#, "\"urgency\" must be from 1 to 9"),
    (#"{"uri": "u", "associations": {"-": {"uri": "v"}}}"#, "must begin with a letter"),
    (#"{"uri": "u", "places": [{"geojson": {"type": "Point", "coordinates": [1]}}]}"#, "a GeoJSON object"),
    (#"{"uri": "u", "rightsinfo": {}}"#, "needs one of linkedrights, encodedrights"),
  ])
  func refusesWhatBreaksTheRules(file: String, reason: String) throws {
    #expect(try reader(file).violations.first?.reason.contains(reason) == true)
    #expect(throws: FormatError.self) { try reader(file, isStrict: true) }
  }

  @Test(arguments: [
    ("2026", true), ("2026-01", true), ("2026-13", false), ("2026-01-12", true), ("2026-01-32", false),
    ("2026-01-12T09:30:00", true), ("2026-01-12T09:30", false), ("2026-01-12T09:30:00.5+03:00", true),
    ("2026-01-12T09:30:00Z ", false), ("February 29th 2024", false), ("", false), ("12026", true),
    ("02026", false),
  ])
  func knowsTruncatedDates(text: String, isValid: Bool) { #expect(NinjsTime.isValid(text) == isValid) }

  @Test(arguments: [
    ("{\n \"uri\": \"a\"}", FileFormat.ninjs), (#"{"uri":"a","headline":"b"}"#, .ninjs),
    (#"[{"uri":"a","headlines":[]}]"#, .ninjs),
    ("{\"source\":\"a\",\"target\":\"b\",\"uri\":\"c\"}", .jsonl),
    ("{\"uri\":\"a\"}\n{\"uri\":\"b\"}\n", .jsonl), (#"{"id":1,"text":"a"}"#, .jsonl),
    (#"[{"source":"a","target":"b"}]"#, .weblate),
    (#"{"sourceLanguage":"en","strings":{"uri":{}}}"#, .xcstrings),
  ])
  func isKnownByItsProperties(file: String, format: FileFormat) {
    #expect(FileFormat(beginning: Array(file.utf8)) == format)
  }
}
