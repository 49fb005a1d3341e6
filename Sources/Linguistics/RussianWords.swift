/// What is told of a Russian word from its letters, by `inflection/ru.txt`.
struct RussianWords: Sendable {
  let endings: EndingTable
  private let fills: [(before: [Unicode.Scalar], vowels: [Unicode.Scalar])]
  private let softening: Set<Unicode.Scalar>
  private let agreeing: [(before: [Unicode.Scalar], endings: [[Unicode.Scalar]])]
  private let infinitives: [[Unicode.Scalar]]
  private let surnames: [[Unicode.Scalar]]
  private let indeclinable: Set<[Unicode.Scalar]>
  private let irregulars: [[Unicode.Scalar]: [[Unicode.Scalar]]]

  static let builtIn = RussianWords(LanguageTable("inflection/ru.txt"))

  private init(_ table: LanguageTable) {
    func letters(_ items: [String]) -> [[Unicode.Scalar]] { items.map { Array($0.unicodeScalars) } }
    endings = EndingTable(table)
    fills = table.arguments("fill").map {
      (Array($0.argument.unicodeScalars), letters($0.items).flatMap { $0 })
    }
    softening = Set(letters(table.items("fill-soft")).flatMap { $0 })
    agreeing = table.arguments("agreeing").map { (Array($0.argument.unicodeScalars), letters($0.items)) }
    infinitives = letters(table.items("verb"))
    surnames = letters(table.items("surname"))
    indeclinable = Set(letters(table.items("indeclinable")))
    irregulars = Dictionary(
      table.arguments("irregular").map { (Array($0.argument.unicodeScalars), letters($0.items)) },
      uniquingKeysWith: +)
  }

  /// Stems with their paradigms in any of the kinds; none of a word that does not change.
  func stems(of word: [Unicode.Scalar], _ kinds: [String]) -> [(letters: [Unicode.Scalar], paradigm: Int)] {
    if indeclinable.contains(word) { return [] }
    return endings.stems(of: word, kinds).filter { $0.letters.count > 1 }
  }

  /// The forms without ending that take a vowel: "марок" of "марка".
  func filled(
    _ word: [Unicode.Scalar], _ stems: [(letters: [Unicode.Scalar], paradigm: Int)]
  ) -> [[Unicode.Scalar]] {
    guard let (stem, _) = stems.first, stem.count > 2, stem.count == word.count - 1, let last = stem.last,
      let ending = word.last, "аяоеыи".unicodeScalars.contains(ending),
      let fill = fills.first(where: { $0.before.contains(last) })
    else { return [] }
    let before = stem[stem.count - 2]
    guard !Self.isVowel(before) else { return [] }
    let vowels: [Unicode.Scalar] = softening.contains(before) ? ["е"] : fill.vowels
    let start = Array(stem.dropLast(before == "ь" || before == "й" ? 2 : 1))
    return vowels.flatMap { vowel in
      let form = start + [vowel, last]
      return ending == "я" ? [form, form + ["ь"]] : [form]
    }
  }

  /// The forms of a word that follow no paradigm: "люди" of "человек".
  func irregular(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] { irregulars[word] ?? [] }

  /// Whether the word looks like an adjective in the nominative.
  func isAgreeing(_ word: [Unicode.Scalar]) -> Bool {
    agreeing.contains { line in
      line.endings.contains { ending in
        guard word.count > ending.count + 1, word.hasEnding(ending) else { return false }
        if line.before.isEmpty { return true }
        return line.before.contains(word[word.count - ending.count - 1])
      }
    }
  }

  /// Whether the word is the plural of a masculine noun among `lemmas`: "выборы" of "выбор".
  func isPlural(_ word: [Unicode.Scalar], ofMasculineAmong lemmas: [[Unicode.Scalar]]) -> Bool {
    let stems = endings.stems(of: word, ["masculine"]).map(\.letters)
    return stems.contains { stem in
      lemmas.contains { $0 == stem || $0 == stem + ["ь"] || $0 == stem + ["й"] }
    }
  }

  /// Whether the word is a masculine adjective before the noun with which it agrees.
  func isAttribute(_ position: Int, of term: [[Unicode.Scalar]]) -> Bool {
    position < term.count - 1 && term[...position].allSatisfy(isAgreeing)
      && !endings.stems(of: term[position], ["attribute"]).isEmpty
  }

  func isInfinitive(_ word: [Unicode.Scalar]) -> Bool {
    infinitives.contains { word.count > $0.count + 1 && word.hasEnding($0) }
  }

  func isSurname(_ word: [Unicode.Scalar]) -> Bool { surnames.contains { word.hasEnding($0) } }

  /// Whether an acronym is read as a word, and declined: МИД, but not США or МВФ.
  func isPronounceable(_ word: [Unicode.Scalar]) -> Bool {
    guard let last = word.last, !Self.isVowel(last) else { return false }
    return word.contains(where: Self.isVowel)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "аеиоуыэюя".unicodeScalars.contains(letter)
  }
}

extension Array where Element == Unicode.Scalar {
  func hasEnding(_ ending: [Unicode.Scalar]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
