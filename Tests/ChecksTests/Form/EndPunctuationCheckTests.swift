import Testing

@Suite struct EndPunctuationCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "Exports rose.", "İhracat ⟦arttı⟧", "arttı."),
    FormCase("en-tr", "Who came?", "Kim ⟦geldi.⟧", "geldi?"),
    FormCase("en-de", "Nobody came.", "Niemand ⟦kam!⟧", "kam."),
    FormCase("en-ru", "Nobody came.", "Никто не ⟦пришёл?⟧", "пришёл."),
    FormCase("en-el", "Who came?", "Ποιος ⟦ήρθε.⟧", "ήρθε;"),
    FormCase("en-ar", "Who came?", "من ⟦جاء.⟧", "جاء؟"),
    FormCase("tr-en", "Bakan konuştu:", "The minister ⟦spoke⟧", "spoke:"),
    FormCase("en-fi", "Exports rose", "Vienti ⟦kasvoi?⟧", "kasvoi"),
    FormCase("en-tr", "It rained.", "Yağmur ⟦yağdı,⟧", "yağdı."),
    FormCase("tr-en", "Yağmur yağdı.", "The rain was ⟦heavy⟧", "heavy."),
    FormCase("en-hi", "It rained.", "बारिश ⟦हुई⟧", "हुई।"),
    FormCase("en-zh", "It rained.", "⟦下雨了？⟧"),
    FormCase("en-hy", "It rained.", "Անձրև ⟦եկավ⟧", "եկավ։"),
    FormCase("en-el", "Who came?", "Ποιος ήρθε⟦?⟧", ";"),
    FormCase("en-ar", "Who came?", "من جاء⟦?⟧", "؟"),
    FormCase("en-zh", "It rained.", "下雨了⟦.⟧", "。"),
  ])
  func findsAMarkThatIsLostOrChanged(example: FormCase) throws { try example.verify("end-punctuation") }

  @Test(arguments: [
    FormCase("en-tr", "He said “no.”", "“Hayır” dedi."),
    FormCase("en-de", "He said “no.”", "Er sagte „nein“."),
    FormCase("en-el", "Who came?", "Ποιος ήρθε;"),
    FormCase("en-ar", "Who came?", "من جاء؟"),
    FormCase("en-zh", "Who came?", "谁来了？"),
    FormCase("en-hy", "Who came?", "Ո՞վ եկավ։"),
    FormCase("en-hi", "It rained.", "बारिश हुई।"),
    FormCase("en-th", "It rained.", "ฝนตก"),
    FormCase("en-tr", "Made in the U.S.", "ABD yapımı"),
    FormCase("en-tr", "And then…", "Sonra."),
    FormCase("en-tr", "He asked me, “Did you do it?”", "Bana yapıp yapmadığımı sordu."),
    FormCase("en-tr", "", "Geldi."),
    FormCase("tr-en", "Köprüde iki kişi öldü.", "Two people die on bridge"),
    FormCase("tr-en", "Şöyle dedi:", "He said so."),
    FormCase("en-fr", "Why so much?", "« Pourquoi tant ? »,"),
    FormCase("en-fr", "A woman came.", "Une femme est venue,"),
    FormCase("en-fr", "Stop!", "Stop\u{202f}!"),
    FormCase("en-zh", "He has an iPhone.", "他有iPhone."),
    FormCase("en-ru", "“It rained,” he said.", "«Шел дождь, — сказал он. —"),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("end-punctuation") }
}
