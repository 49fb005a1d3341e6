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
      ("quote-style", ["“a”", "“b”", "“c”", "“d”", "\"Yağdı.", "Ayrıldık\" dedi."], [4, 5]),
      ("quote-style", ["„a“", "„b“", "„c“", "„d“", "“e”", "»f«"], [4, 5]),
      ("quote-style", ["Bu “a” idi.", "Bu “b” idi.", "Bu “c 'd' e” idi.", "5\" boru"], []),
    ] as [(String, [String], [Int])])
  func findsAnotherStyle(check: String, targets: [String], places: [Int]) throws {
    #expect(try found(check, targets.map { ("It was so.", $0) }) == places)
  }

  @Test(
    arguments: [
      (["“Yağdı.", "Kimse gelmedi.", "Ali “geç oldu” dedi."], [0]),
      (["“Yağdı.", "“Geç oldu” dedi."], []),
      (["Yağdı.", "Ayrıldık” dedi."], [1]),
      (["“Yağdı.", "Ayrıldık."], [0]),
      (["“Yağdı.", "Ayrıldık.", "“Sonra döndük.", "Bitti” dedi."], []),
      (["“Yağdı.", "Adı ‘su’ idi.", "Ayrıldık” dedi.", "“Evet” dedi."], []),
      (["Ali “yağdı.", "Can “döndük” dedi.", "Ece geldi” dedi."], [0, 2]),
      (["\"Yağdı.", "Ayrıldık\" dedi."], []),
    ] as [([String], [Int])])
  func followsAQuotationThroughAStory(targets: [String], places: [Int]) throws {
    let alone = LanguagePair(
      source: try #require(LanguageTag("und")), target: try #require(LanguageTag("tr")))
    let suite = try CheckSuite(languages: alone, settings: .only("open-quotation"))
    var reader = suite.documentReader()
    for (place, target) in targets.enumerated() {
      reader.read(suite.pair(source: nil, target: TaggedText(target)), at: place)
    }
    #expect(reader.finish().map(\.place) == places)
  }

  @Test func leavesOpenWhatTheSourceLeavesOpen() throws {
    #expect(try found("open-quotation", [("“It rained.", "“Yağdı."), ("We left.", "Ayrıldık.")]) == [])
    #expect(try found("open-quotation", [("“It rained.", "“Yağdı."), ("We left.”", "Ayrıldık.")]) == [0])
    // The segment alone tells.
    #expect(try found("open-quotation", [("“It rained.”", "“Yağdı."), ("We left.", "Ayrıldık.")]) == [])
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
