internal import Bitext
internal import CICU

/// What the normal forms make of single characters, by the data file `forms/characters.txt`.
struct FormCharacters: Sendable {
  /// What stands for a character in a form.
  enum Replacement: Hashable, Sendable {
    case text([Unicode.Scalar])
    case space
    /// The character's own decomposition, one step of it.
    case undone
  }

  static let builtIn = FormCharacters("forms/characters.txt")

  private(set) var typographic: [Unicode.Scalar: Replacement] = [:]
  private var loose: [String: [Unicode.Scalar: Replacement]] = [:]
  private let dotless: [LanguageTag]
  private let dotted: [LanguageTag]

  private init(_ name: String) {
    let table = LanguageTable(name)
    dotless = table.items("dotless").compactMap(LanguageTag.init)
    dotted = table.items("dotted").compactMap(LanguageTag.init)
    for (argument, items) in table.arguments("typographic") {
      for scalar in items.flatMap(Self.scalars) { typographic[scalar] = Self.replacement(argument) }
    }
    for entry in table.entries {
      guard let key = entry.head.first, key.hasPrefix("loose") else { continue }
      let argument = entry.head.dropFirst().joined(separator: " ")
      for scalar in entry.items.flatMap(Self.scalars) {
        loose[String(key.dropFirst(6)), default: [:]][scalar] = Self.replacement(argument)
      }
    }
  }

  /// The replacements of the loose form in texts of a language.
  func loose(_ language: LanguageTag) -> [Unicode.Scalar: Replacement] {
    let common = loose[""] ?? [:]
    guard let own = loose[language.canonical.language] else { return common }
    return common.merging(own) { $1 }
  }

  /// The language, when there are replacements for it alone, or nothing.
  func ownRules(_ language: LanguageTag) -> String {
    let name = language.canonical.language
    return loose[name] == nil ? "" : name
  }

  /// Whether I is the capital of dotless ı.
  func isTurkic(_ language: LanguageTag) -> Bool { Self.holds(dotless, language) }

  /// Whether a dot may stand between i and an accent.
  func writesDotsUnderAccents(_ language: LanguageTag) -> Bool { Self.holds(dotted, language) }

  private static func holds(_ languages: [LanguageTag], _ language: LanguageTag) -> Bool {
    let fallbacks = language.fallbacks
    return languages.contains(where: fallbacks.contains)
  }

  private static func replacement(_ argument: String) -> Replacement {
    switch argument {
    case "nothing": .text([])
    case "space": .space
    case "undone": .undone
    default: .text(argument.split(separator: " ").flatMap { scalars(String($0)) })
    }
  }

  /// The scalars of "00AD" or "FE00-FE0F".
  private static func scalars(_ item: String) -> [Unicode.Scalar] {
    let ends = item.split(separator: "-").compactMap { UInt32($0, radix: 16) }
    guard let first = ends.first, let last = ends.last, first <= last else { return [] }
    return (first...last).compactMap(Unicode.Scalar.init)
  }
}
