internal import Bitext
internal import Linguistics

/// A translation begins with a capital where its source does, and has no capitals beyond it.
///
/// A first letter in small where the source's is a capital; a word all in capitals, or a whole text, where the
/// source has none; an English weekday, month or nationality in small letters. A capitalised word that the source
/// has too ("iPhone", "NATO"), an acronym, and the name of the place a report begins with are let pass; so is
/// a first word behind a figure, or one with which a sentence goes on that began in the segment before ("which"). Words in capitals of up to six letters count only when the language has them as
/// common words: by its function words, or by a spelling dictionary where one is installed.
///
/// Wrong (en → tr): "Exports rose." → "ihracat arttı."
/// Wrong (en → de): "The government resigned." → "Die REGIERUNG trat zurück."
/// Wrong (tr → en): "Pazartesi günü geldi." → "He came on monday."
/// Right (en → tr): "NATO met." → "NATO toplandı."
/// Right (en → tr): "iPhone sales rose." → "iPhone satışları arttı."
/// Right (en → de): "Three people came." → "3 Personen kamen."
public struct CapitalsCheck: Check {
  public static let about = CheckDescription(
    "capitals", "A translation begins with a capital where its source does.", severity: .warning,
    category: .typographical, scope: .translation,
    yieldsTo: ["untranslated", "missing-target", "residue"])

  private let mapping: CaseMapping
  private let functionWords: FunctionWords
  private let capitals: KeySet
  /// Words with which a text goes on that began in the one before it.
  private let continuing: Set<String>
  /// Acronyms that are words as well: AIDS.
  private let acronyms: Set<String>
  private let speller: Speller?
  /// Whose nouns have capitals.
  private let isGerman: Bool
  private let isFrench: Bool

  public init?(_ context: CheckContext) {
    let target = context.languages.target
    mapping = CaseMapping(language: target)
    functionWords = FunctionWords(language: target)
    let words = WrittenWords(language: target)
    capitals = KeySet(words.capitals)
    continuing = words.continuing
    acronyms = Set(LanguageData("written-words/\(target.language).txt").items("acronyms"))
    speller = Speller.shared(for: target)
    isGerman = target.language == "de"
    isFrench = target.language == "fr"
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    var findings: [Finding] = []
    if let found = start(pair) { findings.append(found) }
    if let found = shouting(pair) { return findings + [found] }
    for word in pair.target.words {
      if word.startsUpper {
        if isInCapitals(word), !acronyms.contains(word.folded), isCommon(word), !isExcused(word, pair.source)
        {
          findings.append(
            finding(
              "“\(word.written)” stands in capitals", target: word.range,
              suggestion: word.isInitial || isGerman ? nil : mapping.lower(word.written)))
        }
      } else if capitals.contains(word.key),
        !pair.source.words.contains(where: { $0.written == word.written }),
        isPlain(word, pair.target)
      {
        findings.append(
          finding(
            "“\(word.written)” begins with a capital", target: word.range, suggestion: titled(word.written)))
      }
    }
    return findings
  }

  /// The first letter, in small where the source's is a capital.
  private func start(_ pair: CheckedPair) -> Finding? {
    guard let first = pair.target.words.first, !first.startsUpper, let source = pair.source.words.first,
      source.startsUpper, first.written.unicodeScalars.first?.isLower == true,
      begins(pair.target, first), begins(pair.source, source),
      !first.written.unicodeScalars.contains(where: { $0.isUpper }), !first.isAddress(in: pair.target),
      !pair.source.words.contains(where: { $0.written == first.written }),
      !continuing.contains(first.folded), !isInverted(first, pair.target)
    else { return nil }
    return finding(
      "The source begins with a capital, the translation does not", source: source.range, target: first.range,
      suggestion: titled(first.written))
  }

  /// Whether a French verb stands before its subject, as behind what was said: *dit-il*, *railla-t-il*.
  private func isInverted(_ word: CheckedWord, _ text: CheckedText) -> Bool {
    guard isFrench else { return false }
    let end = word.range.upperBound
    let behind = text.text(in: end..<min(text.text.utf8.count, end + 3))
    return behind == "-t-" || behind == "-il" || behind == "-el" || behind == "-on"
  }

