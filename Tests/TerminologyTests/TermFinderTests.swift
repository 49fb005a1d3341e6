import Bitext
import Terminology
import TestSupport
import Testing

@Suite struct TermFinderTests {
  @Test(
    arguments: [
      ("tr", "merkez bankası", "«Merkez Bankası'nın» kararı, «merkez bankaları», «merkez bankalarının»"),
      ("tr", "ihracat", "«İhracatını», «ihracatın», «İHRACAT», «ihracattaki», ihraç, ihracatçı"),
      ("tr", "kitap", "«kitabı» «kitapları» «kitabındaki» kitapçı"),
      ("tr", "faiz oranı", "«faiz oranlarını» ve «faiz oranı» ile «Faiz oranının»"),
      ("tr", "şehir", "«şehri» «şehrin» «şehirler» «şehre»"),
      (
        "tr", "müzakere etmek",
        "«müzakere etti», «müzakere edecek», «müzakere ediliyor», «müzakere edildiğini»"
      ),
      ("tr", "kredi vermek", "«kredi verdi» ve «kredi vermeyecek» ama kredi verim"),
      ("tr", "büyükelçi", "«Büyükelçisi» «büyükelçiler» büyükelçilik"),
      ("tr", "FIFA", "«FIFA'nın» ve «Fifa'ya» ama fifa"),
      ("tr", "AB", "«AB'nin» «AB» ab Abla ABD"),
      ("tr", "pay", "«payı» «paylar» «pay» «payından» payım"),
      ("tr", "Rusya", "«RUSYA» «Rusya’nın» rusyalı"),
      ("tr", "rüzgâr", "«rüzgarın»"),
      ("tr", "saat", "«saati» «saatler»"),
      ("tr", "başak", "başarı başka «başağı» «başaklar»"),
      ("en", "central bank", "«Central banks» and the «central bank's» rates"),
      ("en", "to impose sanctions", "«imposed sanctions», «imposing sanctions», impose a sanction"),
      ("en", "analysis", "«analyses» analyst"),
      ("en", "country", "«countries» countryside"),
      ("en", "US", "«US» «US's» us use"),
      ("de", "Zentralbank", "«Zentralbanken» der «Zentralbank» Zentralbankrat"),
      ("de", "Vertrag", "«Verträge» des «Vertrages» mit «Verträgen» Vertragswerk"),
      ("de", "Europäische Union", "der «Europäischen Union»"),
      ("ar", "شركة", "«الشركات» «وللشركة» «وشركتها» شركاء"),
      ("ar", "البنك المركزي", "«البنك المركزي» «وللبنك المركزي» بنكا"),
      ("fr", "banque centrale", "la «Banque centrale» d'une «banque-centrale», les «banques centrales»"),
      ("ja", "日本銀行", "昨日「«日本銀行»」は日本の銀行"),
    ])
  func findsFormsAndNotLookalikes(language: String, term: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    let finder = try finder(language, [term])
    #expect(finder.terms(in: text).map(\.range) == ranges, "\(text)")
  }

  @Test func letsTheLongestWin() throws {
    let finder = try finder("en", ["bank", "central bank", "bank rate"])
    let text = "The central bank rate and a bank"
    #expect(finder.terms(in: text).map(\.term.text) == ["central bank", "bank"])
    #expect(
      finder.overlappingTerms(in: text).map(\.term.text) == ["central bank", "bank", "bank rate", "bank"])
  }

  @Test func reportsEveryConceptOfTheSameWords() throws {
    let english = try #require(LanguageTag("en"))
    let concepts = ["a", "b"].map { Concept(identifier: $0, terms: [Term("bank", language: english)]) }
    let found = TermFinder(glossary: Glossary(concepts), language: english).terms(in: "banks")
    #expect(found.map(\.concept) == ["a", "b"])
  }

  @Test func keepsToItsLanguage() throws {
    let german = try #require(LanguageTag("de"))
    let concept = Concept(identifier: "a", terms: [Term("bank", language: german)])
    let finder = TermFinder(glossary: Glossary([concept]), language: try #require(LanguageTag("en")))
    #expect(finder.terms(in: "bank").isEmpty)
  }

  @Test(arguments: 0..<10)
  func findsExactWordsAsASlowSearchDoes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let syllables = ["ka", "lo", "mi", "zu", "te", "ran", "bel"]
    func word() -> String {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in syllables.randomElement(using: &random) ?? "" }
        .joined()
    }
    func phrase(_ lengths: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in word() }
    }
    let terms = Array(Set((0..<60).map { _ in phrase(1...3).joined(separator: " ") })).sorted()
    let finder = try finder("sw", terms)
    for _ in 0..<50 {
      let words = phrase(0...30)
      var expected: [String] = []
      for start in words.indices {
        for end in (start + 1)...words.count where end - start <= 3 {
          let candidate = words[start..<end].joined(separator: " ")
          if terms.contains(candidate) { expected.append(candidate) }
        }
      }
      let found = finder.overlappingTerms(in: words.joined(separator: " ")).map(\.term.text)
      #expect(found == expected)
    }
  }

  private func finder(_ language: String, _ terms: [String]) throws -> TermFinder {
    let tag = try #require(LanguageTag(language))
    let concepts = terms.map {
      Concept(
        identifier: $0,
        terms: [Term($0, language: tag, partOfSpeech: $0.hasPrefix("to ") ? .verb : nil)])
    }
    return TermFinder(glossary: Glossary(concepts), language: tag)
  }
}
