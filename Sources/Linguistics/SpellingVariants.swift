/// Other spellings of the same word: labour and labor, Photographie and Fotografie.
///
///     // spelling -our 3: -or       endings, both ways; three letters at least before them
///     // spelling grey: gray        words, both ways
///     // spelling *ph: f            letters inside a word, one way
///     SpellingVariants(table)(Array("labour".unicodeScalars))  // labour, labor
///
/// Lines of an inflection file; the number, 1 where there is none, is how many letters must stand before
/// the place. A word changes in one place at a time. Words of more than 64 letters have no variants.
struct SpellingVariants: Sendable {
  private struct Rule {
    var from: [Unicode.Scalar]
    var to: [Unicode.Scalar]
    var least: Int
  }

  private static let mostLetters = 64

  private var whole: [[Unicode.Scalar]: [[Unicode.Scalar]]] = [:]
  private var endings = NumberedEndings()
  /// By the number of the ending.
  private var endingRules: [[Rule]] = []
  private var inside: [Rule] = []
  /// From how many letters on a word is also found without its accents, where the file says it.
  private let bareFrom: Int?
  private let bare: [Unicode.Scalar: Unicode.Scalar]
  /// Letters that go without their accent where they stand first.
  private let bareFirst: [Unicode.Scalar: Unicode.Scalar]

  init(_ table: LanguageTable) {
    bareFrom = table.items("bare from").first.flatMap { Int($0) }
    bare = Self.pairs(table.items("bare"))
    bareFirst = Self.pairs(table.items("bare first"))
    for entry in table.entries where entry.head.first == "spelling" && entry.head.count > 1 {
      let least = entry.head.count > 2 ? Int(entry.head[2]) ?? 1 : 1
      for other in entry.items { add(entry.head[1], other, least) }
    }
  }

  private static func pairs(_ items: [String]) -> [Unicode.Scalar: Unicode.Scalar] {
    let pairs = items.map { $0.split(separator: " ").compactMap(\.unicodeScalars.first) }
    return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  private mutating func add(_ name: String, _ other: String, _ least: Int) {
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0 != "-" && $0 != "*" }
    }
    let (from, to) = (letters(name), letters(other))
    if name.hasPrefix("*") {
      inside.append(Rule(from: from, to: to, least: least))
    } else if name.hasPrefix("-") {
      for rule in [Rule(from: from, to: to, least: least), Rule(from: to, to: from, least: least)] {
        let number = endings.insert(rule.from)
        if number == endingRules.count { endingRules.append([]) }
        endingRules[number].append(rule)
      }
    } else {
      whole[from, default: []].append(to)
      whole[to, default: []].append(from)
    }
  }

  /// The word, then its other spellings.
  func callAsFunction(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard word.count <= Self.mostLetters else { return [word] }
    var spellings = [word] + whole[word, default: []]
    endings.forEachEnding(of: word) { number, length in
      let stem = Array(word.dropLast(length))
      for rule in endingRules[number] where stem.count >= rule.least { spellings.append(stem + rule.to) }
    }
    for rule in inside {
      let rest = word.count - rule.from.count
      guard rest > rule.least else { continue }
      for place in rule.least..<rest
      where word[place..<(place + rule.from.count)].elementsEqual(rule.from) {
        spellings.append(word[..<place] + rule.to + word[(place + rule.from.count)...])
      }
    }
    return spellings
  }

  /// The word without its accents, where it has some and is long enough; or without the first letter's.
  func withoutAccents(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    if let first = word.first, let plain = bareFirst[first] { return [plain] + word.dropFirst() }
    guard let bareFrom, word.count >= bareFrom else { return nil }
    let plain = word.map { bare[$0] ?? $0 }
    return plain == word ? nil : plain
  }
}
