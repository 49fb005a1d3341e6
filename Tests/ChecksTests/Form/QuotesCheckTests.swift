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
    // The speech is put last, but what it is said with stands behind it.
    FormCase("en-tr", "“It rained,” said Ali.", "Ali ⟦“⟧Yağmur yağdı, dedi."),
    FormCase("en-tr", "“It rained,” said Ali.", "Yağmur yağdı⟦\"⟧ dedi Ali."),
    FormCase("en-de", "“He said, ‘no’ there.”", "„Er sagte dort ⟦‚⟧nein.“"),
    FormCase("en-de", "“He said ‘no’ there.”", "„Er sagte dort ‚nein‘.⟦\"⟧"),
    FormCase("en-ru", "“It rained,” said Ivan.", "Шёл дождь⟦»⟧, — сказал Иван."),
    FormCase("en-ja", "“It rained,” he said.", "⟦「⟧雨が降った、と彼は言った。"),
    FormCase("en-fr", "He said “no” there.", "Il y a dit ⟦«⟧ non."),
    FormCase("en-da", "He said “no” there.", "Han sagde ⟦»⟧nej der."),
    FormCase("en-tr", "She quoted twice.", "\"w\" ile ⟦\"⟧u sesi var."),
    FormCase("en-de", "He said “no” there.", "Er sagte dort ⟦“⟧nein“."),
    FormCase("en-de", "called Welsh Parliament by all", "für den Namen ⟦„⟧Welsh Parliament für alle"),
    FormCase("en-de", "changed to MWP (Member) now", "in MWP⟦“⟧ (Member) geändert"),
    // What the source leaves open must be marked.
    FormCase("en-tr", "\"It rained all day.", "⟦Bütün⟧ gün yağmur yağdı."),
    FormCase("en-de", "It rained all day.\"", "Es regnete den ganzen ⟦Tag⟧."),
    FormCase("en-es", "Ali said: “It rained.", "⟦Ali⟧ dijo: Llovió."),
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
    // It may go on in the next segment.
    FormCase("en-tr", "“It rained,” said Ali.", "Ali “Yağmur yağdı."),
    FormCase("en-tr", "“It rained,” said Ali.", "Ali “Yağdı,"),
    FormCase("en-tr", "“Yes.” “It rained.", "“Evet.” “Yağmur yağdı."),
    FormCase("en-es", "“It rained.", "—Llovió."),
    FormCase("en-fi", "We left.”", "Lähdimme."),
    FormCase("en-tr", "the Lakers\" last game", "Lakers'ın son maçı"),
    FormCase("en-tr", "It was so.", "Ali, \"Öyleydi."),
    FormCase("en-fr", "It is low, Lee said.", "C’est faible\u{a0}», a dit Lee."),
    FormCase("en-tr", "He told “a “b”” twice", "“a “b”” diye anlattı"),
    FormCase("en-de", "He said “‘no’ is no answer”.", "Er sagte: „‚Nein‘ ist keine Antwort“."),
    FormCase("en-de", "He said “no”.", "Er sagte »nein«."),
    FormCase("en-fr", "He said “no” to a ‹b›.", "Il a dit «\u{a0}non\u{a0}» à un ‹b›."),
    FormCase("en-tr", "“Club” author", "“Club”ın yazarı"),
    FormCase("en-zh", "He said “no”.", "他说“不”。"),
    FormCase("en-he", "The army said “no”.", "צה\"ל אמר \"לא\"."),
    FormCase("en-pl", "He said “no”.", "Powiedział „nie”."),
    FormCase("en", nil, "“It rained."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("quotes") }
}
