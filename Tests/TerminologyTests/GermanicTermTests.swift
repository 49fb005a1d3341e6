import Bitext
import TestSupport
import Testing

/// German, Dutch and English forms, by their grammars.
@Suite struct GermanicTermTests {
  @Test func takesLongWordsAsTheyStand() throws {
    let word = String(repeating: "ae", count: 30_000)
    try expectTerms(word, language: "de", in: "«\(word)» und \(word)n")
  }

  @Test(
    arguments: [
      ("Vertrag", nil, "des «Vertrages», mit «Verträgen», der «Vertrag»; Mietvertrag, Vertragspartner"),
      ("Lauf", nil, "des «Laufes», «LAUF», «Läufe»; sie laufen"),
      ("lauf", nil, "des «Laufes» und «lauf»; er lief"),
      ("Krankenhaus", nil, "die «Krankenhäuser» und des «Krankenhauses»; Krankenkasse"),
      ("Mutter", nil, "«Mütter», «Müttern»; Muttersprache"),
      ("Abgeordneter", nil, "die «Abgeordneten», eine «Abgeordnete», «Abgeordneter»; Abgeordnetenhaus"),
      ("Parteikongreß", nil, "des «Parteikongresses» und «Parteikongress»; Kongress"),
      ("Ergebnis", nil, "die «Ergebnisse», des «Ergebnisses»; ergebnislos"),
      ("Museum", nil, "die «Museen», des «Museums»; Museumsinsel"),
      ("Virus", nil, "die «Viren»; Virologe"),
      ("Herz", nil, "des «Herzens»; herzlich"),
      ("Ministerin", nil, "die «Ministerinnen»; Minister"),
      ("Minister", nil, "die «Minister» mit den «Ministern»; Ministerin, Ministerium"),
      ("Europäische Union", nil, "der «Europäischen Union»; Europäer"),
      ("Vereinte Nationen", nil, "den «Vereinten Nationen»; Nation"),
      ("Klima-Schutz", nil, "«Klimaschutz», des «Klimaschutzes», «Klima-Schutz»; Klimaschützer"),
      ("Klimaschutz", nil, "«Klima-Schutz» und «Klimaschutz»; Klima und Schutz"),
      ("Kommission", nil, "die EU-«Kommission»; Kommissar"),
      ("Grimm", nil, "«Grimms» und «Grimm's»; grimmig"),
      ("ankündigen", .verb, "«angekündigt», «anzukündigen», «ankündigte»; Ankündigung"),
      ("verhandeln", .verb, "«verhandelt», «verhandelte», «verhandelnd»; Handel"),
      ("abschließen", .verb, "«abgeschlossen», «abschloss»; abschlägig"),
      ("nehmen", .verb, "«genommen», «nahm», «nimmt»; Name"),
      ("politisch", .adjective, "«politische», «politischen», «politischer»; Politik"),
    ] as [(String, Term.PartOfSpeech?, String)])
  func findsGerman(term: String, partOfSpeech: Term.PartOfSpeech?, marked: String) throws {
    try expectTerms(term, partOfSpeech, language: "de", in: marked)
  }

  @Test(
    arguments: [
      ("huis", nil, "de «huizen» en het «huis»; huiselijk"),
      ("brief", nil, "«brieven»; briefing"),
      ("school", nil, "«scholen»; scholier"),
      ("stad", nil, "«steden»; stadion"),
      ("kat", nil, "«katten»; kater"),
      ("foto", nil, "«foto's»; fotograaf"),
      ("kind", nil, "«kinderen»; kinds"),
      ("minister", nil, "de «ministers»; ministerie"),
      ("mogelijkheid", nil, "«mogelijkheden»; mogelijk"),
      ("Europese Unie", nil, "de «Europese Unie»; Europees geld"),
      ("centrale bank", nil, "de «centrale banken»; bankier"),
      ("provincie", nil, "de «provincies»; provinciaal"),
      ("oplossen", .verb, "«opgelost», «oplost»; oplossing"),
      ("onderhandelen", .verb, "«onderhandelt» en «onderhandelde»; handel"),
      ("schrijven", .verb, "«schreef», «geschreven», «schrijft»; schrift"),
      ("maken", .verb, "«maakt», «maakte», «gemaakt»; makelaar"),
    ] as [(String, Term.PartOfSpeech?, String)])
  func findsDutch(term: String, partOfSpeech: Term.PartOfSpeech?, marked: String) throws {
    try expectTerms(term, partOfSpeech, language: "nl", in: marked)
  }

  @Test(
    arguments: [
      ("country", nil, "«countries» and the «country's»; countryside"),
      ("crisis", nil, "«crises»; critical"),
      ("policeman", nil, "«policemen»; police"),
      ("knife", nil, "«knives»; knit"),
      ("head of state", nil, "«heads of state» and «head of state»; head of states"),
      ("attorney general", nil, "«attorneys general» and «attorney generals»; attorney in general"),
      ("NGO", nil, "«NGOs» and «NGO»; ngogo"),
      ("labour market", nil, "«labor markets» and «labour markets»; laboured market"),
      ("organisation", nil, "«organizations»; organizing"),
      ("centre", nil, "the «centers»; central"),
      ("defence minister", nil, "the «defense ministers»; defender"),
      ("negotiate", .verb, "«negotiated», «negotiating»; negotiation"),
      ("withdraw", .verb, "«withdrew», «withdrawn», «withdraws»; withdrawal"),
      ("ban", .verb, "«banned», «banning»; bank"),
      ("cease-fire", nil, "the «ceasefires» and «cease fire»; ceasing fire"),
      ("to impose sanctions", nil, "«imposed sanctions»; impose a sanction"),
    ] as [(String, Term.PartOfSpeech?, String)])
  func findsEnglish(term: String, partOfSpeech: Term.PartOfSpeech?, marked: String) throws {
    try expectTerms(term, partOfSpeech, language: "en", in: marked)
  }
}
