internal import Linguistics

/// Names of the source are not misspelt in the translation.
///
/// A capitalised word of the translation that the source does not have, close to a name of the source
/// that the translation does not have. Marks may be left out ("Güngör" → "Gungor"), letters
/// transliterated ("Kiev" → "Kyiv", "Africa" → "Afrika"), endings changed ("Europe" → "Europa"); so
/// only a change inside of a name of at least five letters, or its letters exchanged, counts, and a
/// change of vowels only when the same name stands before both ("Kerem Güngör" → "Kerem Göngör").
///
/// Wrong (tr → en): "Kerem Güngör konuştu." → "Kerem Görgün spoke."
/// Right (tr → en): "Kerem Güngör konuştu." → "Kerem Gungor spoke."
public struct NamesCheck: Check {
  public static let about = CheckDescription(
    "names", "Names of the source are not misspelt in the translation.", severity: .warning,
    category: .inconsistentEntities, yieldsTo: ["untranslated"])

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = Self.names(pair.source)
    let target = Self.names(pair.target)
    let sourceForms = Set(pair.source.words.map { Self.plain($0.folded) })
    let targetForms = Set(pair.target.words.map { Self.plain($0.folded) })
    var findings: [Finding] = []
    for candidate in target where !sourceForms.contains(candidate.letters) {
      let word = candidate.word
      let match = source.first { name in
        !targetForms.contains { $0.starts(with: name.letters) }
          && (!word.isInitial || !name.word.isInitial || name.word.hasSuffix)
          && Self.isMisspelling(
            candidate.letters, of: name.letters,
            isSure: name.previous != nil && name.previous == candidate.previous)
      }
      guard let name = match?.word else { continue }
      findings.append(
        finding(
          "“\(word.written)” may be “\(name.written)” misspelt", source: name.range, target: word.range,
          suggestion: name.written))
    }
    return findings
  }

  private struct Name {
    var word: CheckedWord
    /// Folded, without marks.
    var letters: [Unicode.Scalar]
    /// The name right before it, likewise: "Kerem" of "Kerem Güngör".
    var previous: [Unicode.Scalar]?
  }

  /// Words of at least five letters that begin with a capital and go on in small letters.
  private static func names(_ text: CheckedText) -> [Name] {
    text.words.indices.compactMap { index in
      let word = text.words[index]
      let written = word.written.unicodeScalars
      guard word.startsUpper, written.count >= 5, written.dropFirst().contains(where: { !$0.isUpperLatin }),
        written.first.map({ $0.value < 0x250 }) == true
      else { return nil }
      let before = index > 0 ? text.words[index - 1] : word
      let isName = index > 0 && before.startsUpper && before.written.unicodeScalars.count >= 3
      return Name(word: word, letters: plain(word.folded), previous: isName ? plain(before.folded) : nil)
    }
  }

  /// With `isSure`, when both follow the same name, a change of vowels counts too.
  private static func isMisspelling(
    _ word: [Unicode.Scalar], of name: [Unicode.Scalar], isSure: Bool
  ) -> Bool {
    guard word.first == name.first, word != name, abs(word.count - name.count) <= 1,
      isSure || consonants(word) != consonants(name)
    else { return false }
    if word.count == name.count, word.count >= 6, word.sorted() == name.sorted(),
      zip(word, name).count(where: { $0 != $1 }) >= 2
    {
      return true
    }
    return word.last == name.last && isOneEditInside(word, name)
  }

  /// Whether one letter is replaced, left out, put in, or two neighbours are exchanged.
  private static func isOneEditInside(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let leftRest = left.count - start - end
    let rightRest = right.count - start - end
    if left.count == right.count {
      return leftRest == 1
        || (leftRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start])
    }
    return min(leftRest, rightRest) <= 0
  }

  /// Without the marks that a writer of another language leaves out.
  private static func plain(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.map { letter in
      switch letter {
      case "ı": "i"
      default: letter.withoutMark
      }
    }
  }

  /// The consonants of a name, as far as spellings in other languages keep them.
  private static func consonants(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for letter in name {
      var sound = letter
      switch letter {
      case "a", "e", "i", "o", "u", "y", "h", "j": continue
      case "q", "c", "x", "s", "z": sound = "k"
      case "w", "f", "p", "b": sound = "v"
      case "d": sound = "t"
      default: break
      }
      if sound != result.last { result.append(sound) }
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isUpperLatin: Bool { properties.isUppercase }
}
