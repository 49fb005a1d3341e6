import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct XLIFF2Tests {
  private static let begin =
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"tr\""
    + " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\""
    + " xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\"><file id=\"f1\" original=\"o\">\n"
  private static let end = "\n</file></xliff>"

  private func segments(_ units: String) throws -> [FileSegment] {
    try xliffSegments(Self.begin + units + Self.end)
  }

  private func edited(_ units: String, _ translations: [Int: SegmentTranslation]) throws -> String {
    let text = try xliffEdited(Self.begin + units + Self.end, translations)
    return String(text.dropFirst(Self.begin.count).dropLast(Self.end.count))
  }

  private func unit(_ source: String, _ target: String = "", _ attributes: String = "", data: String = "")
    -> String
  {
    "<unit id=\"u1\">\(data)<segment\(attributes)><source>\(source)</source>\(target)</segment></unit>"
  }

  @Test(arguments: [
    ("", "<target>Bir</target>", FileSegment.State.translated), ("", "<target>One</target>", .new),
    ("", "", .new),
    (" state=\"initial\"", "<target>Bir</target>", .draft),
    (" state=\"initial\"", "<target>One</target>", .new),
    (" state=\"initial\" subState=\"bellek:draft\"", "<target>One</target>", .draft),
    (" state=\"translated\"", "<target>Bir</target>", .translated),
    (" state=\"reviewed\"", "<target>Bir</target>", .confirmed),
    (" state=\"final\"", "<target>Bir</target>", .confirmed),
  ])
  func readsStates(attributes: String, target: String, state: FileSegment.State) throws {
    #expect(try segments(unit("One", target, attributes)).map(\.state) == [state])
  }

  @Test(arguments: [
    (FileSegment.State.draft, "", " state=\"initial\" subState=\"bellek:draft\""),
    (.translated, " state=\"initial\" subState=\"my:x\"", " state=\"translated\""),
    (.confirmed, " state='translated'", " state='final'"),
    (.confirmed, " state=\"final\" subState=\"my:x\"", " state=\"final\" subState=\"my:x\""),
  ])
  func writesStates(state: FileSegment.State, old: String, new: String) throws {
    let target = "<target>Bir</target>"
    #expect(
      try edited(unit("One", target, old), [0: SegmentTranslation(TaggedText("İki"), state: state)])
        == unit("One", "<target>İki</target>", new))
  }

  @Test(arguments: [
    ("a<ph id=\"1\"/>b", "a{1}b"), ("<pc id=\"x\">a</pc>", "{1>a<1}"),
    ("<sc id=\"1\"/>a<ec startRef=\"1\"/>", "{1>a<1}"), ("<ec id=\"1\" isolated=\"yes\"/>a", "<1}a"),
    ("<mrk id=\"1\" type=\"term\">a</mrk>", "{1>a<1}"), ("<sm id=\"1\"/>a<em startRef=\"1\"/>", "{1>a<1}"),
    ("a<cp hex=\"0007\"/>", "a\u{7}"), ("a<cp hex=\"D800\"/>", "a{1}"), ("a<!-- b -->c<?p?>", "ac"),
    ("<![CDATA[<a>]]>&#x1F600;", "<a>😀"),
  ])
  func readsCodes(source: String, description: String) throws {
    #expect(try segments(unit(source)).map(\.source.description) == [description])
  }

  /// Spans stay one element where they nest; ends that cross or are alone become `<sc>` and `<ec>`.
  @Test(arguments: [
    (
      [code(1, .open, 0), code(2, .open, 1), code(2, .close, 2), code(1, .close, 3)],
      "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">a<pc id=\"2\">b</pc>c</pc>"
    ),
    (
      [code(1, .open, 0), code(2, .open, 1), code(1, .close, 2), code(2, .close, 3)],
      "<sc id=\"1\" dataRef=\"d1\"/>a<pc id=\"2\">b<ec dataRef=\"d2\" startRef=\"1\"/>c</pc>"
    ),
    ([code(1, .open, 1)], "a<sc id=\"1\" dataRef=\"d1\" isolated=\"yes\"/>bc"),
    ([code(1, .close, 1)], "a<ec id=\"1\" dataRef=\"d2\" isolated=\"yes\"/>bc"),
  ])
  func writesSpans(codes: [InlineCode], markup: String) throws {
    let data = "<originalData><data id=\"d1\">&lt;b></data><data id=\"d2\">&lt;/b></data></originalData>"
    let source = "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">A</pc> <pc id=\"2\">B</pc>"
    let text = TaggedText("abc", codes: codes)
    let new = try edited(unit(source, data: data), [0: SegmentTranslation(text, state: .translated)])
    #expect(new == unit(source, "<target>\(markup)</target>", " state=\"translated\"", data: data))
    let segment = try #require(try segments(new).first)
    #expect(segment.target?.description == text.description)
    #expect(segment.source.codes.map(\.original) == ["<b>", "</b>", "<pc id=\"2\">", "</pc>"])
  }

  @Test(arguments: [
    ("<ph id=\"1\"/>", [code(1, .standalone, 0), code(1, .standalone, 1)], "once only"),
    ("<sc id=\"1\"/>a<ec startRef=\"1\"/>", [code(1, .close, 0), code(1, .open, 1)], "before the beginning"),
    ("<mrk id=\"1\" type=\"term\">a</mrk>", [code(1, .open, 0)], "cannot be cut"),
    ("a", [code(1, .standalone, 0)], "no code 1"),
  ])
  func refusesCodesThatWouldBreakTheFile(source: String, codes: [InlineCode], reason: String) throws {
    let error = #expect(throws: FormatError.self) {
      try edited(unit(source), [0: SegmentTranslation(TaggedText("abc", codes: codes), state: .translated)])
    }
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func keepsTheOrderOfCodesThatAskForIt() throws {
    let hints = "canCopy=\"no\" canDelete=\"no\""
    let source =
      "<ph id=\"1\" canReorder=\"firstNo\" \(hints)/>a<ph id=\"2\" canReorder=\"no\" \(hints)/><ph id=\"3\"/>"
    func translation(_ numbers: [Int]) -> [Int: SegmentTranslation] {
      [
        0: SegmentTranslation(
          TaggedText("b", codes: numbers.map { code($0, .standalone, 1) }), state: .translated)
      ]
    }
    #expect(
      try segments(edited(unit(source), translation([3, 1, 2]))).first?.target?.description == "b{3}{1}{2}")
    #expect(throws: FormatError.self) { try edited(unit(source), translation([1, 3, 2])) }
    #expect(throws: FormatError.self) { try edited(unit(source), translation([2, 1, 3])) }
  }

  @Test func controlCharactersAreNamedByNumber() throws {
    let new = try edited(unit("a"), [0: SegmentTranslation(TaggedText("b\u{1}\u{FFFE}"), state: .translated)])
    #expect(
      new == unit("a", "<target>b<cp hex=\"0001\"/><cp hex=\"FFFE\"/></target>", " state=\"translated\""))
  }

  @Test func readsWhatTheFileSaysBesides() throws {
    let units = """
      <group id="g" translate="no" slr:sizeRestriction="5,30"><unit id="u0"><segment><source>No</source></segment></unit>
      <unit id="u1" name="intro" translate="yes"><mtc:matches><mtc:match ref="#m1" similarity="88.5" matchQuality="90" origin="tm">
      <source>Ones</source><target>Birler</target></mtc:match></mtc:matches>
      <gls:glossary><gls:glossEntry><gls:term>one</gls:term><gls:translation>bir</gls:translation>
      <gls:definition>the number</gls:definition></gls:glossEntry></gls:glossary>
      <notes><note>Look</note></notes>
      <segment id="s1"><source>Zero</source></segment><ignorable><source> </source></ignorable>
      <segment id="s2"><source><mrk id="m1" type="generic">One</mrk></source></segment></unit></group>
      """
    let all = try segments(units)
    #expect(all.map(\.source.text) == ["No", "Zero", "One"])
    #expect(all.map(\.isLocked) == [true, false, false])
    #expect(all.map(\.maximumLength) == [30, nil, nil])
    #expect(all.map(\.key) == ["u0", "intro", "intro"])
    #expect(all.map(\.block) == [0, 1, 1])
    #expect(all[2].notes == ["one = bir (the number)", "Look"])
    #expect(all.map(\.proposals.count) == [0, 0, 1])
    #expect(
      all[2].proposals == [
        .init(source: TaggedText("Ones"), target: TaggedText("Birler"), score: 90, origin: "tm")
      ])
  }

  @Test func theFirstTranslationNamesTheLanguage() throws {
    let file =
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\"><file id=\"f\"><unit id=\"u\">"
      + "<segment><source xml:space=\"preserve\">A</source></segment></unit></file></xliff>"
    let translation = [0: SegmentTranslation(TaggedText("B"), state: .translated)]
    let new = try xliffEdited(file, languages: try englishTurkish(), translation)
    #expect(new.contains("srcLang=\"en\" trgLang=\"tr\">"))
    #expect(new.contains("</source><target xml:space=\"preserve\">B</target>"))
    #expect(try xliffSegments(new).map { $0.target?.text } == ["B"])
    #expect(throws: FormatError.self) { try xliffEdited(file, translation) }
  }
}
