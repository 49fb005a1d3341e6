import Bitext
import Testing

@testable import Terminology

/// Terms out of small collections, where what should be found is plain to see.
@Suite struct TermExtractorTests {
  private let english: LanguageTag
  private let turkish: LanguageTag

  init() throws {
    english = try #require(LanguageTag("en"))
    turkish = try #require(LanguageTag("tr"))
  }

  private func terms(_ texts: [String], _ language: LanguageTag, minimumCount: Int = 2) -> [ExtractedTerm] {
    var extractor = TermExtractor(source: language)
    for text in texts { extractor.add(text) }
    return extractor.terms(limit: 50, minimumCount: minimumCount)
  }

  private let bankTexts = [
    "The central bank raised its interest rate on Monday.",
    "Economists had expected the central bank to keep interest rates.",
    "A higher interest rate hurts exports, the central bank said.",
  ]

  @Test func findsTermsOfSeveralWordsAndNoPartsOfThem() {
    let found = terms(bankTexts, english).map(\.text)
    #expect(found.contains("central bank"))
    #expect(found.contains("interest rate"))
    for fragment in ["central", "bank", "interest", "rate", "the central bank"] {
      #expect(!found.contains(fragment))
    }
  }

  @Test func formsCountAsOneCandidate() throws {
    let found = try #require(terms(bankTexts, english).first { $0.text == "interest rate" })
    #expect(found.count == 3)
    #expect(found.forms == ["interest rates"])
  }

  @Test func turkishFormsMeetInTheBareOne() throws {
    let found = terms(
      [
        "İhracat yine arttı.", "Ülkenin ihracatı düştü.", "Şirket ihracata başladı.",
        "Bakan ihracattan söz etti.",
      ],
      turkish)
    let export = try #require(found.first { $0.text == "ihracat" })
    #expect(export.count == 4)
  }

  @Test func aCompoundKeepsItsPossessiveAndLosesItsCase() {
    let found = terms(
      [
        "Merkez bankasının kararı bekleniyor.", "Ekonomistler merkez bankasını eleştirdi.",
        "Hükümet merkez bankasına güveniyor.", "Banka yeni bir şube açtı.",
      ], turkish)
    #expect(found.map(\.text).contains("merkez bankası"))
  }

  @Test(arguments: [
    "Copy %s files to <b>backup</b> folder", "Copy {count} files to &lt;backup&gt; folder",
    "Copy $NAME files, see http://example.org/x or --help",
  ])
  func markupAndPlaceholdersAreNoTerms(text: String) {
    let found = terms([text, text + " now", text + " later"], english).map(\.text)
    for noise in ["s", "b", "lt", "count", "name", "http", "example", "help", "copy %s"] {
      #expect(!found.contains(noise))
    }
  }

  @Test func shortcutsDoNotCutWords() {
    let found = terms(["La_yout options", "&Layout of the page", "The layout was saved"], english)
    #expect(found.first?.text == "layout")
    #expect(found.first?.count == 3)
  }

  @Test func numbersAndDatesAreNoTerms() {
    let texts = [
      "On 12 January 2026 the port shipped 40 containers.", "By 12 January one container had left the port.",
    ]
    let found = terms(texts, english).map(\.text)
    #expect(found.sorted() == ["container", "port"])
  }

  @Test func whatIsSaidOnceIsNotFound() {
    #expect(terms(["A desalination plant is planned."], english).isEmpty)
    #expect(
      terms(["A desalination plant is planned."], english, minimumCount: 1).map(\.text).contains(
        "desalination plant"))
  }

  @Test func emptyAndHostileTextsGiveNothing() {
    let texts = [
      "", " ", "%", "<", "&", "{", "\u{0}", String(repeating: "<a ", count: 3_000), "'''", "---", "$", "_&_",
    ]
    #expect(terms(texts + texts, english).isEmpty)
  }

  // MARK: Translations

  private func pairs(_ units: [(String, String)], glossary: Glossary = Glossary()) -> [ExtractedTerm] {
    var extractor = TermExtractor(source: english, target: turkish)
    for unit in units { extractor.add(unit.0, unit.1) }
    return extractor.terms(limit: 50, glossary: glossary)
  }

  private let units = [
    ("The strike began at the port.", "Grev limanda başladı."),
    ("The strike ended on Monday.", "Grev pazartesi sona erdi."),
    ("A new crane stands in the port.", "Limanda yeni bir vinç duruyor."),
    ("The crane came from China.", "Vinç Çin'den geldi."),
    ("Lufthansa cancelled the flight.", "Lufthansa uçuşu iptal etti."),
    ("The flight was late, Lufthansa said.", "Lufthansa, uçuşun geciktiğini söyledi."),
    ("Passengers waited for the next flight.", "Yolcular bir sonraki uçuşu bekledi."),
    ("Cranes unload ships.", "Vinçler gemileri boşaltır."),
  ]

  @Test(arguments: [("strike", "grev"), ("crane", "vinç"), ("port", "liman")])
  func wordsFindTheirTranslations(word: String, translation: String) throws {
    let found = try #require(pairs(units).first { $0.text == word })
    #expect(found.translations.first?.text == translation)
    #expect(found.kind == .term)
  }

  @Test func namesThatStayAreNotToBeTranslated() throws {
    let found = try #require(pairs(units).first { $0.text == "Lufthansa" })
    #expect(found.kind == .doNotTranslate)
    #expect(found.translations.first?.text == "Lufthansa")
  }

  @Test func contextsShowBothSides() throws {
    let found = try #require(pairs(units).first { $0.text == "strike" })
    #expect(found.contexts.sorted() == [0, 1])
    #expect(found.translations.first?.units == 2)
  }

  @Test func aRepeatedUnitCountsOnce() throws {
    let found = try #require(pairs(units + units).first { $0.text == "strike" })
    #expect(found.count == 2)
  }

  @Test func aKnownTermIsMarkedThroughInflection() throws {
    var concept = Concept(identifier: "port-1")
    concept.terms = [Term("port", language: english), Term("liman", language: turkish)]
    let found = pairs(units, glossary: Glossary([concept]))
    #expect(found.first { $0.text == "port" }?.known == "port-1")
    #expect(found.first { $0.text == "strike" }?.known == nil)
  }

  @Test func theSameTextsGiveTheSameTerms() { #expect(pairs(units) == pairs(units)) }
}
