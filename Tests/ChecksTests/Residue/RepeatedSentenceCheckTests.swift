import Checks
import Testing

@Suite struct RepeatedSentenceCheckTests {
  @Test(
    arguments: [
      ResidueCase("en-tr", "Exports rose again.", "İhracat yeniden arttı. «İhracat yeniden arttı»."),
      ResidueCase("de", "", "Die Bank trat zusammen. Es gab keine Eile. «Die Bank trat zusammen»."),
      ResidueCase("en-de", "Pig Mauls Farmer", "Schwein beißt Bauern tot «Schwein beißt Bauern tot»"),
    ])
  func findsSentencesThatStandTwice(row: ResidueCase) throws { try row.run("repeated-sentence") }

  @Test(
    arguments: [
      ResidueCase("en-tr", "We will not go. We will not go.", "Biz oraya gitmeyiz. Biz oraya gitmeyiz."),
      ResidueCase("en-tr", "No. No. Really.", "Hayır. Hayır. Gerçekten bu böyle değil."),
      ResidueCase(
        "en-de", "He came on Monday. He went on Tuesday.", "Er kam am Montag. Er ging am Dienstag."),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("repeated-sentence") }
}
