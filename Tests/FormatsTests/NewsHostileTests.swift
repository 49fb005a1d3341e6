import Bitext
import TestSupport
import Testing

@testable import Formats

/// News files that are made to take time, memory or depth.
@Suite struct NewsHostileTests {
  /// Segments of a file, or the description of its error.
  private func outcome(_ text: String, _ format: FileFormat) -> String {
    do {
      let reader = try FileFormat.segments(
        name: "a", bytes: Array(text.utf8), format: format, options: ReadingOptions(isStrict: false))
      var count = 0
      while try reader.next() != nil { count += 1 }
      return "\(count)"
    } catch {
      return error.description
    }
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "<em>", count: 200_000)
    #expect(outcome("<nitf><p>" + deep, .nitf).contains("more than 256 elements inside each other"))
    let html = outcome(#"{"body_html":"<p>\#(deep)x"}"#, .ninjs)
    #expect(html.contains("nested more than 4096 deep"), "\(html)")
    let objects = String(repeating: #"{"associations":{"a":"#, count: 100_000)
    #expect(outcome(objects, .ninjs).contains("nested over 64 deep"))
    // Over 256 elements deep, no NITF but still a page.
    let nitf = "<nitf>" + String(repeating: "<p>", count: 300) + "x"
    #expect(outcome(#"{"body_nitf":"\#(nitf)"}"#, .ninjs) == "1")
  }

  @Test func manyFormsTakeLinearTime() {
    let texts = (0..<5_000).map { #"{"value":"text \#($0)"}"# }.joined(separator: ",")
    #expect(outcome(#"{"headlines":[\#(texts)]}"#, .ninjs) == "5000")
  }

  @Test func formsThatNearlyCorrespondTakeLinearTime() {
    let paragraphs = (0..<5_000).map { "<p>a a a a a \($0)</p>" }.joined()
    let plain = String(repeating: "a a a a a a a ", count: 10_000)
    #expect(
      outcome(#"{"body_html":"\#(paragraphs)","body_text":"\#(plain)"}"#, .ninjs).contains("over 65536"))
    let lines = String(repeating: #"a a a a a a a\n"#, count: 10_000)
    #expect(outcome(#"{"body_html":"\#(paragraphs)","body_text":"\#(lines)"}"#, .ninjs) == "15000")
  }

  @Test func manyInlineElementsTakeLinearTime() {
    let spans = String(repeating: "<em>x<br/></em>", count: 3_000)
    #expect(outcome("<nitf>" + String(repeating: "<p>\(spans)</p>", count: 20) + "</nitf>", .nitf) == "20")
  }

  @Test func manyNamespacesAndLanguagesTakeLinearTime() {
    let names = (0..<2_000).map { "xmlns:n\($0)='u'" }.joined(separator: " ")
    let fields = String(repeating: "<name xml:lang='en'>a</name>", count: 5_000)
    #expect(outcome("<newsItem \(names)>\(fields)</newsItem>", .newsml) == "5000")
  }

  @Test func aNULInMarkupIsPlainText() {
    #expect(outcome(#"{"body_html":"<p>a\u0000b</p>"}"#, .ninjs) == "1")
  }

  @Test(arguments: [1, 2, 3]) func damagedMarkupInStringsIsReadOrRefused(seed: UInt64) throws {
    let html = Array(
      "<div>a <b>c</b><p>d<br>e <i>f</i></p><ul><li>g<li>h</ul><table><tr><td>i</table></div>".utf8)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let text = String(decoding: damaged(html, &generator), as: UTF8.self)
      let literal = String(decoding: JSONHabits().literal(text), as: UTF8.self)
      var sample = FormatSample("a.json", .ninjs, "{\"body_html\":\(literal)}")
      sample.options.isStrict = false
      do {
        let reading = try Reading(sample.bytes, like: sample) { number, segment in
          segment.isLocked || number % 2 == 1 ? nil : SegmentTranslation(segment.source, state: .translated)
        }
        let after = try Reading(sample.bytes.applying(reading.edits), like: sample)
        #expect(
          after.segments.map(\.source.text) == reading.segments.map(\.source.text),
          "seed \(seed), round \(round): \(text)")
      } catch is FormatError {}
    }
  }
}
