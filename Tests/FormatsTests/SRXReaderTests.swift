import Bitext
import Testing

@testable import Formats

@Suite struct SRXReaderTests {
  private func read(_ text: String) throws -> SegmentationRules {
    try SRXReader.read(name: "a.srx", bytes: Array(text.utf8))
  }

  private func file(
    root: String = #"<srx xmlns="http://www.lisa.org/srx20" version="2.0">"#,
    header: String = #"<header segmentsubflows="yes" cascade="no"/>"#,
    rules: String =
      #"<languagerule languagerulename="D"><rule><beforebreak>a</beforebreak></rule></languagerule>"#,
    maps: String = #"<languagemap languagepattern=".*" languagerulename="D"/>"#
  ) -> String {
    "\(root)\(header)<body><languagerules>\(rules)</languagerules><maprules>\(maps)</maprules></body></srx>"
  }

  @Test func readsAllParts() throws {
    let rules = try read(
      """
      <?xml version="1.0"?>
      <s:srx xmlns:s="http://www.lisa.org/srx20" xmlns:o="urn:o" version="2.0" o:x="1">
      <s:header segmentsubflows="no" cascade="yes"><!-- c -->
      <s:formathandle type="start" include="yes"/><s:formathandle type="isolated" include="yes"/>
      <o:options a="b"><o:inner>t</o:inner></o:options></s:header>
      <s:body><s:languagerules><s:languagerule languagerulename="English">
      <s:rule break="no"><s:beforebreak> \\bMr\\.</s:beforebreak><s:afterbreak>\\s&lt;<![CDATA[<&]]></s:afterbreak></s:rule>
      <s:rule><s:afterbreak>\n</s:afterbreak></s:rule><s:rule break="yes"/>
      </s:languagerule><s:languagerule languagerulename=""/></s:languagerules>
      <s:maprules><s:languagemap languagepattern="en.*" languagerulename="English"/>
      <s:languagemap languagepattern=".*" languagerulename=""/></s:maprules></s:body></s:srx>
      """)
    #expect(rules.isCascading && !rules.segmentsSubflows)
    #expect(
      rules.codePlacement == CodePlacement(opensBefore: true, closesBefore: true, standaloneBefore: true))
    #expect(rules.languageRules.map(\.name) == ["English", ""])
    let read = try #require(rules.languageRules.first).rules
    #expect(read.map(\.breaks) == [false, true, true])
    #expect(read.map(\.before) == [" \\bMr\\.", "", ""])
    #expect(read.map(\.after) == ["\\s<<&", "\n", ""])
    #expect(read.map(\.location.line) == [7, 8, 9])
    #expect(
      rules.maps.map { "\($0.pattern) \($0.languageRule) \($0.location.line)" } == [
        "en.* English 11", ".*  12",
      ])
    #expect(rules.extensions.map { "\($0.name) \($0.location.line)" } == ["o:options 5"])
  }

  @Test func readsVersion1() throws {
    let rules = try read(
      file(
        root: #"<!DOCTYPE srx PUBLIC "-//SRX//DTD SRX//EN" "srx.dtd"><srx version="1.0">"#,
        header: #"<header segmentsubflows="yes"><formathandle type="end" include="no"/></header>"#,
        maps: #"<maprule maprulename="M"><languagemap languagepattern=".*" languagerulename="D"/></maprule>"#)
    )
    #expect(!rules.isCascading && !rules.codePlacement.closesBefore && rules.maps.count == 1)
  }

  @Test func whatIsNotSaidIsStandard() throws {
    let rules = try read(file())
    #expect(rules.codePlacement == .standard && !rules.isCascading && rules.extensions == [])
  }

  private static let rule = #"<rule break="no"><beforebreak>a</beforebreak></rule>"#

  @Test(arguments: [
    ("<tmx/>", "not <srx>"), ("text", "not XML"), ("", "is empty"),
    (#"<srx version="2.0">"#, "not well-formed"), (#"<srx version="3.0"/>"#, "version 3.0 is not supported"),
    (#"<srx version=""/>"#, "SRX 2.0 or 1.0"), (#"<srx version="2.0"/>"#, "needs a <header>"),
    (#"<srx version="2.0" xmlns="urn:x"/>"#, "the namespace \"urn:x\""),
    (#"<!DOCTYPE srx [<!ENTITY a "b">]><srx version="2.0"/>"#, "DOCTYPE"),
  ])
  func otherFilesAreRefused(text: String, message: String) {
    expectRefusal(text, message)
  }

  @Test(arguments: [
    (#"<header segmentsubflows="yes"/>"#, "does not say cascade"),
    (#"<header segmentsubflows="yes" cascade="maybe"/>"#, "cascade=\"maybe\" must be yes or no"),
    (#"<header cascade="yes"><formathandle type="x" include="no"/></header>"#, "start, end or isolated"),
    (#"<header cascade="yes"><formathandle type="end"/></header>"#, "needs \"type\" and \"include\""),
    (#"<header cascade="yes" colour="red"/>"#, "the attribute \"colour\""), ("", "<body> has no place here"),
    (#"<header cascade="yes"><x/></header>"#, "<x> has no place here"),
  ])
  func headersAreRead(header: String, message: String) {
    expectRefusal(file(header: header), message)
  }

  @Test(arguments: [
    ("<languagerule>\(rule)</languagerule>", "languagerulename"), ("<rule/>", "<rule> has no place"),
    (
      #"<languagerule languagerulename="D"/><languagerule languagerulename="D"/>"#,
      "a second language rule \"D\""
    ),
    (#"<languagerule languagerulename="D"><rule break="perhaps"/></languagerule>"#, "must be yes or no"),
    (#"<languagerule languagerulename="D">text</languagerule>"#, "text in <languagerule>"),
    (
      #"<languagerule languagerulename="D"><rule><beforebreak>a<b/></beforebreak></rule></languagerule>"#,
      "<b> in <beforebreak>"
    ),
    (
      #"<languagerule languagerulename="D"><rule><afterbreak/><beforebreak/></rule></languagerule>"#,
      "<beforebreak> has no place"
    ),
    (
      #"<languagerule languagerulename="D"><rule><beforebreak>&x;</beforebreak></rule></languagerule>"#, "&x;"
    ),
    (#"<languagerule languagerulename="E"/>"#, "a language rule \"D\" that is not in the file"),
  ])
  func rulesAreRead(rules: String, message: String) {
    expectRefusal(file(rules: rules), message)
  }

  @Test(arguments: [
    (#"<languagemap languagepattern=".*"/>"#, "needs \"languagepattern\" and \"languagerulename\""),
    (
      #"<maprule><languagemap languagepattern=".*" languagerulename="D"/></maprule>"#,
      "<maprule> has no place"
    ),
  ])
  func mapsAreRead(maps: String, message: String) {
    expectRefusal(file(maps: maps), message)
  }

  @Test func severalMapRulesAreRefusedInVersion1() {
    expectRefusal(
      file(root: #"<srx version="1.0">"#, header: "<header/>", maps: "<maprule/><maprule/>"),
      "a second <maprule>")
  }

  @Test func hugePatternsAndFilesAreRefused() {
    let huge = String(repeating: "a", count: 10 << 20)
    expectRefusal(
      file(
        rules:
          "<languagerule languagerulename=\"D\"><rule><beforebreak>\(huge)</beforebreak></rule></languagerule>"
      ),
      "a pattern of over 65536 bytes")
    let many = String(repeating: "<rule/>", count: 200_001)
    expectRefusal(
      file(rules: "<languagerule languagerulename=\"D\">\(many)</languagerule>"), "over 200000 rules")
    let deep = String(repeating: "<o:a xmlns:o=\"o\">", count: 5000)
    expectRefusal(file(header: deep), "inside each other")
  }

  @Test func aHundredThousandRulesAreRead() throws {
    let many = (0..<100_000).map { "<rule break=\"no\"><beforebreak>w\($0)\\.</beforebreak></rule>" }.joined()
    let rules = try read(file(rules: "<languagerule languagerulename=\"D\">\(many)</languagerule>"))
    #expect(rules.languageRules.first?.rules.last?.before == "w99999\\.")
  }

  private func expectRefusal(
    _ text: String, _ message: String, _ place: Testing.SourceLocation = #_sourceLocation
  ) {
    do {
      _ = try read(text)
      Issue.record("was read", sourceLocation: place)
    } catch {
      #expect("\(error)".contains(message), sourceLocation: place)
      #expect("\(error)".hasPrefix("a.srx"), sourceLocation: place)
    }
  }
}
