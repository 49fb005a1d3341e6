import Bitext
import TestSupport
import Testing

@testable import Formats

/// The segments of a file in memory.
func xliffSegments(_ text: String, isStrict: Bool = true) throws -> [FileSegment] {
  let reader = try FileFormat.segments(
    name: "a.xlf", bytes: Array(text.utf8), options: ReadingOptions(isStrict: isStrict))
  var segments: [FileSegment] = []
  while let segment = try reader.next() { segments.append(segment) }
  return segments
}

/// The file with translations of some segments.
func xliffEdited(
  _ text: String, languages: LanguagePair? = nil, _ translations: [Int: SegmentTranslation]
) throws -> String {
  let reader = try FileFormat.segments(
    name: "a.xlf", bytes: Array(text.utf8), options: ReadingOptions(languages: languages))
  var edits: [ByteEdit] = []
  var number = 0
  while try reader.next() != nil {
    edits += reader.takeEdits()
    if let translation = translations[number] { try reader.translate(translation) }
    number += 1
  }
  edits += reader.takeEdits()
  return String(decoding: try Array(text.utf8).applying(edits), as: UTF8.self)
}

func code(_ number: Int, _ kind: InlineCode.Kind, _ offset: Int) -> InlineCode {
  InlineCode(number: number, kind: kind, offset: offset, original: "")
}

@Suite struct XLIFF1Tests {
  private static let begin =
    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
    + "<file original=\"f\" source-language=\"en\" target-language=\"tr\" datatype=\"x\"><body>\n"
  private static let end = "\n</body></file></xliff>"

  private func segments(_ units: String) throws -> [FileSegment] {
    try xliffSegments(Self.begin + units + Self.end)
  }

  private func edited(_ units: String, _ translations: [Int: SegmentTranslation]) throws -> String {
    let text = try xliffEdited(Self.begin + units + Self.end, translations)
    return String(text.dropFirst(Self.begin.count).dropLast(Self.end.count))
  }

  @Test(arguments: [
    ("", "Bir", FileSegment.State.translated), ("", "One", .new), ("state=\"new\"", "Bir", .new),
    ("state=\"needs-translation\"", "Bir", .new), ("state=\"needs-adaptation\"", "Bir", .draft),
    ("state=\"needs-review-translation\"", "Bir", .draft), ("state=\"x-mine\"", "Bir", .draft),
    ("state=\"translated\"", "One", .translated), ("state=\"signed-off\"", "Bir", .confirmed),
    ("state=\"final\"", "Bir", .confirmed), ("state=\"final\"", "", .new),
  ])
  func readsStates(attribute: String, target: String, state: FileSegment.State) throws {
    let unit = "<trans-unit id=\"1\"><source>One</source><target \(attribute)>\(target)</target></trans-unit>"
    #expect(try segments(unit).map(\.state) == [state])
  }

  @Test func approvalConfirms() throws {
    let unit = "<trans-unit id=\"1\" approved=\"yes\"><source>One</source><target>One</target></trans-unit>"
    #expect(try segments(unit).map(\.state) == [.confirmed])
  }

  @Test(
    arguments: [
      (FileSegment.State.draft, 85, "state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"", ""),
      (.draft, nil, "state=\"needs-review-translation\"", ""), (.translated, nil, "state=\"translated\"", ""),
      (.translated, 100, "state=\"translated\" state-qualifier=\"exact-match\"", ""),
      (.confirmed, nil, "state=\"final\"", " approved=\"yes\""),
    ] as [(FileSegment.State, Int?, String, String)])
  func writesStates(state: FileSegment.State, score: Int?, attributes: String, approved: String) throws {
    let unit = "<trans-unit id=\"1\"><source>One</source></trans-unit>"
    let new = try edited(unit, [0: SegmentTranslation(TaggedText("Bir"), state: state, score: score)])
    #expect(
      new
        == "<trans-unit id=\"1\"\(approved)><source>One</source><target \(attributes)>Bir</target></trans-unit>"
    )
  }

