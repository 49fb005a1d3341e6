import Bitext
import Testing

@testable import Formats

/// The XML of Trados's segments.
@Suite struct SDLTMSegmentsTests {
  private func tag(_ type: String, _ anchor: Int, align: Int? = nil, id: String = "") -> String {
    "<Tag><Type>\(type)</Type><Anchor>\(anchor)</Anchor>"
      + (align.map { "<AlignmentAnchor>\($0)</AlignmentAnchor>" } ?? "") + "<TagID>\(id)</TagID></Tag>"
  }

  private func text(_ text: String) -> String { "<Text><Value>\(text)</Value></Text>" }

  private func segment(_ elements: String) -> String {
    "<Segment xmlns:xsd=\"x\"><Elements>\(elements)</Elements><CultureName>en-US</CultureName></Segment>"
  }

  private func descriptions(_ source: String, _ target: String) throws -> [String] {
    let segments = try SDLTMSegments(source: segment(source), target: segment(target))
    return [segments.source.description, segments.target.description]
  }

  @Test func pairsStartsAndEndsByAnchor() throws {
    let source =
      text("A ") + tag("Start", 1, align: 1, id: "52") + text("bold") + tag("End", 1) + text(" move")
    let target = tag("Start", 7, align: 1, id: "9") + text("Cesur") + tag("End", 7) + text(" adım")
    #expect(try descriptions(source, target) == ["A {1>bold<1} move", "{1>Cesur<1} adım"])
  }

  @Test func findsTheSameTagInTheTargetByAlignmentThenById() throws {
    let source =
      tag("Standalone", 1, align: 1, id: "a") + tag("Standalone", 2, align: 2, id: "b") + text("x")
      + tag("TextPlaceholder", 3, id: "c")
    let target =
      tag("Standalone", 1, align: 2, id: "?") + text("y") + tag("TextPlaceholder", 2, id: "c")
      + tag("Standalone", 3, align: 1, id: "?") + tag("Standalone", 4, id: "new")
    #expect(try descriptions(source, target) == ["{1}{2}x{3}", "{2}y{3}{1}{4}"])
  }

  @Test func pairsNestedAndCrossedTags() throws {
    let nested =
      tag("Start", 1, align: 1) + tag("Start", 2, align: 2) + text("x") + tag("End", 2) + tag("End", 1)
    let crossed =
      tag("Start", 1, align: 2) + text("y") + tag("Start", 2, align: 1) + tag("End", 1) + tag("End", 2)
    #expect(try descriptions(nested, crossed) == ["{1>{2>x<2}<1}", "{2>y{1><2}<1}"])
  }

  @Test func takesUnmatchedAndUnknownTagsForWhatTheyAre() throws {
    let source =
      tag("UnmatchedEnd", 4, id: "a") + text("x") + tag("UnmatchedStart", 5, id: "b") + "<Token>t</Token>"
    #expect(try descriptions(source, text("y") + tag("LockedContent", 1, id: "l")) == ["<1}x{2>{3}", "y{4}"])
  }

  @Test func keepsTextAndMarkupAsTheyAre() throws {
    let code = tag("Standalone", 1, align: 1, id: "&lt;br/&gt;")
    let segments = try SDLTMSegments(
      source: "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + segment(text("  a &lt;\n") + code),
      target: segment(text("b")))
    #expect(segments.source.text == "  a <\n")
    #expect(segments.source.codes == [InlineCode(number: 1, kind: .standalone, offset: 6, original: code)])
    #expect(segments.sourceLanguage == LanguageTag("en-US"))
  }

  @Test(
    arguments: [
      ("<Segment><Elements>", "source segment:1"), ("", "source segment"), ("<a/>", "<a>, not <Segment>"),
      ("<Segment>&x;</Segment>", "&x; is not one of XML's five"),
      (
        "<Segment>" + String(repeating: "<a>", count: 20) + String(repeating: "</a>", count: 20)
          + "</Segment>",
        "more than 16 elements"
      ),
      (
        "<Segment><Elements><Text><Value>\(String(repeating: "x", count: 65_537))</Value></Text></Elements></Segment>",
        "over 65536"
      ),
    ])
  func saysWhatIsWrong(source: String, reason: String) throws {
    let error = #expect(throws: FormatError.self) {
      try SDLTMSegments(source: source, target: segment(text("b")))
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }
}
