import Testing

@Suite struct CapitalsCheckTests {
  @Test(arguments: [
    FormCase("en-tr", "Exports rose.", "⟦ihracat⟧ arttı.", "İhracat"),
    FormCase("en-de", "“Who came?”", "„⟦wer⟧ kam?“", "Wer"),
    FormCase("en-ru", "It rained.", "⟦шёл⟧ дождь.", "Шёл"),
    FormCase("tr-en", "Pazartesi geldi.", "He came on ⟦monday⟧.", "Monday"),
    FormCase("en", nil, "The ⟦turkish⟧ minister spoke.", "Turkish"),
    FormCase("en-tr", "The government resigned.", "⟦HÜKÜMET İSTİFA ETTİ⟧."),
    FormCase("en-tr", "It came later on.", "Bu ⟦SONRA⟧ geldi.", "sonra"),
  ])
  func findsCapitalsOutOfPlace(example: FormCase) throws { try example.verify("capitals") }

  @Test(arguments: [
    FormCase("en-tr", "iPhone sales rose.", "iPhone satışları arttı."),
    FormCase("en-tr", "NATO and UNESCO met.", "NATO ve UNESCO toplandı."),
    FormCase("en-de", "Three came.", "3 kamen."),
    FormCase("fi-en", "Se näkyi C-SPANin ja muiden kanavilla.", "It was on C-SPAN and others."),
    FormCase("es-en", "El sida es una enfermedad.", "It is a disease: AIDS."),
    FormCase("en-tr", "it rained.", "yağmur yağdı."),
    FormCase("en", nil, "He wrote to info@turkish.example."),
    FormCase("en-fr", "He had many heroes.", "qui avait beaucoup de héros."),
    FormCase("en-fr", "“Yes,” he said.", "répondit-il."),
    FormCase("en-de", "He saw it.", "dass er es sah."),
    FormCase("ru-en", "Случаев СПИДа всё больше.", "AIDS cases rose."),
    FormCase("en-tr", "BREAKING NEWS", "SON DAKİKA"),
  ])
  func leavesAloneWhatIsRight(example: FormCase) throws { try example.verify("capitals") }
}
