import Foundation
import Testing

@testable import Formats

/// The validation suite of ninjs: our verdicts beside those of its folders.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct NinjsSuiteTests {
  private static let root = "formats/ninjs/suite/validation/test_suite"

  private func verdicts(
    _ judge: ([UInt8], NinjsRules.Version) -> Bool
  ) throws -> (agreed: Int, differing: [String]) {
    var result: (agreed: Int, differing: [String]) = (0, [])
    for file in SharedData.files(Self.root, ".json") {
      let parts = file.split(separator: "/").suffix(3).map(String.init)
      // Drafts of versions that never came, and a file outside of both folders, are nobody's rules.
      guard let version = NinjsRules.Version(parts[0]), parts[1].hasPrefix("should_") else { continue }
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      if judge(bytes, version) == (parts[1] == "should_pass") {
        result.agreed += 1
      } else {
        result.differing.append(parts.joined(separator: "/"))
      }
    }
    return result
  }

  @Test func agreesWithTheFoldersOfTheVersions() throws {
    let (agreed, differing) = try verdicts { bytes, version in
      guard let json = try? JSONSpans(bytes), json.kind(of: json.root) == .object else { return false }
      return NinjsRules.broken(json.root, of: json, version: version).isEmpty
    }
    #expect(differing == [])
    #expect(agreed > 150)
    print("ninjs suite, by folder: \(agreed) agree, \(differing.count) differ")
  }

  @Test func agreesAsFarAsFilesSayTheirVersion() throws {
    let (agreed, differing) = try verdicts { bytes, _ in
      (try? FileFormat.segments(name: "a.json", bytes: bytes, format: .ninjs)) != nil
    }
    // None of these says which version it is in, and a later one, or an earlier, has what is amiss in its own.
    #expect(
      differing == [
        "1.0/should_fail/014_type_component.json", "1.0/should_fail/016_infosource.json",
        "1.1/should_fail/001_type_component.json", "1.1/should_fail/002_infosource.json",
        "3.0/should_fail/006_bad_urgency.json",
      ])
    print("ninjs suite, by file: \(agreed) agree, \(differing.count) differ")
  }

  @Test func examplesKeepTheRulesOfTheirVersions() throws {
    var broken: [String: String] = [:]
    for file in SharedData.files("formats/ninjs/examples", ".json") where !file.hasSuffix("-schema.json") {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      do {
        _ = try FileFormat.segments(name: "a.json", bytes: bytes, format: .ninjs)
      } catch { broken[file.split(separator: "/").suffix(2).joined(separator: "/")] = error.description }
    }
    let known = [
      // Two that show what is not in the specification.
      "not-valid/008_extension.json": "\"embargoedreason\" is not a property",
      "schema-extension/extension-example.json": "\"foofoo\" is not a property",
      "1.4/businesswire-newsml-20130731006140.json": "the key \"broadband\" stands twice",
      // A draft of 3.0, with dates and events as they did not come.
      "collection/20231016-event-timeline-sample.json": "is not a property of an element",
    ]
    #expect(broken.keys.sorted() == known.keys.sorted())
    for (file, reason) in known {
      #expect(broken[file]?.contains(reason) == true, "\(file): \(broken[file] ?? "")")
    }
  }
}
