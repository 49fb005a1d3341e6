import Bitext
import Formats
import Testing

/// Stories in plain text.
struct ArticlePlainTextTests {
  @Test func givesEachParagraphItsRole() throws {
    let text = """
      ECONOMY

      Bridge opens after six years

      The new bridge joins both shores

      Jane Marsh | 12.01.2026 - Update : 13.01.2026

      LONDON (MN) -

      The bridge opened on Monday.
        First cars crossed it.
      \u{20}\t
      Drivers were happy.

      Read more

      All rights reserved.
      """
    let expected: [(SegmentRole, String)] = [
      (.section, "ECONOMY"), (.headline, "Bridge opens after six years"),
      (.summary, "The new bridge joins both shores"),
      (.byline, "Jane Marsh | 12.01.2026 - Update : 13.01.2026"), (.dateline, "LONDON (MN) -"),
      (.body, "The bridge opened on Monday.\n  First cars crossed it."), (.body, "Drivers were happy."),
      (.ui, "Read more"), (.boilerplate, "All rights reserved."),
    ]
    let article = try article(text, name: "story.txt")
    #expect(article.language == nil)
    #expect(article.blocks.map { "\($0.role): \($0.text)" } == expected.map { "\($0.0): \($0.1)" })
    #expect(article.blocks.map(\.location.line) == [1, 3, 5, 7, 9, 11, 14, 16, 18])
  }

  @Test(arguments: [
    "One sentence only.", "ANKARA (AA) -\n\nThe bridge opened on Monday.", "Bridge opens",
    "First line\nsecond line\n\nThe bridge opened.",
  ])
  func findsNoHeadlineWhereThereIsNone(text: String) throws {
    #expect(try !article(text, name: "-").blocks.contains { $0.role == .headline })
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func keepsTheLinesOfAParagraph(end: String) throws {
    let text = ["a", "b", "", "", "ç", ""].joined(separator: end)
    let blocks = try article(text, name: "s.txt").blocks
    #expect(blocks.map(\.text) == ["a\(end)b", "ç"])
    #expect(blocks.map { Array(text.utf8)[$0.location.bytes].count } == ["a\(end)b".utf8.count, 2])
    #expect(blocks.map(\.location.line) == [1, 5])
  }

  @Test(arguments: [
    ("<!doctype html><p>a</p>", "s.txt", "a"), ("  <DIV>a</DIV>", "-", "a"), ("a <b>b</b>", "s.htm", "a b"),
    ("a <b>b</b>", "s.txt", "a <b>b</b>"), ("<3 is a heart", "-", "<3 is a heart"),
    ("<?xml version='1.0'?><html><p>a</p></html>", "-", "a"),
  ])
  func knowsAPageFromAText(content: String, name: String, text: String) throws {
    #expect(try article(content, name: name).blocks.map(\.text) == [text])
  }
}
