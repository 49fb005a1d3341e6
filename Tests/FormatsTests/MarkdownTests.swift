import Bitext
import Foundation
import Testing

@testable import Formats

@Suite struct MarkdownTests {
  /// A file and the texts in it, with marks for their codes.
  static let pages: [(page: String, texts: [String])] = [
    ("# Title\n\nOne *two* __three__ `four` five.\n", ["Title", "One {1>two<1} {2>three<2} {3}five."]),
    ("Title\n=====\nText\n", ["Title", "Text"]),
    ("two\nlines\n", ["two lines"]),
    ("> quoted\n> text\n", ["quoted text"]),
    ("hard  \nbreak\\\nhere\n", ["hard{1}\nbreak{2}\nhere"]),
    ("- one\n- two\n  more\n  1. three\n", ["one", "two more", "three"]),
    ("- [x] done\n", ["done"]),
    ("| a | b \\| c |\n|---|---|\n| d | *e* |\n", ["a", "b | c", "d", "e"]),
    ("A [link](http://x.y/(z) \"title\") and <http://a.b> here\n", ["A {1>link<1} and {2}here", "title"]),
    ("[a](b 'it \\'is\\'') c ![d](<e f> (g &amp; h))\n", ["{1>a<1} c {2>d<2}", "it 'is'", "g & h"]),
    ("![a](b \"one\ntwo\")\n", ["a", "one two"]), ("[a](\"b\") [c](d\"e\") f\n", ["{1>a<1} {2>c<2} f"]),
    ("A [link][ref] and [short]\n\n[ref]: x\n[short]: y\n", ["A {1>link<1} and {2>short<2}"]),
    ("![alt text](a.png)\n", ["alt text"]),
    ("See ![](a.png) and [![alt](b.png)](c)\n", ["See {1><1}and {2>{3>alt<3}<2}"]),
    ("[](x) after\n", ["after"]),
    ("**[All](x)**\n", ["All"]),
    ("***both*** rest\n", ["{1>{2>both<2}<1} rest"]),
    ("a <b>bold</b> <br/> c\n", ["a {1>bold<1} {2}c"]),
    ("```\ncode\n```\n\n    indented\n\ntext\n", ["text"]),
    ("<div>\nhtml\n</div>\n\ntext\n", ["html", "text"]),
    ("<!-- a -->\n\n<script>\nb\n\nc</script>\n\ntext\n", ["text"]),
    ("<p align=center>\n  <b>Bold</b> word <img src=x alt='A cat'>\n</p>\n", ["{1>Bold<1} word", "A cat"]),
    ("<details>\n<summary>More</summary>\n\nThe *rest*\n\n</details>\n", ["More", "The {1>rest<1}"]),
    ("> <div>\n> html\n> </div>\n\ntext\n", ["text"]),
    ("- <p>one\n  two</p>\n", ["one two"]),
    (
      "---\ndescription: >-\n  Money\n  gets\n\n  cheap\n\nsummary: |\n    a: b\n    c\n---\nx\n",
      ["Money gets\ncheap", "a: b\nc", "x"]
    ),
    ("---\ntitle: >2\n   a\nsummary: |\n  a\n   b\n---\nx\n", ["x"]),
    ("---\ntitle: >\nsummary: b\n---\nx\n", ["b", "x"]),
    ("\\*plain\\* &amp; &copy; AT&T &copy 1\n", ["*plain* & © AT&T &copy 1"]),
    ("~~gone~~ text\n", ["{1>gone<1} text"]),
    ("``a ` b`` c\n", ["c"]),
    ("`a` b `c\nd` e\n", ["b {1}e"]),
    (
      "---\ntitle: My page # c\ndescription: \"A \\\"b\\\"\"\nsummary: 'It''s'\nlayout: x\n---\ntext\n",
      ["My page", "A \"b\"", "It's", "text"]
    ),
    ("+++\ntitle = \"T\"\ndraft = true\n+++\ntext\n", ["T", "text"]),
    ("---\n\ntext\n", ["text"]),
  ]

  @Test(arguments: pages)
  func finds(page: String, texts: [String]) throws {
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.md", .markdown, page))
    #expect(reading.segments.map(\.source.description) == texts)
  }

  /// A file, what its first text becomes, and the file then.
  static let changes: [(page: String, text: String, result: String)] = [
    ("> two\n> lines\n", "a\nb", "> a b\n"),
    ("text\n", "# no *em* [x] a_b 2 * 3 <b> 1 < 2", "\\# no \\*em\\* \\[x\\] a_b 2 * 3 \\<b> 1 < 2\n"),
    ("text\r\n", "1. x", "1\\. x\r\n"),
    ("text\n", "- x", "\\- x\n"),
    ("text\n", "a - b & c &amp; d", "a - b & c \\&amp; d\n"),
    ("|a|b|\n|---|---|\n", "x | y", "|x \\| y|b|\n|---|---|\n"),
    ("# a\n", "C #", "# C \\#\n"),
    ("---\ntitle: a\n---\n", "b: c", "---\ntitle: \"b: c\"\n---\n"),
    ("---\ntitle: 'a'\n---\n", "it's", "---\ntitle: 'it''s'\n---\n"),
    ("---\nsummary: >\n  a\n  b\nx: y\n---\n", "c\n d # e", "---\nsummary: >\n  c\n\n  d # e\nx: y\n---\n"),
    ("---\r\nsummary: |\r\n   a\r\n---\r\n", "b\n\nc", "---\r\nsummary: |\r\n   b\r\n\r\n   c\r\n---\r\n"),
    ("<div>\na &amp; b\n</div>\n", "c &\n\n d", "<div>\nc &amp;   d\n</div>\n"),
    ("+++\ntitle = 'a'\n+++\n", "b \"c\"", "+++\ntitle = \"b \\\"c\\\"\"\n+++\n"),
  ]

