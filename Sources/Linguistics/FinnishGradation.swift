/// Consonant gradation: what the consonants before a stem's last vowels become in the other grade.
struct FinnishGradation: Sendable {
  private typealias Table = [[Unicode.Scalar]: [[Unicode.Scalar]]]
  private var weak = Table()
  private var weakOnly = Table()
  private var strong = Table()

  enum Grade: Sendable {
    case same, strong
    /// As some names do too, which keep "nt": Atlanta, Atlantan.
    case weak
    /// As words of the language do.
    case weakOnly
  }

  init(_ table: LanguageTable) {
    for (key, items) in table.arguments("weak") {
      weak[Self.letters(key)] = items.map { Self.letters($0.filter { $0 != "(" && $0 != ")" }) }
      weakOnly[Self.letters(key)] = items.filter { !$0.hasPrefix("(") }.map(Self.letters)
    }
    for (key, items) in table.arguments("strong") { strong[Self.letters(key)] = items.map(Self.letters) }
  }

  /// The beginnings of a word with its last consonants in `grade`: every one that may be.
  ///
  /// "katt" gives "kat" in the weak grade. A beginning whose consonants do not change is given as it is.
  func grade(_ beginning: ArraySlice<Unicode.Scalar>, _ grade: Grade) -> [[Unicode.Scalar]] {
    let table: Table
    switch grade {
    case .same: return [Array(beginning)]
    case .weak: table = weak
    case .weakOnly: table = weakOnly
    case .strong: table = strong
    }
    let start = beginning.lastIndex(where: Self.isVowel).map { $0 + 1 } ?? beginning.startIndex
    // A cluster that begins a word does not change: "Stalin", "trauma".
    guard start > beginning.startIndex else { return [Array(beginning)] }
    let cluster = beginning[start...]
    var length = cluster.count
    while length >= 0 {
      // One consonant changes only when no other stands before it: "katu", but "matka".
      if length > 1 || length == cluster.count, let results = table[Array(cluster.suffix(length))] {
        return results.map { Array(beginning.dropLast(length)) + $0 }
      }
      length -= 1
    }
    return [Array(beginning)]
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text == "-" ? [] : Array(text.unicodeScalars)
  }

  static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "ä", "ö", "å", "é", "ü": true
    default: false
    }
  }
}
