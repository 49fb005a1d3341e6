internal import Linguistics

/// The names of a pair that the other side lacks, or has less often.
struct NameReading {
  struct Name {
    /// Which word of its side it is.
    let place: Int
    let word: CheckedWord
    /// Folded, without marks.
    let letters: [Unicode.Scalar]
    /// Whether the other side has it as well, but not as often.
    let isExtra: Bool
  }

  let sourceWords: [CheckedWord]
  let targetWords: [CheckedWord]
  let source: [Name]
  let target: [Name]

  /// `nil` when one side has all names of the other, or only when the target has those of the source.
  init?(_ pair: CheckedPair, needsTarget: Bool = true) {
    let (sourceWords, targetWords) = (pair.source.words, pair.target.words)
    self.sourceWords = sourceWords
    self.targetWords = targetWords
    let names = Self.unmatched(targetWords, in: sourceWords)
    if names.isEmpty && needsTarget { return nil }
    let originals = Self.unmatched(sourceWords, in: targetWords)
    source = originals.filter { name in
      var found = names.count { Self.isForm($0.letters, of: name.letters) }
      if found == 0 || name.isExtra {
        found = max(found, targetWords.count { Self.isForm($0.folded, of: name.word.folded) })
      }
      return found == 0 || found < originals.count { $0.letters == name.letters }
    }
    if source.isEmpty { return nil }
    target = names.filter { name in name.isExtra || !originals.contains { $0.letters == name.letters } }
    if target.isEmpty && needsTarget { return nil }
  }

  /// Whether the same name stands right before both, or right behind.
  func haveSameNeighbour(_ place: Int, _ index: Int) -> Bool {
    isSame(place - 1, index - 1) || isSame(place + 1, index + 1)
  }

  private func isSame(_ place: Int, _ index: Int) -> Bool {
    guard sourceWords.indices.contains(place), targetWords.indices.contains(index) else { return false }
    let (source, target) = (sourceWords[place], targetWords[index])
    guard source.startsUpper, target.startsUpper, source.folded.utf8.count >= 3 else { return false }
    return source.key == target.key || Self.plain(source) == Self.plain(target)
  }

  static func plain(_ word: CheckedWord) -> [Unicode.Scalar] {
    word.folded.unicodeScalars.map { $0.withoutMark }
  }

  private static func unmatched(_ words: [CheckedWord], in others: [CheckedWord]) -> [Name] {
    var known: UInt64 = 0
    for other in others { known |= 1 << (other.key & 63) }
    var names: [Name] = []
    for place in words.indices where words[place].startsUpper {
      let key = words[place].key
      var isExtra = false
      if known & (1 << (key & 63)) != 0 {
        let times = others.count { $0.key == key }
        isExtra = times > 0
        if isExtra && times >= words.count(where: { $0.key == key }) { continue }
      }
      let word = words[place]
      if !word.isName { continue }
      names.append(Name(place: place, word: word, letters: plain(word), isExtra: isExtra))
    }
    return names
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

  private static func isForm(_ word: String, of name: String) -> Bool {
    guard word.utf8.first == name.utf8.first, word.utf8.count >= name.utf8.count,
      word.utf8.starts(with: name.utf8)
    else { return false }
    return isForm(Array(word.unicodeScalars), of: Array(name.unicodeScalars))
  }
}

extension CheckedWord {
  /// Whether it is written like a name: a Latin capital, and small letters behind it.
  var isName: Bool {
    guard startsUpper, range.count >= 3, let first = written.unicodeScalars.first, first.value < 0x250 else {
      return false
    }
    return written.unicodeScalars.dropFirst().contains { $0.isLower }
  }
}
