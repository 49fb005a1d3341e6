import Bitext
import TestSupport
import Testing

@testable import Workbench

@Suite struct ContextMatchTests {
  @Test(
    arguments: [
      (SegmentContext(), 100.0), (SegmentContext(previous: "Sports"), 101),
      (SegmentContext(next: "Weather"), 101),
      (SegmentContext(previous: "Sports", next: "Weather"), 102),
      (SegmentContext(previous: "Sports", next: "Travel"), 101),
      (SegmentContext(previous: "Culture", next: "Travel"), 100),
      (SegmentContext(document: "story-1", role: .ui), 101), (SegmentContext(document: "story-1"), 100),
      (SegmentContext(document: "story-2", role: .ui), 100), (SegmentContext(role: .ui), 100),
      (SegmentContext(previous: "Sports", next: "Weather", document: "story-1", role: .ui), 102),
    ] as [(SegmentContext, Double)])
  func raisesTheScoreOfTheSameText(context: SegmentContext, expected: Double) throws {
    let fixture = try LookupFixture()
    try fixture.add("Read more", "Devamı") {
      ($0.previous, $0.next, $0.document, $0.role) = ("Sports", "Weather", "story-1", .ui)
    }
    #expect(try fixture.ask("Read more") { $0.context = context }.map(\.score) == [expected])
  }

  @Test func comparesWhatStandsBesideAsAReaderWould() throws {
    let fixture = try LookupFixture()
    try fixture.add("Yes.", "Evet.") { $0.previous = "He said “no”." }
    let match = try #require(try fixture.ask("Yes.") { $0.context.previous = "He said \"no\"." }.first)
    #expect((match.score, match.agreement) == (101, .previous))
    #expect(try fixture.ask("Yes.") { $0.context.previous = "he said \"no\"." }.first?.score == 100)
  }

  @Test func aFuzzyMatchGetsNothingForItsContext() throws {
    let fixture = try LookupFixture()
    try fixture.add("Read more.", "Devamı.") { $0.previous = "Sports" }
    // One letter of ten is missing.
    #expect(try fixture.ask("Read more") { $0.context.previous = "Sports" }.map(\.score) == [90])
  }

  @Test func isFoundAmongThousandsOfTheSameText() throws {
    let fixture = try LookupFixture()
    try fixture.add(
      (0..<3000).map { number in
        var unit = TranslationUnit(
          source: TaggedText("Read more"), target: TaggedText("Devamı \(number)"), languages: fixture.pair)
        (unit.previous, unit.next) = ("before \(number)", "after \(number)")
        return unit
      })
    // The first ones are the last that an index would give: later units come first.
    let matches = try fixture.ask("Read more") {
      $0.context.previous = "before 7"; $0.context.next = "after 7"
    }
    #expect(matches.first?.stored.unit.target.text == "Devamı 7")
    #expect(matches.map(\.score) == [102, 100, 100, 100, 100])
  }
}
