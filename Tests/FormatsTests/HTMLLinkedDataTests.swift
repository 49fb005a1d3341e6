import Bitext
import TestSupport
import Testing

@testable import Formats

@Suite struct HTMLLinkedDataTests {
  private func page(_ data: String, type: String = "application/ld+json") -> String {
    "<p>a</p><script type=\"\(type)\">\(data)</script><p>b</p>"
  }

  private func edited(_ page: String, _ text: String, _ languages: LanguagePair? = nil) throws -> String {
    let sample = FormatSample("p.html", .html, page, languages: languages)
    let reading = try Reading(sample.bytes, like: sample) { index, _ in
      index == 1 ? SegmentTranslation(TaggedText(text), state: .translated) : nil
    }
    return String(decoding: try sample.bytes.applying(reading.edits), as: UTF8.self)
  }

  @Test(arguments: [
    (#"{"headline":"H","url":"U","articleBody":"B","description":"D"}"#, ["headline H", "summary D"]),
    (#"[{"@graph":[{"keywords":["k",1,"l"],"caption":"C"}]}]"#, ["ui k", "ui l", "caption C"]),
    (#"{"headline":{"@value":"H","@language":"en"},"name":[{"@value":"N"}]}"#, ["headline H", "ui N"]),
    (
      #"{"author":{"@type":"Person","name":"Ann"},"publisher":{"@type":"Organization","name":"P"}}"#,
      [
        "byline Ann", "ui P",
      ]
    ),
    (#"{"headline":"a\u00e9\n\"b\"<\/b>"}"#, ["headline aé\n\"b\"</b>"]), (#"{"headline":" "}"#, []),
    (#"{"headline":"cut"#, []), (#"{"headline":"H",}"#, []), ("", []),
  ])
  func finds(data: String, texts: [String]) throws {
    let sample = FormatSample("p.html", .html, page(data))
    let segments = try Reading(sample.bytes, like: sample).segments
    #expect(segments.map { "\($0.role) \($0.source.text)" } == ["body a"] + texts + ["body b"])
  }

  @Test func scriptsOfOtherTypesAreCode() throws {
    let sample = FormatSample("p.html", .html, page(#"{"headline":"H"}"#, type: "application/json"))
    #expect(try Reading(sample.bytes, like: sample).segments.map(\.source.text) == ["a", "b"])
  }

  @Test(arguments: [
    (#"{"headline" : "H", "url":"U"}"#, "A \"b\"\nç", #"{"headline" : "A \"b\"\nç", "url":"U"}"#),
    (#"{"headline":"H"}"#, "a</script><!--b", #"{"headline":"a\u003C/script>\u003C!--b"}"#),
    (#"{"headline":"H\u00e9","url":"a\/b"}"#, "1/2 ş", #"{"headline":"1\/2 \u015f","url":"a\/b"}"#),
  ])
  func writes(data: String, text: String, result: String) throws {
    #expect(try edited(page(data), text) == page(result))
  }

  @Test func namesTheTargetLanguageWhereItNamedThePages() throws {
    let data = #"{"headline":"H","inLanguage":"en-US","video":{"inLanguage":"de"}}"#
    #expect(
      try edited(page(data), "B", try englishTurkish())
        == page(#"{"headline":"B","inLanguage":"tr","video":{"inLanguage":"de"}}"#))
  }

  @Test func escapesWhatTheEncodingLacks() throws {
    let page = "<meta charset=windows-1252>" + page(#"{"headline":"H"}"#)
    let sample = FormatSample("p.html", .html, page)
    let reading = try Reading(sample.bytes, like: sample) { index, _ in
      index == 1 ? SegmentTranslation(TaggedText("ş😀é"), state: .translated) : nil
    }
    #expect(reading.edits.map(\.bytes) == [Array(#""\u015f\ud83d\ude00"#.utf8) + [0xE9, UInt8(ascii: "\"")]])
  }
}
