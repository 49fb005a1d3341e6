internal import Bitext

/// What a word names that figures go with: a day of the week, a month, a currency or a unit.
package struct QuantityName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case weekday, month, currency, unit
  }

  package var kind: Kind
  /// "1" for Monday or January, an ISO 4217 code, or the unit's symbol: `km`.
  package var code: String

  package init(_ kind: Kind, _ code: String) {
    self.kind = kind
    self.code = code
  }
}

/// The names of weekdays, months, currencies and units in a language.
///
///     let names = QuantityNames(dates: try DateScanner(language: LanguageTag("tr")!))
///     names.names(of: Array("kilometrelik".unicodeScalars)[...])
///     // [QuantityName(.unit, "km")]
///
/// Months by ICU; the rest by the data file `quantities/<language>.txt`, or `quantities/und.txt` where there is
/// none, whose keys are `weekday N`, `month N`, `currency CODE`, `unit SYMBOL`, where `*` at the end of an item stands for any letters
/// and at least three letters stand before it; and `modifier`, words between a figure and its unit;
/// `losing`, words beside which a result is turned round; `night before`, words before the day that a night leads to.
/// A word may have two names: English "pound". Constant time for a word that is none.
package struct QuantityNames: Sendable {
  private struct Pattern: Sendable {
    var isPrefix: Bool
    var name: QuantityName
  }

  private let patterns: [Pattern]
  /// Words and beginnings of words, each with a number in `groups`.
  private let tree: WordTree
  /// Numbers in `patterns` of those that are spelt alike.
  private let groups: [[Int]]
  private let modifiers: WordTree
  /// Those of names and modifiers.
  private let beginnings: WordBeginnings
  package let losing: Set<String>
  package let nightBefore: [[String]]

  package init(dates: DateScanner) {
    let folding = dates.folding
    let own = LanguageTable("quantities/\(dates.language.language).txt")
    let table = own.entries.isEmpty ? LanguageTable("quantities/und.txt") : own
    let modifying = table.items("modifier").map { folding.fold($0) }
    var patterns: [Pattern] = []
    var numbers: [String: Int] = [:]
    var groups: [[Int]] = []
    var beginnings = WordBeginnings()
    func add(_ item: String, _ name: QuantityName) {
      let isPrefix = item.hasSuffix("*")
      let letters = isPrefix ? String(item.dropLast()) : item
      guard !letters.isEmpty, !isPrefix || letters.unicodeScalars.count >= 3 else { return }
      let number = numbers[letters] ?? groups.count
      numbers[letters] = number
      if number == groups.count { groups.append([]) }
      groups[number].append(patterns.count)
      patterns.append(Pattern(isPrefix: isPrefix, name: name))
      beginnings.insert(letters)
    }
    losing = Set(table.items("losing").map { folding.fold($0) })
    nightBefore = table.items("night before").map { folding.fold($0).split(separator: " ").map(String.init) }
    for names in [dates.names.months, dates.names.standaloneMonths] {
      for (index, name) in names.enumerated() where !name.contains(" ") {
        add(folding.fold(name), QuantityName(.month, String(index + 1)))
      }
    }
    for (key, kind) in [
      ("weekday", QuantityName.Kind.weekday), ("month", .month), ("currency", .currency), ("unit", .unit),
    ] {
      for (code, items) in table.arguments(key) {
        for item in items { add(folding.fold(item), QuantityName(kind, code)) }
      }
    }
    for modifier in modifying { beginnings.insert(modifier) }
    modifiers = WordTree(Dictionary(modifying.map { ($0, 0) }) { first, _ in first })
    tree = WordTree(numbers)
    self.patterns = patterns
    self.groups = groups
    self.beginnings = beginnings
  }

  /// Whether a folded word may name something or modify a unit: false for most words.
  package func mayKnow(_ letters: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    beginnings.mayHave(letters, word)
  }

  /// Whether a folded word may stand between a figure and its unit.
  package func modifies(_ word: ArraySlice<Unicode.Scalar>) -> Bool { modifiers[word] != nil }

  /// What a folded word names.
  package func names(of word: ArraySlice<Unicode.Scalar>) -> [QuantityName] {
    var found: [Int] = []
    var place = WordTree.root
    for index in word.indices {
      place = tree.step(place, word[index])
      if place < 0 { break }
      guard let number = tree.number(place) else { continue }
      let isWhole = index + 1 == word.endIndex
      found += groups[number].filter { isWhole || patterns[$0].isPrefix }
    }
    return found.isEmpty ? [] : found.sorted().map { patterns[$0].name }
  }
}
