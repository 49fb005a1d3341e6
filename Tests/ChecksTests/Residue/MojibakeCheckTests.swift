import Checks
import Testing

@Suite struct MojibakeCheckTests {
  @Test(
    arguments: [
      ResidueCase(
        "en-tr", "Exports rose in Turkey.", "«TÃ¼rkiye'nin» «ihracatÄ±» «arttÄ±.»",
        ["Türkiye'nin", "ihracatı", "arttı."]),
      ResidueCase("en-tr", "Exports rose.", "«Ýhracat» «artýþ» gösterdi.", ["İhracat", "artış"]),
      ResidueCase("tr-en", "Türkiye'nin ihracatı", "«T?rkiye's» exports", [nil]),
      ResidueCase("tr-en", "Güngör konuştu.", "«G?ng?r» spoke.", ["Güngör"]),
      ResidueCase("en-tr", "Güngör spoke.", "«G\u{fffd}ngör» konuştu.", ["Güngör"]),
      ResidueCase("en-de", "He said so.", "Er sagte «â€žjaâ€œ.»", ["„ja“."]),
      ResidueCase("en-de", "in the kingdom", "im «KÃ¶nigreich»", ["Königreich"]),
      ResidueCase("en-fr", "He came.", "«L√©a» est venue.", ["Léa"]),
      ResidueCase("en-ru", "Hello", "«РџСЂРёРІРµС‚»", ["Привет"]),
      ResidueCase("en-ru", "Hello", "«Ïðèâåò»", ["Привет"]),
      ResidueCase("en-tr", "It's here.", "Ankara'da «Kerem&#39;in» evi", ["Kerem'in"]),
      ResidueCase("en-de", "a man", "ein «Mann\u{92}s» Wort", ["Mann’s"]),
      ResidueCase("en-tr", "The rates rose sharply.", "Faiz «oranlar?» hızla yükseldi.", [nil]),
    ])
  func findsWhatWasReadWrongly(row: ResidueCase) throws { try row.run("mojibake") }

  @Test(
    arguments: [
      ResidueCase("en-tr", "Guðmundsson spoke.", "Guðmundsson konuştu."),
      ResidueCase("en-fr", "Did he go?", "Est-il allé ? Où ?"),
      ResidueCase("en-fi", "GOOD", "”HYVÄ”"),
      ResidueCase("en-tr", "Did they rise? Yes.", "Arttı mı? evet."),
      ResidueCase(
        "en-tr", "See https://a.example/x?y=1 now.", "Şimdi https://a.example/x?y=1 adresine bakın."),
      ResidueCase("en-de", "He asks?She answers", "Er fragt?Sie antwortet"),
      ResidueCase("en-tr", "AT&amp;T", "AT&amp;T"),
      ResidueCase("en-fr", "café naïve garçon œuvre", "café naïve garçon œuvre À Â Ê"),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("mojibake") }
}
