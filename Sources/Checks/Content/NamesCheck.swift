internal import Bitext
internal import Linguistics

/// Names of the source are not misspelt in the translation, and none stands where another should.
///
/// A capitalised word of the translation that the source does not have, one slip away from a name that
/// the source has more often than the translation: a letter replaced, left out, put in or doubled, two
/// exchanged. Let pass are other spellings of one name: marks left out ("Güngör" → "Gungor"), letters of
/// another language ("Vladimir" → "Wladimir"), endings ("Vienna" → "Vienne"), and words that the built-in lists
/// know for translations ("Korea" → "Kore"). Names of three letters count only beside the same name.
/// Names in other scripts are not compared, nor those of languages that write names by their sound, such as Latvian.
///
/// A name is taken for another when both have no counterpart on the other side: no name that is written or sounds alike
/// ("Pyongyang" → "Pjöngjang"), no country, office or word of a dictionary. Where the same name stands right beside both, one of
/// them may be a word as well. Countries and people that languages name otherwise ("Germany" → "Almanya") are let
/// pass, and names that the translation only has more often.
///
/// Wrong (tr → en): "Kerem Güngör konuştu." → "Kerem Görgün spoke."
/// Wrong (en → tr): "The talks with Ann Holt went on." → "Ann Hlt ile görüşmeler sürdü."
/// Wrong (en → de): "She met Robert Mueller." → "Sie traf Robert Meuller."
/// Wrong (en → tr): "Robert Kavanaugh spoke." → "Robert Spieth konuştu."
/// Right (tr → en): "Kerem Güngör konuştu." → "Kerem Gungor spoke."
/// Right (en → tr): "The New York Police met Scots." → "New York Polisi İskoçlarla görüştü."
/// Right (en → de): "It was in October in Korea." → "Es war im Oktober in Korea."
/// Right (en → fr): "He came from Vienna." → "Il venait de Vienne."
/// Right (fi → en): "Park Cityn väki tuli." → "Park City came."
public struct NamesCheck: Check {
  public static let about = CheckDescription(
    "names", "Names of the source are not misspelt in the translation.", severity: .warning,
    category: .inconsistentEntities, yieldsTo: ["untranslated"])

  private let known: KnownSpellings
  private let replaced: ReplacedNames
  private let endings: NameEndings
  /// Whether names of the source may have endings.
  private let isInflected: Bool

  public init?(_ context: CheckContext) {
    let languages = context.languages
    if [languages.source, languages.target].contains(where: { Self.respelling.contains($0.language) }) {
      return nil
    }
    isInflected = !Self.uninflected.contains(languages.source.language)
    known = KnownSpellings(context)
    replaced = ReplacedNames(languages: languages, known: known)
    endings = NameEndings(languages)
  }

  /// Languages whose names have no endings, or only behind an apostrophe.
  private static let uninflected: Set<String> = [
    "en", "tr", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "de",
  ]

  /// Languages that write foreign names by their sound.
  private static let respelling: Set<String> = ["lv", "lt", "sr", "az", "uz", "tk", "sq", "eo"]

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard let reading = NameReading(pair) else { return [] }
    var findings: [Finding] = []
    for name in reading.target where !name.isExtra {
      guard let original = match(name, reading) else { continue }
      findings.append(
        finding(
          "“\(name.word.written)” may be “\(original.written)” misspelt", source: original.range,
          target: name.word.range, suggestion: original.written))
    }
    for (name, original) in replaced.pairs(in: reading)
    where !endings.areForms(name.letters, of: original.letters) {
      if findings.contains(where: { $0.target == name.word.range || $0.source == original.word.range }) {
        continue
      }
      findings.append(
        finding(
          "“\(name.word.written)” stands where the source has “\(original.word.written)”",
          source: original.word.range, target: name.word.range, suggestion: original.word.written))
    }
    return findings.count < 2
      ? findings : findings.sorted { $0.target?.lowerBound ?? 0 < $1.target?.lowerBound ?? 0 }
  }

  /// The name of the source that a word of the target is nearly.
  private func match(_ name: NameReading.Name, _ reading: NameReading) -> CheckedWord? {
    reading.source.first { isMisspelt(name, $0, reading) }?.word
  }

  private func isMisspelt(_ name: NameReading.Name, _ original: NameReading.Name, _ reading: NameReading)
    -> Bool
  {
    let (new, old) = (name.letters, original.letters)
    if abs(old.count - new.count) > 2 { return false }
    let isInitial = name.word.isInitial && !name.word.hasSuffix
    let isNear = NameSpelling.isNear(new, old, isSure: true)
    if !isNear && (isInitial || !known.isNearly(new, for: old)) || endings.areForms(new, of: old) {
      return false
    }
    let isSure = reading.haveSameNeighbour(original.place, name.place)
    guard isNear, isSure || NameSpelling.isNear(new, old) else {
      return !isInitial && known.isNearly(new, for: old)
        && !reading.sourceWords.contains { known.mayBe(new, for: NameReading.plain($0)) }
    }
    let isShort = max(old.count, new.count) <= 4
    if isShort && !isSure && (old.count < 4 || isInitial || original.word.isInitial) { return false }
    if isInitial && original.word.isInitial && !isSure && new.first != old.first { return false }
    if replaced.areTranslated(original.word, name.word) && !NameSpelling.isReordered(new, old) {
      return false
    }
    if replaced.areWords(original.word, name.word) { return false }
    if old.starts(with: new), isSure, old.last != "s", !isInflected, !NameSpelling.hasMarks(name.word) {
      return !known.mayBe(new, for: old)
    }
    return !NameSpelling.isOtherSpelling(new, of: old) && !known.mayBe(new, for: old)
      && !(NameSpelling.hasMarks(original.word) != NameSpelling.hasMarks(name.word)
        && NameSpelling.differInVowels(new, old))
  }
}
