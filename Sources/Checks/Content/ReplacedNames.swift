internal import Bitext
internal import Linguistics

/// Finds names of the translation that stand where the source has another one.
///
/// Both must be without a counterpart on the other side: not written alike, not sounding alike, no countries
/// and offices that languages name otherwise, no words of a dictionary. One of them may be a common word ("Brown") where the
/// same name stands right beside both.
struct ReplacedNames: Sendable {
  private typealias Rated = (name: NameReading.Name, standing: NameStanding)

  private let known: KnownSpellings
  private let source: NameSide
  private let target: NameSide
  /// Whether one side is English, whose names that others write otherwise are known.
  private let hasEnglish: Bool

  init(languages: LanguagePair, known: KnownSpellings) {
    self.known = known
    source = NameSide(language: languages.source)
    target = NameSide(language: languages.target)
    hasEnglish = source.isEnglish || target.isEnglish
  }

  /// Whether two words that are nearly alike are what their languages call one country or the like.
  func areTranslated(_ original: CheckedWord, _ word: CheckedWord) -> Bool {
    let (isTranslated, isTranslation) = (source.isTranslated(original), target.isTranslated(word))
    if isTranslated && isTranslation { return true }
    guard isTranslated || isTranslation else { return false }
    return !source.knowsNames || !target.knowsNames
      || NameSpelling.hasMarks(original) != NameSpelling.hasMarks(word)
  }

  /// Whether both words are words of their languages.
  func areWords(_ original: CheckedWord, _ word: CheckedWord) -> Bool {
    source.isWord(original) && target.isWord(word)
  }

  /// What of the reading's target stands for what of its source.
  func pairs(in reading: NameReading) -> [(name: NameReading.Name, original: NameReading.Name)] {
    func mayStand(_ name: NameReading.Name) -> Bool {
      name.letters.count >= 4 && (!name.word.isInitial || name.word.hasSuffix)
    }
    let standing = reading.target.filter(mayStand)
    if standing.isEmpty { return [] }
    let long = rated(reading.source.filter { $0.letters.count >= 4 }, source, isKnown: known.hasSource)
    if long.isEmpty { return [] }
    // Words that are no names are compared only beside the same name.
    let mayStandAlone = long.contains { $0.standing > .word }
    let rivals = rated(
      standing.filter { name in
        mayStandAlone || long.contains { reading.haveSameNeighbour($0.name.place, name.place) }
      }, target, isKnown: known.hasTarget)
    // Where nothing is surely a name, none has taken the place of another; asked before names are heard.
    guard !rivals.isEmpty,
      rivals.contains(where: { $0.standing == .certain || $0.name.isExtra })
        || long.contains(where: { $0.standing == .certain })
    else { return [] }
    let lacking = unheard(long.map(\.name), of: reading.source, among: reading.targetWords) {
      known.mayBe($1, for: $0)
    }
    let originals = long.filter { other in lacking.contains { $0.place == other.name.place } }
    if originals.isEmpty { return [] }
    let alone = unheard(rivals.map(\.name), of: reading.target, among: reading.sourceWords) {
      known.mayBe($0, for: $1)
    }
    let candidates = rivals.filter { rival in alone.contains { $0.place == rival.name.place } }
    var pairs: [(name: NameReading.Name, original: NameReading.Name)] = []
    for candidate in candidates {
      let beside = originals.first { isBeside(candidate, $0, reading) }
      if let beside { pairs.append((name: candidate.name, original: beside.name)) }
    }
    if !pairs.isEmpty || !hasEnglish { return pairs }
    for candidate in candidates where candidate.standing == .certain {
      let others = originals.filter { other in
        !pairs.contains { $0.original.place == other.name.place || $0.name.letters == candidate.name.letters }
          && mayDiffer(candidate.name.letters, other.name.letters)
      }
      guard let original = self.original(of: candidate, among: others, reading),
        original.standing == .certain
          || (originals.count { !$0.name.word.isInitial } == 1
            && candidates.count { $0.standing == .certain } == 1)
      else { continue }
      pairs.append((name: candidate.name, original: original.name))
    }
    return pairs
  }

