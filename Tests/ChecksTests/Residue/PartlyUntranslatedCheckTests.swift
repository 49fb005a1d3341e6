import Checks
import Testing

@Suite struct PartlyUntranslatedCheckTests {
  @Test(
    arguments: [
      ResidueCase(
        "en-tr", "Exports rose sharply, but imports fell in the second quarter.",
        "İhracat hızla arttı, «but imports fell in the second quarter»."),
      ResidueCase(
        "tr-de", "İhracat arttı ama ithalat geriledi.", "Die Ausfuhren «arttı ama ithalat geriledi»."),
      ResidueCase(
        "en-ru", "The board met and said that rates would rise.",
        "Совет «met and said that rates would rise»."),
      ResidueCase(
        "hu-cs", "A kormány tegnap este döntött a kérdésről.", "Vláda «tegnap este döntött a kérdésről»."),
    ])
  func findsRunsOfTheSource(row: ResidueCase) throws { try row.run("partly-untranslated") }

  @Test(
    arguments: [
      ResidueCase(
        "en-tr", "He sang “the show must go on” there.", "Orada “the show must go on” şarkısını söyledi."),
      ResidueCase("en-de", "Bank of America and Game of Thrones", "Bank of America und Game of Thrones"),
      ResidueCase(
        "en-de", "Write to jo@mail.example.org now.", "Schreiben Sie jetzt an jo@mail.example.org."),
      ResidueCase(
        "en-de", "in Berlin in der Nacht war so warm", "in Berlin in der Nacht war so warm die Luft"),
      ResidueCase("de-en", "Ein Rhythm and Blues Abend", "A rhythm and blues evening"),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("partly-untranslated") }
}
