internal import Bitext
internal import Linguistics

/// Acronyms keep their letters, or become the language's own.
///
/// An acronym of the translation that neither the source has nor a language is known to use for one of the
/// source's, where an acronym of the source is missing: it is that one with a letter replaced, left out, put in
/// or doubled, two neighbours exchanged (in long ones two letters replaced), or one of the two is well known and
/// cannot be the other. Let pass are the acronyms of other languages in the built-in table ("EU" → "AB", "WHO" →
/// "DSÖ"), words written out or abbreviated by the translation, what its own words begin with, and the same
/// letters turned round, as in Romance languages ("NATO" → "OTAN", "DNA" → "ADN"). Roman numerals and texts
/// all in capitals are not looked at.
///
/// Wrong (en → tr): "The NATO summit" → "NAOT zirvesi"
/// Wrong (en → tr): "Officials of the EU met." → "AK yetkilileri toplandı."
/// Wrong (en → de): "It joined UNESCO in May." → "Im Mai trat es der UNECO bei."
/// Wrong (en → ru): "The NATO summit began." → "Начался саммит НАБО."
/// Right (en → fr): "The NATO summit" → "Le sommet de l'OTAN"
/// Right (en → tr): "The EU and the USA" → "AB ve ABD"
/// Right (en → es): "The FTB of the state" → "La Oficina Estatal Forestal (OEF)"
public struct AcronymsCheck: Check {
  public static let about = CheckDescription(
    "acronyms", "Acronyms keep their letters.", severity: .warning, category: .inconsistentEntities,
    yieldsTo: ["untranslated"])

  private let known: Acronyms

  public init?(_ context: CheckContext) {
    let languages = context.languages
    known = Acronyms(source: languages.source, target: languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    var findings: [Finding] = []
    var reading: AcronymReading?
    for word in pair.target.words where word.isAcronym {
      if pair.source.words.contains(where: { $0.key == word.key && $0.startsUpper }) { continue }
      if reading == nil { reading = AcronymReading(pair) }
      guard let reading, !reading.isShouted else { break }
      if let finding = finding(word, reading) { findings.append(finding) }
    }
    return findings
  }

  private func finding(_ word: CheckedWord, _ reading: AcronymReading) -> Finding? {
    let new = Acronyms.letters(word.written)
    guard !reading.sourceHas(new), !new.allSatisfy({ "ivx".unicodeScalars.contains($0) }) else { return nil }
    let meanings = known.meanings(of: new, in: .target)
    guard
      reading.sourceAcronyms.allSatisfy({
        known.meanings(of: $0.letters, in: .source).allSatisfy { !meanings.contains($0) }
      }),
      !reading.targetAbbreviates(new)
    else { return nil }
    let isKnown = !meanings.isEmpty
    for (original, old) in reading.sourceAcronyms {
      let own = known.meanings(of: old, in: .source)
      let forms = [old] + own.flatMap { known.forms(of: $0, in: .target) }.filter { $0 != old }
      let isThere = reading.targetHas(forms, as: old)
      if let form = forms.first(where: { isMiswritten(new, $0, isKnown: isKnown) }),
        !isThere || (!isKnown && form.count >= 3)
      {
        return finding(
          "“\(word.written)” may be “\(original.written)” misspelt", source: original.range,
          target: word.range, suggestion: form == old ? original.written : nil)
      }
      guard !isThere, isKnown || !own.isEmpty,
        forms.contains(where: { isReplaced(new, $0, isKnown: isKnown) })
      else {
        continue
      }
      return finding(
        "“\(word.written)” stands where the source has “\(original.written)”", source: original.range,
        target: word.range)
    }
    return nil
  }

  /// Whether a letter was left out, put in, replaced or exchanged with its neighbour, or two replaced in a long one.
  private func isMiswritten(_ new: [Unicode.Scalar], _ old: [Unicode.Scalar], isKnown: Bool) -> Bool {
    if new == old || new.elementsEqual(old.reversed()) { return false }
    if isKnown && (new.count >= 3 || Self.broad.contains(old)) { return false }
    if old.count == 2 { return new.count == 2 && zip(new, old).contains { $0 == $1 } }
    guard new.count >= 2 else { return false }
    let isReordered = new.count == old.count && new.sorted() == old.sorted()
    let distance = LetterDistance.distance(new, old, limit: 2)
    return distance == 1 || (distance == 2 && old.count >= 5 && new.count == old.count && !isReordered)
  }

  /// Whether an acronym cannot be another name for a well-known one.
  private func isReplaced(_ new: [Unicode.Scalar], _ form: [Unicode.Scalar], isKnown: Bool) -> Bool {
    isKnown
      ? new.count >= 3 && form.count >= 3 && !Self.broad.contains(new)
      : new.count == form.count && new.count >= 3
  }

  /// Acronyms of countries and currencies, which stand for words and signs too: "American" → "US-", "US$" → "USD".
  private static let broad = Set(
    ["us", "usa", "abd", "eua", "uk", "gb", "bk", "vk", "ru", "vs", "сша", "usd", "eur", "gbp"].map {
      Array($0.unicodeScalars)
    })
}

/// The acronyms of a pair, read where the translation has one that the source lacks.
private struct AcronymReading {
  let sourceAcronyms: [(word: CheckedWord, letters: [Unicode.Scalar])]
  /// Whether most words are in capitals on one side.
  let isShouted: Bool
  private typealias Word = (letters: [Unicode.Scalar], isAcronym: Bool)

  /// The words with a capital.
  private let source: [Word]
  private let target: [Word]

  init(_ pair: CheckedPair) {
    func capitalised(_ text: CheckedText) -> [Word] {
      text.words.filter(\.startsUpper).map { (Acronyms.letters($0.written), $0.isAcronym) }
    }
    func isShouted(_ text: CheckedText) -> Bool {
      let count = text.words.count(where: \.isAcronym)
      return count == text.words.count || (count * 2 > text.words.count && text.words.count > 2)
    }
    self.isShouted = isShouted(pair.source) || isShouted(pair.target)
    sourceAcronyms = pair.source.words.filter(\.isAcronym).map { ($0, Acronyms.letters($0.written)) }
    source = capitalised(pair.source)
    target = capitalised(pair.target)
  }

  /// Whether the source has it, alone or at the start of a word: "MPs".
  func sourceHas(_ letters: [Unicode.Scalar]) -> Bool {
    source.contains { $0.isAcronym ? $0.letters == letters : $0.letters.starts(with: letters) }
  }

  /// Whether the target has one of the forms as often as the source has the acronym.
  func targetHas(_ forms: [[Unicode.Scalar]], as old: [Unicode.Scalar]) -> Bool {
    let found = target.count { word in
      forms.contains { word.isAcronym ? word.letters == $0 : word.letters.starts(with: $0) }
    }
    return found > 0 && found >= sourceAcronyms.count { $0.letters == old }
  }

  /// Whether capitalised words of the target that stand behind each other begin with its letters.
  func targetAbbreviates(_ letters: [Unicode.Scalar]) -> Bool {
    let first = target.filter { !$0.isAcronym }.compactMap(\.letters.first)
    guard letters.count >= 3, first.count >= letters.count else { return false }
    return (0...(first.count - letters.count)).contains { start in
      first[start..<(start + letters.count)].elementsEqual(letters)
    }
  }
}

extension CheckedWord {
  /// Whether it has capitals only, two to eight.
  fileprivate var isAcronym: Bool {
    guard startsUpper, (2...24).contains(written.utf8.count) else { return false }
    let letters = written.unicodeScalars
    return letters.allSatisfy(\.isUpper) && (2...8).contains(letters.count)
  }
}
