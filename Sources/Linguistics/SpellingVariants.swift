/// Other spellings of the same word: labour and labor, Photographie and Fotografie.
///
/// Lines of an inflection file: `spelling -our: -or` for endings, `spelling grey: gray` for words,
/// `spelling *ct*: t` for letters inside a word. The first two hold both ways, the last one way. A
/// number after the spelling is how many letters must stand before it. A word changes in one place.
struct SpellingVariants: Sendable {
  private enum Place { case end, whole, inside }

  private struct Rule {
    var place: Place
    var from: [Unicode.Scalar]
    var to: [Unicode.Scalar]
    var least: Int
  }

  private var rules: [Rule] = []
  /// From how many letters on a word is also found without its accents, where the file says it.
  private let bareFrom: Int?
  private let bare: [Unicode.Scalar: Unicode.Scalar]
  /// Letters that go without their accent where they stand first.
  private let bareFirst: [Unicode.Scalar: Unicode.Scalar]

  init(_ table: LanguageTable) {
    for entry in table.entries where entry.head.first == "spelling" && entry.head.count > 1 {
      let name = entry.head[1]
      let place: Place = name.hasPrefix("*") ? .inside : name.hasPrefix("-") ? .end : .whole
      func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0 != "-" && $0 != "*" }
      }
      let least = entry.head.count > 2 ? Int(entry.head[2]) ?? 1 : 1
      for other in entry.items {
        rules.append(Rule(place: place, from: letters(name), to: letters(other), least: least))
        if place != .inside {
          rules.append(Rule(place: place, from: letters(other), to: letters(name), least: least))
        }
      }
    }
    bareFrom = table.items("bare from").first.flatMap { Int($0) }
    bare = Self.pairs(table.items("bare"))
    bareFirst = Self.pairs(table.items("bare first"))
  }

  private static func pairs(_ items: [String]) -> [Unicode.Scalar: Unicode.Scalar] {
    let pairs = items.map { $0.split(separator: " ").compactMap(\.unicodeScalars.first) }
    return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  /// The word, then its other spellings.
  func callAsFunction(_ word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var spellings = [word]
    for rule in rules { spellings += Self.apply(rule, to: word) }
    return spellings
  }

  /// The word without its accents, where it has some and is long enough; or without the first letter's.
  func withoutAccents(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    if let first = word.first, let plain = bareFirst[first] { return [plain] + word.dropFirst() }
    guard let bareFrom, word.count >= bareFrom else { return nil }
    let plain = word.map { bare[$0] ?? $0 }
    return plain == word ? nil : plain
  }

  private static func apply(_ rule: Rule, to word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let rest = word.count - rule.from.count
    switch rule.place {
    case .whole: return word == rule.from ? [rule.to] : []
    case .end:
      guard rest >= rule.least, word[rest...].elementsEqual(rule.from) else { return [] }
      return [word[..<rest] + rule.to]
    case .inside:
      guard rest > rule.least else { return [] }
      return (rule.least..<rest).filter { word[$0..<($0 + rule.from.count)].elementsEqual(rule.from) }
        .map { word[..<$0] + rule.to + word[($0 + rule.from.count)...] }
    }
  }
}
