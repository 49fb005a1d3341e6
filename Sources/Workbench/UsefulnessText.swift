/// A text as the voices of ``Usefulness`` see it.
struct UsefulnessText {
  /// Words and single marks, case kept.
  let words: [Substring]
  /// The beginnings of the words of the loose form: a rough stem in any language with endings.
  let stems: Set<Substring>
  /// Letters three by three, case kept.
  let trigrams: PieceBag
  /// Letters two by two and three by three.
  let pieces: PieceBag

  private static let stemLength = 5

  init(_ text: String, loose: String) {
    words = Self.words(of: text, withMarks: true)
    stems = Set(Self.words(of: loose, withMarks: false).map { $0.prefix(Self.stemLength) })
    let scalars = " \(text) ".unicodeScalars.map { UInt64($0.value) }
    var trigrams: [UInt64] = []
    var bigrams: [UInt64] = []
    for position in scalars.indices.dropFirst() {
      let pair = scalars[position - 1] << 21 | scalars[position]
      bigrams.append(pair)
      if position > 1 { trigrams.append(scalars[position - 2] << 42 | pair | 1 << 63) }
    }
    self.trigrams = PieceBag(trigrams)
    pieces = PieceBag(bigrams + trigrams)
  }

  private static func words(of text: String, withMarks: Bool) -> [Substring] {
    var words: [Substring] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    for position in scalars.indices {
      let properties = scalars[position].properties
      if properties.isAlphabetic || properties.numericType != nil || scalars[position] == "_" {
        start = start ?? position
        continue
      }
      if let first = start { words.append(text[first..<position]) }
      start = nil
      if withMarks, !properties.isWhitespace { words.append(text[position..<scalars.index(after: position)]) }
    }
    if let first = start { words.append(text[first...]) }
    return words
  }
}

/// Pieces of a text with their numbers, to be compared with those of another.
struct PieceBag {
  private let pieces: [UInt64]

  init(_ pieces: [UInt64]) { self.pieces = pieces.sorted() }

  /// Dice's coefficient of the two bags, 0…1 (Dice, 1945).
  func overlap(with other: PieceBag) -> Double {
    guard pieces.count + other.pieces.count > 0 else { return 0 }
    var (shared, left, right) = (0, 0, 0)
    while left < pieces.count, right < other.pieces.count {
      if pieces[left] == other.pieces[right] {
        (shared, left, right) = (shared + 1, left + 1, right + 1)
      } else if pieces[left] < other.pieces[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2 * Double(shared) / Double(pieces.count + other.pieces.count)
  }
}
