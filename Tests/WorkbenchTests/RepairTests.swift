import Bitext
import TestSupport
import Testing

@testable import Workbench

/// What is put into a stored translation, and where nothing is.
@Suite struct RepairTests {
  struct Case: Sendable {
    var stored: String
    var answer: String
    var asked: String
    /// `nil` where no repair is safe.
    var repaired: String?

    init(_ stored: String, _ answer: String, _ asked: String, _ repaired: String?) {
      (self.stored, self.answer, self.asked, self.repaired) = (stored, answer, asked, repaired)
    }
  }

  private func repair(
    _ example: Case, _ source: String, _ target: String, _ glossary: TermLookup? = nil
  ) throws -> Repair? {
    let pair = try LookupFixture.pair(source, target)
    let repairer = try Repairer(pair.source, pair.target, glossary: glossary)
    return repairer.repair(example.answer, of: example.stored, for: example.asked)
  }

  @Test(arguments: [
    Case(
      "Exports rose by 7 percent.", "İhracat yüzde 7 arttı.", "Exports rose by 5 percent.",
      "İhracat yüzde 5 arttı."),
    Case("It cost $1,250.", "1.250 dolara mal oldu.", "It cost $1,500.", "1.500 dolara mal oldu."),
    Case("Growth was 3.5%.", "Büyüme %3,5 oldu.", "Growth was 4.25%.", "Büyüme %4,25 oldu."),
    Case(
      "It cost 2.5 million liras.", "2,5 milyon liraya mal oldu.", "It cost 3.75 million liras.",
      "3,75 milyon liraya mal oldu."),
    Case("In 2025 it opened.", "2025'te açıldı.", "In 2026 it opened.", "2026'da açıldı."),
    Case("In 2026 it opened.", "2026'da açıldı.", "In 2023 it opened.", "2023'te açıldı."),
    Case(
      "From 2 to 40 people came.", "2 ila 40 kişi geldi.", "From 3 to 50 people came.", "3 ila 50 kişi geldi."
    ),
    Case(
      "Port 8080 is in use.", "8080 numaralı kapı kullanımda.", "Port 9091 is in use.",
      "9091 numaralı kapı kullanımda."),
    Case(
      "The 12 of 12 were found.", "12 kişiden 12 kişi bulundu.", "The 15 of 15 were found.",
      "15 kişiden 15 kişi bulundu."),
  ])
  func putsFiguresIntoTurkish(example: Case) throws {
    #expect(try repair(example, "en", "tr")?.text == example.repaired)
  }

  @Test(arguments: [
    // The ending of 5 can be read in two ways that part behind 6.
    Case("It sold 5 of them.", "Bunların 5'i satıldı.", "It sold 6 of them.", nil),
    // The figure stands twice, or not at all, or as a word.
    Case("5 people came.", "5 kişi, evet 5 kişi geldi.", "6 people came.", nil),
    Case("5 people came.", "Beş kişi geldi.", "6 people came.", nil),
    Case("5 people came.", "Herkes geldi.", "6 people came.", nil),
    // Which of the two is meant?
    Case("5 of 5 came.", "5 kişiden 5 kişi geldi.", "4 of 5 came.", nil),
    // Words differ too.
    Case("Exports rose by 7 percent.", "İhracat yüzde 7 arttı.", "Exports fell by 5 percent.", nil),
    // Percent in one, not in the other.
    Case("It rose by 7 percent.", "Yüzde 7 arttı.", "It rose by 7 points.", nil),
    Case("Agent 007 came.", "Ajan 007 geldi.", "Agent 008 came.", nil),
  ])
  func offersNothingWhereItIsNotSafe(example: Case) throws {
    #expect(try repair(example, "en", "tr") == nil)
  }

  @Test(arguments: [
    Case("Bu, yüzde 7'lik bir artış.", "This is a 7 percent rise.", "Bu, yüzde 8'lik bir artış.", nil),
    Case("1 dosya silindi.", "1 file was deleted.", "2 dosya silindi.", nil),
    Case("3 dosya silindi.", "3 files were deleted.", "2 dosya silindi.", "2 files were deleted."),
    Case("2025'te açıldı.", "It opened in 2025.", "2026'da açıldı.", "It opened in 2026."),
    Case("1.250 lira ödendi.", "They paid 1,250 liras.", "12.500 lira ödendi.", "They paid 12,500 liras."),
  ])
  func mindsTheWordsAroundInEnglish(example: Case) throws {
    #expect(try repair(example, "tr", "en")?.text == example.repaired)
  }

