import Bitext
import Checks
import Testing

@Suite struct TruncatedCheckTests {
  @Test(
    arguments: [
      (
        "en-tr", "«The minister said on Monday that exports to Iraq had risen by a third.»",
        "Bakan pazartesi günü «Irak»'a"
      ),
      (
        "de-en", "«Der Minister sagte am Montag, die Ausfuhren seien gestiegen.»",
        "The minister said that «the»"
      ),
      (
        "en-fi", "«The talks that began on Monday will go on until Friday, officials said.»",
        "Maanantaina «alkaneet»"
      ),
      ("ru-en", "«Министр заявил в понедельник, что экспорт вырос на треть.»", "The «minister…»"),
    ])
  func findsWhereATranslationBreaksOff(pair: String, source: String, target: String) throws {
    let finding = try Alone.expectOne("truncated", pair, source, target.replacing("…»", with: "»…"))
    #expect(finding?.severity == .error)
  }

  @Test(
    arguments: [
      ("en-tr", "That's what happened.", "Öyle de oldu."),
      ("en-tr", "Rain", ""),
      ("en-es", "The minister spoke on Monday in Madrid.", "El ministro habló el lunes en Madrid."),
      ("en-tr", "Exports rise by a third", "İhracat üçte bir arttı"),
      (
        "en-ru", "\"We will never give up our right to the sea,\" he said.",
        "«Мы никогда не откажемся от своего права на море, — сказал он. —"
      ),
    ])
  func letsWholeOnesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("truncated", pair, source, target) == [])
  }
}

@Suite struct SentenceCountCheckTests {
  @Test(
    arguments: [
      (
        "en-tr", "It rained all day in the northern provinces. «Nobody came to the stadium on Monday.»",
        "«Kuzey illerinde bütün gün yağmur yağdı.»"
      ),
      (
        "es-en", "Llovió todo el día en el norte del país. «Nadie acudió el lunes al estadio.»",
        "«It rained all day in the north.»"
      ),
      (
        "en-fi",
        "The president arrived in Helsinki on Friday. «Thousands of people waited for him in the rain.» "
          + "The visit will last three days.",
        "«Presidentti saapui perjantaina Helsinkiin. Vierailu kestää kolme päivää.»"
      ),
    ])
  func findsASentenceLeftOut(pair: String, source: String, target: String) throws {
    _ = try Alone.expectOne("sentence-count", pair, source, target)
  }

  @Test(
    arguments: [
      (
        "en-tr", "It rained all day in the north. Nobody came.",
        "Kuzeyde bütün gün yağmur yağdı ve kimse gelmedi."
      ),
      ("en-de", "It rained on Monday.", "Am Montag regnete es."),
    ])
  func letsJoinedSentencesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("sentence-count", pair, source, target) == [])
  }
}

@Suite struct AddedSentenceCheckTests {
  @Test(
    arguments: [
      (
        "en-tr", "The minister spoke in Ankara on Monday.",
        "Bakan pazartesi günü Ankara'da konuştu. «Haberimizin devamında uzmanların yorumlarını okuyabilirsiniz.»"
      ),
      (
        "en-ru", "The president arrived in Moscow on Friday.",
        "Президент прибыл в Москву в пятницу. «Погода в горах была холодной, и туристы жаловались на цены.»"
      ),
    ])
  func findsASentenceThatTheSourceHasNot(pair: String, source: String, target: String) throws {
    let finding = try #require(
      try Alone.expectOne("added-sentence", pair, source, target))
    #expect(finding.severity == .warning)
  }

  @Test(
    arguments: [
      (
        "en-de", "The minister, who had come to Berlin on Monday, spoke about exports.",
        "Der Minister war am Montag nach Berlin gekommen. Er sprach über den Export."
      ),
      ("en-tr", "It rained. Nobody came.", "Yağmur yağdı. Kimse gelmedi."),
    ])
  func letsPartedSentencesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("added-sentence", pair, source, target) == [])
  }
}

