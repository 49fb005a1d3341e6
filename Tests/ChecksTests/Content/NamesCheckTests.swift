import Bitext
import Checks
import TestSupport
import Testing

@Suite struct NamesCheckTests {
  @Test(
    arguments: [
      ("en-tr", "It was «Trump» again.", "Yine «Trmup» idi."),
      ("en-tr", "He met «Kavanaugh».", "«Kavanuagh» ile görüştü."),
      ("en-de", "She met «Mueller» there.", "Dort traf sie «Mueler»."),
      ("en-es", "The house of «Bartholdi» burnt.", "Ardió la casa de «Barthholdi»."),
      ("en-fi", "The house of «Lindqvist» burnt.", "Talo, jonka omisti «Lindqvirt», paloi."),
      ("tr-en", "Dün «Erdemir» konuştu.", "Yesterday «Erdmeir» spoke."),
      ("fi-en", "Sen sanoi «Lindqvist».", "It was said by «Lindqvirt»."),
      ("en-tr", "Talks with Ann «Holt» went on.", "Ann «Hlot» ile görüşmeler sürdü."),
      ("en-de", "Anna Berg and Jonas «Weller» came.", "Anna Berg und Jonas «Berg» kamen."),
    ])
  func findsMisspeltNames(pair: String, source: String, target: String) throws {
    let finding = try Alone.expectOne("names", pair, source, target)
    #expect(finding?.suggestion != nil)
  }

  @Test(
    arguments: [
      ("en-tr", "Exports to Korea rose.", "Kore'ye ihracat arttı."),
      ("en-de", "It was in October.", "Es war im Oktober."),
      ("en-de", "Vladimir spoke.", "Wladimir sprach."),
      ("en-fr", "He left Vienna for Seoul.", "Il quitta Vienne pour Séoul."),
      ("tr-en", "Dün Kerem Güngör konuştu.", "Yesterday Kerem Gungor spoke."),
      ("en-fi", "It was in Lindfors.", "Se oli Lindforsissa."),
      ("en-ru", "It was Trump.", "Это был Трамп."),
      ("en-tr", "Mikhail left Tehran.", "Mihail Tahran'dan ayrıldı."),
      ("en-fr", "He saw Gorbachev in Riyadh.", "Il a vu Gorbatchev à Riyad."),
      ("en-es", "It was in Russia and Aleppo.", "Fue en Rusia y Alepo."),
      ("hu-en", "Láttam Simpsont ott.", "I saw Simpson there."),
      ("en-fi", "It was Matti Vanhanen.", "Se oli Matti Vanhasen."),
      ("en-lv", "It was Johnson.", "Tas bija Jonson."),
      ("en-tr", "Anna saw the son of Anne.", "Anna, Anne'nin oğlunu gördü."),
      ("fi-en", "Park Cityn asukkaat", "people of Park City"),
      ("fi-en", "Adam Keelen joukkue", "the team of Adam Keele"),
      ("en-fi", "Syria and the Syrian army", "Syyria ja Syyrian armeija"),
      ("fi-en", "Etelä-Koreaan", "to South Korean ports"),
      ("en-es", "the Southern Nation Party", "el Partido Nación del Sur"),
    ])
  func letsOtherSpellingsPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("names", pair, source, target) == [])
  }

  @Test(
    .enabled(if: hasEnglishDictionary, "needs the English dictionary"),
    arguments: [
      ("en-tr", "On Friday «Kavanaugh» spoke.", "Cuma günü «Spieth» konuştu."),
      ("en-tr", "Robert «Kavanaugh» spoke.", "Robert «Spieth» konuştu."),
      ("en-fr", "The house of «Kavanaugh» burnt.", "La maison de «Molinari» a brûlé."),
      ("en-es", "The house of «Lindqvist» burnt.", "Ardió la casa de «Molinari»."),
      ("tr-en", "Dün «Erdemir» konuştu.", "Yesterday «Kavanaugh» spoke."),
      ("en-de", "The house of Anna «Kavanaugh» burnt.", "Es brannte das Haus von Anna «Molinari»."),
    ])
  func findsNamesOfOthers(pair: String, source: String, target: String) throws {
    _ = try Alone.expectOne("names", pair, source, target)
  }

  @Test(
    arguments: [
      ("en-tr", "He left Germany and Greece.", "Almanya ve Yunanistan'dan ayrıldı."),
      ("en-tr", "The New York Police met Scots.", "New York Polisi İskoçlarla görüştü."),
      ("en-de", "He met the Welsh in Pyongyang.", "In Pjöngjang traf er die Waliser."),
      ("tr-en", "Özbekistan'dan Katalunya'ya geçti.", "He went from Uzbekistan to Catalonia."),
      ("en-fr", "The Republicans left.", "Les Républicains sont partis avec Ford."),
      ("en-es", "Prince William met Elizabeth.", "El príncipe Guillermo vio a Isabel."),
      ("en-tr", "Two MWPs met there.", "Orada iki Galler vekili bir araya geldi."),
      ("tr-en", "Silahsızlandırılmış Bölge'den geçti.", "He crossed the Demilitarised Zone."),
      ("de-en", "Die Denuklearisierung begann.", "So began the work in Pyongyang."),
      ("en-tr", "On Sunday she said yes.", "Pazar günü Kavanaugh evet dedi."),
    ])
  func letsTranslatedNamesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("names", pair, source, target) == [])
  }
}

