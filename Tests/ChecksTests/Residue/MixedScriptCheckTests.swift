import Checks
import Testing

@Suite struct MixedScriptCheckTests {
  @Test(
    arguments: [
      ResidueCase("en-tr", "Exports rose.", "«İhrаcat» arttı.", ["İhracat"]),
      ResidueCase("en-de", "The bank met.", "«Dіe» Bank trat zusammen.", ["Die"]),
      ResidueCase("en-ru", "The bank met.", "Банк «coбрался».", ["собрался"]),
      ResidueCase("tr-en", "Yüzde 12", "«１２» percent", ["12"]),
      ResidueCase("en-fr", "It was there.", "Il était «сас».", ["cac"]),
      ResidueCase("en-ru", "He said it.", "Он сказал «o» том.", ["о"]),
      ResidueCase("en", "", "The «Βank» met.", ["Bank"]),
    ])
  func findsWordsOfTwoScripts(row: ResidueCase) throws { try row.run("mixed-script") }

  @Test(
    arguments: [
      ResidueCase("en-ru", "IT companies and VIPs", "IT-компании и VIPы"),
      ResidueCase("en-fr", "a chip of 5 μm", "une puce de 5 μm"),
      ResidueCase("en-ru", "CO and MC of ABC", "CO и MC из ABC"),
      ResidueCase("ru-en", "Он сказал «рост».", "He said рост and слово."),
      ResidueCase("ru-en", "Он сказал сас.", "He said сас."),
      ResidueCase("en-ja", "12 percent", "１２％"),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("mixed-script") }
}
