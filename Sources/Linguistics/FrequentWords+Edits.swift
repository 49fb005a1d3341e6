/// Words that are one slip away: two neighbours exchanged, a letter too many, another one, one too few. But for
/// exchanges and doublings the first and the last letter stay, for there endings differ, not slips.
extension FrequentWords {
  package struct Meant: Sendable {
    package var letters: [Unicode.Scalar]
    /// Ten times the decimal logarithm of its frequency in 1,000,000,000 words.
    package var level: Int
    /// Whether one letter stands for another, which rare words do more than other slips.
    package var isReplaced: Bool
  }

  private enum Edit {
    case exchange(Int)
    case without(Int)
    case replace(Int, Unicode.Scalar)
    case insert(Int, Unicode.Scalar)
  }

  /// The most frequent word that differs from `word` by a slip.
  package func meant(by word: [Unicode.Scalar]) -> Meant? {
    guard word.count >= Self.leastLetters, word.count <= Self.mostLetters else { return nil }
    var best: (edit: Edit, level: Int)?
    var start = Self.emptyKey
    func consider(_ edit: Edit, _ changed: [Unicode.Scalar], rest: Int) {
      var key = start
      for letter in changed { Self.append(letter, to: &key) }
      for letter in word[rest...] { Self.append(letter, to: &key) }
      let level = level(of: key)
      if level > best?.level ?? 0 { best = (edit, level) }
    }
    for place in word.indices {
      let isInner = place > 0 && place < word.count - 1
      if place + 1 < word.count, word[place] != word[place + 1] {
        consider(.exchange(place), [word[place + 1], word[place]], rest: place + 2)
      }
      if isInner || (place > 0 && word[place] == word[place - 1]) {
        consider(.without(place), [], rest: place + 1)
      }
      if place > 0 {
        for letter in letters {
          if isInner, letter != word[place] { consider(.replace(place, letter), [letter], rest: place + 1) }
          consider(.insert(place, letter), [letter], rest: place)
        }
      }
      Self.append(word[place], to: &start)
    }
    guard let best else { return nil }
    var isReplaced = false
    if case .replace = best.edit { isReplaced = true }
    return Meant(letters: Self.apply(best.edit, to: word), level: best.level, isReplaced: isReplaced)
  }

  /// What an odd word may have been, with no oddity left: at most sixty, the likeliest slips first.
  package func repairs(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard word.count >= Self.leastLetters, word.count <= Self.mostLetters, let oddity = firstOddity(in: word)
    else { return [] }
    var edits: [Edit] = []
    let around = max(oddity - 1, 0)..<min(oddity + 4, word.count)
    for place in around where place + 1 < word.count && word[place] != word[place + 1] {
      edits.append(.exchange(place))
    }
    let inner = around.clamped(to: 1..<word.count - 1)
    edits += inner.map { .without($0) }
    edits += around.dropFirst(around.lowerBound == 0 ? 1 : 0).flatMap { place in
      letters.map { .insert(place, $0) }
    }
    edits += inner.flatMap { place in letters.filter { $0 != word[place] }.map { .replace(place, $0) } }
    return Array(edits.lazy.map { Self.apply($0, to: word) }.filter { !isOdd($0) }.prefix(60))
  }

  private static func apply(_ edit: Edit, to word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var word = word
    switch edit {
    case .exchange(let place): word.swapAt(place, place + 1)
    case .without(let place): word.remove(at: place)
    case .replace(let place, let letter): word[place] = letter
    case .insert(let place, let letter): word.insert(letter, at: place)
    }
    return word
  }
}
