import Bitext
import Testing

@testable import Linguistics

struct FinnishInflectionTests {
  static let forms: [(String, String)] = [
    // Short vowels and gradation.
    ("talo", "talon taloa talossa talosta taloon talolla talolta talolle talona taloksi talotta talot"),
    ("talo", "talojen taloja taloissa taloihin taloilla taloin taloineen"),
    ("katu", "kadun katua kadulla katuun kadut katujen kaduilla katuihin"),
    ("kauppa", "kaupan kauppaa kauppaan kaupat kauppojen kauppoja kaupoissa kauppoihin"),
    ("pankki", "pankin pankkia pankkiin pankit pankkien pankkeja pankeissa pankkeihin"),
    ("kunta", "kunnan kuntaa kunnat kuntien kuntia kunnissa kuntiin"),
    ("helsinki", "helsingin helsinkiä helsingissä helsinkiin"),
    ("sopu", "sovun sopua sovussa sopuun"), ("joki", "joen jokea joessa jokeen joet jokien jokia"),
    ("puku", "puvun pukua puvussa puvut pukuja"), ("aika", "ajan aikaa aikana ajat aikojen ajoissa"),
    ("ruoka", "ruoan ruuan ruokaa ruoassa ruokia"), ("jälki", "jäljen jälkeä jälkien jäljistä"),
    ("kirja", "kirjan kirjoja kirjojen kirjoissa"), ("muna", "munan munia munien munissa"),
    ("kylä", "kylän kylää kylässä kylään kyliä kylien kylissä"), ("metsä", "metsän metsiä metsissä"),
    ("opettaja", "opettajan opettajia opettajien opettajille"),
    ("asia", "asian asiaa asioita asioiden asioissa"), ("valtio", "valtion valtiota valtioiden valtioihin"),
    ("laatikko", "laatikon laatikoita laatikoiden laatikoissa laatikkoja"),
    ("korkea", "korkean korkeaa korkeata korkeita korkeiden korkeissa"),
    // Long vowels.
    ("maa", "maan maata maassa maahan maat maiden maita maissa maihin"),
    ("tie", "tien tietä tiellä tiehen teiden teitä teillä"), ("yö", "yön yötä yöhön öitä öiden"),
    ("vapaa", "vapaan vapaata vapaassa vapaaseen vapaita vapaiden"), ("espoo", "espoon espoossa espooseen"),
    // Words in -i and -e.
    ("paperi", "paperin paperia papereita papereiden paperien papereissa"),
    ("suomi", "suomen suomea suomessa suomeen"), ("lumi", "lumen lunta lumeen lumien"),
    ("kieli", "kielen kieltä kieleen kielten kielien kieliä"),
    ("vuosi", "vuoden vuotta vuonna vuoteen vuosien"),
    ("kansi", "kannen kantta kanteen kansien kansissa"), ("lapsi", "lapsen lasta lasten lapsia lapsille"),
    ("veitsi", "veitsen veistä veitsiä"), ("kaksi", "kahden kahta kahteen"),
    ("veli", "veljen veljeä veljien"),
    ("laite", "laitteen laitetta laitteessa laitteeseen laitteet laitteiden laitteita laitteissa"),
    ("suhde", "suhteen suhdetta suhteita"), ("koe", "kokeen koetta kokeita"), ("rinne", "rinteen rinnettä"),
    ("nalle", "nallen nallea nallet nalleja"),
    // Words in a consonant.
    ("suomalainen", "suomalaisen suomalaista suomalaiset suomalaisten suomalaisia suomalaisissa"),
    ("vastaus", "vastauksen vastausta vastaukset vastausten vastauksia"),
    ("oikeus", "oikeuden oikeutta oikeuteen oikeudet oikeuksien oikeuksia"),
    ("rikkaus", "rikkauden rikkautta rikkauksia"), ("rikas", "rikkaan rikasta rikkaat rikkaita rikkaiden"),
    ("kaunis", "kauniin kaunista kauniita"), ("mies", "miehen miestä miesten miehiä"),
    ("puhelin", "puhelimen puhelinta puhelimia"), ("keitin", "keittimen keitintä keittimiä"),
    ("työtön", "työttömän työtöntä työttömien työttömiä"), ("sisar", "sisaren sisarta sisarten"),
    ("kannel", "kanteleen kannelta kanteleita"), ("kuollut", "kuolleen kuollutta kuolleita kuolleiden"),
    ("kevät", "kevään kevättä keväällä"), ("kolmas", "kolmannen kolmatta kolmannessa kolmansia"),
    ("suurempi", "suuremman suurempaa suurempia suuremmissa"),
    // Possessive suffixes and clitics.
    ("ystävä", "ystäväni ystäväsi ystävänsä ystävämme ystävänne ystävälläni ystävälleen ystävissään"),
    ("talo", "talonikin talossakaan taloko talohan taloonsa talojensa taloksensa taloistaan"),
    ("laite", "laitteeni laitteensa laitteiltaan"), ("oikeus", "oikeuteni oikeutensa oikeuksiaan"),
    // Names and loans.
    ("putin", "putinin putinia putinille"), ("brahms", "brahmsin brahmsia"),
    ("atlanta", "atlantan atlantaan"),
    ("internet", "internetin internetissä"), ("tokio", "tokion tokiossa tokioon"),
    ("yhdysvallat", "yhdysvaltojen yhdysvaltain yhdysvalloissa yhdysvaltoihin"),
    ("vaalit", "vaalien vaaleja vaaleissa vaaleihin"), ("alankomaat", "alankomaiden alankomaissa"),
    // The last part of a compound gives the harmony.
    ("työaika", "työajan työajalla"), ("rautatie", "rautatien rautatietä rautateiden"),
  ]

