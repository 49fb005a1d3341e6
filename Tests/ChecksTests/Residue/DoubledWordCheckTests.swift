import Checks
import Testing

@Suite struct DoubledWordCheckTests {
  @Test(
    arguments: [
      ResidueCase("tr-en", "İhracat arttı.", "«The the» exports rose.", ["The"]),
      ResidueCase("en-tr", "Exports rose.", "İhracat «hızla\nhızla» arttı.", ["hızla"]),
      ResidueCase("de", "", "Das ist «in der in der» Stadt.", ["in der"]),
      ResidueCase("en-tr", "in Ankara", "«Ankara'da Ankara'da» kaldı.", ["Ankara'da"]),
      ResidueCase("en-tr", "a black congregation", "siyahi «bir bir» cemaat", ["bir"]),
      ResidueCase("en-de", "the biggest part", "sodass «der der» größte Teil kam", ["der"]),
      ResidueCase("en-ru", "He came.", "Он «пришёл пришёл» домой.", ["пришёл"]),
      ResidueCase("en-fi", "They came.", "He «tulivat tulivat» kotiin.", ["tulivat"]),
      ResidueCase("en-de", "Berlin waits.", "«Berlin Berlin» wartet.", ["Berlin"]),
      ResidueCase("tr-en", "Gelmedi.", "He «don't don't» come.", ["don't"]),
      ResidueCase("tr-en", "Sık sık gelir.", "He comes «to to» us.", ["to"]),
      ResidueCase("tr-en", "Geleceğini söyledi.", "He said «that that» he comes.", ["that"]),
      ResidueCase("en-tr", "to help", "yardım «için için» kullanıldı", ["için"]),
      ResidueCase("en-fr", "the police", "Selon «la la» police", ["la"]),
      ResidueCase("en-de", "who regularly test", "Leute, «die die» regelmäßig Versuche machen", ["die"]),
      ResidueCase("en-de", "and the Rangers", "spät, und «die die» müden Rangers", ["die"]),
      ResidueCase("en-ru", "at the Roa Roa Hotel", "«в в» отеле Роа-Роа", ["в"]),
      ResidueCase("en-ru", "Moon Jae-in in Seoul", "Мун Чжэ Ин «в в» Сеуле", ["в"]),
    ])
  func findsWordsThatStandTwice(row: ResidueCase) throws { try row.run("doubled-word") }

  @Test(
    arguments: [
      ResidueCase("en-tr", "They were counted one by one.", "Teker teker sayıldılar, bir bir yazıldılar."),
      ResidueCase("en-tr", "From time to time, slowly.", "Zaman zaman, yavaş yavaş, sık sık."),
      ResidueCase("en-de", "who know the rules", "die, die die Regeln kennen, für die die Regeln gelten"),
      ResidueCase("tr-en", "Duran Duran konuştu.", "Duran Duran spoke day after day after day."),
      ResidueCase("tr-en", "Roa Roa Oteli", "the Roa Roa Hotel"),
      ResidueCase("en-fr", "We wash. Very, very good.", "Nous nous lavons. Très, très bien."),
      ResidueCase("tr-en", "Moon Jae-in geldi.", "It was Moon Jae-in in person, who had had it."),
      ResidueCase("tr", "", "New York New York çaldı."),
      ResidueCase("en-fi", "Go there, for it has room.", "Mene sinne, sillä sillä on tilaa."),
      ResidueCase("en-ru", "a little", "чуть-чуть, очень очень"),
      ResidueCase("en-de", "1 000 000", "1 000 000 Euro"),
      ResidueCase("tr-en", "Bence öyle.", "I think that that is so."),
      ResidueCase("en-tr", "She wept inwardly.", "İçin için ağladı."),
      ResidueCase(
        "en-de", "who know the new rules", "die, die die neuen Regeln kennen, um die die Leute streiten"),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("doubled-word") }
}
