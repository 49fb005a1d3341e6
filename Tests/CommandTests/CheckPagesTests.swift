import Foundation
import TestSupport
import Testing

/// The pages of the checks under `Docs/checks`.
@Suite struct CheckPagesTests {
  @Test func everyCheckHasItsPage() throws {
    let program = try Program()
    let folder = try TemporaryFolder()
    let made = folder.url.appending(path: "checks")
    let script = Process()
    script.executableURL = URL(filePath: Project.path("Scripts/make-check-pages"))
    script.arguments = [program.path, made.path]
    try script.run()
    script.waitUntilExit()
    #expect(script.terminationStatus == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: made.path).sorted()
    let kept = URL(filePath: Project.path("Docs/checks"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path).sorted() == pages)
    #expect(pages.count > 50)
    for page in pages {
      let text = try String(contentsOf: kept.appending(path: page), encoding: .utf8)
      #expect(
        try String(contentsOf: made.appending(path: page), encoding: .utf8) == text,
        "\(page) is not what the program says: run Scripts/make-check-pages")
    }
  }
}
