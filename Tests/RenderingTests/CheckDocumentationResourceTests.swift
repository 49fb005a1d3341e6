import Checks
import Foundation
import Rendering
import TestSupport
import Testing

/// The documentation in the program is that over the checks.
@Suite struct CheckDocumentationResourceTests {
  @Test func isTheCommentOverEveryCheck() throws {
    let comments = try Self.comments()
    #expect(Set(comments.keys) == Set(CheckRegistry.descriptions.map(\.identifier)))
    for (check, comment) in comments {
      #expect(CheckDocumentation.text(check) == comment, "\(check): run Scripts/make-check-docs")
    }
  }

  /// The comments over the types in the sources, by the names of the checks.
  private static func comments() throws -> [String: String] {
    let folder = URL(fileURLWithPath: Project.path("Sources/Checks"))
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var comments: [String: String] = [:]
    while let file = files?.nextObject() as? URL {
      guard file.lastPathComponent.hasSuffix("Check.swift"), file.lastPathComponent != "Check.swift" else {
        continue
      }
      let text = try String(contentsOf: file, encoding: .utf8)
      let found = try #require(text.firstMatch(of: /((?:\/\/\/.*\n)+)public struct [^{]*\{/), "\(file)")
      let name = try #require(text.firstMatch(of: /CheckDescription\(\s*"([a-z0-9-]+)"/), "\(file)")
      let lines = found.1.split(separator: "\n").map { line in
        String(line.dropFirst(3).hasPrefix(" ") ? line.dropFirst(4) : line.dropFirst(3))
      }
      comments[String(name.1)] = lines.map { $0 + "\n" }.joined()
    }
    return comments
  }
}
