import Bitext
import Formats
import Testing

/// Where blocks stand in their file: the marked text is the range that a block must name.
struct ArticleLocationTests {
  @Test(arguments: [
    "<p>«a»</p>",
    "<p>\n  «a <b>b</b>\n c» \n</p>",
    "<p><b>«bold</b> text»</p>",
    "<p>«text <b>bold»</b></p>",
    "<p>«&quot;a&quot;»</p>",
    "<p>«a» </foo> </p>",
    "<p>«a &gt;»</p>",
    "<ul><li>«a»<li>  «b»\r\n<li>«ığüş»</ul>",
    "<nav><a>«a»</a> <a> «b <i>c»</i></a></nav>",
    "<p>«a»<br><br>«b»</p>",
    "<p>«a<br>b»<!-- c --><img></p>",
  ])
  func namesTheRangeOfEachBlock(marked: String) throws {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»": ranges.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    let blocks = try ArticleReader.read(bytes: bytes, name: "s.html").blocks
    #expect(blocks.map(\.location.bytes) == ranges)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func countsLines(end: String) throws {
    let lines = ["<html>", "<p>a</p>", "", "<p>", "b</p>"].joined(separator: end)
    let blocks = try article(lines, name: "dir/s.html").blocks
    #expect(blocks.map(\.location.description) == ["dir/s.html:2", "dir/s.html:5"])
  }

  /// Every block of a page stands where it says: its first and last word are at the ends of the range.
  @Test(arguments: ArticleFixtures.pages) func holdsForWholePages(page: String) throws {
    let bytes = Array(page.utf8)
    for block in try article(page).blocks {
      let original = String(decoding: bytes[block.location.bytes], as: UTF8.self)
      let words = block.text.split { $0.isWhitespace }
      #expect(original.hasPrefix(try #require(words.first)))
      #expect(original.hasSuffix(try #require(words.last)))
      let line = bytes[..<block.location.bytes.lowerBound].count { $0 == 0x0a } + 1
      #expect(block.location.line == line)
    }
  }
}
