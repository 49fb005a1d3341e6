import Bitext
import Checks
import Testing

/// Checks of form that look at a story as a whole.
@Suite struct StoryFormTests {
  @Test(
    arguments: [
      ("quote-style", ["Bu “a” idi.", "Bu “b” idi.", "Bu \"c\" idi.", "Bu “d” idi."], [2]),
      ("quote-style", ["Ali'nin", "Can'ın", "Ece’nin", "Naz'ın"], [2]),
      ("quote-style", ["Bu “a” idi.", "Bu \"b\" idi."], []),
      ("quote-style", ["« un »", "« deux »", "« trois \"quatre\" »"], []),
    ] as [(String, [String], [Int])])
  func findsAnotherStyle(check: String, targets: [String], places: [Int]) throws {
    #expect(try found(check, targets.map { ("It was so.", $0) }) == places)
  }

  @Test(
    arguments: [
      (
        "inconsistent-translation",
        [("Read more", "Devamı"), ("It rained.", "Yağdı."), ("Read more", "Oku")], [2]
      ),
      ("inconsistent-translation", [("Read more", "Devamı"), ("READ MORE", "devamı")], []),
      ("inconsistent-source", [("Two came.", "Üç kişi geldi."), ("Three came.", "Üç kişi geldi.")], [1]),
      ("inconsistent-source", [("Three came.", "Üç kişi geldi."), ("Three came!", "Üç kişi geldi.")], []),
      ("inconsistent-source", [("Yes", "Evet"), ("Yeah", "Evet")], []),
    ] as [(String, [(String, String)], [Int])])
  func comparesSegments(check: String, pairs: [(String, String)], places: [Int]) throws {
    #expect(try found(check, pairs) == places)
  }

  @Test func countsCharactersByRole() throws {
    var settings = CheckSettings.only("length")
    settings.options["length"] = ["headline": "10", "ui": "many"]
    let suite = try CheckSuite(
      languages: LanguagePair(source: #require(LanguageTag("en")), target: #require(LanguageTag("tr"))),
      settings: settings)
    func ranges(_ target: String, _ role: SegmentRole) -> [Range<Int>?] {
      suite.findings(in: suite.pair(source: TaggedText("Exports"), target: TaggedText(target), role: role))
        .map(\.target)
    }
    #expect(ranges("İhracat arttı", .headline) == [11..<15])
    #expect(ranges("İhracat art", .headline) == [11..<12])
    #expect(ranges("İhracat ar", .headline) == [])
    #expect(ranges("İhracat arttı", .ui) == [])
    #expect(ranges("İhracat arttı", .body) == [])
  }

  private func found(_ check: String, _ pairs: [(String, String)]) throws -> [Int] {
    let suite = try CheckSuite(
      languages: LanguagePair(source: #require(LanguageTag("en")), target: #require(LanguageTag("tr"))),
      settings: .only(check))
    var reader = suite.documentReader()
    for (place, (source, target)) in pairs.enumerated() {
      reader.read(suite.pair(source: TaggedText(source), target: TaggedText(target)), at: place)
    }
    return reader.finish().map(\.place)
  }
}
