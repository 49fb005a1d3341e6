import Bitext
import Testing

@testable import Linguistics

@Suite struct QuantityNamesTests {
  @Test(
    arguments: [
      ("en", "pound", "GBP lb"), ("tr", "kilometrelik", "km"), ("tr", "ocak", "1"),
      ("de", "montagabend", "1"),
      ("ru", "долларов", "USD"), ("fi", "heinäkuussa", "7"), ("en", "thing", ""), ("tr", "", ""),
      ("hu", "mérföldes", "mi"), ("is", "mílum", "mi"), ("cs", "km", "km"), ("cs", "kilo", ""),
    ])
  func namesWhatAWordStandsFor(language: String, word: String, expected: String) throws {
    let names = QuantityNames(dates: try DateScanner(language: #require(LanguageTag(language))))
    #expect(
      Set(names.names(of: Array(word.unicodeScalars)[...]).map(\.code))
        == Set(expected.split(separator: " ").map(String.init)))
  }

  @Test(
    arguments: [
      (10, "mi", 16, "km", true), (10, "mi", 10, "km", false), (80, "deg", 27, "deg", true),
      (30, "degC", 86, "degF", true), (5, "ha", 12.4, "acre", true), (5, "ha", 5, "kg", false),
      (2, "decade", 20, "yr", true), (550, "lb", 250, "kg", true), (0, "mi", 0, "km", false),
    ] as [(Double, String, Double, String, Bool)])
  func knowsWhatIsConverted(value: Double, unit: String, other: Double, otherUnit: String, isSame: Bool) {
    #expect(UnitScale.builtIn.isSame(value, unit, as: other, otherUnit) == isSame)
  }
}
