import Bitext
import TestSupport
import Testing

@testable import Workbench

@Suite struct MatchOrderTests {
  @Test func theTranslationThatHelpsMostComesFirst() throws {
    let fixture = try LookupFixture()
    // Nearer by letters, but about another thing.
    try fixture.add("Select theme folder", "Tema dizini seç")
    try fixture.add("Select the target folder now", "Şimdi hedef klasörü seç")
    let asked = "Select target folder"
    #expect(
      try fixture.ask(asked) { $0.order = .score }.map(\.stored.unit.target.text)
        == ["Tema dizini seç", "Şimdi hedef klasörü seç"])
    let useful = try fixture.ask(asked)
    #expect(useful.map(\.stored.unit.target.text) == ["Şimdi hedef klasörü seç", "Tema dizini seç"])
    // Two inserted words of 8 letters in 28, and 5 letters exchanged or left out in 20 at least.
    #expect(useful.map { $0.score.rounded() } == [71, 80])
  }

  /// Whatever the order, five matches are those of the five best scores.
  @Test func usefulnessChangesNoScoreAmongFive() throws {
    let fixture = try LookupFixture()
    var generator = SeededGenerator(seed: 11)
    let words = ["open", "the", "file", "folder", "close", "now", "all", "save"]
    func sentence() -> String {
      (0..<4).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    try fixture.add(
      (0..<400).map { number in
        TranslationUnit(
          source: TaggedText(sentence()), target: TaggedText("çeviri \(number)"), languages: fixture.pair)
      })
    for _ in 0..<30 {
      let asked = sentence()
      for limit in [5, 6, 12] {
        let byScore = try fixture.ask(asked) { ($0.order, $0.limit, $0.threshold) = (.score, limit, 50) }
        let useful = try fixture.ask(asked) { ($0.limit, $0.threshold) = (limit, 50) }
        #expect(useful.map(\.score).sorted(by: >) == byScore.map(\.score), "seed 11, “\(asked)”, \(limit)")
      }
    }
  }

  @Test func theConfirmedTranslationOfOneSourceComesFirst() throws {
    let fixture = try LookupFixture()
    try fixture.add("Read more", "Devamı") { $0.document = "a" }
    try fixture.add("Read more", "Devamı") { $0.document = "b" }
    try fixture.add("Read more", "Daha fazla") { $0.document = "c" }
    try fixture.add("Read more", "Tümü") { $0.status = .draft }
    let matches = try fixture.ask("Read more") { $0.penalties = Penalties([.draft: 0]) }
    #expect(matches.map(\.stored.unit.target.text) == ["Devamı", "Daha fazla", "Tümü"])
  }

  @Test func answersThatSayTheSameAreOne() throws {
    let fixture = try LookupFixture()
    try fixture.add("He said “yes”.", "“Evet” dedi.") { $0.document = "a" }
    try fixture.add("He said \"yes\".", "\"Evet\" dedi.") { $0.document = "b" }
    try fixture.add("He said \"yes\".", "Evet, dedi.") { $0.document = "b" }
    let matches = try fixture.ask("He said “yes”.")
    #expect(matches.map(\.sameAnswers.count) == [2, 1])
    #expect(Set(matches.first?.documents ?? []) == ["a", "b"])
  }

  @Test func aHundredTwinsDoNotCrowdOutTheNextAnswer() throws {
    let fixture = try LookupFixture()
    for number in 0..<100 { try fixture.add("Read more", "Devamı") { $0.document = "story-\(number)" } }
    try fixture.add("Read more.", "Devamını okuyun.")
    let matches = try fixture.ask("Read more")
    #expect(matches.map(\.score) == [100, 90])
    #expect(matches.first?.sameAnswers.count == 100)
    #expect(matches.first?.documents.count == 100)
  }
}
