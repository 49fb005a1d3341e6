import Bitext
import Testing

@testable import Formats

@Suite struct TMXSegmentsTests {
  private func file(_ body: String, srclang: String = "en") -> String {
    "<tmx version=\"1.4\"><header srclang=\"\(srclang)\"/><body>\n\(body)\n</body></tmx>"
  }

  private func sample(_ body: String, _ languages: LanguagePair?) -> FormatSample {
    FormatSample("a.tmx", .tmx, file(body), languages: languages)
  }

  /// The body after a translation of its only segment.
  private func translated(
    _ body: String, _ text: TaggedText, _ languages: LanguagePair? = nil
  ) throws -> String {
    let sample = sample(body, try languages ?? englishTurkish())
    let reading = try Reading(sample.bytes, like: sample) { _, _ in
      SegmentTranslation(text, state: .translated)
    }
    #expect(reading.segments.count == 1)
    let text = String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
    return String(text.dropFirst(file("").count - "\n</body></tmx>".count).dropLast("\n</body></tmx>".count))
  }

  private func segments(_ body: String, _ languages: LanguagePair? = nil) throws -> [FileSegment] {
    let sample = sample(body, try languages ?? englishTurkish())
    return try Reading(sample.bytes, like: sample).segments
  }

  @Test func givesWhatAUnitSays() throws {
    let body = """
      <tu tuid="7"><note>One</note><note xml:lang="tr">İki</note><prop type="x-document">d</prop>
      <prop type="x-role">headline</prop><tuv xml:lang="tr-TR"><seg>Bir</seg></tuv>
      <tuv xml:lang="EN"><seg>One</seg></tuv></tu><tu><prop type="x-status">draft</prop>
      <tuv xml:lang="en"><seg>Two</seg></tuv><tuv xml:lang="tr"><seg>İki</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>Three</seg></tuv></tu><tu><tuv xml:lang="tr"><seg>Dört</seg></tuv></tu>
      """
    let segments = try segments(body)
    #expect(segments.map(\.source.text) == ["One", "Two", "Three"])
    #expect(segments.map(\.target?.text) == ["Bir", "İki", nil])
    #expect(segments.map(\.state) == [.translated, .draft, .new])
    let first = try #require(segments.first)
    #expect(
      first.key == "7" && first.notes == ["One", "İki"] && first.document == "d" && first.role == .headline)
    #expect(first.sourceLanguage?.description == "en" && first.targetLanguage?.description == "tr-TR")
    #expect(first.location.line == 2)
    let bytes = Array(file(body).utf8)[first.location.bytes]
    #expect(bytes.starts(with: Array("<tu tuid".utf8)) && bytes.reversed().starts(with: Array(">ut/<".utf8)))
  }

  @Test(arguments: [
    // In the file's own style: indentation, quotation marks, the name of the attribute, the spelling of the language.
    (
      "<tu>\r\n\t<tuv lang='en'>\r\n\t\t<seg>a</seg>\r\n\t</tuv>\r\n</tu>",
      "<tu>\r\n\t<tuv lang='en'>\r\n\t\t<seg>a</seg>\r\n\t</tuv>\r\n\t<tuv lang='tr'>\r\n\t\t<seg>Ç</seg>\r\n\t</tuv>\r\n</tu>"
    ),
    (
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>",
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"tr\"><seg>Ç</seg></tuv></tu>"
    ),
    // After the last variant, whatever its language; not its attributes, notes or comments.
    (
      "<tu><note/> <tuv creationid='x' xml:lang='en'><prop type='p'>1</prop> <seg>a</seg></tuv><!-- c --> <tuv xml:lang='de'><seg>d</seg></tuv> </tu>",
      "<tu><note/> <tuv creationid='x' xml:lang='en'><prop type='p'>1</prop> <seg>a</seg></tuv><!-- c --> <tuv xml:lang='de'><seg>d</seg></tuv> <tuv xml:lang='tr'> <seg>Ç</seg></tuv> </tu>"
    ),
    // The content of a segment that is there, and nothing around it.
    (
      "<tu><tuv xml:lang='tr' ><seg ><![CDATA[x]]></seg ></tuv ><tuv xml:lang='en'><seg>a</seg></tuv></tu>",
      "<tu><tuv xml:lang='tr' ><seg >Ç</seg ></tuv ><tuv xml:lang='en'><seg>a</seg></tuv></tu>"
    ),
    (
      "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='tr'>\n<seg />\n</tuv></tu>",
      "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='tr'>\n<seg>Ç</seg>\n</tuv></tu>"
    ),
    (
      "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='tr'><note>n</note></tuv></tu>",
      "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='tr'><note>n</note><seg>Ç</seg></tuv></tu>"
    ),
    (
      "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='tr' /></tu>",
      "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='tr' ><seg>Ç</seg></tuv></tu>"
    ),
  ])
  func changesOnlyTheContentOfTheSegment(before: String, after: String) throws {
    #expect(try translated(before, TaggedText("Ç")) == after)
  }

  @Test func namesTheLanguageAsTheFileDoes() throws {
    let known = "<tu><tuv xml:lang='EN-US'><seg>a</seg></tuv><tuv xml:lang='TR-tr'><seg>b</seg></tuv></tu>"
    let sample = sample(known + "<tu><tuv xml:lang='EN-US'><seg>c</seg></tuv></tu>", try englishTurkish())
    let reading = try Reading(sample.bytes, like: sample) { number, _ in
      number == 1 ? SegmentTranslation(TaggedText("d"), state: .translated) : nil
    }
    #expect(
      reading.edits.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "<tuv xml:lang='TR-tr'><seg>d</seg></tuv>"
      ])
  }

  private func code(_ number: Int, _ kind: InlineCode.Kind, _ offset: Int) -> InlineCode {
    InlineCode(number: number, kind: kind, offset: offset, original: "not looked at")
  }

  @Test func writesTheCodesOfTheSource() throws {
    let source = "<bpt i='1' x='5'>&lt;b></bpt>A<ept i='1'>&lt;/b></ept><ph/> <hi type='x'>B</hi>"
    let text = TaggedText(
      "BA<",
      codes: [
        code(2, .standalone, 0), code(3, .open, 0), code(3, .close, 1), code(1, .open, 1), code(1, .close, 2),
      ])
    let body = "<tu><tuv xml:lang='en'><seg>\(source)</seg></tuv></tu>"
    let content = "<ph/><hi type='x'>B</hi><bpt i='1' x='5'>&lt;b></bpt>A<ept i='1'>&lt;/b></ept>&lt;"
    #expect(try translated(body, text).contains("<tuv xml:lang='tr'><seg>\(content)</seg></tuv>"))
  }

  /// The target's own markup is kept; `i` stays unique in a segment, and the two of a pair keep the same one.
  @Test func writesTheCodesOfThePresentTarget() throws {
    let body =
      "<tu><tuv xml:lang='en'><seg><bpt i='1' x='1'>b</bpt>A<ept i='1'/><bpt i='2' x='2'/>B<ept i='2'/></seg></tuv>"
      + "<tuv xml:lang='tr'><seg><bpt x='1' i='2'>ç</bpt>Ç<ept i='2'/></seg></tuv></tu>"
    let text = TaggedText(
      "xyz",
      codes: [
        code(1, .open, 0), code(2, .open, 1), code(2, .close, 2), code(1, .close, 2), code(1, .open, 2),
        code(1, .close, 3),
      ])
    let content =
      "<bpt x='1' i='2'>ç</bpt>x<bpt i='1' x='2'/>y<ept i='1'/><ept i='2'/><bpt x='1' i='3'>ç</bpt>z<ept i='3'/>"
    #expect(try translated(body, text).contains("<tuv xml:lang='tr'><seg>\(content)</seg></tuv>"))
  }

  @Test(
    arguments: [
      (9, .open, 0, "a code 9 (open)"), (1, .standalone, 0, "a code 1 (standalone)"),
      (1, .open, 0, "code 1 of the translation is not closed"),
      (1, .close, 0, "code 1 of the translation is closed where"), (1, .open, 2, "codes outside of its text"),
    ] as [(Int, InlineCode.Kind, Int, String)])
  func refusesCodesThatDoNotFit(number: Int, kind: InlineCode.Kind, offset: Int, reason: String) throws {
    let text = TaggedText("a", codes: [code(number, kind, offset)])
    let body = "<tu><tuv xml:lang='en'><seg><hi>A</hi></seg></tuv></tu>"
    let error = #expect(throws: FormatError.self) { try translated(body, text) }
    #expect(error?.description.contains(reason) == true)
    #expect(error?.location.line == 2)
  }

  @Test func refusesWhatXMLCannotHold() throws {
    let body = "<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"
    let error = #expect(throws: FormatError.self) { try translated(body, TaggedText("a\u{1}")) }
    #expect(error?.description.contains("a control character") == true)
  }

  @Test func saysThatItNeedsALanguageToTranslateInto() throws {
    let sample = FormatSample("a.tmx", .tmx, file("<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"))
    #expect(try Reading(sample.bytes, like: sample).segments.map(\.source.text) == ["a"])
    let error = #expect(throws: FormatError.self) {
      try Reading(sample.bytes, like: sample) { _, _ in
        SegmentTranslation(TaggedText("b"), state: .translated)
      }
    }
    #expect(error?.description.contains("Say which one") == true)
  }

  @Test(arguments: [
    ("<tu><tuv><seg>a</seg></tuv></tu>", "a tuv at line 2 has no xml:lang"),
    ("<tu><tuv xml:lang='!'><seg>a</seg></tuv></tu>", "\"!\" is not a language tag"),
    ("<tu><tuv xml:lang='en'><seg>a</seg><seg>b</seg></tuv></tu>", "a tuv has more than one seg"),
  ])
  func reportsUnitsThatBreakTheRules(body: String, reason: String) throws {
    let whole = body + "<tu><tuv xml:lang='en'><seg>c</seg></tuv></tu>"
    let error = #expect(throws: FormatError.self) { try segments(whole) }
    #expect(error?.description.contains(reason) == true)
    let reader = try FileFormat.segments(
      name: "a.tmx", bytes: Array(file(whole).utf8),
      options: ReadingOptions(languages: try englishTurkish(), isStrict: false))
    #expect(try reader.next()?.source.text == "c")
    #expect(reader.violations.map(\.reason) == ["unit 1: \(reason)"])
  }

  @Test func refusesSegmentsOverTheLimit() throws {
    let long = String(repeating: "x", count: 65_537)
    for content in [long, "<ph>\(long)</ph>"] {
      let error = #expect(throws: FormatError.self) {
        try segments("<tu><tuv xml:lang='en'><seg>\(content)</seg></tuv></tu>")
      }
      #expect(error?.description.contains("65536 bytes") == true)
    }
  }
}
