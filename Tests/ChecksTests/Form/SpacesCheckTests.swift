import Testing

@Suite struct SpacesCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "It rained today.", "Bugün⟦  ⟧yağmur yağdı.", " "),
    FormCase("tr", nil, "Bugün⟦\t⟧yağdı.", " "),
    FormCase("en-de", "Yes, it rained.", "Ja⟦ ⟧, es regnete.", ""),
    FormCase("en-de", "It rained.", "Es regnete⟦ ⟧.", ""),
    FormCase("en-fi", "Yes, it rained.", "Kyllä⟦,⟧satoi.", ", "),
    FormCase("en-es", "It rained. We left.", "Llovió⟦.⟧Nos fuimos.", ". "),
    FormCase("en-tr", "It rained.", "⟦ ⟧Yağmur yağdı.", ""),
    FormCase("en-tr", "It rained.", "Yağmur yağdı.⟦ ⟧", ""),
    FormCase("en-tr", "It rose by 5%.", "%⟦ ⟧5 arttı.", ""),
    FormCase("en-tr", "He said “no”.", "“⟦ ⟧Hayır” dedi.", ""),
    FormCase("en-tr", "He said “no”.", "“Hayır⟦ ⟧” dedi.", ""),
    FormCase("en-es", "Who came?", "¿⟦ ⟧Quién vino?", ""),
    FormCase("en-ru", "the bank (ECB)", "банк (⟦ ⟧ЕЦБ)", ""),
  ])
  func findsSpacesOutOfPlace(example: FormCase) throws { try example.verify("spaces") }

  @Test(arguments: [
    FormCase("en-fr", "Who came?", "Qui est venu ?"),
    FormCase("en-fr", "Who came: he?", "Qui est venu: lui?"),
    FormCase("en-fr", "He said “no”.", "Il a dit «non» ; elle a dit « oui »."),
    FormCase("en-fi", "the EU's share", "EU:n osuus"),
    FormCase("en-tr", "see weather.com, please", "weather.com sitesine bakın"),
    FormCase("en-de", "3.5 and 1,250", "3,5 und 1.250"),
    FormCase("en-tr", "Two  spaces", "İki  boşluk"),
    FormCase("en-tr", "Who … came", "Kim ... geldi"),
    FormCase("en-de", "He said “no” there.", "Er sagte „nein“ dort."),
    FormCase("en-fr", "He said “no”.", "“ Non ”, dit-il."),
    FormCase("en-zh", "Yes, it rained.", "是的，下雨了。"),
    FormCase("tr", nil, " Yağdı. "),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("spaces") }
}
