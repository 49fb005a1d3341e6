import Bitext
import Terminology
import TestSupport
import Testing

/// Terms with marks, gaps and cases of their own.
@Suite struct TermWritingTests {
  @Test(
    arguments: [
      ("en", "AT&T", "«AT&T» and «AT&T's» but AT T"),
      ("en", "R&D", "«R&D» R and D"),
      ("en", "C++", "«C++», «C++» or C"),
      ("en", "C#", "«C#» and C"),
      ("en", ".NET", "«.NET» is no NET"),
      ("en", "€STR", "the «€STR», not STR"),
      ("en", "US", "the «U.S». dollar, «US» and «U.S»."),
      ("en", "U.S. dollar", "the «U.S. dollar» and «US dollars»"),
      ("en", "NGO", "«NGOs» and an «NGO» ngo"),
      ("tr", "ABD", "«ABD'nin» ve «A.B.D». kararı"),
      ("tr", "AB", "A.B. adlı kişi «AB» ülkesinde"),
      ("en", "cease-fire", "a «cease-fire», «cease fire», «ceasefires» cease, fire"),
      ("en", "ceasefire", "a «ceasefire» and «cease-fires»"),
      ("en", "cease fire", "«ceasefire» «cease-fire»"),
      ("en", "COVID-19", "«COVID-19» «Covid 19» «COVID19»"),
      ("en", "People's Bank of China", "the «People's Bank of China» and «People’s Bank of China»"),
      ("en", "Moody's", "«Moody's» says, Moody said"),
      ("tr", "Kur'an", "«Kur'an» ve «Kur’an'ı»"),
      ("en", "24/7", "open «24/7» 24 7"),
      ("en", "G20", "«G20» «g20» G 20"),
      ("ja", "日本銀行", "昨日日本の«日本銀行»総裁"),
      ("ja", "５G", "新しい«5G»網"),
      ("th", "ธนาคาร", "วันนี้«ธนาคาร»ปิด"),
      (
        "en", "put … off",
        "«put it off», «put the whole thing off», put the very first thing off, put it. Off"
      ),
      (
        "tr", "karar … vermek",
        "«karar vermişti», «karar da verecek», karar çıktı, «karar verdi», karar çıktı. Vermek"
      ),
      ("en", "left - wing", "left wing «left - wing»"),
      ("en", "Ankara - Istanbul line", "the Ankara Istanbul line"),
      ("en", "left-wing", "«left–wing» left – wing"),
    ])
  func findsTermsWithMarks(language: String, term: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    let found = try finder(language, term).terms(in: text).map(\.range)
    #expect(found == ranges, "\(text)")
  }

  /// What looks the same to a reader is found, in the bytes of the text.
  @Test(
    arguments: [
      ("tr", "merkez bankası", "«merkez\u{ad} ban\u{ad}kası» ve «mer\u{200b}kez bankası’nın»"),
      ("tr", "şehir", "«s\u{327}ehirler» burada"),
      ("tr", "İstanbul", "«I\u{307}stanbul'da» kar"),
      ("fr", "élysée", "l’«e\u{301}lyse\u{301}e»"),
      ("en", "central bank", "the «ｃｅｎｔｒａｌ ｂａｎｋ»"),
      ("en", "office", "an «o\u{fb00}ice»"),
      ("ar", "شركة", "«\u{200f}الشركة»"),
    ])
  func findsWhatLooksTheSame(language: String, term: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    let found = try finder(language, term).terms(in: text)
    let bytes = Array(text.utf8)
    func plain(_ range: Range<Int>) -> String {
      String(String(decoding: bytes[range], as: UTF8.self).unicodeScalars.filter { $0 != "\u{200f}" })
    }
    #expect(found.map { plain($0.range) } == ranges.map(plain), "\(text)")
  }

  @Test(
    arguments: [
      ("en", "Turkey", "«Turkey» eats turkey TURKEY «Turkey's»"),
      ("en", "who", "«Who» asks «who», but WHO says Who"),
      ("en", "IT", "«IT» firms, It is it"),
      ("en", "iPhone", "«iPhone» and «iPhones», iphone IPhone. «IPhone»"),
      ("tr", "Doğan", "«Doğan'ın» doğan «Doğanlar»"),
    ])
  func keepsTheCaseOfCaseSensitiveTerms(language: String, term: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    let found = try finder(language, term, isCaseSensitive: true).terms(in: text).map(\.range)
    #expect(found == ranges, "\(text)")
  }

  @Test(
    arguments: [
      ("tr", "iptc", "IPTC", "«IPTC» «İPTC» «Iptc»"),
      ("tr", "türkiye", "türkiye", "«TÜRKİYE'NİN» «TÜRKIYENIN» «Türkiye»"),
      ("tr", "ışık", "ışık", "«IŞIK» «IŞIKLAR» ISIK"),
      ("en", "rate cut", "rate cut", "«RATE CUT» «Rate Cuts»"),
    ])
  func readsCapitals(language: String, name: String, term: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    #expect(try finder(language, term).terms(in: text).map(\.range) == ranges, "\(text)")
  }

  @Test func saysWhatLiesInside() throws {
    let english = try #require(LanguageTag("en"))
    let concepts = ["bank", "central bank", "bank rate", "central bank"].enumerated().map {
      Concept(identifier: "\($0.offset)", terms: [Term($0.element, language: english)])
    }
    let found = TermFinder(glossary: Glossary(concepts), language: english)
      .overlappingTerms(in: "The central bank rate")
    #expect(found.map(\.concept) == ["1", "3", "0", "2"])
    #expect(found.map(\.isInside) == [false, false, true, true])
  }

  private func finder(_ language: String, _ text: String, isCaseSensitive: Bool = false) throws -> TermFinder
  {
    var term = Term(text, language: try #require(LanguageTag(language)))
    if text.hasPrefix("put ") { term.partOfSpeech = .verb }
    term.isCaseSensitive = isCaseSensitive
    return TermFinder(
      glossary: Glossary([Concept(identifier: text, terms: [term])]), language: term.language)
  }
}
