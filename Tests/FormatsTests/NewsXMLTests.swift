import Bitext
import Testing

@testable import Formats

/// What is read from NewsML-G2 and NITF, and what a translation makes of it; their rules have tests of their own.
@Suite struct NewsXMLTests {
  /// Role and text of each segment, with a mark for a locked one.
  private func texts(
    _ text: String, _ format: FileFormat = .newsml, _ languages: LanguagePair? = nil
  ) throws -> [String] {
    let reader = try FileFormat.segments(
      name: "a.xml", bytes: Array(text.utf8), format: format,
      options: ReadingOptions(languages: languages, isStrict: false))
    var result: [String] = []
    while let segment = try reader.next() {
      result.append("\(segment.role)\(segment.isLocked ? "!" : ""): \(segment.source)")
    }
    return result
  }

  /// The file with the segments of these numbers translated.
  private func translated(
    _ text: String, _ translations: [Int: TaggedText], _ format: FileFormat = .newsml,
    _ languages: LanguagePair? = nil
  ) throws -> String {
    var sample = FormatSample("a.xml", format, text)
    sample.options = ReadingOptions(languages: languages, isStrict: false)
    let reading = try Reading(sample.bytes, like: sample) { number, _ in
      translations[number].map { SegmentTranslation($0, state: .translated) }
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
  }

  private static let item = """
    <nar:newsItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">
    <nar:itemMeta><nar:edNote>Note</nar:edNote></nar:itemMeta>
    <nar:contentMeta><nar:language tag="en"/><nar:headline>Head</nar:headline><nar:slugline>SLUG</nar:slugline>
    <nar:subject><nar:name xml:lang="en-GB">sport</nar:name><nar:name xml:lang="de">Sport</nar:name></nar:subject>
    </nar:contentMeta><nar:contentSet><nar:inlineXML contenttype="application/nitf+xml">
    <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="en"><body><body.head><hedline><hl1>Head</hl1>
    <hl2>Below</hl2></hedline><byline>By <person>Ann</person><byttl>Reporter</byttl></byline>
    <dateline><location>Ankara</location></dateline><abstract><p>Short.</p></abstract></body.head>
    <body.content><p>One <em class="x">two</em>
      three.</p><media><media-reference/><media-caption>Cap</media-caption></media></body.content>
    </body></nitf></nar:inlineXML></nar:contentSet></nar:newsItem>
    """

  @Test func givesEachPartOfAStoryItsRole() throws {
    #expect(
      try texts(Self.item) == [
        "ui: Note", "headline: Head", "section!: SLUG", "related: sport", "summary: Below",
        "byline: By {1>Ann<1}", "byline: Reporter", "dateline: {1>Ankara<1}", "summary: Short.",
        "body: One {1>two<1} three.", "caption: Cap",
      ])
  }

