public import Bitext

/// Finds dates and times in text, by value.
///
///     let scanner = try DateScanner(language: LanguageTag("en")!)
///     scanner.dates(in: "Released on Jan. 12, 2026, for March 3").map(\.date.description)
///     // ["2026-01-12", "--03-03"]
///
/// Dates in figures, day first with full stops, otherwise by the language and region: plain `en`
/// leaves 1/12/2026 open and keeps both readings. ISO dates. Month names by ICU and the data file
/// `dates/<language>.txt`, inflected in Turkish, with a day, a year or both beside them; a month
/// alone is no date. Years of 1000…2999. Times with a colon, or with a point where the language
/// writes so and a word says that it is a time. In order, never overlapping. Linear; safe from any
/// thread.
///
/// Keys of the data file: `month N` further names; `linker` words between day, month and year;
/// `time before`, `time after` words that make a time of "14.30"; `time dot: yes`; `capital months:
/// yes` where a small letter makes another word.
public struct DateScanner: Sendable {
  /// Order of a date in figures.
  enum Order: Sendable {
    case dayFirst, monthFirst, open
  }

  let language: LanguageTag
  let folding: LetterFolding
  let names: CalendarNames
  /// Month by folded name, words joined by single spaces, without full stop.
  let months: [String: Int]
  let monthTree: WordTree
  private let monthBeginnings: WordBeginnings
  let longestName: Int
  let linkers: Set<String>
  let timeBefore: Set<String>
  let timeAfter: Set<String>
  let writesTimesWithDot: Bool
  let capitalizesMonths: Bool
  let order: Order
  let suffixes: SuffixAutomaton?

  public init(language: LanguageTag) throws(ICUError) {
    let folding = LetterFolding(language: language)
    let table = LanguageTable("dates/\(language.language).txt")
    func folded(_ head: String) -> Set<String> { Set(table.items(head).map(folding.fold)) }
    var months: [String: Int] = [:]
    let names = try CalendarNames(language)
    let namesByWidth = [
      names.months, names.shortMonths, names.standaloneMonths, names.standaloneShortMonths,
    ].map(Array.init)
    for month in 1...12 {
      for names in namesByWidth where month <= names.count {
        let name = folding.fold(names[month - 1]).filter { $0 != "." }
        if name.unicodeScalars.count >= 3, !name.unicodeScalars.contains(where: { $0.decimalDigit != nil }) {
          months[name] = months[name] ?? month
        }
      }
    }
    for (argument, items) in table.arguments("month") {
      guard let month = Int(argument) else { continue }
      for item in items { months[folding.fold(item)] = month }
    }
    self.names = names
    self.language = language
    self.folding = folding
    self.months = months
    monthTree = WordTree(months)
    var beginnings = WordBeginnings()
    for name in months.keys { beginnings.insert(name) }
    monthBeginnings = beginnings
    longestName = months.keys.map { $0.split(separator: " ").count }.max() ?? 1
    linkers = folded("linker")
    timeBefore = folded("time before")
    timeAfter = folded("time after")
    writesTimesWithDot = !table.items("time dot").isEmpty
    capitalizesMonths = !table.items("capital months").isEmpty
    suffixes = language.language == "tr" ? SuffixAutomaton.turkish : nil
    let subtags = language.description.split(separator: "-")
    if subtags.contains("US") || subtags.contains("PH") {
      order = .monthFirst
    } else {
      order = subtags == ["en"] || subtags.contains("CA") ? .open : .dayFirst
    }
  }

  public func dates(in text: String) -> [DateMention] {
    datesAndTimes(in: TokenizedText(text, folding: folding)).dates
  }

  public func times(in text: String) -> [TimeMention] {
    datesAndTimes(in: TokenizedText(text, folding: folding)).times
  }

  package func datesAndTimes(in text: TokenizedText) -> (dates: [DateMention], times: [TimeMention]) {
    let text = text.folded(by: folding)
    // Most texts have neither, and need no reader.
    guard let first = text.tokens.indices.first(where: { mayBegin(at: $0, in: text) }) else {
      return ([], [])
    }
    let reader = DateReader(text: text, scanner: self)
    var dates: [DateMention] = []
    var times: [TimeMention] = []
    var index = first
    while index < text.tokens.count {
      guard mayBegin(at: index, in: text) else {
        index += 1
        continue
      }
      if let (found, end) = reader.dates(at: index) {
        dates += found
        index = end
      } else if let (time, end) = reader.time(at: index) {
        times.append(time)
        index = end
      } else {
        index += 1
      }
    }
    return (dates, times)
  }

  /// Whether a date or time can begin at token `index`: false for nearly all tokens.
  private func mayBegin(at index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].kind {
    case .digits: true
    case .word: mayBeMonth(text.folded(index))
    case .space, .mark: false
    }
  }

  /// Whether a folded word can be a month's name, inflected too, or the first word of one.
  func mayBeMonth(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard monthBeginnings.mayGoOn(in: word) else { return false }
    var place = WordTree.root
    for index in word.indices {
      place = monthTree.step(place, word[index])
      if place < 0 { return false }
      if suffixes != nil, monthTree.number(place) != nil { return true }
    }
    return monthTree.number(place) != nil || monthTree.step(place, " ") >= 0
  }
}
