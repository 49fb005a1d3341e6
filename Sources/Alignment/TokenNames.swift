import Bitext

/// Tokens by the words, figures and marks that a reader sees.
enum TokenNames {
  struct Token {
    var key: UInt64
    var name: String
  }

  /// The tokens of a segment in the order in which a side has them.
  static func tokens(of segment: AlignmentText.Segment) -> [Token] {
    var names: [UInt64: String] = [:]
    for piece in pieces(of: segment.text) + (segment.words ?? []) {
      let tokens = TokenScanner.scan(piece).tokens
      if tokens.count == 1 {
        if names[tokens[0].key] == nil { names[tokens[0].key] = piece }
        continue
      }
      // A date is several figures.
      for part in piece.split(whereSeparator: { ".,'’".contains($0) }) {
        for token in TokenScanner.scan(String(part)).tokens where names[token.key] == nil {
          names[token.key] = String(part)
        }
      }
    }
    return TokenScanner.scan(segment.text, words: segment.words).tokens.map { token in
      Token(key: token.key, name: names[token.key] ?? spelled(token.letters))
    }
  }

  /// Words, figures with their separators, and everything else scalar by scalar; of scripts without spaces the
  /// triples that stand for words there.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var run = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      let isFigure = scalar.properties.numericType != nil
      let joins =
        isFigure || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      if joins
        || (".,'’".unicodeScalars.contains(scalar) && run.last?.properties.numericType != nil
          && position + 1 < scalars.count && scalars[position + 1].properties.numericType != nil)
      {
        run.append(scalar)
        continue
      }
      if !run.isEmpty { pieces.append(String(run)) }
      run.removeAll()
      pieces.append(String(scalar))
    }
    if !run.isEmpty { pieces.append(String(run)) }
    return pieces + triples(of: scalars)
  }

  private static func triples(of scalars: [Unicode.Scalar]) -> [String] {
    let unspaced = scalars.filter { $0.properties.isAlphabetic && $0.value >= 0x0E00 }
    let singles = unspaced.map { String($0) }
    guard unspaced.count >= 3 else { return singles }
    return singles
      + (0..<unspaced.count - 2).map { start in
        String(String.UnicodeScalarView(unspaced[start..<start + 3]))
      }
  }

  private static func spelled(_ letters: [UInt32]) -> String {
    letters.isEmpty ? "…" : String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }
}
