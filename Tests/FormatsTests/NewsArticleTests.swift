import Bitext
import Testing

@testable import Formats

/// Stories of the news trade as articles.
@Suite struct NewsArticleTests {
  private func blocks(_ text: String, _ name: String) throws -> [String] {
    try ArticleReader.read(bytes: Array(text.utf8), name: name).blocks.map { "\($0.role): \($0.content)" }
  }

  @Test func ninjsComesInReadingOrder() throws {
    let file = #"""
      {"uri": "u", "language": "tr", "associations": {"p": {"uri": "v", "type": "picture", "headline": "Resim"}},
       "body_xhtml": "<p>Bir <b>iki</b>.</p><p>Üç.</p>", "body_text": "Bir iki.\nÜç.", "byline": "Ali",
       "slugline": "SLUG", "headline": "Başlık", "description_text": "Özet", "located": "Ankara"}
      """#
    #expect(
      try blocks(file, "story.tr.json") == [
        "headline: Başlık", "summary: Özet", "byline: Ali", "dateline: Ankara", "body: Bir {1>iki<1}.",
        "body: Üç.", "caption: Resim",
      ])
    #expect(try ArticleReader.read(bytes: Array(file.utf8), name: "-").language?.description == "tr")
  }

  @Test func newsMLComesInItsOrder() throws {
    let file = """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><language tag="en"/>
      <headline>Head</headline><slugline>S</slugline></contentMeta><contentSet><inlineXML><nitf><hl1>Head</hl1>
      <p>Text.</p></nitf></inlineXML></contentSet></newsItem>
      """
    #expect(try blocks(file, "a.xml") == ["headline: Head", "body: Text."])
    #expect(try ArticleReader.read(bytes: Array(file.utf8), name: "a.xml").language?.description == "en")
  }

  @Test func nitfComesInItsOrder() throws {
    #expect(
      try blocks("<nitf><hl1>Head</hl1><p>Text.</p></nitf>", "a.xml") == ["headline: Head", "body: Text."])
  }

  @Test func aFileThatIsBrokenIsAnErrorWithItsPlace() throws {
    do {
      _ = try blocks("{\n \"uri\": \"a\",\n \"headline\": }", "a.json")
      Issue.record("read")
    } catch let error as ArticleError {
      #expect(error.description == "a.json:3 (byte 28): not JSON: a value is missing.")
    }
  }

  @Test func aFileWithoutTextSaysSo() throws {
    #expect(throws: ArticleError(file: "a.json", .withoutText)) {
      try blocks("{\n \"uri\": \"a\"}", "a.json")
    }
  }
}
