import Bitext
import Testing

@testable import Linguistics

/// Forms of one word found among the words of a collection.
@Suite struct FormGroupingTests {
  private func grouping(_ language: String, _ counts: [String: Int]) throws -> FormGrouping {
    FormGrouping(language: try #require(LanguageTag(language)), counts: counts)
  }

  @Test(arguments: [
    ("dosyanın", "dosya"), ("dosyalar", "dosya"), ("dosyalarından", "dosya"), ("kitabı", "kitap"),
    ("metni", "metin"), ("kapı", "kapı"), ("çeviri", "çeviri"), ("yazım", "yazım"),
  ])
  func turkishWordsLoseEndingsThatLeaveAWord(form: String, base: String) throws {
    let words = [
      "dosya": 9, "dosyalar": 4, "dosyanın": 3, "dosyalarından": 1, "kitap": 5, "kitabı": 2, "kitapta": 1,
      "metin": 5,
      "metni": 2, "metinde": 1, "kap": 3, "kapı": 3, "çevir": 4, "çeviri": 6, "yaz": 5, "yazı": 4, "yazım": 3,
    ]
    #expect(try grouping("tr", words).base(of: form) == base)
  }

  @Test(arguments: [
    ("files", "file"), ("boxes", "box"), ("policies", "policy"), ("class", "class"), ("news", "news"),
    ("status", "status"),
  ])
  func englishWordsLoseThePlural(form: String, base: String) throws {
    let words = [
      "file": 2, "files": 2, "box": 1, "boxes": 1, "policy": 1, "policies": 1, "class": 2, "clas": 1,
      "news": 3,
      "status": 3, "statu": 1,
    ]
    #expect(try grouping("en", words).base(of: form) == base)
  }

  @Test(arguments: [
    ("sistemini", "sistem", "sistemi"), ("sisteminde", "sistem", "sistemi"), ("sistemleri", "sistem", nil),
    ("sistemi", "sistem", nil), ("dosyayı", "dosya", "dosya"),
  ])
  func aCompoundIsCitedWithItsPossessive(word: String, base: String, citation: String?) throws {
    let grouping = try grouping("tr", ["sistem": 5, "dosya": 5])
    #expect(grouping.citation(of: word, base: base, isCompound: true) == citation)
    #expect(grouping.isInCase("dosyayı", base: "dosya"))
    #expect(!grouping.isInCase("sistemleri", base: "sistem"))
  }
}

@Suite struct BackgroundFrequencyTests {
  @Test(arguments: ["ar", "de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "ru", "sv", "tr"])
  func countsOfALanguageAreAShareOfAllWords(language: String) throws {
    let tag = try #require(LanguageTag(language))
    let background = try #require(BackgroundFrequency(language: tag))
    #expect(background.words.count > 5_000)
    let sum = background.words.values.reduce(0, +)
    #expect((0.6...1.1).contains(sum))
    #expect(background.frequency(of: "qqqq") < background.least)
  }

  @Test func functionWordsAreFrequent() throws {
    let tag = try #require(LanguageTag("en"))
    let background = try #require(BackgroundFrequency(language: tag))
    #expect(background.frequency(of: "the") > 100 * background.frequency(of: "government"))
    #expect(background.frequency(of: "government") > background.least)
  }

  @Test func anUnknownLanguageHasNone() throws {
    let tag = try #require(LanguageTag("vo"))
    #expect(BackgroundFrequency(language: tag) == nil)
  }
}

@Suite struct TermEdgesTests {
  @Test func wordsThatBeginNoTermAreClosed() throws {
    let edges = TermEdges(language: try #require(LanguageTag("tr")))
    #expect(edges.isClosed("ve") && edges.isClosed("olarak"))
    #expect(edges.isGeneric("yüzde") && !edges.isGeneric("banka"))
    #expect(edges.isFinite("açıklayacak") && !edges.isFinite("banka") && !edges.isFinite("geçmiş"))
  }
}
