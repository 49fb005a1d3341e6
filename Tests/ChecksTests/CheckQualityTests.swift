import Bitext
import Checks
import Foundation
import Testing

/// How often checks speak up where nothing is wrong; prints its figures. Needs the shared data.
@Suite(.enabled(if: sharedData != nil, "set BELLEK_DATA to the folder of shared data to run it"))
struct CheckQualityTests {
  private struct Row: Decodable {
    var id: String
    var source: String
    var target: String
  }

  @Test(arguments: [("tr", 0.03), ("de", 0.05), ("fr", 0.05)])
  func isQuietOnCarefulTranslations(language: String, most: Double) throws {
    let folder = try #require(sharedData)
    let file = try String(contentsOfFile: folder + "/checks/clean-news.en-\(language).jsonl", encoding: .utf8)
    let suite = try CheckSuite(
      languages: LanguagePair(source: #require(LanguageTag("en")), target: #require(LanguageTag(language))))
    var counts: [String: Int] = [:]
    var flagged = 0
    var rows = 0
    for line in file.split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      rows += 1
      let findings = suite.findings(source: row.source, target: row.target)
      if findings.isEmpty { continue }
      flagged += 1
      for check in Set(findings.map(\.check)) { counts[check, default: 0] += 1 }
      if ProcessInfo.processInfo.environment["BELLEK_VERBOSE"] != nil {
        print(row.id, row.source, "\n   ", row.target)
        for finding in findings { print("    \(finding.check): \(finding.message)") }
      }
    }
    let share = Double(flagged) / Double(rows)
    print("checks en-\(language): \(flagged) of \(rows) clean segments flagged (\(share)), \(counts)")
    #expect(share <= most)
  }
}

private let sharedData = ProcessInfo.processInfo.environment["BELLEK_DATA"]
