import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Real pages, many of them broken.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA")) struct SharedHTMLTests {
  static let files = SharedData.files("formats", ".html") + SharedData.files("formats", ".htm")

  @Test(arguments: files)
  func givesPagesBackAndTakesTranslations(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let sample = FormatSample(path, .html, bytes: bytes, isOneLanguage: true)
    do {
      let reading = try Reading(bytes, like: sample)
      #expect(reading.segments.isEmpty == (bytes.count < 50), "all but one tag with nothing in it have text")
      #expect(reading.edits.isEmpty)
      let pseudo = try PagePseudo(bytes, like: sample)
      #expect(pseudo.differences == [])
    } catch let error as FormatError {
      #expect(Self.refused[URL(fileURLWithPath: path).lastPathComponent] == error.problem.description)
    }
  }

  static let refused: [String: String] = [:]
}
