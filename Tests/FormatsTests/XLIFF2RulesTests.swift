import Bitext
import TestSupport
import Testing

@testable import Formats

/// Files that break one rule each, and files that look as if they did.
@Suite struct XLIFF2RulesTests {
  private func file(_ content: String, version: String = "2.1") -> String {
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"\(version)\" srcLang=\"en\" trgLang=\"tr\""
      + " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\""
      + " xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" xmlns:fs=\"urn:oasis:names:tc:xliff:fs:2.0\""
      + " xmlns:val=\"urn:oasis:names:tc:xliff:validation:2.0\" xmlns:my=\"urn:my\">\(content)</xliff>"
  }

  private func unit(_ segments: String) -> String {
    "<file id=\"f\"><unit id=\"u\">\(segments)</unit></file>"
  }

  private func source(_ source: String, _ target: String = "") -> String {
    unit("<segment><source>\(source)</source>\(target)</segment>")
  }

  private func check(_ content: String, _ reason: String?) throws {
    let bytes = Array(file(content).utf8)
    let reader = try FileFormat.segments(
      name: "a.xlf", bytes: bytes, options: ReadingOptions(isStrict: false))
    while try reader.next() != nil {}
    guard let reason else {
      #expect(reader.violations.isEmpty)
      return
    }
    #expect(reader.violations.contains { $0.reason.contains(reason) }, "\(reader.violations)")
    #expect(throws: FormatError.self) { try xliffSegments(file(content)) }
  }

  @Test(arguments: [
    ("<file><unit id=\"u\"><segment><source/></segment></unit></file>", "lacks the attribute id"),
    ("<file id=\"a b\"><unit id=\"u\"><segment><source/></segment></unit></file>", "must be a name token"),
    ("<file id=\"f\">text<unit id=\"u\"><segment><source/></segment></unit></file>", "holds elements only"),
    ("<file id=\"f\"/>", "<file> lacks"), ("<file id=\"f\"><unit id=\"u\"/></file>", "<unit> lacks"),
    ("<file id=\"f\"><group id=\"g\"><file id=\"h\"/></group></file>", "must not stand here"),
    ("<file id=\"f\"><skeleton href=\"a\">b</skeleton><group id=\"g\"/></file>", "either content or href"),
    ("<file id=\"f\"><group id=\"g\"/><group id=\"g\"/></file>", "stands at more than one <group>"),
    ("<file id=\"f\"><my:a id=\"1\"/><my:b id=\"1\"/><group id=\"g\"/></file>", "extension element"),
    (
      "<file id=\"f\"><mda:metadata><mda:meta type=\"a\"/></mda:metadata><group id=\"g\"/></file>",
      "must not stand here"
    ),
    (
      "<file id=\"f\"><val:validation><val:rule isPresent=\"a\" endsWith=\"b\"/></val:validation><group id=\"g\"/></file>",
      "exactly one condition"
    ),
    ("<file id=\"f\" fs:fs=\"blink\"><group id=\"g\"/></file>", "not what the module allows"),
    (
      "<file id=\"f\" xml:lang=\"de\"><unit id=\"u\"><segment><source>a</source></segment></unit></file>",
      "by xml:lang"
    ),
  ])
  func structure(content: String, reason: String) throws { try check(content, reason) }

