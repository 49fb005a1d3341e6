import Checks
import Testing

/// All checks of figures together.
@Suite struct FigureFamilyTests {
  @Test(arguments: CleanFigurePairs.turkish)
  func isSilentInTurkish(source: String, target: String) throws { try expectSilence("en-tr", source, target) }

  @Test(arguments: CleanFigurePairs.german)
  func isSilentInGerman(source: String, target: String) throws { try expectSilence("en-de", source, target) }

  @Test(arguments: CleanFigurePairs.spanish)
  func isSilentInSpanish(source: String, target: String) throws { try expectSilence("en-es", source, target) }

  @Test(arguments: CleanFigurePairs.russian)
  func isSilentInRussian(source: String, target: String) throws { try expectSilence("en-ru", source, target) }

  @Test(arguments: CleanFigurePairs.russianForms)
  func isSilentOnEveryFormOfRussian(english: String, russian: String) throws {
    try expectSilence("en-ru", english, russian)
    try expectSilence("ru-en", russian, english)
  }

  @Test(arguments: CleanFigurePairs.finnish)
  func isSilentInFinnish(source: String, target: String) throws { try expectSilence("en-fi", source, target) }

  @Test(arguments: CleanFigurePairs.others)
  func isSilentInOtherLanguages(languages: String, source: String, target: String) throws {
    try expectSilence(languages, source, target)
  }

  private func expectSilence(_ languages: String, _ source: String, _ target: String) throws {
    let findings = try FigureChecking.family(languages).findings(source: source, target: target)
    #expect(findings.isEmpty, "\(source) → \(target): \(findings.map { "\($0.check): \($0.message)" })")
  }
}
