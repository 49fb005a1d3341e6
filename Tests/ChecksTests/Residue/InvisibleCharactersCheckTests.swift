import Checks
import Testing

@Suite struct InvisibleCharactersCheckTests {
  @Test(
    arguments: [
      ResidueCase("en-tr", "Exports rose.", "«İhra\u{200b}cat» arttı.", ["İhracat"]),
      ResidueCase("en-de", "the supervisory board", "der «Auf\u{ad}sichts\u{ad}rat»", ["Aufsichtsrat"]),
      ResidueCase("tr", "", "«\u{feff}İhracat» arttı.", ["İhracat"]),
      ResidueCase("en-tr", "It rose.", "Arttı.«\u{2060}»", [""]),
      ResidueCase("en-tr", "It rose.", "Çok «\u{200e}arttı».", ["arttı"]),
      ResidueCase("en-fr", "a word", "un «mot\u{7}»", ["mot"]),
      ResidueCase("en-ru", "a word", "одно «сло\u{200d}во»", ["слово"]),
    ])
  func findsWhatCannotBeSeen(row: ResidueCase) throws { try row.run("invisible-characters") }

  @Test(
    arguments: [
      ResidueCase("en-fa", "He goes.", "او می\u{200c}رود."),
      ResidueCase("en-ar", "Agency (AFP) said", "قالت الوكالة (AFP)\u{200f}"),
      ResidueCase("en-tr", "İhra\u{200b}cat", "İhra\u{200b}cat"),
      ResidueCase("en-tr", "The family 👨\u{200d}👩\u{200d}👧 came.", "Aile 👨\u{200d}👩\u{200d}👧 geldi."),
      ResidueCase("en-fr", "50 percent", "50\u{a0}%\nou plus"),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("invisible-characters") }
}
