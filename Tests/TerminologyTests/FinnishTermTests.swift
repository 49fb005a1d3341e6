import Bitext
import Terminology
import Testing

struct FinnishTermTests {
  @Test(arguments: [
    ("Euroopan unioni", "Sopimus tuli «Euroopan unionin» ja «Euroopan unioniin» kuuluvien maiden välille."),
    ("Yhdistyneet kansakunnat", "«Yhdistyneiden kansakuntien» pääsihteeri puhui."),
    ("pohjoismainen neuvosto", "Päätös tehtiin «Pohjoismaisessa neuvostossa»."),
    ("EU", "«EU:n» komissio ja «EU:hun» liittyvät maat, «EU» itse, mutta ei eu."),
    ("YK:n turvallisuusneuvosto", "Asia vietiin «YK:n turvallisuusneuvostoon» eilen."),
    ("Nato-maa", "«Nato-maiden» johtajat kokoontuivat."),
    ("Bordeaux", "«Bordeaux'n» viinit"),
    ("kansa", "«Kansan» tahto voitti, vaikka kansalaiset olivat eri mieltä kansanedustajista."),
    ("yhteys", "«Yhteyttä» ei saatu, mutta yhteistyötä jatkettiin."),
    ("työ", "«Työn» tulokset: yhteistyö sujui, ja «töitä» riittää."),
    ("joki", "Kaupungit, joissa asutaan «joen» varrella."),
    ("presidentti", "«Presidentinkin» mukaan «presidentillämme» on kiire."),
  ])
  func finds(term: String, marked: String) throws {
    let (text, expected) = read(marked)
    #expect(try found(term, in: text) == expected)
  }

  @Test(arguments: [
    ("ottaa huomioon", "Komissio «otti huomioon» lausunnon ja «ottaa huomioon» muutkin."),
    ("neuvotella", "Maat «neuvottelevat» yhä, ja «neuvoteltu» sopimus odottaa."),
  ])
  func findsVerbs(term: String, marked: String) throws {
    let (text, expected) = read(marked)
    #expect(try found(term, .verb, in: text) == expected)
  }

  private func found(_ text: String, _ partOfSpeech: Term.PartOfSpeech? = nil, in sentence: String) throws
    -> [String]
  {
    let finnish = try #require(LanguageTag("fi"))
    var term = Term(text, language: finnish)
    term.partOfSpeech = partOfSpeech
    let glossary = Glossary([Concept(identifier: "1", terms: [term])])
    let bytes = Array(sentence.utf8)
    return TermFinder(glossary: glossary, language: finnish).terms(in: sentence).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  /// A text without its «marks», and what stands between them.
  private func read(_ marked: String) -> (String, [String]) {
    let parts = marked.split(whereSeparator: { "«»".contains($0) })
    let starts = marked.hasPrefix("«") ? 0 : 1
    return (
      parts.joined(), parts.indices.filter { $0 % 2 == starts }.map { String(parts[$0]) }
    )
  }
}
