import Checks
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
}

@Suite struct AcronymsCheckTests {
  @Test(
    arguments: [
      ("en-tr", "The «NATO» summit ended.", "«NAOT» zirvesi sona erdi."),
      ("en-tr", "The «FBI» came.", "«FB» geldi."),
      ("en-de", "It is in «UNESCO» now.", "Nun ist es in der «UNECO»."),
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
    ])
  func letsTranslatedOnesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("acronyms", pair, source, target) == [])
  }
}
