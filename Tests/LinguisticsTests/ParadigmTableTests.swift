import Testing

@testable import Linguistics

@Suite struct ParadigmTableTests {
  /// Lines as an inflection file has them.
  private func table(_ lines: String) -> ParadigmTable { ParadigmTable(LanguageTable(text: lines)) }

  private func scalars(_ word: String) -> [Unicode.Scalar] { Array(word.unicodeScalars) }

  /// Whether some stem of `word` makes `form` one of its forms.
  private func accepts(
    _ form: String, of word: String, as wordClass: ParadigmTable.WordClass = .noun, _ table: ParadigmTable
  ) -> Bool {
    let form = scalars(form)
    return table.stems(of: scalars(word), as: wordClass).contains { stem in
      if stem.rule == .exact { return stem.letters == form }
      return form.starts(with: stem.letters) && table.accepts(form[stem.letters.count...], after: stem.rule)
    }
  }

  @Test func takesTheLongestCitationEnding() {
    let table = table("noun -n: -ns\nnoun -ión: -iones")
    #expect(accepts("naciones", of: "nación", table))
    #expect(accepts("nación", of: "nación", table))
    #expect(!accepts("nacións", of: "nación", table))
    #expect(accepts("trens", of: "tren", table))
  }

  @Test func wantsLettersBeforeAnEnding() {
    let table = table("noun -o 3: -os\nnoun -: -x")
    #expect(accepts("casos", of: "caso", table))
    #expect(accepts("lox", of: "lo", table))
    #expect(!accepts("los", of: "lo", table))
  }

  @Test func namesWholeWordsBeforeEndings() {
    let table = table("noun -n: -ns\nnoun man: men\nalso noun man: manned")
    #expect(accepts("men", of: "man", table))
    #expect(accepts("manned", of: "man", table))
    #expect(!accepts("mans", of: "man", table))
  }

  @Test func fillsClassesWithTheSameLetter() {
    let table = table("letters C: b, t\nnoun -aC: -aCCen")
    #expect(accepts("katten", of: "kat", table))
    #expect(!accepts("katben", of: "kat", table))
    #expect(!accepts("kannen", of: "kan", table))
  }

  @Test func changesTheLastVowel() {
    let table = table(
      "vowels: a, u, e\nchange umlaut: a ä, u ü, au äu\nnoun -: -e, umlaut-er\nnoun -er: umlaut-er")
    #expect(accepts("häuser", of: "haus", table))
    #expect(accepts("väter", of: "vater", table))
    #expect(!accepts("hauser", of: "haus", table))
    #expect(!accepts("haüser", of: "haus", table))
  }

  @Test func usesSetsInSets() {
    let table = table("set o: -o, -os\nset do: -d@o, -r\nverb -ar: -a@do")
    for form in ["dado", "dados", "dar"] { #expect(accepts(form, of: "dar", as: .verb, table)) }
    #expect(!accepts("dado", of: "dar", as: .noun, table))
  }

  @Test func acceptsNothingOfAnUnknownRule() {
    let table = table("noun -a: -as")
    #expect(!table.accepts(scalars("s")[...], after: Stem.Rule(rawValue: 999)))
    #expect(!table.accepts(scalars("s")[...], after: Stem.Rule(rawValue: 2)))
  }
}

@Suite struct SpellingVariantsTests {
  private func variants(_ lines: String, of word: String) -> [String] {
    SpellingVariants(LanguageTable(text: lines))(Array(word.unicodeScalars)).map { String(scalars: $0) }
  }

  @Test(
    arguments: [
      ("spelling -our 3: -or", "labour", ["labour", "labor"]),
      ("spelling -our 3: -or", "labor", ["labor", "labour"]),
      ("spelling -our 3: -or", "four", ["four"]),
      ("spelling grey: gray", "gray", ["gray", "grey"]),
      ("spelling grey: gray", "greyhound", ["greyhound"]),
      ("spelling *ph: f", "phonographe", ["phonographe", "phonografe"]),
      ("spelling *ph: f", "graphen", ["graphen", "grafen"]),
      ("spelling *ph: f", "graf", ["graf"]),
    ])
  func spellsOneWordInOnePlace(lines: String, word: String, expected: [String]) {
    #expect(variants(lines, of: word) == expected)
  }

  @Test func leavesAccentsOut() {
    let spellings = SpellingVariants(LanguageTable(text: "bare: é e, ó o\nbare from: 6"))
    func plain(_ word: String) -> String? {
      spellings.withoutAccents(Array(word.unicodeScalars)).map { String(scalars: $0) }
    }
    #expect(plain("teléfono") == "telefono")
    #expect(plain("café") == nil)
    #expect(plain("telefono") == nil)
  }

  @Test func boundsTheVariantsOfALongWord() {
    #expect(variants("spelling *ae: ä", of: String(repeating: "ae", count: 40)).count == 1)
  }
}
