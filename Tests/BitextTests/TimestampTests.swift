import Bitext
import TestSupport
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("20260112T093000Z", "2026-01-12T09:30:00Z"), ("2026-01-12", "2026-01-12T00:00:00Z"),
    ("2026-01-12T12:30:00+03:00", "2026-01-12T09:30:00Z"),
    ("2024-02-29T23:59:59.250Z", "2024-02-29T23:59:59Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"), ("20260112T0930Z", "2026-01-12T09:30:00Z"),
  ])
  func readsBothForms(given: String, expected: String) {
    #expect(Timestamp(given)?.description == expected)
  }

  @Test(arguments: ["", "yesterday", "2026-13-01", "2026-02-29", "2026", "20260112T250000Z", "12.01.2026"])
  func refusesWhatIsNoMoment(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func knowsTheEpoch() {
    #expect(Timestamp("1970-01-01T00:00:00Z")?.seconds == 0)
    #expect(Timestamp("2000-03-01T00:00:00Z")?.seconds == 951_868_800)
  }

  @Test func everyMomentReadsBackAsItWasWritten() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let moment = Timestamp(seconds: Int64.random(in: -30_000_000_000...100_000_000_000, using: &generator))
      #expect(Timestamp(moment.description) == moment)
      #expect(Timestamp(moment.basic) == moment)
    }
  }
}