  @Test(arguments: forms)
  func knowsForms(word: String, forms: String) {
    for form in forms.split(separator: " ") {
      #expect(isForm(String(form), of: word), "\(form) of \(word)")
    }
  }

  @Test(arguments: [
    ("yhteys", "yhteistyötä"), ("kansa", "kansalaiset"), ("kansa", "kansissa"), ("tila", "tilin"),
    ("katto", "katun"), ("pankki", "pankkin"), ("talo", "talössä"), ("kylä", "kylassa"),
    ("maa", "maaseutu"), ("kuu", "kuin"), ("tuoli", "tuolta"), ("kuitti", "kuitenkin"), ("kala", "kalia"),
    ("artikkeli", "artiklan"), ("eurooppa", "euroa"), ("vastaus", "vastuusta"), ("talo", "talous"),
  ])
  func leavesOtherWordsAlone(word: String, other: String) { #expect(!isForm(other, of: word)) }

  @Test(arguments: [
    ("puhua", "puhun puhut puhuu puhumme puhutte puhuvat puhuin puhui puhuivat puhuisi puhuisimme puhuttiin"),
    ("puhua", "puhutaan puhutaankin puhunut puhuneet puhuttu puhuva puhuvan puhumassa puhuminen puhuessa"),
    ("antaa", "annan antaa annoin antoi antaisi annetaan annettiin antanut annettu antakaa"),
    ("kirjoittaa", "kirjoitan kirjoittaa kirjoitti kirjoitin kirjoitetaan kirjoitettu kirjoittamaan"),
    ("lukea", "luen lukee luin luki lukisi luetaan lukenut lukemaan"),
    ("pyytää", "pyydän pyytää pyysi pyysin pyydetään"), ("ymmärtää", "ymmärrän ymmärsi"),
    ("syödä", "syön syö söi söisi syödään syöty syömässä"), ("voida", "voin voi voivat voitiin"),
    ("tulla", "tulen tulee tuli tulisi tullut tulleet tullaan tultiin tulkaa"),
    ("ajatella", "ajattelen ajattelee ajatteli ajatellut ajatellaan"), ("nousta", "nousen nousi noussut"),
    ("haluta", "haluan haluaa halusi haluaisi halunnut haluttiin"),
    ("tavata", "tapaan tapaa tapasi tavannut"),
    ("tarvita", "tarvitsen tarvitsee tarvitsi"), ("vanheta", "vanhenen vanhenee vanheni"),
    ("tehdä", "teen tekee teki tehty tehnyt tekisi"), ("nähdä", "näen näkee nähnyt nähtiin"),
  ])
  func knowsFormsOfVerbs(verb: String, forms: String) {
    for form in forms.split(separator: " ") {
      #expect(isForm(String(form), of: verb, .verb), "\(form) of \(verb)")
    }
  }

  @Test func comparesAdjectivesOnly() {
    for form in ["korkeampi", "korkeamman", "korkeimmat", "korkeasti"] {
      #expect(isForm(form, of: "korkea", .adjective))
      #expect(!isForm(form, of: "korkea"))
    }
    #expect(isForm("vanhempi", of: "vanha", .adjective))
    #expect(isForm("perinteisemmälläkin", of: "perinteinen", .adjective))
  }

  @Test func bearsAnything() {
    for word in ["", "i", "aa", "kkkkkk", "eeeeeeee", "V", "12", "ß", "si", "nen", "ie", "\u{1F600}"] {
      for form in ["", "i", "aaaaaaaaaaaa", "vvvv", "ien", ":", "si:n", word + word, word + ":"] {
        _ = isForm(form, of: word)
        _ = isForm(form, of: word, .verb)
        _ = isForm(form, of: word, .adjective)
      }
    }
    #expect(!isForm("", of: "talo"))
  }

  @Test func acceptsEndingsBehindAMark() {
    let finnish = FinnishInflection()
    for ending in ["n", "ssa", "ssä", "hun", "lle", "tä", "ksi", "iden", "nkin"] {
      #expect(finnish.acceptsAfterApostrophe(Array(ending.unicodeScalars)), "\(ending)")
    }
    for other in ["", "talo", "x", "s"] {
      #expect(!finnish.acceptsAfterApostrophe(Array(other.unicodeScalars)), "\(other)")
    }
  }

  private func isForm(_ form: String, of word: String, _ partOfSpeech: Term.PartOfSpeech? = nil) -> Bool {
    let finnish = FinnishInflection()
    let letters = Array(form.unicodeScalars)
    let term = DictionaryTerm(
      words: [Array(word.unicodeScalars)], written: [Array(word.unicodeScalars)], partOfSpeech: partOfSpeech)
    let stems = finnish.stems(ofWord: 0, in: term)
    return finnish.cores(of: letters).contains { core in
      stems.contains { stem in
        stem.letters == Array(letters[core]) && finnish.accepts(stem, in: letters, at: core)
      }
    }
  }
}