  @Test func aHeadlineGivenTwiceIsOneAndIsTranslatedTwice() throws {
    let result = try translated(Self.item, [1: TaggedText("Baş & <son>")])
    let written = "Baş &amp; &lt;son&gt;"
    #expect(
      result
        == Self.item.replacing("headline>Head<", with: "headline>\(written)<")
        .replacing("<hl1>Head<", with: "<hl1>\(written)<"))
  }

  @Test func theFirstTranslationMakesTheLanguageTheTargets() throws {
    let result = try translated(Self.item, [0: TaggedText("Not")], .newsml, try englishTurkish())
    #expect(
      result
        == Self.item.replacing("\"en\"", with: "\"tr\"").replacing("\"en-GB\"", with: "\"tr\"")
        .replacing(">Note<", with: ">Not<"))
    #expect(try texts(result, .newsml, try pair("tr", "en")).count == 11)
  }

  @Test func codesMayMoveAndAreWrittenAsTheyStood() throws {
    let moved = TaggedText(
      "İki bir.",
      codes: [
        InlineCode(number: 1, kind: .open, offset: 0, original: "?"),
        InlineCode(number: 1, kind: .close, offset: 4, original: "?"),
      ])
    let result = try translated(Self.item, [9: moved])
    #expect(result.contains("<p><em class=\"x\">İki</em> bir.</p>"))
  }

  @Test(arguments: [
    ([InlineCode(number: 2, kind: .open, offset: 0, original: "")], "is not one of the segment's"),
    ([InlineCode(number: 1, kind: .open, offset: 0, original: "")], "is opened and not closed"),
    ([InlineCode(number: 1, kind: .close, offset: 0, original: "")], "closes what is not open"),
    ([InlineCode(number: 1, kind: .open, offset: 99, original: "")], "do not stand in their order"),
  ])
  func refusesCodesThatWouldBreakTheFile(codes: [InlineCode], reason: String) throws {
    do {
      _ = try translated(Self.item, [9: TaggedText("x", codes: codes)])
      Issue.record("taken")
    } catch let error as FormatError {
      #expect(error.description.contains(reason))
      #expect(error.location.line == 9)
    }
  }

  @Test func refusesWhatXMLCannotHold() throws {
    #expect(throws: FormatError.self) { try translated(Self.item, [0: TaggedText("a\u{1}")]) }
  }

  @Test(arguments: [
    ("", "One.\n\nTwo\nlines.", ["body: One.", "body: Two\nlines."]),
    ("text/plain", "One.\nTwo.", ["body: One.", "body: Two."]),
    ("text/html", "&lt;p&gt;a &amp;lt; &lt;b&gt;c&lt;/b&gt;&lt;/p&gt;", ["body: a < {1>c<1}"]),
    ("", "<![CDATA[<div>a<p>b</p></div>]]>", ["body: a", "body: b"]),
    ("application/nitf+xml", "&lt;nitf&gt;&lt;hl1&gt;H&lt;/hl1&gt;&lt;/nitf&gt;", ["headline: H"]),
    ("image/jpeg", "AAAA", []),
  ])
  func readsTextInInlineData(type: String, data: String, expected: [String]) throws {
    let file = "<contentSet><inlineData contenttype=\"\(type)\">\(data)</inlineData></contentSet>"
    #expect(try texts(file) == expected)
  }

  @Test func writesInlineDataAsItWasEscaped() throws {
    let file = """
      <contentSet><inlineData contenttype="text/html">&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</inlineData>
      <inlineData contenttype="text/html"><![CDATA[<p>c</p><p>d]] ></p>]]></inlineData></contentSet>
      """
    let result = try translated(file, [1: TaggedText("x<y"), 3: TaggedText("]]> & z")])
    #expect(
      result
        == file.replacing("gt;b&", with: "gt;x&amp;lt;y&")
        .replacing("d]] >", with: "]]&gt; &amp; z"))
  }

  @Test func leavesOutWhatIsInAnotherLanguage() throws {
    let file = """
      <conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/"><concept><name xml:lang="en-GB">art</name>
      <name xml:lang="de">Kunst</name><definition xml:lang="de">Kunst.</definition></concept></conceptItem>
      """
    #expect(try texts(file) == ["related: art"])
    #expect(try texts(file, .newsml, try pair("de", "tr")) == ["related: Kunst", "body: Kunst."])
  }

  @Test func anItemOfAMessageIsADocument() throws {
    let file = """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="fr"><header/><itemSet>
      <newsItem guid="a"><contentMeta><language tag="en"/><headline>Same</headline></contentMeta></newsItem>
      <newsItem guid="b"><contentMeta><language tag="de"/><headline>Same</headline></contentMeta></newsItem>
      </itemSet></newsMessage>
      """
    let reader = try FileFormat.segments(
      name: "a.xml", bytes: Array(file.utf8), options: ReadingOptions(isStrict: false))
    let first = try #require(try reader.next())
    let second = try #require(try reader.next())
    #expect([first.document, second.document] == ["a", "b"])
    #expect([first.sourceLanguage?.description, second.sourceLanguage?.description] == ["en", "de"])
    #expect(try reader.next() == nil)
    let result = try translated(file, [0: TaggedText("Aynı")], .newsml, try englishTurkish())
    #expect(
      result
        == file.replacing("\"en\"", with: "\"tr\"").replacing(
          "Same</headline></contentMeta></newsItem>\n<newsItem guid=\"b\"",
          with: "Aynı</headline></contentMeta></newsItem>\n<newsItem guid=\"b\""))
  }

  @Test func otherVocabulariesAreLeftAlone() throws {
    let file = """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:x"><contentSet>
      <inlineXML contenttype="application/sportsml+xml"><sports-content xmlns="urn:s"><name>no</name>
      </sports-content></inlineXML><inlineXML contenttype="application/xml"><x:name>no</x:name></inlineXML>
      <remoteContent><title>yes</title></remoteContent></contentSet></newsItem>
      """
    #expect(try texts(file) == ["ui: yes"])
  }

  @Test(arguments: [
    ("<p>a<br/><br/>b</p>", ["body: a{1}", "body: b"]),
    ("<p>a<br/>b</p>", ["body: a{1}\nb"]),
    ("<p> <em>a</em> b </p>", ["body: {1>a<1} b"]),
    ("<a href='x'><p>a</p></a>", ["body: a"]),
    ("<p>a<script>if (x) {}</script>b</p><script>y</script>", ["body: a{1}b"]),
    ("<p>\u{A0}</p><p>\u{A0}a</p>", ["body: \u{A0}a"]),
    ("<pre>a\n  b</pre>", ["body: a\n  b"]),
    ("<ul>x<li>a</li>y</ul>", ["body: x", "body: a", "body: y"]),
    ("<bq><block><p>a</p></block></bq>", ["quote: a"]),
    ("<table><tr><th>a</th><td>b</td></tr></table>", ["body: a", "body: b"]),
    ("<p><!-- x --></p><p>a<!-- y -->b</p>", ["body: a{1}b"]),
  ])
  func cutsNITFIntoBlocks(content: String, expected: [String]) throws {
    let file = "<nitf><body><body.content>\(content)</body.content></body></nitf>"
    #expect(try texts(file, .nitf) == expected)
  }

  @Test func theTextOfAPictureIsItsAttributes() throws {
    let file =
      "<nitf><body><body.content><media><media-reference source='a' alternate-text='It&apos;s' >"
      + "x</media-reference><media-caption>c</media-caption></media><p>a<media-reference alternate-text='b'/></p>"
      + "</body.content></body></nitf>"
    #expect(try texts(file, .nitf) == ["caption: It's", "caption: c", "body: a{1}"])
    let result = try translated(file, [0: TaggedText("\"a\" & 'b'")], .nitf)
    #expect(result == file.replacing("It&apos;s", with: "&quot;a&quot; &amp; &apos;b&apos;"))
  }

  @Test func aTextOverTheLimitIsAnErrorWithItsPlace() throws {
    let file = "<nitf>\n<p>" + String(repeating: "a ", count: 40_000) + "</p></nitf>"
    do {
      _ = try texts(file, .nitf)
      Issue.record("taken")
    } catch let error as FormatError {
      #expect(error.description.contains("over 65536 bytes"))
      #expect(error.location.bytes.lowerBound >= 10)
    }
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?>\n<!-- c --><nar:newsItem xmlns:nar=\"x\"/>", "<newsMessage/>", "<packageItem/>",
    "<conceptItem/>", "<planningItem/>", "<knowledgeItem/>", "<catalogItem/>", "<NewsML Version=\"1.2\"/>",
  ])
  func isKnownByItsFirstElement(file: String) {
    #expect(FileFormat(beginning: Array(file.utf8)) == .newsml)
  }

  @Test func nitfIsKnownBehindItsDOCTYPE() {
    let file = """
      <?xml version="1.0"?><!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf-3-2.dtd"><nitf/>
      """
    #expect(FileFormat(beginning: Array(file.utf8)) == .nitf)
  }
}
