/// English word forms: plural and possessive of nouns; -s, -ed, -ing of verbs; the irregular ones of
/// `inflection/en.txt`.
struct EnglishInflection: Inflection {
  private let irregularNouns: [String: [String]]
  private let irregularVerbs: [String: [String]]

  init() {
    let table = LanguageTable("inflection/en.txt")
    func forms(_ key: String) -> [String: [String]] {
      var forms: [String: [String]] = [:]
      for (_, items) in table.arguments(key) {
        if let word = items.first { forms[word] = items }
      }
      return forms
    }
    irregularNouns = forms("noun")
    irregularVerbs = forms("verb")
  }

  var joinsApostrophes: Bool { true }
  var coreShape: CoreShape { .word }
  var hasLemmas: Bool { false }

  func acceptsAfterApostrophe(_ suffix: [Unicode.Scalar]) -> Bool { suffix.isEmpty || suffix == ["s"] }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    guard position == (term.isVerb ? 0 : term.words.count - 1) else { return [Stem(word, .exact)] }
    if let forms = (term.isVerb ? irregularVerbs : irregularNouns)[String(scalars: word)] {
      return forms.map { Stem($0.unicodeScalars, .exact) }
    }
    return (term.isVerb ? verbForms(word) : nounForms(word)).map { Stem($0, .exact) }
  }

  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] { [0..<word.count] }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    core.count == word.count
  }

  private func nounForms(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard word.count > 1 else { return [word] }
    if Self.endsInConsonantAndY(word) { return [word, word.dropLast() + Array("ies".unicodeScalars)] }
    if word.ends(with: "ss") || Self.hisses(word) { return [word, word + ["e", "s"]] }
    return [word, word + ["s"]] + (word.last == "o" ? [word + ["e", "s"]] : [])
  }

  private func verbForms(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard word.count > 2, let last = word.last else { return [word] }
    var forms = nounForms(word)
    func add(_ stem: some Sequence<Unicode.Scalar>, _ ending: String) {
      forms.append(Array(stem) + Array(ending.unicodeScalars))
    }
    if Self.endsInConsonantAndY(word) {
      add(word.dropLast(), "ied")
      add(word, "ing")
    } else if last == "e" {
      add(word, "d")
      add(word.dropLast(), "ing")
    } else {
      add(word, "ed")
      add(word, "ing")
      if !Self.isVowel(last), last != "w", last != "x", last != "y", Self.isVowel(word[word.count - 2]),
        !Self.isVowel(word[word.count - 3])
      {
        add(word + [last], "ed")
        add(word + [last], "ing")
      }
    }
    return forms
  }

  private static func endsInConsonantAndY(_ word: [Unicode.Scalar]) -> Bool {
    word.count > 2 && word.last == "y" && !isVowel(word[word.count - 2])
  }

  private static func hisses(_ word: [Unicode.Scalar]) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.ends(with: $0) }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool { "aeiou".unicodeScalars.contains(letter) }
}
