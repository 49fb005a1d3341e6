import Bitext
import Formats
import TestSupport
import Testing

/// Inline markup beside the text.
struct ArticleCodesTests {
  @Test(arguments: [
    ("A <b>bold</b> move", "A {1>bold<1} move"),
    ("<i><b>x</b></i> y", "{1>{2>x<2}<1} y"),
    ("one<br>two", "one{1}\ntwo"),
    ("a<img src=x>b<!-- c -->d", "a{1}b{2}d"),
    // The space stands where a browser keeps it: the first of a run.
    ("a <b> b</b>", "a {1>b<1}"),
    ("a<b> b</b> c", "a{1> b<1} c"),
    (" <b>a </b> ", "{1>a<1}"),
    ("a <script>var x = '<b>';</script>b", "a {1}b"),
    ("a <span hidden>x <i>y</i></span>b", "a {1}b"),
  ])
  func placesCodes(html: String, text: String) throws {
    let block = try #require(try article("<p>\(html)</p>").blocks.first)
    #expect(block.content.description == text)
  }

  @Test func keepsTheBytesOfEachTag() throws {
    let page = "<p>A <B\n class='x'>bold</B > move<br/><!-- n --><script>1 < 2</script></p>"
    let block = try #require(try article(page).blocks.first)
    #expect(
      block.content.codes.map(\.original) == [
        "<B\n class='x'>", "</B >", "<br/>", "<!-- n -->", "<script>1 < 2</script>",
      ])
  }

  @Test func closesInTheTextWhatThePageLeavesOpen() throws {
    let block = try #require(try article("<p>a <b>b</p><p>c</p>").blocks.first)
    #expect(block.content.description == "a {1>b<1}")
    #expect(block.content.codes.map(\.original) == ["<b>", ""])
  }

  @Test func balancesCodesWhereTwoLineBreaksSplitASpan() throws {
    let blocks = try article("<p><b>a<br><br>b</b></p>").blocks
    #expect(blocks.map(\.content.description) == ["{1>a{2}{3}<1}", "{1>b<1}"])
    #expect(blocks.flatMap(\.content.codes).map(\.original).joined() == "<b><br><br></b>")
  }

  @Test func balancesCodesWhereARowOfLinksIsTakenApart() throws {
    let blocks = try article("<nav><i><b><a>a</a> </b><a>b</a></i></nav>").blocks
    #expect(blocks.map(\.content.description) == ["{1>{2>{3>a<3}<2}<1}", "{1>{2>b<2}<1}"])
    #expect(
      blocks.flatMap(\.content.codes).map(\.original).joined() == "<i><b><a></a></b><a></a></i>")
  }

  @Test func keepsAnEmptySpanWholeBetweenTwoLinks() throws {
    let blocks = try article("<nav><i><a>a</a> <b></b><a>b</a></i></nav>").blocks
    #expect(blocks.map(\.content.description) == ["{1>{2>a<2}<1}", "{1>{2><2}{3>b<3}<1}"])
  }

  /// Text and codes together are the markup, where nothing in it is collapsed or resolved.
  @Test(arguments: 0..<50) func putsTogetherToTheMarkup(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var open: [String] = []
    var markup = "start"
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        let name = ["b", "i", "em", "span"].filter { !open.contains($0) }
        guard !name.isEmpty else { continue }
        open.append(name.pick(&generator))
        markup += "<\(open[open.count - 1]) id=\"\(open.count)\">x"
      case 1: if let name = open.popLast() { markup += "x</\(name)>" }
      case 2: markup += "<!--n-->"
      default: markup += [" wörd", " İ", "ı", " 語"].pick(&generator)
      }
    }
    markup += open.reversed().map { "x</\($0)>" }.joined()
    let content = try #require(try article("<div>\(markup)</div>").blocks.first).content
    var result = Array(content.text.utf8)
    for code in content.codes.reversed() { result.insert(contentsOf: code.original.utf8, at: code.offset) }
    #expect(String(decoding: result, as: UTF8.self) == markup)
    // Slices at any place lose nothing either.
    let whole = content.text.utf8.count
    let ends = content.text.indices.map { content.text.utf8.distance(from: content.text.startIndex, to: $0) }
    let place = ends.filter { $0 > 0 }.pick(&generator)
    let parts = [content.slice(0..<place), content.slice(place..<whole)]
    #expect(parts.map(\.text).joined() == content.text)
    #expect(parts.flatMap(\.codes).map(\.original) == content.codes.map(\.original))
  }
}
