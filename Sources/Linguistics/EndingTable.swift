/// The paradigms of a language by the endings of its dictionary forms, such as `inflection/ru.txt`.
///
/// A line `noun ия: ия, ии, ию` says that a noun that ends so has these endings instead; `noun а гкх`
/// asks that one of the letters stand before the ending; `-` is no ending. Of the lines of a kind those
/// with the longest ending count, all of them. A line `drop ок: к` says that a stem may lose its last
/// vowel before an ending.
struct EndingTable: Sendable {
  struct Paradigm: Sendable {
    var kind: String
    /// Of the dictionary form.
    var ending: [Unicode.Scalar]
    /// One of these stands before it, if there are any.
    var before: [Unicode.Scalar]
    var endings: [[Unicode.Scalar]]
  }

  let paradigms: [Paradigm]
  /// Endings of dictionary forms and what they become where the last vowel drops, the longest first.
  private let drops: [(ending: [Unicode.Scalar], replacements: [[Unicode.Scalar]])]

  init(_ table: LanguageTable) {
    paradigms = table.entries.compactMap { entry in
      guard entry.head.count > 1, Self.kinds.contains(entry.head[0]) else { return nil }
      return Paradigm(
        kind: entry.head[0], ending: Self.letters(entry.head[1]),
        before: entry.head.count > 2 ? Self.letters(entry.head[2]) : [],
        endings: entry.items.map(Self.letters))
    }
    drops = table.arguments("drop").map { (Self.letters($0.argument), $0.items.map(Self.letters)) }
      .sorted { $0.0.count > $1.0.count }
  }

  private static let kinds: Set = ["noun", "plural", "masculine", "either", "attribute"]

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text == "-" ? [] : Array(text.unicodeScalars)
  }

  /// The stems of a dictionary form with the paradigms that they have, by number.
  func stems(of word: [Unicode.Scalar], _ kinds: [String]) -> [(letters: [Unicode.Scalar], paradigm: Int)] {
    var found: [Int] = []
    for (number, paradigm) in paradigms.enumerated()
    where kinds.contains(paradigm.kind) && Self.fits(paradigm, word)
      && paradigm.ending.count >= (found.first.map { paradigms[$0].ending.count } ?? 0)
    {
      if let first = found.first, paradigms[first].ending.count < paradigm.ending.count { found = [] }
      found.append(number)
    }
    return found.flatMap { number in
      let ending = paradigms[number].ending
      return [(Array(word.dropLast(ending.count)), number)]
        + shortened(word).map { (Array($0.dropLast(ending.count)), number) }
    }
  }

  func isEnding(_ ending: ArraySlice<Unicode.Scalar>, of paradigm: Int) -> Bool {
    paradigms[paradigm].endings.contains { $0.elementsEqual(ending) }
  }

  /// "рынк" of "рынок", with the ending of the dictionary form: "дьнь" is no word, but "днь" gives "дн-".
  private func shortened(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let drop = drops.first(where: { word.count >= $0.ending.count && word.hasEnding($0.ending) }) else {
      return []
    }
    return drop.replacements.map { word.dropLast(drop.ending.count) + $0 }
  }

  private static func fits(_ paradigm: Paradigm, _ word: [Unicode.Scalar]) -> Bool {
    guard word.count > paradigm.ending.count, word.hasEnding(paradigm.ending) else { return false }
    return paradigm.before.isEmpty || paradigm.before.contains(word[word.count - paradigm.ending.count - 1])
  }
}
