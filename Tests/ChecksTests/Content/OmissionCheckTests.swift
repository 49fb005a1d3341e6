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
    ])
  func letsWholeOnesPass(pair: String, source: String, target: String) throws {
    #expect(try Alone.findings("truncated", pair, source, target) == [])
  }
}

@Suite struct SentenceCountCheckTests {
  @Test(
    arguments: [
      (
        "en-tr", "«It rained all day in the northern provinces. Nobody came to the stadium on Monday.»",
        "«Kuzey illerinde bütün gün yağmur yağdı.»"
      ),
      (
        "es-en", "«Llovió todo el día en el norte del país. Nadie acudió el lunes al estadio.»",
        "«It rained all day in the north.»"
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
