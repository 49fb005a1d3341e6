import Bitext
import Foundation
import Testing

@testable import Formats

/// What the rules of NewsML-G2 and NITF refuse, and what they leave alone.
@Suite struct NewsMLRulesTests {
  private static let head = """
    <catalogRef href="http://a/c.xml"/><itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:a"/>\
    <versionCreated>2026-01-12T09:30:00+03:00</versionCreated></itemMeta>
    """

  /// An item with a part of its head replaced, and with `content` behind it.
  private static func item(
    _ old: String = "", _ new: String = "", content: String = "", root: String = "newsItem",
    attributes: String = #"guid="g" standard="NewsML-G2" standardversion="2.34""#
  ) -> String {
    let head = old.isEmpty ? head : head.replacing(old, with: new)
    return """
      <\(root) xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:x" \(attributes)>\(head)\(content)</\(root)>
      """
  }

  private func refusal(_ file: String, _ format: FileFormat = .newsml) -> String? {
    do {
      _ = try FileFormat.segments(name: "a", bytes: Array(file.utf8), format: format)
      return nil
    } catch { return error.description }
  }

  @Test(arguments: [
    item(),
    item(
      attributes:
        #"guid="g" standard="NewsML-G2" standardversion="2.34" x:any="1" xml:lang="en-GB" dir="ltr""#),
    item("</itemMeta>", "<pubStatus qcode='stat:usable'/><x:own/></itemMeta>"),
    item("2026-01-12T09:30:00+03:00", "2024-02-29T24:00:00"),
    item(#"<catalogRef href="http://a/c.xml"/>"#, ""),
    item(content: "<contentMeta><contentCreated>2026-01</contentCreated><language tag='en'/></contentMeta>"),
    item(content: "<contentMeta><subject qcode='a:b:c'><name>n</name><x:y/></subject></contentMeta>"),
    item(content: "<assert uri='http://a'><unknown>a</unknown><name>n</name></assert>"),
    item(
      content:
        "<contentSet><inlineXML><sports-content><name role='?'/></sports-content></inlineXML></contentSet>"),
    item(content: "<contentSet><inlineData>a\nb</inlineData></contentSet>"),
    // Newer than the item says it is.
    item(
      content: "<contentMeta><digitalSourceType qcode='a:b'/></contentMeta>",
      attributes: #"guid="g" standard="NewsML-G2" standardversion="2.24""#),
    "<groupSet root='a'><group/></groupSet>",
  ])
  func accepts(file: String) { #expect(refusal(file) == nil) }

  @Test(arguments: [
    (item(attributes: #"standard="NewsML-G2" standardversion="2.34""#), "<newsItem> has no attribute guid"),
    (item(attributes: #"guid="g" standardversion="2.34""#), "<newsItem> has no attribute standard."),
    (
      item(attributes: #"guid="g" standard="s" standardversion="2""#),
      "standardversion of <newsItem> is \"2\""
    ),
    (
      item(attributes: #"guid="g" standard="s" standardversion="2.34" version="0""#),
      "version of <newsItem> is"
    ),
    (
      item(
        #"<catalogRef href="http://a/c.xml"/>"#, "",
        attributes: #"guid="g" standard="s" standardversion="2.29""#),
      "<newsItem> has no <catalogRef> or <catalog>"
    ),
    (item(head, ""), "<newsItem> has no <itemMeta>"),
    (item("<itemClass qcode=\"ninat:text\"/>", ""), "<itemMeta> has no <itemClass> before <provider>"),
    (item("<provider qcode=\"p:a\"/>", ""), "<itemMeta> has no <provider> before <versionCreated>"),
    (
      item(
        "</itemMeta>", "<pubStatus qcode='a:b'/><firstCreated>2026-01-12T09:30:00Z</firstCreated></itemMeta>"),
      "<firstCreated> stands too late in <itemMeta>"
    ),
    (
      item("</itemMeta>", "<role qcode='a:b'/><role qcode='a:b'/></itemMeta>"),
      "<role> stands twice in <itemMeta>"
    ),
    (item("2026-01-12T09:30:00+03:00", "2026-01-12"), "<versionCreated> is \"2026-01-12\""),
    (item("2026-01-12T09:30:00+03:00", "2026-02-29T09:30:00Z"), "<versionCreated> is"),
    (item("2026-01-12T09:30:00+03:00", "2026-01-12T09:30:00+15:00"), "<versionCreated> is"),
    (item("ninat:text", "text"), "qcode of <itemClass> is \"text\""),
    (item("http://a/c.xml", "http://a/%zz"), "href of <catalogRef> is"),
    (item("<provider", "<provider colour='red'"), "<provider> has no attribute colour. Take it out"),
    (item("</itemMeta>", "<headline>h</headline></itemMeta>"), "<itemMeta> does not take <headline>"),
    (item("</itemMeta>", "words</itemMeta>"), "<itemMeta> holds text of its own"),
    (item(content: "<contentMeta/><contentSet/><partMeta/>"), "<partMeta> stands too late in <newsItem>"),
    (item(content: "<groupSet root='a'><group/></groupSet>"), "<newsItem> does not take <groupSet>"),
    (item(content: "<x:own/>"), "<own> stands too late in <newsItem>"),
    (item(content: "<contentMeta><urgency>10</urgency></contentMeta>"), "<urgency> is \"10\""),
    (
      item(content: "<contentMeta><headline dir='up'>h</headline></contentMeta>"),
      "dir of <headline> is \"up\""
    ),
    (item(content: "<contentMeta><subject confidence='101'/></contentMeta>"), "confidence of <subject> is"),
    (item(content: "<assert><bag/></assert>"), "<bag> has no <bit>"),
    (item(content: "<newsCoverageSet/>", root: "planningItem"), "<newsCoverageSet> has no <newsCoverage>"),
    (
      item(content: "<concept><conceptId qcode='a:b'/></concept>", root: "conceptItem"),
      "<concept> has no <name>"
    ),
    (item(root: "catalogItem"), "<catalogItem> has no <catalogContainer>"),
    ("<newsItem guid='a'/>", "<newsItem> is not in the namespace"),
    (item().replacing("</newsItem>", with: ""), "a:1"),
  ])
  func refuses(file: String, reason: String) {
    let refusal = refusal(file)
    #expect(refusal?.contains(reason) == true, "\(refusal ?? "accepted")")
  }

  @Test func aLenientReaderListsWhatIsWrongWithItsPlace() throws {
    let file = Self.item(
      "<provider qcode=\"p:a\"/>", "", content: "<contentMeta><title>t</title></contentMeta>")
    let reader = try FileFormat.segments(
      name: "a", bytes: Array(file.utf8), format: .newsml, options: ReadingOptions(isStrict: false))
    #expect(
      reader.violations.map(\.reason) == [
        "<itemMeta> has no <provider> before <versionCreated>. Write one.",
        "<contentMeta> does not take <title>. Take it out.",
      ])
    #expect(
      reader.violations.map(\.location.bytes.lowerBound) == [
        offset("<versionCreated", file), offset("<title", file),
      ])
  }

  private func offset(_ text: String, _ file: String) -> Int {
    file.range(of: text).map { file.utf8.distance(from: file.startIndex, to: $0.lowerBound) } ?? -1
  }

  @Test func whatIsNewerThanTheItemIsListed() throws {
    let file = Self.item(
      content: "<contentSet><remoteContent residrefformat='a:b' href='u'/></contentSet>",
      attributes: #"guid="g" standard="s" standardversion="2.29""#)
    let reader = try FileFormat.segments(name: "a", bytes: Array(file.utf8), format: .newsml)
    #expect(
      reader.violations.map(\.reason) == [
        "residrefformat of <remoteContent> came with version 2.30, and the item says 2.29. Say the newer one."
      ])
  }

  @Test(arguments: [
    ("2026-01-12T09:30:00", "of no time zone"), ("2026-01-12T09:30:00-05:00", nil),
    ("2026-01-12T09:30:00.5Z", nil),
  ])
  func aMomentWithoutATimeZoneIsListed(moment: String, reason: String?) throws {
    let file = Self.item("2026-01-12T09:30:00+03:00", moment)
    let reader = try FileFormat.segments(name: "a", bytes: Array(file.utf8), format: .newsml)
    #expect(reader.violations.count == (reason == nil ? 0 : 1))
    if let reason { #expect(reader.violations.first?.reason.contains(reason) == true) }
  }

  @Test(arguments: [
    ("2026", true), ("2026-13", false), ("2024-02-29", true), ("2026-02-29", false), ("--02-29", true),
    ("---31", true), ("--12", true), ("-0044-03-15", true), ("12026-01", true), ("02026-01", false),
    ("2026-05:00", true), ("2026-01-12Z", true), ("2026-01-12T24:00:01", false), ("2026-1-12", false),
    ("", false),
  ])
  func knowsDates(text: String, isDate: Bool) {
    #expect(NewsMLValue.approximate.accepts(text) == isDate)
  }

  @Test(arguments: [
    (NewsMLValue.duration, "P1DT2H", true), (.duration, "PT0.5S", true), (.duration, "P", false),
    (.duration, "P1H", false), (.duration, "P1DT", false), (.iri, "", true), (.iri, "a b", true),
    (.iri, "1:a", false), (.iri, "a/b:c", true), (.iri, "a#b#c", false), (.iri, "a%2", false),
    (.qcode, "a:b c", false), (.qcode, ":b", false), (.qcode, "a:", false), (.qcode, "a:b:c", true),
    (.qcodes, " a:b  c:d ", true), (.qcodes, "a:b c", false), (.count, "-0", true), (.count, "-1", false),
    (.positive, "0", false), (.positive, "+99999999999999999999", true), (.percent, "100", true),
    (.decimal, ".5", true), (.decimal, ".", false), (.number, "1.5e-3", true), (.number, "1e", false),
    (.language, "zh-Hant", true), (.language, "e1", false), (.id, "1a", false), (.id, "ı", true),
    (.weekdays, "MO -1SU", true), (.weekdays, "", false), (.monthDays, "-31 31", true),
    (.monthDays, "0", false),
    (.line, "a\nb", false),
  ])
  func knowsValues(value: NewsMLValue, text: String, isValid: Bool) {
    #expect(value.accepts(text) == isValid)
  }

  @Test func aMessageMaySpeakForItsItems() throws {
    let item = Self.item("<catalogRef href=\"http://a/c.xml\"/>", "")
      .replacing("2.34", with: "2.29")
    let file = """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-01-12T09:30:00Z</sent>
      <catalogRef href="u"/></header><itemSet>\(item)<newsItem guid="b">…</newsItem></itemSet></newsMessage>
      """
    let reader = try FileFormat.segments(name: "a", bytes: Array(file.utf8), format: .newsml)
    #expect(
      reader.violations.map(\.reason) == [
        "<newsItem> does not say which standard it keeps to, so it is not looked at."
      ])
    let bare = file.replacing("<catalogRef href=\"u\"/>", with: "")
    #expect(refusal(bare)?.contains("<newsItem> has no <catalogRef> or <catalog>") == true)
  }

  @Test func everyNameOfTheTablesHasALine() {
    let schema = NewsMLSchema.shared
    for (name, shape) in schema.elements.merging(schema.types, uniquingKeysWith: { $1 }) {
      for case .element(let child, let type, _) in shape.particles.flatMap(\.choices) {
        let line = type.map { schema.types[$0] } ?? schema.elements[child]
        #expect(line != nil, "\(child) in \(name)")
      }
    }
    for word in (NewsMLSchema.elements + " " + NewsMLSchema.types).split(whereSeparator: \.isWhitespace)
    where word.first == "&" || word.first == "@" {
      #expect(schema.types[String(word.dropFirst())] != nil, "\(word)")
    }
    for word in (NewsMLSchema.elements + " " + NewsMLSchema.types).split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let value = parts[1].split(whereSeparator: { "!^".contains($0) }).first else {
        continue
      }
      let isKnown = value == "code" || value == "codes" || NewsMLValue(rawValue: String(value)) != nil
      #expect(isKnown, "\(word)")
    }
  }

  @Test(arguments: [
    ("<nitf><p>a</p></nitf>", "<nitf> does not take <p>"),
    ("<nitf><head/></nitf>", "<nitf> has no <body>"),
    ("<nitf><body/><head/></nitf>", "<head> stands twice in <nitf>, or too late"),
    ("<nitf><body><p>a</p></body></nitf>", "<body> does not take <p>"),
    (
      "<nitf><body><body.content/><body.head/></body></nitf>",
      "<body.head> stands twice in <body>, or too late"
    ),
  ])
  func refusesWhatIsNoStory(file: String, reason: String) {
    let refusal = refusal(file, .nitf)
    #expect(refusal?.contains(reason) == true, "\(refusal ?? "accepted")")
  }

  @Test func acceptsAStory() {
    let body = "<body><body.head/><body.content/><body.content><p>a</p></body.content><body.end/></body>"
    #expect(refusal("<nitf><head><title>t</title></head>\(body)</nitf>", .nitf) == nil)
    #expect(refusal("<nitf>\(body)</nitf>", .nitf) == nil)
  }
}