@Suite struct MissingNamesCheckTests {
  @Test(
    arguments: [
      ("en-tr", "Robert «Szczepanski» met Anna Lindqvist.", "Robert, Anna Lindqvist ile görüştü."),
      ("tr-en", "Dün Anna «Lindqvist» Robert ile konuştu.", "Yesterday Anna spoke to Robert."),
    ])
  func findsNamesLeftOut(pair: String, source: String, target: String) throws {
    let (text, ranges) = unmark(source)
    let found = try findings(pair, text, target)
    #expect(found.map(\.source) == ranges.map(Optional.some), "\(source) → \(target): \(found)")
  }

  @Test(
    arguments: [
      ("en-tr", "Robert Szczepanski met Anna.", "Robert Szczepański Anna ile görüştü."),
      ("en-tr", "Anna Lindqvist left Germany.", "Anna Lindqvist Almanya'dan ayrıldı."),
      ("en-tr", "Robert Szczepanski met Anna.", "Anna, Robert Saczepanski ile görüştü."),
      ("en-fi", "It was Lindfors in Turku.", "Se oli Lindfors Turussa."),
      ("en-tr", "It was Szczepanski.", "Oydu."),
    ])
  func letsOthersPass(pair: String, source: String, target: String) throws {
    #expect(try findings(pair, source, target) == [])
  }

  /// The profile for news leaves this check off.
  private func findings(_ pair: String, _ source: String, _ target: String) throws -> [Finding] {
    let tags = try pair.split(separator: "-").map { try #require(LanguageTag(String($0))) }
    var settings = CheckSettings.only("missing-names")
    settings.levels["missing-names"] = .warning
    let suite = try CheckSuite(
      languages: LanguagePair(source: tags[0], target: tags[1]), settings: settings)
    return suite.findings(source: source, target: target)
  }
}

/// Whether the check of English spelling has what it needs.
private let hasEnglishDictionary = (try? Alone.suite("spelling", "tr-en").descriptions.isEmpty) == false

@Suite struct AcronymsCheckTests {
  @Test(
    arguments: [
      ("en-tr", "The «NATO» summit ended.", "«NAOT» zirvesi sona erdi."),
      ("en-tr", "The «FBI» came.", "«FB» geldi."),
      ("en-de", "It is in «UNESCO» now.", "Nun ist es in der «UNECO»."),
      ("en-tr", "The «FBI» came.", "«FBK» geldi."),
      ("en-tr", "The «EU» met.", "«AK» toplandı."),
      ("en-ru", "The «NATO» summit ended.", "Саммит «НАБО» завершился."),
      ("en-es", "A «NATO» base", "Una base de la «UNESCO»"),
      ("tr-en", "«AB» ile ABD dün anlaştı.", "The «EK» and the US agreed."),
    ])
  func findsLettersLostOrExchanged(pair: String, source: String, target: String) throws {
    _ = try Alone.expectOne("acronyms", pair, source, target)
  }

  @Test(
    arguments: [
      ("en-fr", "The NATO summit", "Le sommet de l'OTAN"),
      ("en-fr", "DNA and HIV", "ADN et VIH"),
      ("en-tr", "The EU and the USA", "AB ve ABD"),
      ("en-de", "The USA won.", "Die US siegten."),
      ("en-tr", "The UN met.", "BM toplandı."),
      ("en-fr", "The FWC said so.", "La CPF l'a dit."),
      ("en-tr", "Two MPs of the SNP", "SNP'nin iki milletvekili"),
      ("en-de", "Britain left the UK's own EU group.", "Großbritannien verließ die EU-Gruppe."),
      ("en-fr", "World War II", "La Seconde Guerre mondiale, la IIe"),
      ("en-tr", "The ICJ ruled.", "UAD karar verdi."),
      ("tr-en", "EKONOMİ", "ECONOMY"),
    ])
  func letsTranslatedOnesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("acronyms", pair, source, target) == [])
  }
}
