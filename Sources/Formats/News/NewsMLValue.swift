/// What a text or an attribute of NewsML-G2 may say.
///
/// Source: NewsML-G2 2.36 Specification; XML Schema Part 2, §3; RFC 3987; RFC 5545, §3.3.10.
enum NewsMLValue: String, Hashable, Sendable {
  case text, line
  case qcode, qcodes, iri, iris
  case id, ref, refs
  case count, positive, integer, percent, oneToNine, decimal, number, flag
  case moment, momentOrNothing, day, truncated, approximate, duration
  case language, direction, scan, version
  case frequency, weekday, weekdays, sixtieths, hours, monthDays, months, yearDays, weeks

  /// What it must be, for a message.
  var wanted: String {
    switch self {
    case .text: "a text"
    case .line: "text without tabs and line breaks"
    case .qcode: "a code like \"medtop:04000000\""
    case .qcodes: "codes like \"medtop:04000000\""
    case .iri: "an address (IRI)"
    case .iris: "addresses (IRIs)"
    case .id, .ref: "a name that begins with a letter or _"
    case .refs: "names that begin with a letter or _"
    case .count: "a whole number from 0"
    case .positive: "a whole number from 1"
    case .integer: "a whole number"
    case .percent: "a whole number from 0 to 100"
    case .oneToNine: "a whole number from 1 to 9"
    case .decimal, .number: "a number"
    case .flag: "true or false"
    case .moment: "a moment like 2026-01-12T09:30:00+03:00"
    case .momentOrNothing: "a moment like 2026-01-12T09:30:00+03:00, or empty"
    case .day, .truncated, .approximate: "a date like 2026-01-12, with or without a time"
    case .duration: "a span of time like P1D"
    case .language: "a language tag like tr or en-GB"
    case .direction: "ltr or rtl"
    case .scan: "progressive or interlaced"
    case .version: "a version like 2.34"
    case .frequency: "a frequency like DAILY"
    case .weekday, .weekdays: "days of the week like MO"
    case .sixtieths: "numbers from 0 to 59"
    case .hours: "numbers from 0 to 23"
    case .monthDays: "days of a month"
    case .months: "months from 1 to 12"
    case .yearDays: "days of a year"
    case .weeks: "weeks of a year"
    }
  }

  func accepts(_ text: String) -> Bool {
    let word = Self.trimmed(text)
    switch self {
    case .text: return true
    case .line: return !text.utf8.contains { $0 < 0x20 }
    case .qcode: return Self.isCode(text[...])
    case .qcodes: return Self.words(text).allSatisfy(Self.isCode)
    case .iri: return Self.isAddress(word)
    case .iris: return Self.words(text).allSatisfy(Self.isAddress)
    case .id, .ref: return Self.isName(word)
    case .refs: return !word.isEmpty && Self.words(text).allSatisfy(Self.isName)
    case .count: return Self.isInteger(word, from: 0)
    case .positive: return Self.isInteger(word, from: 1)
    case .integer: return Self.isInteger(word)
    case .percent: return Self.isInteger(word, in: 0...100)
    case .oneToNine: return Self.isInteger(word, in: 1...9)
    case .decimal: return Self.isDecimal(word)
    case .number: return ["INF", "-INF", "NaN"].contains(word) || Self.isNumber(word)
    case .flag: return ["true", "false", "0", "1"].contains(word)
    case .moment: return XMLDate.accepts(word, as: [.moment])
    case .momentOrNothing: return text.isEmpty || XMLDate.accepts(word, as: [.moment])
    case .day: return XMLDate.accepts(word, as: [.moment, .day])
    case .truncated: return XMLDate.accepts(word, as: [.moment, .day, .month, .year])
    case .approximate: return XMLDate.accepts(word, as: XMLDate.Kind.allCases)
    case .duration: return XMLDate.isDuration(word)
    case .language: return Self.isLanguage(word)
    case .direction: return word == "ltr" || word == "rtl"
    case .scan: return text == "progressive" || text == "interlaced"
    case .version:
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }
    case .frequency:
      return ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(text)
    case .weekday: return Self.days.contains(text)
    case .weekdays: return Self.isList(text) { Self.isWeekday($0) }
    case .sixtieths: return Self.isList(text) { Self.isInteger($0, in: 0...59) }
    case .hours: return Self.isList(text) { Self.isInteger($0, in: 0...23) }
    case .months: return Self.isList(text) { Self.isInteger($0, in: 1...12) }
    case .monthDays: return Self.isList(text) { Self.isOrdinal($0, 31) }
    case .yearDays: return Self.isList(text) { Self.isOrdinal($0, 366) }
    case .weeks: return Self.isList(text) { Self.isOrdinal($0, 53) }
    }
  }
}