  /// Whether two names are surely not one: they begin otherwise, and neither is in the other.
  private func mayDiffer(_ new: [Unicode.Scalar], _ old: [Unicode.Scalar]) -> Bool {
    !old.starts(with: new.prefix(2)) && !new.suffix(old.count).elementsEqual(old)
      && !old.suffix(new.count).elementsEqual(new) && !known.mayBe(new, for: old)
  }

  /// Whether the same name stands beside both, and one of them surely is a name, or one that the source has elsewhere.
  private func isBeside(_ candidate: Rated, _ other: Rated, _ reading: NameReading) -> Bool {
    let standings = [candidate.standing, other.standing]
    return (candidate.name.isExtra || (hasEnglish ? standings.max() : standings.min()) == .certain)
      && reading.haveSameNeighbour(other.name.place, candidate.name.place)
      && mayDiffer(candidate.name.letters, other.name.letters)
  }

  /// The nearest name that a certain one may stand for, or a likely one that no other word makes a name with.
  private func original(of candidate: Rated, among others: [Rated], _ reading: NameReading) -> Rated? {
    let nearest = others.filter { $0.standing == .certain }.min {
      distance($0.name, candidate.name, reading) < distance($1.name, candidate.name, reading)
    }
    if let nearest { return nearest }
    guard source.isEnglish, let only = others.first, only.standing == .likely, !only.name.word.isInitial,
      !isPart(only.name, reading), distance(only.name, candidate.name, reading) < 0.4
    else { return nil }
    return only
  }

  /// Whether a name stands beside a word with a capital that the target lacks: "Senate Judiciary Committee".
  private func isPart(_ name: NameReading.Name, _ reading: NameReading) -> Bool {
    reading.source.contains { abs($0.place - name.place) == 1 && !$0.word.isInitial }
  }

  /// Names of the source of which nothing is in the target, where the rest of the names are.
  func missing(in reading: NameReading) -> [NameReading.Name] {
    let originals = rated(
      unheard(reading.source.filter { $0.letters.count >= 4 }, of: reading.source, among: reading.targetWords)
      {
        known.mayBe($1, for: $0)
      }, source, isKnown: known.hasSource)
    guard !originals.isEmpty, originals.allSatisfy({ $0.standing == .certain }),
      reading.sourceWords.contains(where: { word in
        word.isName && !word.isInitial && reading.targetWords.contains { $0.key == word.key }
      })
    else { return [] }
    let names = unheard(
      reading.target.filter { $0.letters.count >= 4 }, of: reading.target, among: reading.sourceWords
    ) {
      known.mayBe($0, for: $1)
    }
    guard rated(names, target, isKnown: known.hasTarget).allSatisfy({ $0.standing == .word }) else {
      return []
    }
    return originals.map(\.name).filter { name in
      !reading.targetWords.contains { NameReading.plain($0).starts(with: name.letters.prefix(4)) }
    }
  }

  /// Those that may be names which translations keep.
  private func rated(_ names: [NameReading.Name], _ side: NameSide, isKnown: ([Unicode.Scalar]) -> Bool)
    -> [Rated]
  {
    names.map {
      (name: $0, standing: isKnown($0.letters) && !$0.isExtra ? .translated : side.standing(of: $0.word))
    }
    .filter { $0.standing > .translated }
  }

  /// Names that no name of the other side sounds like as often.
  private func unheard(
    _ names: [NameReading.Name], of all: [NameReading.Name], among others: [CheckedWord],
    isSpelling: ([Unicode.Scalar], [Unicode.Scalar]) -> Bool
  ) -> [NameReading.Name] {
    if names.isEmpty { return [] }
    let sounds = others.filter { $0.startsUpper && $0.range.count >= 4 }.map { other in
      let letters = NameReading.plain(other)
      return (letters: letters, sound: NameSound(letters))
    }
    return names.filter { name in
      let sound = NameSound(name.letters)
      let found = sounds.count { other in
        zip(other.letters, name.letters).prefix { $0 == $1 }.count >= 4 || sound.isLike(other.sound)
          || isSpelling(name.letters, other.letters)
      }
      return found == 0 || found < all.count { $0.letters == name.letters }
    }
  }

  /// How far apart two names stand, in shares of their texts.
  private func distance(_ source: NameReading.Name, _ target: NameReading.Name, _ reading: NameReading)
    -> Double
  {
    abs(
      Double(source.place) / Double(reading.sourceWords.count)
        - Double(target.place) / Double(reading.targetWords.count))
  }
}
