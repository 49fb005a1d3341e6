internal import Bitext
internal import Linguistics

/// Names of the source are in the translation.
///
/// A name of four letters and more of which nothing is in the translation, where another name of the
/// source is there and the translation has no name of its own. Let pass are names that languages write otherwise, words of a
/// dictionary, and names of which the translation has another form. Translations rightly say "he" or "the town" for
/// a name, so that this is for a last look.
///
/// Wrong (en → tr): "Robert Szczepanski met Anna Lindqvist." → "Robert, Anna Lindqvist ile görüştü."
/// Right (en → tr): "Robert Szczepanski met Anna Lindqvist." → "Robert Szczepański, Anna Lindqvist ile görüştü."
/// Right (en → tr): "Anna Lindqvist left Germany." → "Anna Lindqvist Almanya'dan ayrıldı."
public struct MissingNamesCheck: Check {
  public static let about = CheckDescription(
    "missing-names", "Names of the source are in the translation.", severity: .warning, category: .omission,
    profiles: [.strict], yieldsTo: ["names", "missing-target", "truncated", "untranslated"])

  private let names: ReplacedNames

  public init?(_ context: CheckContext) {
    names = ReplacedNames(languages: context.languages, known: KnownSpellings(context))
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard let reading = NameReading(pair, needsTarget: false) else { return [] }
    return names.missing(in: reading).map {
      finding("“\($0.word.written)” is not in the translation", source: $0.word.range)
    }
  }
}