  /// Whether nothing but quotation marks, brackets and dashes stands before a text's first word.
  private func begins(_ text: CheckedText, _ word: CheckedWord) -> Bool {
    for (position, scalar) in text.tokens.scalars.enumerated() {
      if text.tokens.offsets[position] >= word.range.lowerBound { return true }
      let mayStandBefore =
        scalar.isBlank || scalar.isQuote && scalar != "'" && scalar != "’" || scalar == "(" || scalar == "["
        || scalar == "¿" || scalar == "¡" || scalar == "-" || scalar == "–" || scalar == "—" || scalar == "•"
        || scalar == "'" && position == 0
      if !mayStandBefore { return false }
    }
    return true
  }

  /// A whole text in capitals whose source is not.
  private func shouting(_ pair: CheckedPair) -> Finding? {
    let words = pair.target.words
    guard pair.sides == .both, words.count > 1, let first = words.first, let last = words.last,
      first.startsUpper, last.startsUpper,
      words.allSatisfy({ $0.written.unicodeScalars.allSatisfy { !$0.isLower } }),
      words.reduce(0, { $0 + $1.written.unicodeScalars.count }) >= 10,
      words.first?.written.unicodeScalars.first?.properties.isUppercase == true,
      pair.source.words.contains(where: { $0.written.unicodeScalars.contains { $0.isLower } })
    else { return nil }
    let lower = pair.source.words.count { $0.written.unicodeScalars.contains { $0.isLower } }
    guard lower * 2 > pair.source.words.count else { return nil }
    return finding(
      "The translation stands in capitals, the source does not",
      target: first.range.lowerBound..<last.range.upperBound)
  }

  private func isInCapitals(_ word: CheckedWord) -> Bool {
    let letters = word.written.unicodeScalars
    return letters.count >= 4 && letters.allSatisfy { $0.isUpper }
  }

  /// Whether a word in capitals is no acronym.
  private func isCommon(_ word: CheckedWord) -> Bool {
    if functionWords.words.contains(word.folded) { return true }
    if let speller,
      speller.isCorrect(mapping.lower(word.written)) || isGerman && speller.isCorrect(titled(word.written))
    {
      return true
    }
    return word.written.unicodeScalars.count > (speller?.isReadable == true ? 8 : 6)
  }

  /// Whether the source has the word, or words in capitals of its own.
  private func isExcused(_ word: CheckedWord, _ source: CheckedText) -> Bool {
    let letters = NameReading.plain(word)
    return source.words.contains { other in
      // With an ending of its language it is the same: "C-SPANin".
      other.startsUpper
        && (isAcronym(other) || NameReading.plain(other) == letters && other.written == word.written
          || other.written.hasPrefix(word.written))
    }
  }

  /// Whether it begins with three capitals: "СПИДа".
  private func isAcronym(_ word: CheckedWord) -> Bool {
    let letters = word.written.unicodeScalars
    return letters.count >= 3 && letters.prefix(3).allSatisfy { $0.isUpper }
  }

  /// Whether a word stands by itself and not in an address or a compound.
  private func isPlain(_ word: CheckedWord, _ text: CheckedText) -> Bool { !word.isAddress(in: text) }

  /// With a capital at its start and small letters behind it.
  private func titled(_ word: String) -> String {
    let lower = mapping.lower(word)
    return mapping.upper(String(lower.prefix(1))) + lower.dropFirst()
  }
}

extension CheckedWord {
  /// Whether it is a part of an address, a tag or a file's name.
  func isAddress(in text: CheckedText) -> Bool {
    let utf8 = text.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    func isPart(_ byte: UInt8?) -> Bool {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "\\"):
        true
      default: false
      }
    }
    let before = start > utf8.startIndex ? utf8[utf8.index(before: start)] : nil
    let after = end < utf8.endIndex ? utf8[end] : nil
    if isPart(before) || isPart(after) || before == UInt8(ascii: ".") { return true }
    guard after == UInt8(ascii: "."), let next = utf8.index(end, offsetBy: 1, limitedBy: utf8.endIndex),
      next < utf8.endIndex
    else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(utf8[next])
  }
}
