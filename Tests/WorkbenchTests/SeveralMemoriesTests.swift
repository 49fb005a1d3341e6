import Bitext
import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct SeveralMemoriesTests {
  @Test func eachIsTrustedAsItIsSaid() throws {
    let (desk, agency) = (try LookupFixture(), try LookupFixture())
    try desk.add("Stay there.", "Orada kal.")
    try agency.add("Stay here.", "Burada kal.")
    func ask(_ penalty: Double) throws -> [Match] {
      try MemoryLookup(memories: [
        MemoryLookup.Member(desk.memory, name: "desk"),
        MemoryLookup.Member(agency.memory, name: "agency", penalty: penalty),
      ]).matches(for: LookupQuery(text: "Stay here.", languages: desk.pair))
    }
    #expect(try ask(0).map(\.memory) == ["agency", "desk"])
    let penalized = try ask(30)
    #expect(penalized.map(\.memory) == ["desk", "agency"])
    #expect(penalized.last?.score == 100)
    #expect(penalized.last?.penalties == [Penalty(reason: .memory, points: 30)])
  }

  @Test func sameAnswersOfTwoMemoriesAreOne() throws {
    let (desk, agency) = (try LookupFixture(), try LookupFixture())
    for fixture in [desk, agency] { try fixture.add("Stay here.", "Burada kal.") }
    let matches = try MemoryLookup(memories: [
      MemoryLookup.Member(desk.memory, name: "desk", penalty: 1),
      MemoryLookup.Member(agency.memory, name: "agency"),
    ]).matches(for: LookupQuery(text: "Stay here.", languages: desk.pair))
    #expect(matches.map(\.memory) == ["agency"])
    #expect(matches.first?.sameAnswers.count == 2)
  }

  @Test func theRegionAskedForComesFirst() throws {
    let fixture = try LookupFixture("en-GB", "tr")
    try fixture.add("Pavement", "Kaldırım")
    let general = try LookupFixture.pair("en", "tr")
    try fixture.add("Pavement", "Yol kaplaması") { $0.languages = general }
    let american = try LookupFixture.pair("en-US", "tr")
    try fixture.add("Pavement", "Asfalt") { $0.languages = american }
    func ask(_ pair: LanguagePair) throws -> [String] {
      try fixture.ask("Pavement") { $0.languages = pair }.map(\.stored.unit.target.text)
    }
    #expect(try ask(fixture.pair) == ["Kaldırım", "Yol kaplaması"])
    #expect(try ask(american) == ["Asfalt", "Yol kaplaması"])
    #expect(try ask(general).first == "Yol kaplaması")
    #expect(try ask(general).count == 3)
  }

  @Test func theTargetSideAnswersToo() throws {
    let fixture = try LookupFixture()
    try fixture.add("It got cold.", "Hava soğudu.")
    try fixture.add("Hava soğudu.", "Something else.")
    let match = try #require(
      try fixture.ask("Hava ısındı.") { ($0.side, $0.threshold) = (.target, 50) }.first)
    #expect(match.answer == "It got cold.")
    // "soğudu" to "ısındı": six letters exchanged of twelve, less the d that they share.
    #expect(match.edits == 5)
    #expect(FileManager.default.fileExists(atPath: "\(fixture.memory.path)-index.en-tr.reverse"))
    try fixture.add("It warmed up.", "Hava ısındı.")
    #expect(try fixture.ask("HAVA ISINDI.") { $0.side = .target }.first?.score == 99)
  }
}
