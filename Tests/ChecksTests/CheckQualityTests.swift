import Bitext
import Checks
import Foundation
import TestSupport
import Testing

/// How often checks speak up where nothing is wrong; prints its figures.
///
/// Needs the shared data.
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

  /// Faults put into careful translations: a figure changed, a name misspelt, a sentence not
  /// translated.
  ///
  /// Segments where a check had spoken before are left out.
  @Test(arguments: [("tr", 0.85), ("de", 0.85), ("fr", 0.85)])
  func noticesFaultsPutIn(language: String, least: Double) throws {
    let folder = try #require(sharedData)
    let file = try String(contentsOfFile: folder + "/checks/clean-news.en-\(language).jsonl", encoding: .utf8)
    let suite = try CheckSuite(
      languages: LanguagePair(source: #require(LanguageTag("en")), target: #require(LanguageTag(language))))
    var random = SeededGenerator(seed: 11)
    var tried: [String: Int] = [:]
    var noticed: [String: Int] = [:]
    for line in file.split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      if !suite.findings(source: row.source, target: row.target).isEmpty { continue }
      let faults = [
        "figure": ["numbers", "number-format", "dates", "times", "phone-numbers"], "name": ["names"],
        "untranslated": ["untranslated"],
      ]
      for (fault, checks) in faults.sorted(by: { $0.key < $1.key }) {
        guard let target = faulty(row, fault, &random) else { continue }
        tried[fault, default: 0] += 1
        let findings = suite.findings(source: row.source, target: target)
        if findings.contains(where: { checks.contains($0.check) }) {
          noticed[fault, default: 0] += 1
        } else if ProcessInfo.processInfo.environment["BELLEK_VERBOSE"] != nil {
          print("missed \(fault)", row.id, row.source, "\n   ", target)
        }
      }
    }
    print("faults en-\(language): noticed \(noticed) of \(tried)")
    for (fault, count) in tried { #expect(Double(noticed[fault] ?? 0) >= least * Double(count), "\(fault)") }
  }

  private func faulty(_ row: Row, _ fault: String, _ random: inout SeededGenerator) -> String? {
    switch fault {
    case "untranslated": return row.source.contains(" ") ? row.source : nil
    case "figure":
      var characters = Array(row.target)
      let places = characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }
      guard let place = places.randomElement(using: &random), let old = characters[place].wholeNumberValue
      else {
        return nil
      }
      characters[place] = Character(
        String((old + Int.random(in: 1...8, using: &random)) % 9 + (old == 9 ? 0 : 1)))
      return characters[place].wholeNumberValue == old ? nil : String(characters)
    default:
      let names = row.target.split { !$0.isLetter }.filter { word in
        word.count >= 6 && word.first?.isUppercase == true && word.startIndex != row.target.startIndex
          && row.source.contains(word)
      }
      guard let name = names.randomElement(using: &random) else { return nil }
      var letters = Array(name)
      letters[2] = "kmnrlvgbd".filter { $0 != letters[2] }.randomElement(using: &random) ?? "x"
      return row.target.replacing(name, with: String(letters))
    }
  }
}

private let sharedData = ProcessInfo.processInfo.environment["BELLEK_DATA"]