@Suite struct UnrelatedTextCheckTests {
  @Test(
    arguments: [
      (
        "en-tr", "«The government will raise taxes on fuel by 12 percent in October, the minister said.»",
        "«Maçın ilk yarısında iki takım da gol atamadı, taraftarlar hayal kırıklığına uğradı.»"
      ),
      (
        "es-en", "«La policía detuvo el lunes en Madrid a tres hombres acusados de robar 20 coches.»",
        "«Heavy rain and strong winds are expected along the coast, with snow in the mountains.»"
      ),
      (
        "en-ru", "«The government will raise taxes on fuel by 12 percent in 2026, the minister said.»",
        "«Футболисты сборной вышли на поле под проливным дождём, но зрители не расходились.»"
      ),
    ])
  func findsAnotherText(pair: String, source: String, target: String) throws {
    let finding = try #require(
      try Alone.expectOne("unrelated-text", pair, source, target))
    #expect(finding.severity == .error)
  }

  @Test(
    arguments: [
      (
        "en-tr", "The government will raise taxes on fuel in October.",
        "Hükümet ekimde akaryakıt vergilerini artıracak."
      ),
      ("en-fr", "It was all over in no time.", "Tout fut terminé en un clin d'œil."),
      ("en-fi", "The president will visit Finland in May.", "Presidentti vierailee Suomessa toukokuussa."),
      ("en-ru", "Putin met Merkel in Moscow.", "Путин встретился в Москве с Меркель."),
      ("en-ja", "The president will visit Japan in May.", "雨が降っている。"),
      ("en-tr", "Yes, we can.", "Hayır, olmaz."),
      (
        "en-de", "They gave her a fine of $12,500 there.", "Dafür musste sie 12500 Dollar Bußgeld zahlen."
      ),
    ])
  func letsTranslationsPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("unrelated-text", pair, source, target) == [])
  }
}

@Suite struct SwappedSegmentsCheckTests {
  @Test(
    arguments: [
      (["Madrid'de Sanchez konuştu.", "Ann Holt 12 sandalye kazandı.", "Yağmur yağdı."], [0, 1]),
      (["Ann Holt 12 sandalye kazandı.", "Madrid'de Sanchez konuştu.", "Yağmur yağdı."], []),
    ])
  func findsExchangedNeighbours(targets: [String], expected: [Int]) throws {
    let sources = ["Then Ann Holt won 12 seats.", "In Madrid Mr Sanchez spoke.", "It rained."]
    let suite = try Alone.suite("swapped-segments", "en-tr")
    var reader = suite.documentReader()
    for (place, (source, target)) in zip(sources, targets).enumerated() {
      reader.read(suite.pair(source: TaggedText(source), target: TaggedText(target)), at: place)
    }
    #expect(reader.finish().map(\.place) == expected)
  }

  @Test func findsExchangedOnesThatStandApart() throws {
    let sources = [
      "The government will raise taxes on fuel.", "It rained all day in the north.",
      "The police arrested three men in Ankara.",
    ]
    let targets = [
      "Polis Ankara'da üç kişiyi tutukladı.", "Kuzeyde bütün gün yağmur yağdı.",
      "Hükümet akaryakıt vergilerini artıracak.",
    ]
    let suite = try Alone.suite("swapped-segments", "en-tr")
    var reader = suite.documentReader()
    for (place, (source, target)) in zip(sources, targets).enumerated() {
      reader.read(suite.pair(source: TaggedText(source), target: TaggedText(target)), at: place)
    }
    #expect(reader.finish().map(\.place) == [0, 2])
  }

  @Test func findsARunOneTooLate() throws {
    let sources = ["In 2011 it rained.", "In 2012 it snowed.", "In 2013 it hailed.", "In 2014 it froze."]
    let targets = ["Bir şey oldu.", "2011'de yağmur yağdı.", "2012'de kar yağdı.", "2013'te dolu yağdı."]
    let suite = try Alone.suite("swapped-segments", "en-tr")
    var reader = suite.documentReader()
    for (place, (source, target)) in zip(sources, targets).enumerated() {
      reader.read(suite.pair(source: TaggedText(source), target: TaggedText(target)), at: place)
    }
    #expect(reader.finish().map(\.place) == [0, 1, 2])
  }
}

@Suite struct AttributionCheckTests {
  @Test func findsAnotherAgency() throws {
    _ = try Alone.expectOne(
      "attribution", "tr-en", "ANKARA («AA») - Bakan konuştu.", "ANKARA («AFP») - The minister spoke.")
    _ = try Alone.expectOne("attribution", "en-tr", "«Reuters» reported it.", "Haberlere göre böyle.")
  }

  @Test func letsOtherNamesOfItPass() throws {
    #expect(
      try Alone.findings("attribution", "tr-en", "ANKARA (AA) - Geldi.", "ANKARA (Anadolu) - He came.") == [])
    #expect(try Alone.findings("attribution", "en-ru", "Reuters said so.", "Сообщает Рейтер.") == [])
    #expect(try Alone.findings("attribution", "en-de", "Size AA fits.", "Sie passt.") == [])
  }
}
