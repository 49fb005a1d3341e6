import Testing

@testable import Terminology

/// Figures of association against their definitions.
@Suite struct AssociationTests {
  /// Dunning (1993), table 3: "the swiss" 110 together, 2,442 and 111 apart, 29,114 neither: 270.72.
  @Test func logLikelihoodIsThatOfThePaper() {
    let words = Association(both: 110, first: 110 + 2442, second: 110 + 111, units: 110 + 2442 + 111 + 29114)
    #expect(abs(words.logLikelihood - 270.72) < 0.01)
  }

  @Test func whatIsIndependentHasNone() {
    #expect(abs(Association(both: 10, first: 100, second: 100, units: 1000).logLikelihood) < 1e-9)
    #expect(Association(both: 1, first: 100, second: 100, units: 1000).logLikelihood == 0)
  }

  @Test func diceIsTheShareOfWhatIsShared() {
    #expect(Association(both: 3, first: 4, second: 8, units: 100).dice == 0.5)
  }

  /// Brown et al.'s model on the classical two sentences: "das Haus", "das Buch", "ein Buch".
  @Test func modelOneLearnsWhatStandsForWhat() {
    // 0 the, 1 house, 2 book, 3 a against 0 das, 1 Haus, 2 Buch, 3 ein.
    let texts: [[Int32]] = [[0, 1], [0, 2], [3, 2]]
    let translation = WordTranslation(source: texts, target: texts)
    for word in Int32(0)...3 {
      for other in Int32(0)...3 where other != word {
        #expect(translation.chance(word, word) > translation.chance(word, other))
      }
    }
    #expect(translation.coverage([0, 1], [0, 1]) > translation.coverage([0, 1], [0]))
    #expect(translation.coverage([], [0]) == 0)
  }
}
