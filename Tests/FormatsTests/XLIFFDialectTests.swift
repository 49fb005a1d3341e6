import Bitext
import TestSupport
import Testing

@testable import Formats

/// The states of tools that have their own words for them.
@Suite struct XLIFFDialectTests {
  private func file(_ namespaces: String, _ units: String) -> String {
    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" \(namespaces)>"
      + "<file original=\"f\" source-language=\"en\" target-language=\"tr\" datatype=\"x\"><body>\(units)</body></file></xliff>"
  }

  private func sdl(_ target: String, _ definition: String) -> String {
    file(
      "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"",
      "<trans-unit id=\"u\"><source>One</source><seg-source><mrk mtype=\"seg\" mid=\"7\">One</mrk></seg-source>"
        + "\(target)<sdl:seg-defs><sdl:seg id=\"7\"\(definition)/></sdl:seg-defs></trans-unit>")
  }

  private func target(_ text: String) -> String {
    "<target><mrk mtype=\"seg\" mid=\"7\">\(text)</mrk></target>"
  }

  private func memoQ(_ attributes: String, _ target: String) -> String {
    file(
      "xmlns:mq=\"MQXliff\"",
      "<trans-unit id=\"1\"\(attributes)><source>One</source><target>\(target)</target></trans-unit>")
  }

  private func phrase(_ attributes: String, _ target: String) -> String {
    file(
      "xmlns:m=\"http://www.memsource.com/mxlf/2.0\"",
      "<trans-unit id=\"1\"\(attributes)><source>One</source><target>\(target)</target></trans-unit>")
  }

  @Test(arguments: [
    ("", FileSegment.State.draft), (" conf=\"Unspecified\"", .new), (" conf=\"Draft\"", .draft),
    (" conf=\"RejectedTranslation\"", .draft), (" conf=\"Translated\"", .translated),
    (" conf=\"ApprovedTranslation\"", .confirmed), (" conf=\"ApprovedSignOff\"", .confirmed),
  ])
  func readsSDL(attributes: String, state: FileSegment.State) throws {
    #expect(try xliffSegments(sdl(target("Bir"), attributes)).map(\.state) == [state])
    #expect(try xliffSegments(sdl(target("Bir"), attributes + " locked=\"true\"")).map(\.isLocked) == [true])
  }

