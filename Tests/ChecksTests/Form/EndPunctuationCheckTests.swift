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
    FormCase("en-ja", "It rained.", "⟦雨が降った⟧", "雨が降った。"),
    FormCase("en-fa", "Who came?", "چه کسی ⟦آمد.⟧", "آمد؟"),
    FormCase("en-ur", "It rained.", "بارش ⟦ہوئی⟧", "ہوئی۔"),
    FormCase("en-es", "Who came?", "¿Quién ⟦vino.⟧"),
    FormCase("en-ru", "Has he come?", "Пришёл ли ⟦он.⟧", "он?"),
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
    FormCase("en-bn", "It rained.", "বৃষ্টি হল।"),
    FormCase("en-ur", "It rained.", "بارش ہوئی۔"),
    FormCase("en-am", "It rained.", "ዘነበ።"),
    FormCase("en-my", "It rained.", "မိုးရွာသည်။"),
    FormCase("en-es", "Who came?", "¿Quién vino?"),
    FormCase("en-ja", "He said “no.”", "「いいえ」と言った。"),
    FormCase("en-zh", "Nobody came!", "没有人来！"),
    FormCase("en-el", "It rained; nobody came.", "Έβρεξε· κανείς δεν ήρθε."),
    FormCase("en-tr", "Made in the U.S.", "ABD yapımı"),
    FormCase("en-tr", "And then…", "Sonra."),
    FormCase("en-tr", "He asked me, “Did you do it?”", "Bana yapıp yapmadığımı sordu."),
    FormCase("en-tr", "", "Geldi."),
    FormCase("tr-en", "Köprüde iki kişi öldü.", "Two people die on bridge"),
    FormCase("tr-en", "Şöyle dedi:", "He said so."),
    FormCase("en-fr", "Why so much?", "« Pourquoi tant ? »,"),
    FormCase("en-fr", "A woman came.", "Une femme est venue,"),
    FormCase("tr-en", "Haydi gidelim!", "Let's go."),
    FormCase("en-fr", "Stop!", "Stop\u{202f}!"),
    FormCase("en-zh", "He has an iPhone.", "他有iPhone."),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("end-punctuation") }
}
