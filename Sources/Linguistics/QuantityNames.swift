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
///     QuantityNames(dates: try DateScanner(language: LanguageTag("tr")!)).names(of: "kilometrelik")
///     // [QuantityName(.unit, "km")]
///
/// Months by ICU; the rest by the data file `quantities/<language>.txt`, whose keys are `weekday N`,
/// `month N`, `currency CODE`, `unit SYMBOL`, where `*` at the end of an item stands for any letters
/// and at least three letters stand before it; and `modifier`, words between a figure and its unit;
/// `losing`, words beside which a result is turned round; `night before`, words before the day that a night leads to.
/// A word may have two names: English "pound". Constant time for a word that is none.
package struct QuantityNames: Sendable {
  private struct Pattern: Sendable {
    var letters: String
    var isPrefix: Bool
    var name: QuantityName
  }

  /// By the first three letters.
  private var patterns: [UInt64: [Pattern]] = [:]
  /// Those of names and modifiers.
  private var beginnings = WordBeginnings()
  package let modifiers: Set<String>
  package let losing: Set<String>
  package let nightBefore: [[String]]

  package init(dates: DateScanner) {
    let folding = dates.folding
    let table = LanguageTable("quantities/\(dates.language.language).txt")
    modifiers = Set(table.items("modifier").map { folding.fold($0) })
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
    for modifier in modifiers { beginnings.insert(modifier) }
  }

  /// Whether a folded word may name something or modify a unit: false for most words.
  package func mayKnow(_ word: ArraySlice<Unicode.Scalar>) -> Bool { beginnings.mayHave(word) }

  /// What a folded word names.
  package func names(of folded: String) -> [QuantityName] {
    guard let bucket = patterns[Self.key(folded)] else { return [] }
    return bucket.filter { $0.isPrefix ? folded.utf8.starts(with: $0.letters.utf8) : folded == $0.letters }
      .map(\.name)
  }

  private mutating func add(_ item: String, _ name: QuantityName) {
    let isPrefix = item.hasSuffix("*")
    let letters = isPrefix ? String(item.dropLast()) : item
    guard !letters.isEmpty, !isPrefix || letters.unicodeScalars.count >= 3 else { return }
    let pattern = Pattern(letters: letters, isPrefix: isPrefix, name: name)
    patterns[Self.key(letters), default: []].append(pattern)
    beginnings.insert(letters)
  }

  /// The first three letters in 21 bits each.
  private static func key(_ word: String) -> UInt64 {
    word.unicodeScalars.prefix(3).reduce(0) { $0 << 21 | UInt64($1.value) }
  }
}
