import Bitext
import Foundation
import Linguistics
import TestSupport
import Testing

/// Cases of SRX semantics from another implementation's tests.
@Suite(.enabled(if: SharedData.isThere, Comment(rawValue: SharedData.absence)))
struct SRXConformanceTests {
  private struct Case: Decodable {
    var name: String
    var lang: String
    var text: String
    var expected: [String]
    var document: Document
  }

  private struct Document: Decodable {
    struct Map: Decodable {
      var pattern: String
      var name: String
      var rules: [Rule]
    }
    struct Rule: Decodable {
      var brk: Bool
      var before: String
      var after: String
    }
    var cascade: Bool
    var maps: [Map]

    var rules: SegmentationRules {
      let place = SourceLocation(file: "case", line: 1, bytes: 0..<0)
      return SegmentationRules(
        isCascading: cascade,
        languageRules: maps.map { map in
          .init(
            name: map.name,
            rules: map.rules.map {
              .init(breaks: $0.brk, before: $0.before, after: $0.after, location: place)
            })
        },
        maps: maps.map { .init(pattern: $0.pattern, languageRule: $0.name, location: place) })
    }
  }

  @Test func allCasesAreCutAsExpected() throws {
    let file = SharedData.path("segmentation/srx_conformance.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(cases.count >= 20)
    for one in cases {
      let segmenter = try SRXRules(one.document.rules).segmenter(for: one.lang)
      #expect(try cut(one.text, by: segmenter) == one.expected, "\(one.name)")
    }
  }
}