  @Test(arguments: [
    Case("2 files", "2 файла", "5 files", nil), Case("2 files", "2 файла", "3 files", "3 файла"),
  ])
  func mindsPluralsInRussian(example: Case) throws {
    #expect(try repair(example, "en", "ru")?.text == example.repaired)
  }

  @Test(arguments: [
    Case(
      "It opens on Jan. 12.", "12 Ocak tarihinde açılıyor.", "It opens on March 3.",
      "3 Mart tarihinde açılıyor."),
    Case(
      "It opened on Jan. 3, 2025.", "3 Ocak 2025'te açıldı.", "It opened on May 12, 2026.",
      "12 Mayıs 2026'da açıldı."),
    Case("It opens on Jan. 12.", "Ocak ayında açılıyor.", "It opens on March 3.", nil),
  ])
  func putsDatesIntoTurkish(example: Case) throws {
    #expect(try repair(example, "en", "tr")?.text == example.repaired)
  }

  @Test(arguments: [
    Case(
      "The company bought Zentra last year.", "Şirket geçen yıl Zentra markasını aldı.",
      "The company bought Polvex last year.", "Şirket geçen yıl Polvex markasını aldı."),
    // Behind an apostrophe stands an ending that depends on how the name is said.
    Case(
      "The company bought Zentra last year.", "Şirket geçen yıl Zentra'yı aldı.",
      "The company bought Polvex last year.", nil),
    // A capital at the start says nothing.
    Case("Zentra rose again.", "Zentra yine yükseldi.", "Polvex rose again.", nil),
    Case("Open Park Now", "Park Aç", "Open Door Now", nil),
    Case(
      "The company bought the ABC news site.", "Şirket ABC haber sitesini aldı.",
      "The company bought the XYZ news site.", "Şirket XYZ haber sitesini aldı."),
  ])
  func copiesNames(example: Case) throws {
    #expect(try repair(example, "en", "tr")?.text == example.repaired)
  }

  @Test func putsInTermsWithOneTranslation() throws {
    let (english, turkish) = (try #require(LanguageTag("en")), try #require(LanguageTag("tr")))
    func concept(_ name: String, _ terms: [String]) -> Concept {
      Concept(
        identifier: name, terms: [Term(name, language: english)] + terms.map { Term($0, language: turkish) })
    }
    let glossary = TermLookup([
      concept("inflation", ["enflasyon"]), concept("unemployment", ["işsizlik"]),
      concept("growth", ["büyüme", "gelişme"]),
    ])
    let stored = "Falling inflation helps."
    func asked(_ text: String, _ answer: String = "Düşen enflasyon yardımcı oluyor.") throws -> String? {
      try repair(Case(stored, answer, text, nil), "en", "tr", glossary)?.text
    }
    #expect(try asked("Falling unemployment helps.") == "Düşen işsizlik yardımcı oluyor.")
    #expect(try asked("Falling growth helps.") == nil)
    // With an ending, which would have to be carried over.
    #expect(try asked("Falling unemployment helps.", "Enflasyonun düşmesi yardımcı oluyor.") == nil)
  }

  @Test func tellsWhatWasChangedAndWhere() throws {
    let example = Case("In 2025 it cost $7.", "2025'te 7 dolardı.", "In 2026 it cost $9.", nil)
    let repair = try #require(try repair(example, "en", "tr"))
    #expect(repair.text == "2026'da 9 dolardı.")
    #expect(
      repair.changes == [
        Repair.Change(kind: .number, stored: "2025'te", storedRange: 0..<7, text: "2026'da", range: 0..<7),
        Repair.Change(kind: .number, stored: "7", storedRange: 8..<9, text: "9", range: 8..<9),
      ])
  }

  @Test func standsBesideTheStoredTranslation() throws {
    let fixture = try LookupFixture()
    try fixture.add("Exports rose by 7 percent.", "İhracat yüzde 7 arttı.")
    let match = try #require(try fixture.ask("Exports rose by 5 percent.").first)
    #expect(match.stored.unit.target.text == "İhracat yüzde 7 arttı.")
    #expect(match.repair?.text == "İhracat yüzde 5 arttı.")
    // One letter of 26.
    #expect(match.score < 97)
    let reverse = try #require(try fixture.ask("İhracat yüzde 5 arttı.") { $0.side = .target }.first)
    #expect(reverse.repair?.text == "Exports rose by 5 percent.")
  }
}
