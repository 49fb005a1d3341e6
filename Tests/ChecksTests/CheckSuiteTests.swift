import Bitext
import Checks
import Terminology
import TestSupport
import Testing

@Suite struct CheckSuiteTests {
  /// Source and target with «marks» around what is found; the check, and the suggestion if any.
  @Test(
    arguments: [
      ("en-tr", "«Exports rose.»", "", "missing-target", nil),
      ("en-tr", "«Exports rose sharply.»", "«Exports rose sharply.»", "untranslated", nil),
      ("tr-en", "İhracat «yüzde 6,5» arttı.", "Exports climbed «5.6%».", "numbers", nil),
      ("en-tr", "up «6.5 percent»", "«yüzde 5,6» arttı", "numbers", nil),
      ("en-tr", "It sold «1,412» cars.", "«1.421» araba sattı.", "numbers", "1412"),
      ("en-tr", "It sold «1,250» cars.", "«1,250» araba sattı.", "number-format", "1.250"),
      ("en-tr", "Prices rose by «6.5» points.", "Fiyatlar «6.5» puan arttı.", "number-format", "6,5"),
      ("en-tr", "It fell «5 percent».", "«5» düştü.", "percent", nil),
      ("en-tr", "There were «20» of them.", "Onlar vardı.", "numbers", nil),
      ("en-tr", "They came.", "«20» kişi geldi.", "numbers", nil),
      ("en-tr", "«Three» people died in the fire.", "Yangında «iki» kişi öldü.", "numbers", nil),
      ("en-de", "a loss of «5 billion» euros", "ein Verlust von «5 Millionen» Euro", "numbers", nil),
      ("tr-en", "«12.01.2026» tarihinde", "released on «Dec. 1, 2026»", "dates", "Jan. 12, 2026"),
      ("en-tr", "on «March 3, 2026»", "«5 Mart 2026»'da", "dates", "3 Mart 2026"),
      ("en-de", "on «Jan. 12, 2026»", "am «12. Februar 2026»", "dates", "12. Januar 2026"),
      ("tr-en", "«Güngör»'ün verdiği bilgiye göre", "According to «Gürgör», the bill", "names", "Güngör"),
      ("tr-en", "Başkan Kerem «Güngör» konuştu.", "Chairman Kerem «Görgün» spoke.", "names", "Güngör"),
      ("en-tr", "Minister «Kowalski» spoke.", "Bakan «Kovalki» konuştu.", "none", nil),
      ("tr-en", "«Haberin devamı»", "«Haberin devamı» için", "interface-text", "Read more"),
      ("tr-en", "İhracat arttı ve düştü.", "Exports rose «daha sonra yine düştü».", "residue", nil),
      ("ar-en", "ارتفعت الصادرات", "Exports «ارتفعت» rose", "residue", nil),
    ] as [(String, String, String, String, String?)])
  func findsWhatIsWrong(pair: String, source: String, target: String, check: String, suggestion: String?)
    throws
  {
    let (sourceText, sourceRanges) = unmark(source)
    let (targetText, targetRanges) = unmark(target)
    let findings = try suite(pair).findings(source: sourceText, target: targetText)
    if check == "none" {
      #expect(findings.isEmpty, "\(findings)")
      return
    }
    let found = findings.filter { $0.check == check }
    #expect(found.count == 1 && findings.count == found.count, "\(findings)")
    let first = try #require(found.first)
    if !["residue", "interface-text"].contains(check) { #expect(first.source == sourceRanges.first) }
    #expect(first.target == targetRanges.first)
    #expect(first.suggestion == suggestion)
  }

  @Test(
    arguments: [
      ("en-tr", "Reuters, 2026", "Reuters, 2026"),
      ("en-tr", "", ""),
      (
        "en-tr", "Exports rose 6.5% to $1.25 million.",
        "İhracat yüzde 6,5 artarak 1 milyon 250 bin dolara çıktı."
      ),
      ("tr-en", "Bölge nüfusunun %50'si, 250 bin kişi", "Half of the population, 250,000 people"),
      ("en-tr", "On Jan. 12, 2026, 1,412 companies", "12.01.2026'da 1.412 şirket"),
      ("en-tr", "1/12/2026", "1 Aralık 2026"),
      ("en-de", "at 2:30 p.m. on March 3", "am 3. März um 14.30 Uhr"),
      ("tr-en", "Kerem Güngör konuştu.", "Kerem Gungor spoke."),
      ("tr-en", "İkinci çeyrekte üç kişi", "Three people in Q2"),
      ("en-ar", "50 percent of 3 million on Jan. 12, 2026", "50 في المئة من 3 ملايين في 12 يناير 2026"),
      ("en-tr", "He said “the show must go on” there.", "Orada “the show must go on” dedi."),
      ("en-tr", "one of the two", "ikisinden biri"),
      ("en-fr", "In Europe, 5,000 people", "En Europe, 5 000 personnes"),
      ("en-tr", "tickets for Jan. 29 and 30", "29 ve 30 Ocak biletleri"),
      ("en-tr", "The 1990s and the 19th century", "1990'lar ve 19. yüzyıl"),
    ])
  func leavesAloneWhatIsRight(pair: String, source: String, target: String) throws {
    let findings = try suite(pair).findings(source: source, target: target)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(
    arguments: [
      ("The central bank met.", "Merkez Bankası'nın kurulu toplandı.", []),
      ("The central bank met.", "Merkez bankaları toplandı.", []),
      ("The central bank met.", "TCMB'nin kurulu toplandı.", []),
      ("The central bank met.", "Kurul toplandı.", ["warning merkez bankası"]),
      ("The central bank met.", "Emisyon bankası toplandı.", ["error merkez bankası"]),
      ("The bank met.", "Banka toplandı.", []),
    ])
  func wantsTheGlossarysTerms(source: String, target: String, expected: [String]) throws {
    let findings = try suite("en-tr", Glossary([centralBank])).findings(source: source, target: target)
    #expect(findings.map { "\($0.severity) \($0.suggestion ?? "")" } == expected)
    #expect(findings.allSatisfy { $0.check == "terms" })
  }

  @Test func findsInterfaceTextOfAnotherLanguage() throws {
    var share = Concept(
      identifier: "ui-1",
      terms: [
        Term("Share this story", language: try tag("en")),
        Term("Bu haberi paylaşın", language: try tag("tr")),
      ])
    share.domain = "newsroom interface"
    let suite = try suite("tr-en", Glossary([share]))
    let findings = suite.findings(
      source: "Haberin sonu. Bu haberi paylaşın", target: "The end. Bu haberi paylaşın")
    let residue = findings.filter { $0.check == "interface-text" }
    #expect(residue.map(\.target) == [9..<29])
    #expect(residue.map(\.suggestion) == ["Share this story"])
    #expect(suite.findings(source: "Bu haberi paylaşın", target: "Share this story").isEmpty)
  }

  @Test func findsASentenceLeftOutOfAStory() throws {
    let suite = try suite("en-tr")
    var reader = suite.documentReader()
    let pairs: [(String?, String?, SegmentRole)] = [
      ("It rained.", "Yağmur yağdı.", .body), ("Nobody came.", nil, .body), ("Share", nil, .ui),
    ]
    for (place, (source, target, role)) in pairs.enumerated() {
      reader.read(
        suite.pair(source: source.map { TaggedText($0) }, target: target.map { TaggedText($0) }, role: role),
        at: place)
    }
    let findings = reader.finish()
    #expect(findings.map(\.finding.check) == ["missing-sentence"])
    #expect(findings.map(\.place) == [1])
  }

  @Test func givesEachCheckOneNameForEver() {
    let names = CheckRegistry.descriptions.map(\.identifier)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    for description in CheckRegistry.descriptions {
      #expect(description.yieldsTo.isSubset(of: names), "\(description.identifier)")
    }
  }

  @Test func keepsToItsSettings() throws {
    let languages = LanguagePair(source: try tag("en"), target: try tag("tr"))
    var settings = CheckSettings(profile: .news)
    settings.levels["numbers"] = .info
    let graded = try CheckSuite(languages: languages, settings: settings)
    #expect(graded.findings(source: "There were 20.", target: "Vardı.").map(\.severity) == [.info])
    settings.levels["numbers"] = .off
    let quiet = try CheckSuite(languages: languages, settings: settings)
    #expect(quiet.findings(source: "There were 20.", target: "Vardı.").isEmpty)
  }

  @Test(arguments: 0..<20)
  func rangesStayInTheirTexts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let suite = try suite("en-tr")
    let pieces = [
      "12", "1,250", "%", "yüzde", "elli", "Güngör", "Gürgör", "Jan. 3, 2026", "3 Mart", "the", "ve", ".",
      "\"", "ü", "كان",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    for _ in 0..<30 {
      let (source, target) = (text(), text())
      for finding in suite.findings(source: source, target: target) {
        #expect(finding.source.map { $0.upperBound <= source.utf8.count } ?? true)
        #expect(finding.target.map { $0.upperBound <= target.utf8.count } ?? true)
        #expect(finding.source != nil || finding.target != nil)
      }
    }
  }

  private var centralBank: Concept {
    get throws {
      let (english, turkish) = (try tag("en"), try tag("tr"))
      return Concept(
        identifier: "economy-1",
        terms: [
          Term("central bank", language: english), Term("merkez bankası", language: turkish),
          Term("TCMB", language: turkish, status: .admitted),
          Term("emisyon bankası", language: turkish, status: .deprecated),
        ])
    }
  }

  private func suite(_ pair: String, _ glossary: Glossary = Glossary()) throws -> CheckSuite {
    let tags = try pair.split(separator: "-").map { try tag(String($0)) }
    return try CheckSuite(languages: LanguagePair(source: tags[0], target: tags[1]), glossary: glossary)
  }

  private func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }
}
