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
