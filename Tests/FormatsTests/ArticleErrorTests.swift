import Bitext
import Formats
import Foundation
import Testing

/// Bad input gets one clear message.
struct ArticleErrorTests {
  @Test(
    arguments: [
      ([], "s.txt: empty. Give an HTML page or a plain text with a story in it."),
      (Array(" \n\t".utf8), "s.txt: empty. Give an HTML page or a plain text with a story in it."),
      (
        Array("<html><script>x</script>".utf8),
        "s.txt: no visible text. Check that it is the page of a story."
      ),
      (
        [0x61, 0x00, 0x62],
        "s.txt: byte 1: a NUL, so this is not text. Give HTML or plain text; UTF-16 needs a byte order mark."
      ),
      (
        [0x61, 0xff],
        "s.txt: byte 1: not UTF-8. Convert it with iconv -t UTF-8, or name its encoding in a <meta charset>."
      ),
      (
        Array("<?xml version='1.0'?>\n<!-- x --><tmx version='1.4'>".utf8),
        "s.txt: XML of <tmx>, not an article. Import it into a memory instead."
      ),
    ] as [([UInt8], String)])
  func saysWhatIsWrong(bytes: [UInt8], message: String) throws {
    let error = try #require(throws: ArticleError.self) {
      try ArticleReader.read(bytes: bytes, name: "s.txt")
    }
    #expect(error.description == message)
  }

  @Test func refusesAFileOverTheLimit() throws {
    let bytes = [UInt8](repeating: 0x61, count: ArticleReader.sizeLimit + 1)
    let error = try #require(throws: ArticleError.self) {
      try ArticleReader.read(bytes: bytes, name: "-")
    }
    #expect(
      error.description
        == "standard input: larger than 64 MiB. An article is smaller; cut the file into its stories.")
  }

  @Test func saysThatAFileIsMissing() throws {
    let error = try #require(throws: ArticleError.self) { try ArticleReader.read(path: "no/such/file") }
    #expect(error.description == "no/such/file: no such file. Check the spelling of the path.")
  }

  @Test func saysThatAFolderIsNoArticle() throws {
    let folder = NSTemporaryDirectory()
    let error = try #require(throws: ArticleError.self) { try ArticleReader.read(path: folder) }
    #expect(error.problem == .directory)
  }

  @Test func readsAFileByItsPath() throws {
    let path = NSTemporaryDirectory() + "bellek-\(UUID().uuidString).html"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(ArticleFixtures.turkish.utf8).write(to: URL(fileURLWithPath: path))
    let read = try ArticleReader.read(path: path)
    #expect(read == (try ArticleReader.read(bytes: Array(ArticleFixtures.turkish.utf8), name: path)))
  }
}
