internal import Linguistics

/// Whether a name differs from another by a slip of the pen or by the habits of a language.
enum NameSpelling {
  /// Whether `word` is `name` with one letter replaced, left out, put in or doubled, two neighbours exchanged, or all
  /// letters of a long name in another order.
  ///
  /// Where it is sure that both name the same, the last letter may be another in such an order.
  static func isNear(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar], isSure: Bool = false) -> Bool {
    if word == name || abs(word.count - name.count) > 1 { return false }
    let start = zip(word, name).prefix { $0 == $1 }.count
    let end = zip(word.reversed(), name.reversed()).prefix { $0 == $1 }.count
    if word.count != name.count { return start + end >= min(word.count, name.count) }
    let changed = word.count - start - end
    if changed <= 1 { return true }
    if changed == 2 { return word[start] == name[start + 1] && word[start + 1] == name[start] }
    return word.count == name.count && word.count >= 6 && word.first == name.first
      && (isSure || word.last == name.last) && word.sorted() == name.sorted()
  }

  /// Whether two words that are near have the same letters in another order.
  static func isReordered(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    word.count == name.count && word.sorted() == name.sorted()
  }

  /// Whether two names that are near differ only as spellings of one name in two languages do.
  ///
  /// Sounds written by other letters (Vladimir, Wladimir), an h that is not spoken, endings of cases and
  /// genders (Vienna, Vienne; Gardens, Garden), u for ou, -ian and -ien, -er and -re. All
  /// without marks.
  static func isOtherSpelling(_ word: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    let start = zip(word, name).prefix { $0 == $1 }.count
    if word.count == name.count { return isOtherLetter(word, name, at: start) }
    let (long, short) = word.count > name.count ? (word, name) : (name, word)
    if start == short.count {
      // An ending more is a case; the same letter once more is none.
      if word.count > name.count { return long[start] != long[start - 1] }
      if long[start] == "h", "dt".unicodeScalars.contains(long[start - 1]) { return true }
      return name.count < 5 || isVowel(long[start]) || "snt".unicodeScalars.contains(long[start])
    }
    if isTranscribed(long, at: start) { return true }
    if isDigraph(long, at: start) { return true }
    if long[start] == "h", start > 0 {
      let before = long[start - 1]
      if "tkrd".unicodeScalars.contains(before) || (before == "g" && isVowel(long[start + 1])) { return true }
    }
    return long.count - start <= 4 && endsWith(long, "ain") && endsWith(short, "an")
  }

  /// A letter more that other languages need for a sound of another script: Mikhail, Mihail; Gorbachev, Gorbatchev;
  /// Hormuz, Ormuz; Zelensky, Zelenskiy.
  private static func isTranscribed(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    guard start + 1 < word.count else { return false }
    return switch (word[start], word[start + 1]) {
    case ("k", "h"), ("t", "c"), ("d", "j"): true
    case ("h", let next): start == 0 && isVowel(next)
    case ("i", "y"), ("y", "i"), ("i", "i"): start + 2 == word.count
    default: false
    }
  }

  /// The first of two vowels that other languages write as one: Ouzbékistan, Uzbekistan.
  private static func isDigraph(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    word[start] == "o" && word[start + 1] == "u"
  }

  private static func isOtherLetter(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar], at start: Int) -> Bool
  {
    let last = word.count - 1
    let (new, old) = (word[start], name[start])
    // Nación and Nation.
    if Set([new, old]) == ["c", "t"], word[(start + 1)...].starts(with: "ion".unicodeScalars),
      word[(start + 1)...].elementsEqual(name[(start + 1)...])
    {
      return true
    }
    if sounds.contains(where: { ($0.0 == new && $0.1 == old) || ($0.0 == old && $0.1 == new) }),
      word[(start + 1)...].elementsEqual(name[(start + 1)...])
    {
      return true
    }
    if start == last { return isVowel(new) || isVowel(old) }
    // Finnish: Halonen, of Halonen Halosen.
    if start == last - 2, endsWith(word, "en"), (new == "s" && old == "n") || (new == "n" && old == "s") {
      return true
    }
    if start == last - 1, word[last] == old, name[last] == new {
      // Center, Centre; November, Novembre; Bible, Bibel.
      return start > 0 && "tbdp".unicodeScalars.contains(word[start - 1])
        && ((new == "e" && "lr".unicodeScalars.contains(old))
          || (old == "e" && "lr".unicodeScalars.contains(new)))
    }
    guard word[(start + 1)...].elementsEqual(name[(start + 1)...]) else { return false }
    // Italian, Italien.
    if last - start <= 2, start > 0, isVowel(word[start - 1]), isVowel(new), isVowel(old),
      endsWith(word, "n") || endsWith(word, "ns")
    {
      return new == "e" || old == "e"
    }
    return false
  }

  static func hasMarks(_ word: CheckedWord) -> Bool { !word.written.utf8.allSatisfy { $0 < 0x80 } }

  /// Whether the letter that one word has and another has not is a vowel, or doubles its neighbour; both without
  /// marks.
  static func differInVowels(_ word: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    let start = zip(word, name).prefix { $0 == $1 }.count
    if word.count == name.count { return start < word.count && isVowel(word[start]) && isVowel(name[start]) }
    let long = word.count > name.count ? word : name
    return isVowel(long[start]) || (start > 0 && long[start] == long[start - 1])
  }

  private static func endsWith(_ word: [Unicode.Scalar], _ ending: String) -> Bool {
    let letters = Array(ending.unicodeScalars)
    let stem = word.last == "s" && letters.last != "s" ? word.dropLast() : word[...]
    return stem.suffix(letters.count).elementsEqual(letters)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool { "aeiouyw".unicodeScalars.contains(letter) }

  private static let sounds: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("c", "k"), ("c", "s"), ("c", "z"), ("c", "q"), ("k", "q"), ("s", "z"), ("v", "w"),
    ("v", "f"),
    ("i", "y"), ("i", "j"), ("j", "y"), ("g", "j"), ("c", "j"),
  ]
}
