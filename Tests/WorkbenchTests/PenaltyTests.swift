import Bitext
import Storage
import TestSupport
import Testing

@testable import Workbench

@Suite struct PenaltyTests {
  @Test func areShownBesideThePlainScore() throws {
    let fixture = try LookupFixture()
    try fixture.add("Stay here.", "Burada kal.") { ($0.status, $0.origin) = (.draft, .machine) }
    let match = try #require(try fixture.ask("Stay here.").first)
    #expect(match.score == 100)
    #expect(match.penalties == [Penalty(reason: .machine, points: 10), Penalty(reason: .draft, points: 2)])
    #expect(match.penalizedScore == 88)
  }

  @Test func orderButNeverHide() throws {
    let fixture = try LookupFixture()
    try fixture.add("Stay here.", "Burada kal.") { $0.origin = .machine }
    try fixture.add("Stay there.", "Orada kal.")
    // "there" for "here" is one letter of eleven: 90.9, which is over 100 − 10.
    let matches = try fixture.ask("Stay here.") { ($0.threshold, $0.order) = (90, .score) }
    #expect(matches.map(\.stored.unit.target.text) == ["Orada kal.", "Burada kal."])
    let heavy = try fixture.ask("Stay here.") {
      ($0.threshold, $0.penalties) = (95, Penalties([.machine: 100]))
    }
    #expect(heavy.map(\.score) == [100])
    #expect(heavy.map(\.penalizedScore) == [0])
  }

  @Test func aPenalizedCrowdDoesNotHideTheTrustedOne() throws {
    let fixture = try LookupFixture()
    for number in 0..<60 {
      try fixture.add("Stay here \(number % 10).", "Burada \(number)") { $0.origin = .machine }
    }
    try fixture.add("Stay here 1, please.", "Lütfen burada kal.")
    // Eight letters are added to twelve: 60, where the crowd has at most 100 − 60.
    for order in LookupQuery.Order.allCases {
      let matches = try fixture.ask("Stay here 1.") {
        ($0.threshold, $0.penalties, $0.order) = (50, Penalties([.machine: 60]), order)
      }
      #expect(matches.map(\.stored.unit.target.text).contains("Lütfen burada kal."))
      if order == .score { #expect(matches.first?.score == 60) }
    }
  }

  @Test func tagsAndCaseAreReasons() throws {
    let fixture = try LookupFixture()
    try fixture.add("A bold move", "Cesur bir adım") {
      $0.source.codes = [InlineCode(number: 1, kind: .standalone, offset: 0, original: "<br/>")]
    }
    try fixture.add("A BOLD MOVE", "CESUR BİR ADIM")
    let penalties = Penalties([.tags: 3, .case: 4])
    let matches = try fixture.ask("A bold move") { $0.penalties = penalties }
    #expect(matches.map(\.score) == [100, 99])
    #expect(
      matches.map(\.penalties) == [[Penalty(reason: .tags, points: 3)], [Penalty(reason: .case, points: 4)]])
  }

  @Test func aMemoryKeepsItsOwn() throws {
    let fixture = try LookupFixture()
    try fixture.add("Stay here.", "Burada kal.") { $0.origin = .machine }
    let head = try fixture.memory.store.head()
    try fixture.memory.setPenalties([.machine: 25])
    let other = try TranslationMemory(path: fixture.memory.path, isWritable: false)
    #expect(try other.penalties()[.machine] == 25)
    #expect(try other.penalties()[.draft] == 2)
    #expect(try fixture.ask("Stay here.").map(\.penalizedScore) == [75])
    #expect(
      try fixture.ask("Stay here.") { $0.penalties = Penalties([.machine: 1]) }.map(\.penalizedScore) == [99])
    try fixture.memory.setPenalties([.machine: nil])
    #expect(try fixture.memory.penalties() == .standard)
    #expect(try fixture.memory.store.head() == head)
  }
}
