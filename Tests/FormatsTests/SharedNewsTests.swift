import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Real files of the news trade: each comes back to the byte, and takes a translation of all its texts.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct SharedNewsTests {
  /// Files that are refused, by the end of their paths, with what the error must speak of.
  static let refused: [String: String] = [
    // One key twice in an object: which one counts, every reader says otherwise (RFC 8259 §4).
    "1.4/businesswire-newsml-20130731006140.json": "the key \"broadband\" stands twice",
    // Files of the suite that are not JSON, though what they are to show is another fault.
    "1.0/should_fail/009_body_text_with_cr.json": "a control character in a string",
    "1.0/should_fail/010_body_must_be_string.json": "a comma or } is missing",
    "1.0/should_fail/011_description_must_be_string.json": "a comma or } is missing",
    "1.0/should_fail/012_location_not_object.json": "a value is missing",
    "1.3/should_fail/006_bad_genre.json": "a value is missing",
  ]

  static func files(_ folder: String, _ suffix: String) -> [String] {
    let root = SharedData.path("formats/" + folder) ?? ""
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(suffix) && !$0.contains("schema") }.map { root + "/" + $0 }.sorted()
  }

  @Test func newsMLAndNITF() throws { try run(Self.files("newsml-g2", ".xml"), .newsml) }
  @Test func olderNewsML() throws { try run(Self.files("ninjs/examples", ".xml"), .newsml) }
  @Test func ninjs() throws { try run(Self.files("ninjs", ".json"), .ninjs) }

  private func run(_ files: [String], _ format: FileFormat) throws {
    try #require(!files.isEmpty)
    var segmentCount = 0
    var lockedCount = 0
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      let name = file.split(separator: "/").last.map(String.init) ?? file
      var sample = FormatSample(name, format, bytes: bytes, isOneLanguage: true)
      sample.options.isStrict = false
      if bytes.count > 10 {
        #expect(FileFormat(beginning: bytes.prefix(4096)) == format, "\(file)")
      }
      do {
        let untouched = try Reading(bytes, like: sample)
        #expect(untouched.edits.isEmpty)
        segmentCount += untouched.segments.count
        lockedCount += untouched.segments.count { $0.isLocked && $0.key?.lowercased() != "slugline" }
        var wanted: [String] = []
        let reading = try Reading(bytes, like: sample) { number, segment in
          guard !segment.isLocked else {
            wanted.append(segment.source.description)
            return nil
          }
          let prefix = "Çeviri \(number) & "
          var codes = segment.source.codes
          for index in codes.indices { codes[index].offset += prefix.utf8.count }
          let text = TaggedText(prefix + segment.source.text, codes: codes)
          wanted.append(text.description)
          return SegmentTranslation(text, state: .translated)
        }
        let after = try Reading(bytes.applying(reading.edits), like: sample).segments
        #expect(after.map(\.source.description) == wanted, "\(file)")
        #expect(Self.reason(file) == nil, "\(file) is no longer refused")
      } catch let error as FormatError {
        let reason = Self.reason(file)
        #expect(reason != nil && error.description.contains(reason ?? ""), "\(file): \(error)")
      }
    }
    print("\(format): \(files.count) files, \(segmentCount) segments, \(lockedCount) locked")
  }

  private static func reason(_ file: String) -> String? {
    refused.first { file.hasSuffix($0.key) }?.value
  }
}
