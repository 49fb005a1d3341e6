internal import Linguistics

/// What of a text most translations keep: figures, and names by their first letters.
struct Anchors: Sendable {
  /// Hashes, without repetition.
  private let values: [UInt64]

  var count: Int { values.count }

  init(_ text: CheckedText) {
    var values: [UInt64] = []
    func add(_ hash: UInt64) { if !values.contains(hash) { values.append(hash) } }
    for word in text.words where word.startsUpper && !word.isInitial {
      let letters = word.folded.unicodeScalars
      if letters.count >= 4 { add(WordHash.hash(letters.prefix(4))) }
    }
    for token in text.tokens.tokens where token.kind == .digits {
      add(WordHash.hash(text.tokens.scalars[token.range]))
    }
    self.values = values
  }

  func shared(with other: Anchors) -> Int { values.count { other.values.contains($0) } }
}

/// A word as a number, without marks, to compare many fast.
enum WordHash {
  /// FNV-1a (Fowler, Noll and Vo) over the letters without their marks.
  static func hash(_ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in letters {
      hash = (hash ^ UInt64(letter.withoutMark.value)) &* 0x100_0000_01b3
    }
    return hash
  }
}
