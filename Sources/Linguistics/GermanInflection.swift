/// German word forms: the endings of `inflection/de.txt`, with umlaut, on every word of a term.
///
/// Compounds are other words: "Bank" does not find "Bankwesen".
struct GermanInflection: Inflection {
  private let nounEndings: Set<String>
  private let umlautEndings: Set<String>
  private let adjectiveEndings: Set<String>

  init() {
    let table = LanguageTable("inflection/de.txt")
    nounEndings = Set(table.items("noun"))
    umlautEndings = Set(table.items("umlaut"))
    adjectiveEndings = Set(table.items("adjective"))
  }

  var coreShape: CoreShape { .beginnings }
  var hasLemmas: Bool { false }

  func stems(ofWord position: Int, in term: DictionaryTerm) -> [Stem] {
    let word = term.words[position]
    var stems = [Stem(word, .plain)]
    guard word.count > 2 else { return [Stem(word, .exact)] }
    if term.isVerb, word.ends(with: "en") { return [Stem(word.dropLast(2), .verb), Stem(word, .exact)] }
    if !term.isVerb, position < term.words.count - 1, word.count > 4 {
      for ending in ["e", "er", "es", "en", "em"] where word.ends(with: ending) {
        stems.append(Stem(word.dropLast(ending.unicodeScalars.count), .special))
      }
    }
    if let changed = Self.withUmlaut(word) { stems.append(Stem(changed, .beforeVowel)) }
    // Krise, Krisen; Thema, Themen; Museum, Museen; "-e" nouns made of adjectives.
    if word.count > 4, word.last == "a" || word.ends(with: "um") {
      stems.append(Stem(word.dropLast(word.last == "a" ? 1 : 2), .special))
    }
    return stems
  }

  func accepts(_ stem: Stem, in word: [Unicode.Scalar], at core: Range<Int>) -> Bool {
    let ending = String(scalars: word[core.upperBound...])
    switch stem.rule {
    case .plain:
      return ending.isEmpty || (stem.letters.count > 3 && nounEndings.contains(ending)) || ending == "s"
    // "Mütter", "Gärten": the plural may be the umlaut alone.
    case .beforeVowel:
      return umlautEndings.contains(ending) || (ending.isEmpty && stem.letters.ends(with: "er"))
    case .special: return ending == "en" || adjectiveEndings.contains(ending)
    case .verb:
      return ["", "e", "st", "t", "en", "te", "ten", "tet", "end", "est", "et", "ete", "eten"].contains(
        ending)
    default: return ending.isEmpty
    }
  }

  /// The word with its last a, o, u (or au) changed.
  private static func withUmlaut(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard word.count > 2, var index = word.lastIndex(where: { "aouäöüei".unicodeScalars.contains($0) }) else {
      return nil
    }
    // The e of "-er", "-el", "-en" does not count: Vater, Väter.
    if word[index] == "e", index == word.count - 2,
      let before = word[..<index].lastIndex(where: { "aouäöüei".unicodeScalars.contains($0) })
    {
      index = before
    }
    if word[index] == "u", index > 0, word[index - 1] == "a" { index -= 1 }
    var changed = word
    switch word[index] {
    case "a": changed[index] = "ä"
    case "o": changed[index] = "ö"
    case "u": changed[index] = "ü"
    default: return nil
    }
    return changed
  }
}
