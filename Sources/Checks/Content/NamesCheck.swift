internal import Bitext
internal import Linguistics

/// Names of the source are not misspelt in the translation, and none stands where another should.
///
/// A capitalised word of the translation that the source does not have, one slip away from a name that
/// the source has more often than the translation: a letter replaced, left out, put in or doubled, two
/// exchanged. Let pass are other spellings of one name: marks left out ("Güngör" → "Gungor"), letters of
/// another language ("Vladimir" → "Wladimir"), endings ("Vienna" → "Vienne"), and words that the built-in lists
/// know for translations ("Korea" → "Kore"). Names of three letters count only beside the same name.
/// Names in other scripts are not compared.
///
/// A name is taken for another when the translation has one name more often than the source, and lacks the
/// one that stands right behind or before the same name or figure in the source.
///
/// Wrong (tr → en): "Kerem Güngör konuştu." → "Kerem Görgün spoke."
/// Wrong (en → tr): "The talks with Ann Holt went on." → "Ann Hlt ile görüşmeler sürdü."
/// Wrong (en → de): "She met Robert Mueller." → "Sie traf Robert Meuller."
/// Right (tr → en): "Kerem Güngör konuştu." → "Kerem Gungor spoke."
/// Right (en → de): "It was in October in Korea." → "Es war im Oktober in Korea."
/// Right (en → fr): "He came from Vienna." → "Il venait de Vienne."
/// Right (fi → en): "Park Cityn väki tuli." → "Park City came."
public struct NamesCheck: Check {
  public static let about = CheckDescription(
    "names", "Names of the source are not misspelt in the translation.", severity: .warning,
    category: .inconsistentEntities, yieldsTo: ["untranslated"])

  private let known: KnownSpellings
  private let endings: NameEndings

  public init?(_ context: CheckContext) {
    known = KnownSpellings(context)
    endings = NameEndings(context.languages)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let sourceForms = pair.source.words.map { WordHash.hash($0.folded.unicodeScalars) }
    var findings: [Finding] = []
    var names: Names?
    var seen: [UInt64] = []
    for (index, word) in pair.target.words.enumerated() where Self.isName(word) {
      let form = WordHash.hash(word.folded.unicodeScalars)
      if sourceForms.contains(form) {
        let times = sourceForms.count { $0 == form }
        seen.append(form)
        guard seen.count(where: { $0 == form }) > times else { continue }
        if names == nil { names = Names(pair) }
        if let names, let finding = replaced(form, names) { findings.append(finding) }
        continue
      }
      if names == nil { names = Names(pair) }
      guard let names, let name = match(index, names) else { continue }
      let original = pair.source.words[name]
      findings.append(
        finding(
          "“\(word.written)” may be “\(original.written)” misspelt", source: original.range,
          target: word.range,
          suggestion: original.written))
    }
    return findings
  }

  /// A name of the source that another one stands for, which the target has too often.
  private func replaced(_ form: UInt64, _ names: Names) -> Finding? {
    let places = names.targetWords.indices.filter {
      names.targetWords[$0].startsUpper && WordHash.hash(names.target[$0]) == form
    }
    for place in names.missing where names.source[place].count >= 4 && !names.sourceWords[place].isInitial {
      let name = names.source[place]
      guard let index = places.first(where: { names.haveSameNeighbour(place, $0) }),
        !name.starts(with: names.target[index]), !names.target.contains(name),
        !names.target[index].starts(with: name),
        !names.target.contains(where: { known.mayBe($0, for: name) })
      else { continue }
      let (original, word) = (names.sourceWords[place], names.targetWords[index])
      return finding(
        "“\(word.written)” stands where the source has “\(original.written)”", source: original.range,
        target: word.range, suggestion: original.written)
    }
    return nil
  }

  /// The name of the source that a word of the target is nearly.
  private func match(_ index: Int, _ names: Names) -> Int? {
    let word = names.target[index]
    let isInitial = names.targetWords[index].isInitial && !names.targetWords[index].hasSuffix
    return names.missing.first { place in
      let name = names.source[place]
      let original = names.sourceWords[place]
      if abs(name.count - word.count) > 2 || endings.areForms(word, of: name) { return false }
      let isSure = names.haveSameNeighbour(place, index)
      guard NameSpelling.isNear(word, name, isSure: isSure) else {
        return !isInitial && known.isNearly(word, for: name)
          && !names.source.contains { known.mayBe(word, for: $0) }
      }
      let isShort = max(name.count, word.count) <= 4
      if isShort && !isSure && (name.count < 4 || isInitial || original.isInitial) { return false }
      if isInitial && original.isInitial && !isSure && word.first != name.first { return false }
      if name.starts(with: word) && isSure && name.last != "s" { return !known.mayBe(word, for: name) }
      return !NameSpelling.isOtherSpelling(word, of: name) && !known.mayBe(word, for: name)
        && !(NameSpelling.hasMarks(original) != NameSpelling.hasMarks(names.targetWords[index])
          && NameSpelling.differInVowels(word, name))
    }
  }

  /// Whether a word is written like a name: a Latin capital, and small letters behind it.
  fileprivate static func isName(_ word: CheckedWord) -> Bool {
    guard word.startsUpper, word.range.count >= 3, let first = word.written.unicodeScalars.first,
      first.value < 0x250
    else { return false }
    return word.written.unicodeScalars.dropFirst().contains { $0.isLower }
  }
}

/// The words of a pair, and which names of the source the target lacks.
private struct Names {
  let sourceWords: [CheckedWord]
  let targetWords: [CheckedWord]
  /// Folded, without marks.
  let source: [[Unicode.Scalar]]
  let target: [[Unicode.Scalar]]
  /// Places of names that the source has more often than the target.
  let missing: [Int]

  init(_ pair: CheckedPair) {
    sourceWords = pair.source.words
    targetWords = pair.target.words
    let (source, target) = (sourceWords.map(Self.plain), targetWords.map(Self.plain))
    self.source = source
    self.target = target
    missing = pair.source.words.indices.filter { place in
      guard NamesCheck.isName(pair.source.words[place]) else { return false }
      let name = source[place]
      let found = target.count { Self.isForm($0, of: name) }
      return found == 0 || found < source.count { $0 == name }
    }
  }

  /// A name with at most four letters of an ending.
  private static func isForm(_ word: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    if word == name { return true }
    guard name.count >= 4, word.count > name.count, word.count <= name.count + 4, word.starts(with: name)
    else {
      return false
    }
    return word.count > name.count + 1 || word[name.count] != name[name.count - 1]
  }

  /// Whether the same name stands right before both, or right behind.
  func haveSameNeighbour(_ place: Int, _ index: Int) -> Bool {
    func isSame(_ place: Int, _ index: Int) -> Bool {
      source.indices.contains(place) && target.indices.contains(index) && sourceWords[place].startsUpper
        && targetWords[index].startsUpper && source[place].count >= 3 && source[place] == target[index]
    }
    return isSame(place - 1, index - 1) || isSame(place + 1, index + 1)
  }

  private static func plain(_ word: CheckedWord) -> [Unicode.Scalar] {
    word.folded.unicodeScalars.map { $0 == "ı" ? "i" : $0.withoutMark }
  }
}
