import Checks
import Testing

@Suite struct ResidueCheckTests {
  @Test(
    arguments: [
      ResidueCase("tr-en", "İhracat arttı ve düştü.", "Exports rose «daha sonra yine düştü»."),
      ResidueCase(
        "en-tr", "Exports rose again.", "İhracat «die Regierung hat das nicht gewusst» yeniden arttı."),
      ResidueCase("en-tr", "Exports rose again.", "İhracat arttı. «Le gouvernement n’a pas voulu répondre»."),
      ResidueCase("en-de", "The government has met.", "Die «government» ist zusammengetreten."),
      ResidueCase("ru-en", "Экспорт вырос.", "Exports «выросли»."),
      ResidueCase("ar-en", "ارتفعت الصادرات", "Exports «ارتفعت» rose"),
      ResidueCase("en-ru", "The bank met.", "Банк собрался. «Se on hyvin tärkeä asia»."),
      ResidueCase("en-fi", "The government has decided.", "Hallitus on «decided» asiasta."),
      ResidueCase("fi-en", "Hän sai pitkän vankeusrangaistuksen.", "He got a long «vankeusrangaistuksen»."),
      ResidueCase("en-es", "The bank met.", "El banco se reunió. «Bunun için henüz bir karar verilmedi»."),
      // One word that a hyphen joins, and one before a mark and a quotation mark.
      ResidueCase("tr-en", "Boyundaki fark 6 fit, boyundaki.", "The 6-«boyundaki»-6 forward."),
      ResidueCase("en-de", "\"I am angry.\"", "„Ich bin «angry».“"),
      // A quotation in a third language, which the source has in its own words.
      ResidueCase(
        "en-de", "\"This decision is an opportunity for us,\" he said.",
        "\"«Bu karar bizim için çok önemli bir fırsat oldu».\""),
      // Single words, by letters that the language has not, and by a list.
      ResidueCase("en-tr", "The lake froze over.", "Göl «silminnäkijöitä» dondu."),
      ResidueCase("en-fi", "The lake froze over.", "Järvi «négociations» jäätyi."),
      ResidueCase("tr-en", "Göl dondu.", "The lake «worden» froze over."),
      ResidueCase("en-ru", "The lake froze over.", "Озеро «volgende» замёрзло."),
      ResidueCase("de", "", "Der Rat tagt. «There was no reason to wait any longer»."),
    ])
  func findsOtherLanguages(row: ResidueCase) throws { try row.run("residue") }

  @Test(
    arguments: [
      ResidueCase("tr-en", "Bu haberi paylaşın", "Share this story"),
      ResidueCase("en-tr", "He said “the show must go on” there.", "Orada “the show must go on” dedi."),
      ResidueCase("en-de", "Guardians of the Galaxy was there.", "Guardians of the Galaxy war dabei."),
      ResidueCase(
        "en-de", "The book “Just the Funny Parts” is here.", "Das Buch „Just the Funny Parts“ ist da."),
      ResidueCase("en-tr", "It is a de facto border.", "Bu, de facto bir sınır."),
      ResidueCase(
        "en-tr", "See www.the-best-of-all.example.org for the rest.",
        "Gerisi için www.the-best-of-all.example.org adresine bakın."),
      ResidueCase("en-de", "An illegal and progressive idea.", "Eine illegale, real progressive Idee."),
      ResidueCase("fr-en", "Des sanctions, des votes.", "Sanctions and votes."),
      ResidueCase("ru-en", "Владимир Путин", "Vladimir Putin"),
      ResidueCase("en-es", "The pubs were full of fans.", "Los pubs estaban llenos de fans."),
      ResidueCase("en-fr", "The legal and medical report", "Le rapport médico-légal"),
      ResidueCase("fr-en", "L’organisation existe.", "The organisation exists."),
      ResidueCase("en-fr", "The world leaders met.", "Les leaders mondiaux se sont réunis."),
      ResidueCase("en-tr", "It stood ten yards from the goal.", "Kaleden on yard uzakta duruyordu."),
      ResidueCase("en-tr", "She wrote it on her iPhone.", "Bunu iPhone ile yazdı."),
      ResidueCase("en-ru", "Apple and Google met.", "Apple и Google встретились."),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("residue") }
}