  @Test(arguments: [
    ("<ph id=\"1\"/><ph id=\"1\"/>", "", "more than once"), ("<ph id=\"1\" dataRef=\"d\"/>", "", "no <data>"),
    ("<sc id=\"1\"/>", "", "is not isolated"), ("<ec startRef=\"1\"/>", "", "no <sc>"),
    ("<ec id=\"1\"/>", "", "has startRef and no id"),
    ("<sc id=\"1\" isolated=\"yes\"/><ec startRef=\"1\"/>", "", "is isolated, but"),
    ("<sc id=\"1\" canDelete=\"no\"/><ec startRef=\"1\"/>", "", "differ in canDelete"),
    ("<sm id=\"1\"/>", "", "no <em>"), ("<em startRef=\"1\"/>", "", "no <sm>"),
    ("<cp hex=\"0041\"/>", "", "XML can hold"), ("<cp hex=\"G\"/>", "", "hexadecimal"),
    ("<ph id=\"1\" subType=\"a:b\"/>", "", "without type"),
    ("<ph id=\"1\" type=\"ui\" subType=\"xlf:b\"/>", "", "does not go with"),
    ("<ph id=\"1\" copyOf=\"2\"/>", "", "no code of the unit"),
    ("<ph id=\"1\" canReorder=\"firstNo\"/>", "", "needs canCopy"),
    ("<ph id=\"1\" canReorder=\"no\" canCopy=\"no\" canDelete=\"no\"/>", "", "follows no code"),
    ("<ph id=\"1\" subFlows=\"v\"/>", "", "no unit of the file"),
    ("<ph id=\"1\" my:a=\"b\"/>", "", "must not have"),
    ("<mrk id=\"1\" type=\"comment\">a</mrk>", "", "either value or ref"),
    ("<mrk id=\"1\" type=\"comment\" ref=\"#n=n1\">a</mrk>", "", "no note of the unit"),
    ("<mrk id=\"1\" ref=\"#u=1/f=2\">a</mrk>", "", "in this order"),
    ("<mrk id=\"1\" ref=\"#n=1/n=2\">a</mrk>", "", "only the last"),
    ("<mrk id=\"1\" ref=\"#z=1\">a</mrk>", "", "no selector"),
    ("<ph id=\"1\"/>", "<target><pc id=\"1\">a</pc></target>", "in the source, but of"),
    ("a", "<target xml:space=\"preserve\">a</target>", "differ in xml:space"),
    ("a", "<target xml:lang=\"de\">a</target>", "by xml:lang"),
    ("a", "<target>a</target><target>b</target>", "more than one <target>"),
    ("a", "<my:a/>", "must not stand here"),
  ])
  func content(text: String, target: String, reason: String) throws {
    try check(source(text, target), reason)
  }

  @Test(arguments: [
    ("<segment state=\"done\"><source/></segment>", "must be initial"),
    ("<segment subState=\"a:b\"><source/></segment>", "without state"),
    ("<segment state=\"final\"><source/></segment>", "no <target>"),
    ("<ignorable><source/></ignorable>", "no <segment>"),
    ("<segment id=\"1\"><source/></segment><ignorable id=\"1\"><source/></ignorable>", "more than once"),
    (
      "<segment><source/><target order=\"2\"/></segment><segment><source/><target/></segment>",
      "have the order 2"
    ),
    ("<segment><source/></segment><notes><note/></notes>", "must not stand here"),
    ("<notes><note id=\"1\"/><note id=\"1\"/></notes><segment><source/></segment>", "more than one <note>"),
    (
      "<mtc:matches><mtc:match ref=\"s\"><source/><target/></mtc:match></mtc:matches><segment id=\"s\"><source/></segment>",
      "no span of text"
    ),
    (
      "<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary><segment><source/></segment>",
      "neither translation nor"
    ),
  ])
  func parts(segments: String, reason: String) throws { try check(unit(segments), reason) }

  @Test(arguments: [
    "<sc id=\"1\"/>a</source></segment><segment><source><ec startRef=\"1\"/>",
    "<sm id=\"1\"/>a</source></segment><ignorable><source><em startRef=\"1\"/></source></ignorable><segment><source>",
    "<ph id=\"1\" canReorder=\"firstNo\" canCopy=\"no\" canDelete=\"no\"/>a<ph id=\"2\" canReorder=\"no\" canCopy=\"no\" canDelete=\"no\"/>",
    "<pc id=\"1\">a</pc></source><target><sc id=\"1\"/>a<ec startRef=\"1\"/></target></segment><segment><source>",
    "<mrk id=\"1\" my:a=\"b\" type=\"my:c\" ref=\"#f=f/u=u/1\">a</mrk>",
    "<cp hex=\"001b\"/><cp hex=\"10FFFE\"/>",
  ])
  func acceptsWhatIsAllowed(text: String) throws { try check(source(text), nil) }

  /// A code that a translator deleted is listed, but the file can be read on.
  @Test func listsDeletedCodes() throws {
    let text = file(source("<ph id=\"1\" canDelete=\"no\"/>", "<target>a</target>"))
    let reader = try FileFormat.segments(name: "a.xlf", bytes: Array(text.utf8))
    while try reader.next() != nil {}
    #expect(
      reader.violations.map(\.description) == [
        "a.xlf:1: the target lacks the code \"1\", which has canDelete=\"no\" (§4.3.1.3)"
      ])
  }
}