  @Test(arguments: changes)
  func writes(page: String, text: String, result: String) throws {
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.md", .markdown, page)) { index, _ in
      index == 0 ? SegmentTranslation(TaggedText(text), state: .translated) : nil
    }
    #expect(String(decoding: try Array(page.utf8).applying(reading.edits), as: UTF8.self) == result)
  }

  /// A link, what its title becomes, and the link then.
  @Test(arguments: [
    ("[a](b \"c\")", "it's \"d\" \\ (e)", "[a](b \"it's \\\"d\\\" \\\\ (e)\")"),
    ("[a](b 'c')", "it's", "[a](b 'it\\'s')"), ("[a](b (c))", "(d)", "[a](b (\\(d\\)))"),
    ("![a](b\n\"c\")", "d\n\ne &amp; f & g", "![a](b\n\"d  e \\&amp; f & g\")"),
    ("x [a](b \"c\") y", "d", "x [a](b \"d\") y"),
  ])
  func writesTitles(page: String, text: String, result: String) throws {
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.md", .markdown, page)) { index, _ in
      index == 1 ? SegmentTranslation(TaggedText(text), state: .translated) : nil
    }
    let written = String(decoding: try Array(page.utf8).applying(reading.edits), as: UTF8.self)
    #expect(written == result)
    let again = try Reading(Array(written.utf8), like: FormatSample("p.md", .markdown, written)).segments
    #expect(again.map(\.source.text).last == text.replacing("\n", with: " ").replacing("  ", with: " "))
  }

  @Test(
    arguments: [
      // A letter right behind the span; a space inside of it; the codes in another order.
      ("x _a_ y\n", "b da", [(1, .open, 0), (1, .close, 1)], "_b_ da\n"),
      ("x _a_ y\n", "bda", [(1, .open, 0), (1, .close, 1)], "*b*da\n"),
      ("x **a** y\n", "c b d", [(1, .open, 1), (1, .close, 3)], "c **b** d\n"),
      ("x [a] y\n\n[a]: u\n", "b", [(1, .open, 0), (1, .close, 1)], "[b][a]\n\n[a]: u\n"),
      ("x [a][] y\n\n[a]: u\n", "b", [(1, .open, 0), (1, .close, 1)], "[b][a]\n\n[a]: u\n"),
      ("x [a](u) `c` y\n", "b", [(2, .standalone, 0), (1, .open, 0), (1, .close, 1)], "`c` [b](u)\n"),
    ] as [(String, String, [(Int, InlineCode.Kind, Int)], String)])
  func placesCodes(page: String, text: String, codes: [(Int, InlineCode.Kind, Int)], result: String) throws {
    let reading = try Reading(Array(page.utf8), like: FormatSample("p.md", .markdown, page)) { _, _ in
      let codes = codes.map { InlineCode(number: $0.0, kind: $0.1, offset: $0.2, original: "") }
      return SegmentTranslation(TaggedText(text, codes: codes), state: .translated)
    }
    #expect(String(decoding: try Array(page.utf8).applying(reading.edits), as: UTF8.self) == result)
  }
}

extension MarkdownTests {
  /// Each piece five thousand times: read and translated, or refused.
  @Test(arguments: [
    "*a ", "[", "![](", "[a](", "`", "<", "> ", "- ", "*_", "[a][", "&x1;", "\\", "a|", "~~a", "<b>",
    "\n\n# a", "  \n", "![a](b)",
  ])
  func readsWhatIsRepeated(piece: String) throws {
    let page = "a" + String(repeating: piece, count: 5_000) + "b"
    do {
      let pseudo = try PagePseudo(Array(page.utf8), like: FormatSample("p.md", .markdown, page))
      #expect(!pseudo.before.isEmpty)
    } catch let error as FormatError {
      #expect(error.location.file == "p.md")
    }
  }
}

/// Real files.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA")) struct SharedMarkdownTests {
  @Test(arguments: SharedData.files("formats", ".md"))
  func givesFilesBackAndTakesTranslations(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    guard !bytes.isEmpty else { return }
    let sample = FormatSample(path, .markdown, bytes: bytes, isOneLanguage: true)
    #expect(try Reading(bytes, like: sample).edits.isEmpty)
    let pseudo = try PagePseudo(bytes, like: sample)
    #expect(pseudo.differences == [])
  }
}
