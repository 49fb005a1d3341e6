import Bitext
import Formats
import Foundation
import TestSupport
import Testing

/// Pages that are broken, on purpose or not.
struct ArticleHostileTests {
  @Test func refusesAPageNestedTooDeep() throws {
    let page = String(repeating: "<div>", count: 100_000) + "a"
    let error = try #require(throws: ArticleError.self) { try article(page) }
    #expect(error.problem == .tooDeep(limit: 4096))
  }

  @Test(arguments: ["<div>", "<b id=x>", "<span><div></span>", "<ul><li>", "<a><div>", "<table><tr><td>"])
  func readsADeepPageUnderTheLimit(tags: String) throws {
    let page = "<body>" + String(repeating: tags, count: 1000) + "a"
    #expect(try texts(page) == ["a"])
  }

  @Test func readsManyParagraphsInManySpans() throws {
    let spans = (0..<300).map { "<b id=x\($0)>" }.joined()
    let page = spans + String(repeating: "<p>a<br><br>b", count: 300)
    let blocks = try article(page).blocks
    #expect(blocks.map(\.text).joined().filter { !$0.isWhitespace } == String(repeating: "ab", count: 300))
  }

  /// gumbo's own assertion fails here; the program must not.
  @Test func outlivesAPageThatTheParserGivesUpOn() throws {
    let page = "a<table><math><td><annotation-xml encoding=text/html><select></table>"
    let problem = #expect(throws: ArticleError.self) { try article(page) }?.problem
    #expect(problem == .unparsable)
    #expect(try texts("<p>a") == ["a"])
  }

  @Test(arguments: [
    "<", "</", "<!", "<!-", "<p", "<p a", "<p a='", "&", "&#", "&#x", "&#xd800;", "&#0;", "&bogus;",
    "<!doctype", "<![CDATA[", "<?", "</p>", "<plaintext>", "<frameset>", "<svg><p>", "<meta charset",
  ])
  func readsStumps(stump: String) throws {
    #expect(try texts("<body><p>a</p>\(stump)").first == "a")
  }

  /// Mutated pages: blocks that keep every promise, or an error.
  @Test(arguments: 0..<200) func keepsItsPromisesOnMutatedPages(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(ArticleFixtures.pages.pick(&generator).utf8)
    let pieces = [
      "<", ">", "</p>", "<b>", "</div>", "<table>", "<!--", "&", "\"", "<svg>", "<br>", "</a>", " ",
    ]
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.insert(contentsOf: pieces.pick(&generator).utf8, at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 30))
      default: bytes[place] = UInt8.random(in: 32...126, using: &generator)
      }
    }
    do {
      try check(ArticleReader.read(bytes: bytes, name: "s.html"), bytes.count)
    } catch let error as ArticleError {
      #expect(error.description.hasPrefix("s.html: "))
    }
  }

  @Test(.enabled(if: SharedData.path("formats/html") != nil, "BELLEK_DATA names no folder with formats/html"))
  func keepsItsPromisesOnCollectedPages() throws {
    let folder = try #require(SharedData.path("formats/html"))
    var count = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      // A folder has no bytes.
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      do {
        try check(ArticleReader.read(path: path), bytes.count)
      } catch is ArticleError {}
      count += 1
    }
    #expect(count > 0)
  }

  private func check(_ article: Article, _ size: Int) throws {
    #expect(!article.blocks.isEmpty)
    #expect(article.blocks.count { $0.role == .headline } <= 1)
    for block in article.blocks {
      #expect(0 <= block.location.bytes.lowerBound && block.location.bytes.upperBound <= size)
      #expect(!block.location.bytes.isEmpty && block.location.line > 0)
      #expect(block.text.unicodeScalars.contains { !$0.properties.isWhitespace })
      let offsets = block.content.codes.map(\.offset)
      #expect(offsets == offsets.sorted() && offsets.allSatisfy { (0...block.text.utf8.count).contains($0) })
      var open: [Int] = []
      for code in block.content.codes {
        if code.kind == .open { open.append(code.number) }
        if code.kind == .close { #expect(open.popLast() == code.number) }
      }
      #expect(open.isEmpty)
    }
  }
}
