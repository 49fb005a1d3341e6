internal import Bitext

/// How a language writes numbers: its marks from ICU, its words from ICU and `numbers/<language>.txt`.
///
/// Keys of that file: `multiplier N` words for thousands, millions …; `attached-only` those of them
/// that are letters written right after the figures; `percent before`, `percent after` phrases;
/// `ordinal suffix` after figures; `ordinal dot: yes` where "3." is an ordinal; `compound: yes` where
/// "5 bin 250" is one number; `joiner`, `joiner prefix` the "and" inside a number; `article` a word
/// for 1 before a multiplier; `addend N` what adds to a number before it (buçuk); `loose N` words that
/// may stand for N; `cardinal N` further forms of number words; `loose before` words that make a figure a
/// rank ("No. 1"); `compound tail` what a word goes on with behind a number (zwölfjährig); `not a number` look-alikes; `currency CODE` signs and words.
final class NumberVocabulary: Sendable {
  let folding: LetterFolding
  let decimalMarks: Set<Unicode.Scalar>
  let groupMarks: Set<Unicode.Scalar>
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
  let addends: [String: DecimalValue]
  let loose: [String: DecimalValue]
  let lookalikes: Set<String>
  let looseBefore: Set<String>
  let compoundTails: [[Unicode.Scalar]]
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
    func phrases(_ head: String) -> [[String]] {
      table.items(head).map { folding.fold($0).split(separator: " ").map(String.init) }
    }
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
    addends = values("addend")
    loose = values("loose")
    lookalikes = folded("not a number")
    looseBefore = folded("loose before")
    compoundTails = table.items("compound tail").map { Array(folding.fold($0).unicodeScalars) }
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

  var groupsWithSpace: Bool { groupMarks.contains { $0.properties.isWhitespace } }
}
