import Bitext
import Checks
import Testing

@Suite struct RepeatedHeadlineCheckTests {
  @Test(
    arguments: [
      (
        ["Exports rose in May", "The bank met on Monday."],
        ["Mayıs ayında ihracat arttı", "Mayıs ayında ihracat arttı."], [1]
      ),
      (["Exports rose in May", nil], ["Mayıs ayında ihracat arttı", "Mayıs ayında ihracat arttı"], [1]),
      (
        ["Exports rose in May", "EXPORTS ROSE IN MAY"],
        ["Mayıs ayında ihracat arttı", "Mayıs ayında ihracat arttı"], []
      ),
      (["He waited.", "She waited."], ["O bekledi.", "O bekledi."], []),
      (
        ["On page 12 of the book", "On the other side"],
        ["Kitabın 12. sayfasında yazdı", "Kitabın 13. sayfasında yazdı"], []
      ),
    ] as [([String?], [String], [Int])])
  func findsWhatWasPastedTwice(sources: [String?], targets: [String], places: [Int]) throws {
    let languages = LanguagePair(
      source: try #require(LanguageTag("en")), target: try #require(LanguageTag("tr")))
    let suite = try CheckSuite(languages: languages, settings: .only("repeated-headline"))
    var reader = suite.documentReader()
    for (place, (source, target)) in zip(sources, targets).enumerated() {
      reader.read(
        suite.pair(source: source.map { TaggedText($0) }, target: TaggedText(target)), at: place)
    }
    #expect(reader.finish().map(\.place) == places)
  }
}