  @Test func writesSDL() throws {
    let old = sdl(
      target("B"), " conf=\"Draft\" origin=\"mt\" origin-system=\"x\" percent=\"80\" text-match=\"Source\"")
    #expect(
      try xliffEdited(old, [0: SegmentTranslation(TaggedText("Bir"), state: .confirmed)])
        == sdl(target("Bir"), " conf=\"ApprovedTranslation\" origin=\"interactive\""))
    #expect(
      try xliffEdited(sdl("", ""), [0: SegmentTranslation(TaggedText("Bir"), state: .draft, score: 92)])
        == sdl(target("Bir"), " conf=\"Draft\" percent=\"92\" origin=\"tm\""))
  }

  @Test(arguments: [
    (" mq:status=\"NotStarted\"", "", FileSegment.State.new), (" mq:status=\"Pretranslated\"", "Bir", .draft),
    (" mq:status=\"PartiallyEdited\"", "Bir", .draft),
    (" mq:status=\"ManuallyConfirmed\"", "Bir", .translated),
    (" mq:status=\"Proofread\"", "Bir", .confirmed),
  ])
  func readsMemoQ(attributes: String, target: String, state: FileSegment.State) throws {
    #expect(try xliffSegments(memoQ(attributes, target)).map(\.state) == [state])
  }

  @Test func writesMemoQ() throws {
    let new = [0: SegmentTranslation(TaggedText("Bir"), state: .translated, score: 100)]
    #expect(
      try xliffEdited(memoQ(" mq:status=\"NotStarted\" mq:percent=\"0\" mq:x=\"y\"", ""), new)
        == memoQ(" mq:status=\"ManuallyConfirmed\" mq:percent=\"100\" mq:x=\"y\"", "Bir"))
    #expect(
      try xliffSegments(memoQ(" mq:status=\"Proofread\" mq:locked=\"locked\"", "B")).map(\.isLocked) == [true]
    )
  }

  @Test func readsWhatMemoQSaysToTheTranslator() throws {
    let unit = memoQ(
      " mq:status=\"NotStarted\" mq:maxlengthchars=\"40\" mq:nosplitjoin=\"true\"", ""
    ).replacing(
      "</trans-unit>",
      with: """
        <mq:comments><mq:comment id="1" deleted="false" creatoruser="a">Keep it short.</mq:comment><mq:comment \
        deleted="true">no</mq:comment></mq:comments><mq:insertedmatch matchtype="1" source="News" matchrate="85">\
        <source>Once</source><target>Bir kez</target></mq:insertedmatch><mq:minorversions><mq:historical-unit>\
        <source>Old</source><target>Eski</target></mq:historical-unit></mq:minorversions></trans-unit>
        """)
    let segment = try #require(try xliffSegments(unit).first)
    #expect(segment.maximumLength == 40)
    #expect(segment.notes == ["Keep it short."])
    #expect(segment.proposals.map(\.target.text) == ["Bir kez"])
    #expect(segment.proposals.map(\.score) == [85])
    #expect(segment.proposals.map(\.origin) == ["News"])
    #expect(try xliffSegments(memoQ(" mq:maxlengthchars=\"0\"", "")).map(\.maximumLength) == [nil])
  }

  /// A file of Trados: tags and comments are defined before the units, and changes are tracked in the target.
  private func trados(_ target: String) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" \
    xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"><doc-info \
    xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c1"><Comments><Comment severity="Low" \
    user="a">Which?</Comment><Comment>The first.</Comment></Comments></cmt-def></cmt-defs><rev-defs><rev-def \
    id="r1" type="Delete"/></rev-defs></doc-info><file original="f" source-language="en" target-language="tr" \
    datatype="x-sdlfilterframework2"><header><reference><internal-file form="base64">UEsDBA==</internal-file>\
    </reference><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="5"><bpt name="b">&lt;b&gt;</bpt>\
    <ept name="b">&lt;/b&gt;</ept></tag><tag id="6"><ph name="br">&lt;br/&gt;</ph></tag></tag-defs></header><body>\
    <trans-unit id="u"><source>A <g id="5">word</g></source><seg-source><mrk mtype="seg" mid="1">A \
    <mrk mtype="x-sdl-comment" sdl:cid="c1"><g id="5">word</g></mrk><x id="6"/></mrk></seg-source><target>\
    <mrk mtype="seg" mid="1">\(target)</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs>\
    </trans-unit></body></file></xliff>
    """
  }

  @Test func readsTheDefinitionsOfTrados() throws {
    let segment = try #require(try xliffSegments(trados("Bir")).first)
    #expect(segment.source.description == "A {1>{2>word<2}<1}{3}")
    #expect(segment.source.codes.map(\.original).filter { !$0.contains("mrk") } == ["<b>", "</b>", "<br/>"])
    #expect(segment.notes == ["Which?", "The first."])
  }

  /// What was deleted is no text of the translation, and can stand in it as a code.
  @Test func deletedTextIsACode() throws {
    let old =
      "Bir <mrk mtype=\"x-sdl-deleted\" sdl:revid=\"r1\">s&amp;z <g id=\"5\">x</g></mrk>"
      + "<mrk mtype=\"x-sdl-added\" sdl:revid=\"r2\">kelime</mrk>"
    let segment = try #require(try xliffSegments(trados(old)).first)
    let target = try #require(segment.target)
    #expect(target.description == "Bir {4}{5>kelime<5}")
    var code = try #require(target.codes.first { $0.number == 4 })
    code.offset = 5
    let kept = TaggedText("Yeni ", codes: [code])
    #expect(
      try xliffEdited(trados(old), [0: SegmentTranslation(kept, state: .draft)])
        == trados("Yeni <mrk mtype=\"x-sdl-deleted\" sdl:revid=\"r1\">s&amp;z <g id=\"5\">x</g></mrk>")
        .replacing("conf=\"Draft\"", with: "conf=\"Draft\" origin=\"interactive\""))
  }

  /// The document itself stands in the header, far larger than any unit.
  @Test(arguments: ["skl", "reference"]) func readsPastASkeleton(element: String) throws {
    let skeleton = String(repeating: "UEsDBBQABgAIAAAAIQ==\n", count: 400_000)
    let old = memoQ(" mq:status=\"NotStarted\"", "").replacing(
      "<body>",
      with:
        "<header><\(element)><internal-file form=\"base64\">\(skeleton)</internal-file></\(element)></header><body>"
    )
    #expect(skeleton.utf8.count > UnitLimits.unit)
    let new = try xliffEdited(old, [0: SegmentTranslation(TaggedText("Bir"), state: .draft)])
    #expect(
      new
        == old.replacing("NotStarted", with: "PartiallyEdited").replacing(
          "<target/>", with: "<target>Bir</target>"
        )
        .replacing("<target></target>", with: "<target>Bir</target>"))
  }

  @Test func readsAndWritesPhrase() throws {
    let old = phrase(" m:score=\"0.0\" m:confirmed=\"0\" m:locked=\"false\"", "")
    let new = [0: SegmentTranslation(TaggedText("Bir"), state: .confirmed, score: 75)]
    #expect(
      try xliffEdited(old, new) == phrase(" m:score=\"0.75\" m:confirmed=\"1\" m:locked=\"false\"", "Bir"))
    let done = try xliffSegments(phrase(" m:confirmed=\"1\" m:locked=\"true\"", "Bir"))
    #expect(done.map(\.state) == [.translated])
    #expect(done.map(\.isLocked) == [true])
  }
}
