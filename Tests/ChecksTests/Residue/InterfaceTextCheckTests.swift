import Checks
import Testing

@Suite struct InterfaceTextCheckTests {
  @Test(
    arguments: [
      ResidueCase("en-tr", "Share this story", "«Share this story»", ["Bu haberi paylaşın"]),
      ResidueCase("tr-en", "Haber bitti. Haberin devamı", "It ended. «Haberin devamı»", ["Read more"]),
      ResidueCase("en-de", "Advertisement", "«Advertisement»", ["Anzeige"]),
      ResidueCase("de", "", "Die Ausfuhren stiegen. «Read more»", ["Weiterlesen"]),
      ResidueCase("en-tr", "He rose. Read more there.", "\"O arttı «Read more» dedi.\"", ["Devamını oku"]),
      ResidueCase("de-en", "Anzeige Der Rat tagt.", "«Anzeige» The council met.", ["Advertisement"]),
      ResidueCase("en-fr", "Updated: 12:05", "«Updated»: 12:05", ["Dernière mise à jour"]),
      ResidueCase("fi-en", "Lue lisää", "«Lue lisää»", ["Read more"]),
      ResidueCase("ru-en", "Читать далее", "«Читать далее»", ["Read more"]),
      ResidueCase("en-fi", "Related stories", "«Related stories»", ["Aiheeseen liittyvää"]),
      ResidueCase("en-ru", "Copy link It rose.", "«Copy link» Экспорт вырос.", ["Скопировать ссылку"]),
      ResidueCase("es-en", "Te puede interesar", "«Te puede interesar»", ["Read also"]),
      ResidueCase("fi-en", "Etusivu", "«Etusivu»", ["Home page"]),
      ResidueCase("it-en", "Leggi anche", "It rose. «Leggi anche»", ["Read also"]),
      ResidueCase("en-tr", "It rose.", "«Lees ook» İhracat arttı.", ["Bunlar da ilginizi çekebilir"]),
    ])
  func findsLabelsOfPages(row: ResidueCase) throws { try row.run("interface-text") }

  @Test(
    arguments: [
      ResidueCase("tr-en", "Bu haberi paylaşın", "Share this story"),
      ResidueCase("en-tr", "The button says “Read more”.", "Düğmede “Read more” yazıyor."),
      ResidueCase("en-de", "Photo", "Foto"),
      ResidueCase("en-fr", "Photo: AP. Video. Sources", "Photo : AP. Source : AFP"),
      ResidueCase("en-tr", "Follow the money.", "Parayı takip et."),
      ResidueCase("en-de", "The search goes on.", "Die Suche geht weiter."),
      ResidueCase("en-ru", "Photo: A. Smith / Getty Images", "Фото: А. Смит / Getty Images"),
    ])
  func leavesAloneWhatIsRight(row: ResidueCase) throws { try row.run("interface-text") }

  @Test func findsTextsThatAreGiven() throws {
    try ResidueCase("tr-en", "Yazı dizisi", "«Yazı dizisi» is here.").run(
      "interface-text", interfaceTexts: ["Yazı dizisi", "Story"])
  }
}
