import Bitext
import TestSupport
import Testing

@testable import Workbench

@Suite struct FolderPairsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func match(_ files: [String], two: Bool = false, _ from: String = "en", _ to: String = "tr") throws
    -> FolderPairs
  {
    for file in files { try folder.write("x", to: file) }
    let pair = LanguagePair(source: try #require(LanguageTag(from)), target: try #require(LanguageTag(to)))
    return try FolderPairs(
      source: folder.path("a"), target: two ? folder.path("b") : nil, languages: pair)
  }

  private func names(_ pairs: FolderPairs) -> [String] {
    pairs.pairs.map { pair in
      let files = [pair.source, pair.target].map { $0.split(separator: "/").last.map(String.init) ?? "" }
      return "\(pair.document): \(files[0]) \(files[1])"
    }
  }

  @Test func oneFolderGoesByLanguage() throws {
    let found = try match([
      "a/port.en.html", "a/port.tr.html", "a/strike-en-GB.txt", "a/strike_tr.txt", "a/.hidden.en.html",
      "a/.hidden.tr.html", "a/deep/port.en.html", "a/plain.html", "a/only.tr.html",
    ])
    #expect(names(found) == ["port: port.en.html port.tr.html", "strike: strike-en-GB.txt strike_tr.txt"])
    #expect(found.leftOver == [folder.path("a/only.tr.html"), folder.path("a/plain.html")])
  }

  @Test func twoFoldersGoByNameWithOrWithoutLanguage() throws {
    let found = try match(
      ["a/port.html", "b/port.html", "a/rail.en.html", "b/rail.html", "a/x.html", "b/y.html"], two: true)
    #expect(names(found) == ["port: port.html port.html", "rail: rail.en.html rail.html"])
    #expect(found.leftOver == [folder.path("a/x.html"), folder.path("b/y.html")])
  }

  @Test func twoFilesOfOneNameAreLeftToThePerson() throws {
    let found = try match(["a/port.en.html", "a/port.en.txt", "a/port.tr.html"])
    #expect(found.pairs == [])
    #expect(found.leftOver.count == 3)
  }

  @Test func variantsOfOneLanguageStayApart() throws {
    let found = try match(
      ["a/x.pt-BR.html", "a/x.pt-PT.html", "a/trent.html", "a/trent.en.html", "a/trent.pt-PT.html"], "pt-BR",
      "pt-PT")
    #expect(names(found) == ["x: x.pt-BR.html x.pt-PT.html"])
  }

  @Test func aFileIsNoFolder() throws {
    #expect(throws: WorkbenchError.notAFolder(path: folder.path("a"))) { try match([]) }
  }
}
