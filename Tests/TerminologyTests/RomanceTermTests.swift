import TestSupport
import Testing

/// French, Italian and Portuguese forms, by their grammars.
@Suite struct RomanceTermTests {
  @Test(
    arguments: [
      ("journal", "les «journaux» du «journal»; journalier, journée"),
      ("travail", "les «travaux» et le «travail»; travailleur"),
      ("bureau", "les «bureaux»; bureaucratie"),
      ("général", "«générale», «générales», «généraux»; généralité"),
      ("européen", "«européenne», «européens», «européennes»; Europe"),
      ("actif", "«active» et «actives», «actifs»; activité"),
      ("nouveau", "«nouvelle», «nouvel», «nouveaux»; nouveauté"),
      ("directeur", "«directrice» et «directeurs»; direction"),
      ("taux d'intérêt", "le «taux d'intérêt» et les «taux d’intérêt»; taux de change"),
      ("banque centrale", "les «banques centrales» et la «banque centrale»; banque du centre"),
      ("chemin de fer", "les «chemins de fer»; chemins de terre"),
      ("prix", "les «prix»; prise"),
      ("économie", "l'«économie» et d'«économies»; économiste"),
      ("Premier ministre", "la «Première ministre» et les «Premiers ministres»; ministère"),
      ("État", "l'«Etat» et les «États»; étage"),
      ("prendre des mesures", "«prennent des mesures» et a pris des risques"),
      ("mettre en œuvre", "«mis en œuvre», «mettra en œuvre»; mettre en scène"),
      ("lancer un appel", "«lançait un appel», «lance un appel»; lancer des appels"),
      ("élection", "les «élections»; électeur"),
    ])
  func findsFrench(term: String, marked: String) throws {
    try expectTerms(term, language: "fr", in: marked)
  }

  @Test(
    arguments: [
      ("banca", "le «banche» e la «banca»; bancario"),
      ("amico", "gli «amici» e le «amiche»; amicizia"),
      ("politico", "«politici», «politica», «politiche»; politicizzare"),
      ("lago", "i «laghi»; lagosta"),
      ("città", "le «città»; cittadino"),
      ("giornalista", "i «giornalisti» e le «giornaliste»; giornale"),
      ("problema", "i «problemi»; problematico"),
      ("ufficio", "gli «uffici»; ufficiale"),
      ("provincia", "le «province» e le «provincie»; provinciale"),
      ("elezione", "le «elezioni» e l'«elezione»; elettore"),
      ("Unione europea", "dell'«Unione europea»; unioni monetarie"),
      ("tasso di interesse", "i «tassi di interesse»; tassa di interesse"),
      ("uomo", "gli «uomini» e un'altra; umano"),
      ("direttore", "la «direttrice» e i «direttori»; direzione"),
      ("imporre sanzioni", "«impone sanzioni», «imposero sanzioni», «imporrà sanzioni»; imposta"),
      ("primo ministro", "i «primi ministri»; primo maestro"),
    ])
  func findsItalian(term: String, marked: String) throws {
    try expectTerms(term, language: "it", in: marked)
  }

  @Test(
    arguments: [
      ("eleição", "as «eleições»; eleitor"),
      ("pão", "os «pães» e o «pão»; padaria"),
      ("cidadão", "os «cidadãos» e as «cidadãs»; cidade"),
      ("jornal", "os «jornais»; jornalista"),
      ("nível", "os «níveis»; nivelar"),
      ("homem", "os «homens»; homenagem"),
      ("país", "os «países»; paisagem"),
      ("juiz", "os «juízes»; juízo"),
      ("direção", "a «direcção» e as «direções»; diretor"),
      ("acto", "o «ato» e os «actos»; ator"),
      ("Banco Central", "os «bancos centrais»; banca"),
      ("taxa de juro", "as «taxas de juro»; taxas de câmbio"),
      ("europeu", "a «europeia» e as «europeias», os «europeus»; Europa"),
      ("impor sanções", "«impôs sanções», «impuseram sanções»; imposto"),
      ("ministro", "a «ministra»; ministério"),
    ])
  func findsPortuguese(term: String, marked: String) throws {
    try expectTerms(term, language: "pt", in: marked)
  }
}
