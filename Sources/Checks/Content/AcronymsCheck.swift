internal import Bitext
internal import Linguistics

/// Acronyms keep their letters and the order of them.
///
/// An acronym of the translation that the source does not have, and that is one of the source's with a
/// letter left out, put in or doubled, or two neighbours exchanged. Let pass are acronyms of other letters, for many
/// are translated ("EU" → "AB", "WHO" → "DSÖ"), their expansions, and the same letters turned round, as in
/// Romance languages ("NATO" → "OTAN", "DNA" → "ADN"). Texts all in capitals are not looked at.
///
/// Wrong (en → tr): "The NATO summit" → "NAOT zirvesi"
/// Wrong (en → de): "It joined UNESCO in May." → "Im Mai trat es der UNECO bei."
/// Right (en → fr): "The NATO summit" → "Le sommet de l'OTAN"
/// Right (en → tr): "The EU and the USA" → "AB ve ABD"
public struct AcronymsCheck: Check {
  public static let about = CheckDescription(
    "acronyms", "Acronyms keep their letters.", severity: .warning, category: .inconsistentEntities,
    yieldsTo: ["untranslated"])

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    var findings: [Finding] = []
    for word in pair.target.words where Self.isAcronym(word) {
      guard !Self.stands(word, in: pair.source),
        !Self.isShouted(pair.target), !Self.isShouted(pair.source),
        let original = pair.source.words.first(where: {
          Self.isAcronym($0) && !Self.stands($0, in: pair.target) && Self.isMiswritten(word, $0)
        })
      else { continue }
      findings.append(
        finding(
          "“\(word.written)” may be “\(original.written)” misspelt", source: original.range,
          target: word.range,
          suggestion: original.written))
    }
    return findings
  }

  private static func isAcronym(_ word: CheckedWord) -> Bool {
    word.startsUpper && (2...8).contains(word.written.unicodeScalars.count)
      && word.written.unicodeScalars.allSatisfy(\.isUpper)
  }

  private static func stands(_ word: CheckedWord, in text: CheckedText) -> Bool {
    let letters = word.written.unicodeScalars
    return text.words.contains { other in
      other.startsUpper
        && (other.folded == word.folded
          || (!isAcronym(other) && other.written.unicodeScalars.starts(with: letters)))
    }
  }

  private static func isShouted(_ text: CheckedText) -> Bool {
    text.words.count { isAcronym($0) } * 2 > text.words.count && text.words.count > 2
  }

  /// One letter left out, put in or exchanged with its neighbour; not the same letters turned round.
  private static func isMiswritten(_ word: CheckedWord, _ original: CheckedWord) -> Bool {
    let (new, old) = (plain(word), plain(original))
    guard old.count >= 3, new.count >= 2, LetterDistance.distance(new, old, limit: 1) == 1 else {
      return false
    }
    if new.count == old.count {
      return new.sorted() == old.sorted() && !new.elementsEqual(old.reversed())
    }
    // "USA" is "US" as well.
    return !(new.count == 2 && old.starts(with: new) && shortened.contains(word.folded))
  }

  private static let shortened: Set<String> = ["us", "un", "eu", "uk"]

  private static func plain(_ word: CheckedWord) -> [Unicode.Scalar] {
    word.written.unicodeScalars.map { $0 == "İ" ? "I" : $0 }
  }
}
