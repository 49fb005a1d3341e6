import Bitext
import Foundation
import Testing

@testable import Formats

/// PO files by others.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA")) struct SharedPOTests {
  static let files = SharedData.files("formats", ".po") + SharedData.files("formats", ".po_FAIL")

  /// How the path ends, and why.
  static let refused: [(file: String, reason: String)] = [
    // msgfmt refuses all of these but the last, which it reads as what they do not say they are.
    ("okapi-integration-tests/src/test/resources/po/Test01.po", "is in UTF-16"),
    ("filters/po/src/test/resources/Test01.po", "is in UTF-16"),
    ("destination1.po", "is in UTF-16"), ("reference1.po", "is in UTF-16"),
    ("api_simple.po", "msgid without msgstr"),
    ("msgctxt_notes.po", "a string without a keyword"),
    ("ExportTest1D.po", "not UTF-8"), ("ExportTest1D_fr.po", "not UTF-8"),
  ]

  @Test(arguments: files)
  func comesBackToTheByteOrIsRefused(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let sample = FormatSample(path, .po, bytes: bytes)
    if let refusal = Self.refused.first(where: { path.hasSuffix($0.file) }) {
      let error = #expect(throws: FormatError.self) { try Reading(bytes, like: sample) }
      #expect(error?.problem.description.hasPrefix(refusal.reason) == true)
      return
    }
    let reading = try Reading(bytes, like: sample)
    #expect(reading.edits.isEmpty)
    // One has an obsolete message alone.
    #expect(!reading.segments.isEmpty || path.contains("SINGLE_ENTRY"))
    let all = try Reading(bytes, like: sample) { _, segment in
      SegmentTranslation(TaggedText(segment.source.text + "x"), state: .translated)
    }
    let after = try Reading(bytes.applying(all.edits), like: sample).segments
    #expect(after.map(\.source) == reading.segments.map(\.source))
    #expect(after.map(\.target?.text) == reading.segments.map { $0.source.text + "x" })
  }
}
