internal import Bitext

/// How a language writes numbers: its marks from ICU, its words from ICU and `numbers/<language>.txt`.
///
/// Keys of that file: `decimal mark` and `group mark` for what it writes beside ICU's (`space`); `multiplier
/// N` words for thousands, millions …; `attached-only` those of them that are letters written right after
/// the figures; `percent before`, `percent after` phrases; `ordinal suffix` after figures; `ordinal dot:
/// yes` where "3." is an ordinal; `compound: yes` where "5 bin 250" is one number; `joiner`, `joiner prefix`
/// the "and" inside a number; `article` a word for 1 before a multiplier; `addend N` words that add to a number
/// before them (buçuk, and a half); `collective N` words that multiply it (dozen); `loose N` words that may
/// stand for N; `cardinal N` further forms of number words; `loose before` words that make a figure a rank
/// ("No. 1"); `compound tail` what a word goes on with behind a number (zwölfjährig), `compound tail N` what
/// also multiplies it (десятитысячный); `percent tail` the same for percent (hundertprozentig); `not a number`
/// look-alikes; `currency CODE` signs and words.
final class NumberVocabulary: Sendable {
  let folding: LetterFolding
  let decimalMarks: Set<Unicode.Scalar>
  let groupMarks: Set<Unicode.Scalar>
  /// Whether digits with plain spaces between them are one number.
  let groupsWithSpace: Bool
  /// Decimal marks that part of the language's writers use instead of its first.
  let otherDecimalMarks: Set<Unicode.Scalar>
  /// Power of ten by folded word.
  let multipliers: [String: Int]
  let attachedOnly: Set<String>
  let percentBefore: [[String]]
  let percentAfter: [[String]]
  let ordinalSuffixes: Set<String>
  let writesOrdinalsWithDot: Bool
  let joinsWithoutMultiplier: Bool
  let joiners: Set<String>
  let joinerPrefix: [Unicode.Scalar]
  let articles: Set<String>
  /// Longest first.
  let addends: [(words: [String], value: DecimalValue)]
  let collectives: Set<String>
  let loose: [String: DecimalValue]
  let lookalikes: Set<String>
  let looseBefore: Set<String>
  let compoundTails: [(letters: [Unicode.Scalar], power: Int)]
  let percentTails: [[Unicode.Scalar]]
  let currencyMarks: [Unicode.Scalar: String]
  let currencyWords: [String: String]
  /// Empty where words are not read.
  let spelled: SpelledNumbers
  let readsWords: Bool

  /// Without words ICU is asked only where the data file has no words to go behind figures.
  init(language: LanguageTag, readsWords: Bool) throws(ICUError) {
    let table = LanguageTable("numbers/\(language.language).txt")
    let folding = LetterFolding(language: language)
    func folded(_ head: String) -> Set<String> { Set(table.items(head).map(folding.fold)) }
    func words(_ phrase: String) -> [String] {
      folding.fold(phrase).split(separator: " ").map(String.init)
    }
    func phrases(_ head: String) -> [[String]] { table.items(head).map(words) }
    func values(_ key: String) -> [String: DecimalValue] {
      var values: [String: DecimalValue] = [:]
      for (argument, items) in table.arguments(key) {
        for item in items { values[folding.fold(item)] = DecimalValue(argument) }
      }
      return values
    }
    self.folding = folding
    self.readsWords = readsWords
    let written = table.arguments("multiplier")
    var spelled = readsWords || written.isEmpty ? try SpelledNumbers(language: language) : SpelledNumbers()
    if readsWords {
      for (argument, items) in table.arguments("cardinal") {
        guard let value = Int(argument) else { continue }
        for item in items { spelled.add(folding.fold(item), value) }
      }
    }
    self.spelled = spelled
    var multipliers = spelled.multipliers
    for (argument, items) in written {
      for item in items { multipliers[folding.fold(item)] = argument.utf8.count - 1 }
    }
    self.multipliers = multipliers
    attachedOnly = folded("attached-only")
    percentBefore = phrases("percent before")
    percentAfter = phrases("percent after")
    ordinalSuffixes = folded("ordinal suffix")
    writesOrdinalsWithDot = !table.items("ordinal dot").isEmpty
    joinsWithoutMultiplier = !table.items("compound").isEmpty
    joiners = folded("joiner")
    joinerPrefix = Array((table.items("joiner prefix").first ?? "").unicodeScalars)
    articles = folded("article")
    addends = table.arguments("addend").flatMap { argument, items in
      items.compactMap { item in DecimalValue(argument).map { (words(item), $0) } }
    }.sorted { $0.words.count > $1.words.count }
    let collective = values("collective")
    collectives = Set(collective.keys)
    loose = values("loose").merging(collective) { $1 }
    lookalikes = folded("not a number")
    looseBefore = folded("loose before")
    percentTails = table.items("percent tail").map { Array(folding.fold($0).unicodeScalars) }
    compoundTails =
      table.arguments("compound").filter { $0.argument.hasPrefix("tail") }.flatMap { line in
        let zeros = line.argument.utf8.count { $0 == UInt8(ascii: "0") }
        return line.items.map { (Array(folding.fold($0).unicodeScalars), zeros) }
      } + percentTails.map { ($0, 0) }
    var marks: [Unicode.Scalar: String] = [
      "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₺": "TRY", "₽": "RUB",
    ]
    var words: [String: String] = [:]
    for (code, items) in table.arguments("currency") {
      for item in items {
        if item.unicodeScalars.count == 1, let mark = item.unicodeScalars.first { marks[mark] = code }
        words[folding.fold(item)] = code
      }
    }
    currencyMarks = marks
    currencyWords = words
    (decimalMarks, groupMarks) = try Self.marks(language)
    groupsWithSpace =
      groupMarks.contains { $0.properties.isWhitespace } || table.items("group mark").contains("space")
    otherDecimalMarks = Set(table.items("decimal mark").compactMap(\.unicodeScalars.first))
      .subtracting(decimalMarks)
  }

  /// Marks that count as the language's own.
  private static func marks(_ language: LanguageTag) throws(ICUError) -> (
    decimal: Set<Unicode.Scalar>, group: Set<Unicode.Scalar>
  ) {
    var decimal = Set(try language.numberSymbol(.decimal).unicodeScalars)
    var group = Set(try language.numberSymbol(.grouping).unicodeScalars)
    if decimal.contains("٫") || language.language == "ar" {
      // Arabic pages write Western digits with Western marks as often as their own.
      decimal.formUnion(["٫", "."])
      group.formUnion(["٬", ","])
    }
    return (decimal, group)
  }
}
