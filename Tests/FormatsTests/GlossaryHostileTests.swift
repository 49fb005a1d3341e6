import Bitext
import TestSupport
import Testing

@testable import Formats

/// Glossaries that mean harm, or were damaged on the way.
@Suite struct GlossaryHostileTests {
  private static let seeds: [(name: String, text: String)] = [
    (
      "g.csv",
      "concept,domain,language,term,status,gender,context,concept properties\n"
        + "1,d,en,a,preferred,,\"x, \"\"y\"\"\",\"[[\"\"p\"\",\"\"q\"\"]]\"\n1,,tr,b,yasak,neuter,,\n"
    ),
    ("g.csv", "English;Term_Info;Türkçe;Term_Info;Entry_Note\na;b;c;d;e\n"),
    ("g.tsv", "en\ttr\ttr 2 status\ttr\na\tb\tforbidden\tc\n"),
    (
      "g.utx",
      "#UTX 1.11; en/tr; license: x;\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\na\tb\tnoun\t\tC1\n"
    ),
    ("g.utf8", "# Glossary -*- coding: utf-8 -*-\na\tb\tc\na\td\tc\n"),
    (
      "g.json",
      #"{"concepts":[{"concept":"1","definitions":[{"lang":"tr","text":"x"}],"terms":[{"term":"a","lang":"en","#
        + #""contexts":["c"],"events":[{"kind":"origination"}],"properties":[["a","b"]]}]}]}"#
    ),
  ]

  /// Whatever is read makes sense, and whatever does not is an error and no crash.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func damagedFilesAreReadOrRefused(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] =
      ["\"", ",", ";", "\t", "\n", "\r", "#", "[", "]", "{", "}", "en", "tr", "=", "\\u0000"]
      .map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF]]
    var options = GlossaryReadingOptions()
    options.languages = try englishTurkish()
    for round in 0..<600 {
      let (name, text) = Self.seeds[round % Self.seeds.count]
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...6, using: &generator))
        bytes.replaceSubrange(place..<end, with: pieces.randomElement(using: &generator) ?? [])
      }
      options.languages = round % 2 == 0 ? try englishTurkish() : nil
      guard let reading = try? GlossaryFile.read(name: name, bytes: bytes, options: options) else { continue }
      let concepts = reading.termbase.concepts
      #expect(reading.locations.count == concepts.count, "seed \(seed), round \(round)")
      #expect(Set(concepts.map(\.identifier)).count == concepts.count, "seed \(seed), round \(round)")
      #expect(
        concepts.allSatisfy { $0.terms.allSatisfy { !$0.text.isEmpty } }, "seed \(seed), round \(round)")
    }
  }

  @Test func aConceptHasALimit() throws {
    let rows = (0..<1_200).map { "c,tr,t\($0)" }.joined(separator: "\n")
    let reading = try GlossaryFile.read(name: "g.csv", bytes: Array("concept,language,term\n\(rows)".utf8))
    #expect(reading.termbase.concepts.map(\.terms.count) == [1_000])
    #expect(reading.refused.count == 200)
    #expect(reading.refused.first?.reason == "row 1002: the concept \"c\" has 1000 terms already. Divide it")
    let terms = (0..<1_001).map { "{\"term\":\"t\($0)\",\"lang\":\"tr\"}" }.joined(separator: ",")
    let json = try GlossaryFile.read(name: "g.json", bytes: Array("[{\"terms\":[\(terms)]}]".utf8))
    #expect(json.refused.map(\.reason) == ["concept 1 has over 1000 terms"])
  }

  @Test func deepJSONIsRefused() throws {
    let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    let reading = try GlossaryFile.read(name: "g.json", bytes: Array("[{\"x\":\(deep)}]".utf8))
    #expect(reading.termbase.concepts.isEmpty && reading.refused.count == 1)
  }
}
