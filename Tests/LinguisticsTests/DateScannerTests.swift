import Bitext
import Linguistics
import TestSupport
import Testing

@Suite struct DateScannerTests {
  @Test(
    arguments: [
      ("tr", "12.01.2026 tarihinde", "2026-01-12"),
      ("de", "am 12.01.2026", "2026-01-12"),
      ("en", "12.01.2026 - Update : 13.01.2026", "2026-01-12 2026-01-13"),
      ("en", "1/12/2026", "2026-01-12|2026-12-01"),
      ("en-US", "1/12/2026", "2026-01-12"),
      ("en-GB", "1/12/2026", "2026-12-01"),
      ("en", "1/13/2026", "2026-01-13"),
      ("fr", "le 2026-01-12", "2026-01-12"),
      ("en", "Jan. 12, 2026", "2026-01-12"),
      ("en", "12 January 2026", "2026-01-12"),
      ("en", "the 12th of January, 2026", "2026-01-12"),
      ("en", "Sept. 3 and March 3rd, in January 2026", "--09-03 --03-03 2026-01"),
      ("en", "Jan. 12-15, 2026", "2026-01-12 2026-01-15"),
      ("en", "you may 3 times march 5 miles", ""),
      ("en", "In March 3.5 percent", ""),
      ("tr", "12 Ocak 2026'da", "2026-01-12"),
      ("tr", "12 Ocak'ta, 3 martta, 2026 Nisan", "--01-12 --03-03 2026-04"),
      ("tr", "12-15 Ocak 2026", "2026-01-12 2026-01-15"),
      ("de", "am 12. Januar 2026 und im Mai 2025", "2026-01-12 2025-05"),
      ("ar", "12 يناير 2026", "2026-01-12"),
      ("ar", "١٢ كانون الثاني ٢٠٢٦", "2026-01-12"),
      ("ar", "12 يناير/ كانون الثاني 2026", "2026-01-12"),
      ("es", "12 de enero de 2026", "2026-01-12"),
      ("fr", "1er mars 2026", "2026-03-01"),
      ("ru", "12 января 2026 года", "2026-01-12"),
      ("ja", "2026年1月12日に", "2026-01-12"),
      ("zh", "2026年1月12日，1月12日", "2026-01-12 --01-12"),
      ("ko", "2026년 1월 12일", "2026-01-12"),
      ("fa", "۱۲ ژانویه ۲۰۲۶", "2026-01-12"),
      ("it", "12 gennaio 2026, il 1º marzo", "2026-01-12 --03-01"),
      ("pt", "12 de janeiro de 2026", "2026-01-12"),
      ("nl", "12 januari 2026", "2026-01-12"),
      ("sv", "den 12 januari 2026", "2026-01-12"),
      ("pl", "12 stycznia 2026", "2026-01-12"),
      ("uk", "12 січня 2026 року", "2026-01-12"),
      ("el", "12 Ιανουαρίου 2026", "2026-01-12"),
      ("ru", "в январе 2026", "2026-01"),
      ("id", "12 Januari 2026", "2026-01-12"),
      ("hi", "12 जनवरी 2026", "2026-01-12"),
      ("tr", "12 Ocak'ta, 12 Ocak 2026 Pazartesi", "--01-12 2026-01-12"),
      ("en-AU", "12/01/2026", "2026-01-12"),
      ("tr", "31.02.2026 ve 3.2.1", ""),
      ("tr", "Ocakta 5 bin kişi", ""),
      ("fi", "12. tammikuuta 2026", "2026-01-12"),
    ])
  func readsDates(language: String, text: String, expected: String) throws {
    let scanner = try DateScanner(language: #require(LanguageTag(language)))
    let found = scanner.dates(in: text).map { $0.date.description + ($0.otherDate.map { "|\($0)" } ?? "") }
    #expect(found.joined(separator: " ") == expected.replacing("--", with: "--"), "\(text)")
  }

  @Test(
    arguments: [
      ("en", "at 14:30 or 2 p.m. or 2:45 pm", "14:30 14:00 14:45"),
      ("tr", "saat 14.30'da", "14:30"),
      ("tr", "14.30 lira", ""),
      ("de", "um 14 Uhr, 9.05 Uhr", "14:00 9:05"),
      ("fr", "à 14h30", "14:30"),
      ("en", "noon at 12 p.m., midnight 12 am", "12:00 0:00"),
    ])
  func readsTimes(language: String, text: String, expected: String) throws {
    let scanner = try DateScanner(language: #require(LanguageTag(language)))
    let found = scanner.times(in: text).map { "\($0.hour):\($0.minute < 10 ? "0" : "")\($0.minute)" }
    #expect(found.joined(separator: " ") == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("tr", "Veriler «12 Ocak 2026»'da, «13.01.2026» günü"),
      ("en", "On «Jan. 12, 2026», and «March 3»."),
      ("ar", "في «12 يناير/ كانون الثاني 2026»."),
    ])
  func marksWhereTheyStand(language: String, marked: String) throws {
    let (text, ranges) = unmark(marked)
    #expect(try DateScanner(language: #require(LanguageTag(language))).dates(in: text).map(\.range) == ranges)
  }

  @Test func swapsDayAndMonthOnlyWhereThatIsADate() {
    #expect(
      CalendarDate(year: 2026, month: 1, day: 12)?.swapped == CalendarDate(year: 2026, month: 12, day: 1))
    #expect(CalendarDate(year: 2026, month: 1, day: 13)?.swapped == nil)
    #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
  }
}