  @Test func anApprovalThatIsNoLongerTrueGoes() throws {
    let unit =
      "<trans-unit approved='yes' id=\"1\"><source>One</source><target state='final' state-qualifier='exact-match'>B</target></trans-unit>"
    #expect(
      try edited(unit, [0: SegmentTranslation(TaggedText("Bir"), state: .translated)])
        == "<trans-unit approved='no' id=\"1\"><source>One</source><target state='translated'>Bir</target></trans-unit>"
    )
  }

  @Test func aNewTargetStandsAsItsSourceDoes() throws {
    let unit = "<trans-unit id=\"1\">\r\n\t<source>A &amp; B</source>\r\n\t<note>n</note>\r\n</trans-unit>"
    #expect(
      try edited(unit, [0: SegmentTranslation(TaggedText("<\u{E7}>"), state: .translated)])
        == "<trans-unit id=\"1\">\r\n\t<source>A &amp; B</source>\r\n\t<target state=\"translated\">&lt;\u{E7}&gt;</target>\r\n\t<note>n</note>\r\n</trans-unit>"
    )
  }

  @Test func aSegmentedUnitGetsATargetLikeItsSource() throws {
    let unit =
      "<trans-unit id=\"1\"><source>A. B.</source><seg-source><g id=\"9\"><mrk mtype=\"seg\" mid=\"0\">A.</mrk> "
      + "<mrk mtype=\"seg\" mid=\"1\">B.</mrk></g></seg-source></trans-unit>"
    let segments = try segments(unit)
    #expect(segments.map(\.source.text) == ["A.", "B."])
    #expect(segments[0].block == segments[1].block)
    #expect(
      try edited(unit, [1: SegmentTranslation(TaggedText("Be."), state: .translated)])
        == unit.replacing(
          "</seg-source>",
          with:
            "</seg-source><target state=\"translated\"><g id=\"9\"><mrk mtype=\"seg\" mid=\"0\"/> <mrk mtype=\"seg\" mid=\"1\">Be.</mrk></g></target>"
        ))
  }

  @Test func theStateOfATargetIsTheLeastOfItsSegments() throws {
    let unit =
      "<trans-unit id=\"1\"><source>A. B.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">A.</mrk><mrk mtype=\"seg\" mid=\"1\">B.</mrk></seg-source>"
      + "<target state=\"needs-review-translation\"><mrk mtype=\"seg\" mid=\"0\">a</mrk><mrk mtype=\"seg\" mid=\"1\">b</mrk></target></trans-unit>"
    let one = [0: SegmentTranslation(TaggedText("x"), state: .confirmed)]
    #expect(try edited(unit, one) == unit.replacing(">a<", with: ">x<"))
  }

  @Test func codesOfOneIdHaveOneNumber() throws {
    let unit =
      "<trans-unit id=\"1\"><source>a<x id=\"1\"/><g id=\"1\">b</g><bpt id=\"2\" rid=\"7\">&lt;i></bpt>c<ept id=\"3\" rid=\"7\">&lt;/i></ept></source>"
      + "<target><ept id=\"3\" rid=\"7\">&lt;/i></ept><g id=\"1\"/><x id=\"1\"/><x id=\"5\"/></target></trans-unit>"
    let segment = try #require(try segments(unit).first)
    #expect(segment.source.description == "a{1}{2>b<2}{3>c<3}")
    #expect(segment.target?.description == "<3}{2><2}{1}{4}")
    #expect(segment.source.codes.map(\.original)[3] == "<bpt id=\"2\" rid=\"7\">&lt;i></bpt>")
  }

  @Test func spansThatCrossBecomeHalves() throws {
    let unit =
      "<trans-unit id=\"1\"><source><g id=\"1\" ctype=\"bold\">a</g><g id=\"2\">b</g></source></trans-unit>"
    let crossed = TaggedText(
      "ab", codes: [code(1, .open, 0), code(2, .open, 1), code(1, .close, 2), code(2, .close, 2)])
    let new = try edited(unit, [0: SegmentTranslation(crossed, state: .translated)])
    #expect(
      new.contains(
        "<bx id=\"1\" ctype=\"bold\"/>a<g id=\"2\">b<ex id=\"1\"/></g></target>"))
    #expect(try segments(new).first?.target?.description == crossed.description)
  }

  @Test(arguments: [
    (TaggedText("a", codes: [code(2, .standalone, 0)]), "no code 2"),
    (TaggedText("a", codes: [code(1, .open, 0)]), "no code 1 (open)"),
    (TaggedText("a\u{1}"), "0001"),
  ])
  func refusesWhatTheUnitCannotHold(text: TaggedText, reason: String) throws {
    let unit = "<trans-unit id=\"1\"><source>a<x id=\"1\"/></source></trans-unit>"
    let error = #expect(throws: FormatError.self) {
      try edited(unit, [0: SegmentTranslation(text, state: .translated)])
    }
    #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func readsWhatTheFileSaysBesides() throws {
    let unit = """
      <group translate="no"><trans-unit id="1" resname="menu.open" restype="menuitem" maxwidth="12" size-unit="char">
      <source>One</source><note>Short</note><context-group purpose="location"><context context-type="sourcefile">a.c</context>
      <context context-type="linenumber">3</context></context-group>
      <alt-trans match-quality="72 %" origin="tm"><source>Ones</source><target>Birler</target></alt-trans>
      <alt-trans alttranstype="rejected"><target>Yok</target></alt-trans></trans-unit></group>
      """
    let segment = try #require(try segments(unit).first)
    #expect(segment.isLocked)
    #expect(segment.key == "menu.open")
    #expect(segment.role == .ui)
    #expect(segment.maximumLength == 12)
    #expect(segment.notes == ["Short", "sourcefile: a.c, linenumber: 3"])
    #expect(
      segment.proposals == [
        .init(source: TaggedText("Ones"), target: TaggedText("Birler"), score: 72, origin: "tm")
      ])
    #expect(segment.document == "f")
    #expect(segment.sourceLanguage?.description == "en")
    #expect(segment.targetLanguage?.description == "tr")
  }

  @Test func theFirstTranslationNamesTheLanguage() throws {
    let file =
      "<xliff version='1.2'><file original='f' source-language='en'><body><trans-unit id='1'><source>A</source></trans-unit></body></file></xliff>"
    let new = try xliffEdited(
      file, languages: try englishTurkish(), [0: SegmentTranslation(TaggedText("B"), state: .translated)])
    #expect(new.contains("<file original='f' source-language='en' target-language=\"tr\">"))
  }

  @Test(arguments: [
    ("<trans-unit id=\"1\"><target>a</target></trans-unit>", "no <source>"),
    (
      "<trans-unit id=\"1\"><source>a</source><target>b</target><target>c</target></trans-unit>",
      "more than one <target>"
    ),
  ])
  func refusesUnitsThatCannotBeTold(unit: String, reason: String) throws {
    let error = #expect(throws: FormatError.self) { try segments(unit) }
    #expect(error?.description.contains(reason) == true)
    #expect(throws: Never.self) { try xliffSegments(Self.begin + unit + Self.end, isStrict: false) }
  }

  @Test func aWrongNamespaceIsNoReasonToFindNothing() throws {
    let file =
      "<xliff version='1.2' xmlns='urn:my'><file original='f'><body><trans-unit id='1'><source>A</source></trans-unit></body></file></xliff>"
    #expect(try xliffSegments(file).map(\.source.text) == ["A"])
  }

  /// Listed by strict readers too, and the file is read.
  @Test func listsWhatLosesNothing() throws {
    let units =
      "<trans-unit id=\"1\" approved=\"maybe\"><source>a</source><target state=\"done\">b</target></trans-unit>"
      + "<trans-unit id=\"1\"><source>a</source></trans-unit><trans-unit><source>a</source></trans-unit>"
    let text = Self.begin.replacing(" datatype=\"x\"", with: "") + units + Self.end
    let reader = try FileFormat.segments(name: "a.xlf", bytes: Array(text.utf8))
    while try reader.next() != nil {}
    let wanted = [
      "lacks the attribute datatype", "approved=\"maybe\"", "state=\"done\"", "more than one <trans-unit>",
      "lacks the attribute id",
    ]
    #expect(reader.violations.count == wanted.count)
    for (violation, reason) in zip(reader.violations, wanted) { #expect(violation.reason.contains(reason)) }
  }

  /// Going through the unit anew for each part would take minutes.
  @Test func aUnitOfVeryManySegmentsIsRead() throws {
    let marks = (0..<20_000).map { "<mrk mtype=\"seg\" mid=\"\($0)\">a</mrk>" }.joined()
    let notes = String(repeating: "<note>n</note>", count: 20_000)
    let unit =
      "<trans-unit id=\"1\"><source>a</source><seg-source>\(marks)</seg-source><target>\(marks)</target>\(notes)</trans-unit>"
    #expect(try segments(unit).count == 20_000)
    let new = try edited(unit, [19_999: SegmentTranslation(TaggedText("b"), state: .translated)])
    #expect(new.contains("mid=\"19999\">b</mrk></target>"))
  }

  @Test func aHeaderOfManyMegabytesIsPassedOver() throws {
    let line = String(repeating: "QUJD", count: 2_000_000)
    let text = Self.begin.replacing(
      "<body>",
      with:
        "<header><reference><internal-file form=\"base64\">\(line)</internal-file></reference></header><body>"
    )
    let unit = "<trans-unit id=\"1\"><source>One</source></trans-unit>"
    #expect(try xliffSegments(text + unit + Self.end).map(\.source.text) == ["One"])
  }

  @Test(arguments: [
    (String(repeating: "a", count: 70_000), "over 65536 bytes"),
    (String(repeating: "<x id=\"1\"/>", count: 400_000), "over 4194304 bytes"),
  ])
  func refusesWhatIsTooLong(source: String, reason: String) throws {
    let error = #expect(throws: FormatError.self) {
      try segments("<trans-unit id=\"1\"><source>\(source)</source></trans-unit>")
    }
    #expect(error?.description.contains(reason) == true)
  }
}
