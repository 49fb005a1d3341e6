import Bitext
import Checks
import Foundation
import Terminology
import TestSupport
import Testing

/// Runs the examples in the comments over the checks.
@Suite struct CheckDocumentationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var check: String
    var isWrong: Bool
    var languages: [String]
    /// Segments, parted by " / "; one side only for a check of the translation alone.
    var sides: [String]

    var testDescription: String { "\(check): \(sides.joined(separator: " → "))" }
  }

  @Test(arguments: try examples())
  func examplesHold(example: Example) throws {
    guard let found = try findings(example) else { return }
    if example.isWrong {
      #expect(found.contains(example.check), "found \(found)")
    } else {
      #expect(found.isEmpty, "found \(found)")
    }
  }

  @Test func everyCheckHasExamplesOfBothKinds() throws {
    let examples = try Self.examples()
    for description in CheckRegistry.descriptions {
      let kinds = Set(examples.filter { $0.check == description.identifier }.map(\.isWrong))
      #expect(kinds == [true, false], "\(description.identifier) has no example of what is wrong, or right")
    }
  }

  /// The names of the checks that find something, with all checks of the strict profile and a small glossary;
  /// `nil` where the machine lacks the spelling dictionary that the example's check needs.
  private func findings(_ example: Example) throws -> [String]? {
    let tags = try example.languages.map { try #require(LanguageTag($0)) }
    let languages =
      tags.count == 2
      ? LanguagePair(source: tags[0], target: tags[1])
      : LanguagePair(source: try #require(LanguageTag("und")), target: tags[0])
    var settings = CheckSettings(profile: .news)
    settings.levels[example.check] = CheckRegistry.description(example.check).flatMap {
      CheckSettings.Level(rawValue: $0.severity.rawValue)
    }
    settings.options = CheckFixtures.options
    settings.patterns = CheckFixtures.patterns
    let suite = try CheckSuite(
      languages: languages, glossary: CheckFixtures.glossary(), settings: settings,
      interfaceTexts: CheckFixtures.interfaceTexts, record: CheckFixtures.Memory())
    if example.check == "spelling", !suite.descriptions.map(\.identifier).contains("spelling") { return nil }
    let parts = example.sides.map { $0.components(separatedBy: " / ") }
    var reader = suite.documentReader()
    var found: [String] = []
    let targets = parts[parts.count - 1]
    let sources: [String] = parts.count == 2 ? parts[0] : []
    for place in 0..<max(sources.count, targets.count) {
      let pair = suite.pair(
        source: sources.indices.contains(place) ? TaggedText(sources[place]) : nil,
        target: targets.indices.contains(place) ? TaggedText(targets[place]) : nil)
      found += suite.findings(in: pair).map(\.check)
      reader.read(pair, at: place)
    }
    return found + reader.finish().map(\.finding.check)
  }

  /// Lines `Wrong (en → tr): "…" → "…"` of the comments in the sources of the checks.
  private static func examples() throws -> [Example] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Checks")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var examples: [Example] = []
    while let file = files?.nextObject() as? URL {
      guard file.lastPathComponent.hasSuffix("Check.swift"), file.lastPathComponent != "Check.swift" else {
        continue
      }
      let text = try String(contentsOf: file, encoding: .utf8)
      guard let name = text.firstMatch(of: /CheckDescription\(\s*"([a-z-]+)"/)?.1 else { continue }
      for line in text.matches(of: /\/\/\/ (Wrong|Right) \(([^)]+)\): "(.*)"/) {
        examples.append(
          Example(
            check: String(name), isWrong: line.1 == "Wrong",
            languages: line.2.components(separatedBy: " → "),
            sides: String(line.3).components(separatedBy: "\" → \"")))
      }
    }
    return examples
  }
}

/// What examples may count on.
enum CheckFixtures {
  /// An agency whose name stays, and a central bank with a synonym and a name that is not to be used.
  static func glossary() throws -> Glossary {
    let (english, turkish) = (try #require(LanguageTag("en")), try #require(LanguageTag("tr")))
    var agency = Concept(identifier: "names-1", terms: [Term("Reuters", language: english)])
    agency.isDoNotTranslate = true
    return Glossary([
      agency,
      Concept(
        identifier: "economy-1",
        terms: [
          Term("central bank", language: english), Term("merkez bankası", language: turkish),
          Term("TCMB", language: turkish, status: .admitted),
          Term("emisyon bankası", language: turkish, status: .deprecated),
        ]),
    ])
  }

  /// A memory of one unit.
  struct Memory: TranslationRecord {
    private let unit = (source: "The harbour froze over.", target: "Liman buz tuttu.")

    func translations(of source: String) -> [String] { source == unit.source ? [unit.target] : [] }
    func sources(of translation: String) -> [String] { translation == unit.target ? [unit.source] : [] }
  }

  static let patterns = [
    CheckPattern(target: #"\bTurkey\b"#), CheckPattern(source: #"\bMr\b"#, requires: #"\b(Bay|Sayın)\b"#),
  ]

  static let options = ["length": ["ui": "20", "any": "150"]]

  /// Labels of a Turkish page.
  static let interfaceTexts = ["Bu haberi paylaşın", "Devamını oku", "Son dakika"]
}
