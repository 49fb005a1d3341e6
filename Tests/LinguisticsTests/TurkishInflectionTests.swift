import Bitext
import Linguistics
import Testing

@Suite struct TurkishInflectionTests {
  /// A small writer of noun forms after Lewis, "Turkish Grammar" (2000), chapter 2, made apart from the
  /// automaton: what it writes must be accepted, and in the other harmony refused.
  @Test(arguments: [
    "banka", "şehir", "gün batımı", "orman", "köprü", "otobüs", "kitap", "renk", "koru", "dergi",
  ])
  func acceptsTheWholeParadigm(noun: String) throws {
    let word = try #require(noun.split(separator: " ").last).lowercased()
    let entry = DictionaryTerm(words: [letters(word)], written: [letters(word)], partOfSpeech: .noun)
    for form in paradigm(of: word) where form != word {
      #expect(isForm(form, of: entry), "\(form)")
      let wrong = otherHarmony(form, than: word)
      if wrong != form { #expect(!isForm(wrong, of: entry), "\(wrong)") }
    }
  }

  @Test(arguments: [
    ("nın", true), ("ndaki", true), ("lerin", true), ("yken", true), ("dır", true), ("x", false),
    ("lık", false),
    ("ca", false), ("s", false), (String(repeating: "ndaki", count: 20), false),
  ])
  func knowsWhatStandsBehindAnApostrophe(suffix: String, expected: Bool) throws {
    #expect(
      inflection(for: try #require(LanguageTag("tr"))).acceptsAfterApostrophe(letters(suffix)) == expected)
  }

  private func isForm(_ form: String, of term: DictionaryTerm) -> Bool {
    let turkish = inflection(for: LanguageTag("tr") ?? LanguageTag("en")!)
    let word = letters(form)
    return turkish.stems(ofWord: 0, in: term).contains { stem in
      word.starts(with: stem.letters) && turkish.accepts(stem, in: word, at: 0..<stem.letters.count)
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func paradigm(of word: String) -> [String] {
    let irregular = ["şehir": "şehr", "kitap": "kitab", "renk": "reng"]
    var forms: [String] = []
    for plural in [word, word + two(word, "lar", "ler")] {
      let soft = irregular[plural] ?? plural
      let endsInVowel = isVowel(plural.last)
      let (close, buffer) = (four(plural), endsInVowel ? "" : four(plural))
      let owned = [
        soft + buffer + "m", soft + buffer + "n", soft + buffer + "m" + close + "z",
        soft + buffer + "n" + close + "z",
      ]
      let third = soft + (endsInVowel ? "s" : "") + close
      forms += cases(of: plural, beforeVowel: soft) + owned.flatMap { cases(of: $0, beforeVowel: $0) }
      forms += [third] + ["n" + four(third), "n" + two(third, "a", "e")].map { third + $0 }
      forms += [two(third, "nda", "nde"), two(third, "ndan", "nden"), "n" + four(third) + "n"].map {
        third + $0
      }
      forms.append(third + two(third, "ndaki", "ndeki"))
    }
    return forms
  }

  private func cases(of word: String, beforeVowel soft: String) -> [String] {
    let vowel = isVowel(word.last)
    let dental = "fstkçşhp".contains(word.last ?? "x") ? "t" : "d"
    return [
      word, soft + (vowel ? "y" : "") + four(word), soft + (vowel ? "y" : "") + two(word, "a", "e"),
      word + dental + two(word, "a", "e"), word + dental + two(word, "an", "en"),
      soft + (vowel ? "n" : "") + four(word) + "n", word + (vowel ? "y" : "") + two(word, "la", "le"),
      word + dental + two(word, "aki", "eki"),
    ]
  }

  private func isVowel(_ letter: Character?) -> Bool { "aeıioöuü".contains(letter ?? "x") }

  private func two(_ word: String, _ back: String, _ front: String) -> String {
    "aıou".contains(word.last { isVowel($0) } ?? "e") ? back : front
  }

  private func four(_ word: String) -> String {
    switch word.last(where: { isVowel($0) }) {
    case "a", "ı": "ı"
    case "o", "u": "u"
    case "ö", "ü": "ü"
    default: "i"
    }
  }

  /// With the vowels of the ending in the other harmony.
  private func otherHarmony(_ form: String, than word: String) -> String {
    let others: [Character: Character] = ["a": "e", "e": "a", "ı": "i", "i": "ı", "u": "ü", "ü": "u"]
    let shared = zip(form, word).prefix { $0 == $1 }.count
    return String(form.prefix(shared)) + String(form.dropFirst(shared).map { others[$0] ?? $0 })
  }
}
