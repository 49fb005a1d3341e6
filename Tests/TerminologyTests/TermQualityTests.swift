import Bitext
import Foundation
import Terminology
import TestSupport
import Testing

/// How well terms are found in real sentences; prints its figures.
///
/// Needs the shared data.
@Suite(.enabled(if: sharedData != nil, "set BELLEK_DATA to the folder of shared data to run it"))
struct TermQualityTests {
  @Test(
    arguments: [("tr", 0.90), ("de", 0.90), ("ar", 0.90), ("fi", 0.88), ("ru", 0.93)])
  func findsTermsInSentences(language: String, least: Double) throws {
    let folder = try #require(sharedData)
    let rows = try String(contentsOfFile: folder + "/terms/\(language).tsv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let tag = try #require(LanguageTag(language))
    var (hits, misses, alarms) = (0, 0, 0)
    var wrong: [String] = []
    for row in rows where row.count == 5 {
      let (term, form, label, text) = (String(row[1]), String(row[2]), row[3], String(row[4]))
      let concept = Concept(identifier: term, terms: [Term(term, language: tag)])
      let found = TermFinder(glossary: Glossary([concept]), language: tag).terms(in: text)
      let bytes = Array(text.utf8)
      let isFound = found.contains { occurrence in
        let word = String(decoding: bytes[occurrence.range], as: UTF8.self)
        return form.contains(word) || word.contains(form)
      }
      switch (label != "0", isFound) {
      case (true, true): hits += 1
      case (true, false): misses += 1
      case (false, true): alarms += 1
      case (false, false): continue
      }
      if (label != "0") != isFound { wrong.append("\(term) / \(form) \(label)") }
    }
    let f1 = 2 * Double(hits) / Double(2 * hits + misses + alarms)
    print("terms \(language): F1 \(f1), \(hits) found, \(misses) missed, \(alarms) false")
    if ProcessInfo.processInfo.environment["BELLEK_VERBOSE"] != nil { print(wrong.joined(separator: "\n")) }
    #expect(f1 >= least)
  }
}

private let sharedData = ProcessInfo.processInfo.environment["BELLEK_DATA"]
