import Testing

@Suite struct QuotesCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "He said “no” there.", "Orada ⟦“⟧hayır dedi."),
    FormCase("en-tr", "He said \"no\" there.", "Orada hayır⟦\"⟧ dedi."),
    FormCase("en-de", "He said “no” there.", "Er sagte dort „nein⟦\"⟧."),
    FormCase("en-fi", "He said “no” there.", "Hän sanoi ”ei⟦\"⟧ siellä."),
    FormCase("en-ru", "He said “no” there.", "Он сказал там ⟦«⟧нет."),
    FormCase("en-es", "He said “no” there.", "Dijo allí «no⟦”⟧."),
    FormCase("tr", nil, "Orada ⟦”⟧hayır” dedi."),
    FormCase("en-tr", "Ali's and Can's and Ece's", "Ali'nin, Can'ın ve Ece⟦’⟧nin", "'"),
  ])
  func findsMarksThatDoNotGoTogether(example: FormCase) throws { try example.verify("quotes") }

  @Test(arguments: [
    FormCase("en-de", "He said “no”.", "Er sagte „nein“."),
    FormCase("en-fi", "He said “no”.", "Hän sanoi ”ei”."),
    FormCase("en-fi", "He said “no”.", "Hän sanoi »ei»."),
    FormCase("en-ru", "He said “no”.", "Он сказал «нет»."),
    FormCase("en-ru", "“No,” he said.", "«Нет, — сказал он. —"),
    FormCase("en-fr", "He said: “I heard ‘no’.”", "Il a dit : « J’ai entendu \"non\". »"),
    FormCase("en-tr", "looking like 'muppets'", "\"kukla gibi görünmek\"ten"),
    FormCase("en-tr", "“It rained.", "“Yağmur yağdı."),
    FormCase("en-tr", "the players' goal", "oyuncuların 'golü'"),
    FormCase("tr-en", "1,80 boyunda", "He is 5'10\" tall."),
    FormCase("ja", nil, "「はい」と言った"),
    FormCase("en", nil, "“It rained."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("quotes") }
}
