internal import Linguistics

/// The words of a text as terms are compared with them.
struct TextWords {
  struct TextWord {
    /// Folded.
    var letters: [Unicode.Scalar]
    /// As written, for capitals.
    var written: ArraySlice<Unicode.Scalar>
    /// In UTF-8 bytes, with an ending after an apostrophe.
    var range: Range<Int>
    /// What stands between the word before and this one, without spaces and hyphens.
    var gap: String
    /// Whether an ending follows behind an apostrophe.
    var hasSuffix: Bool
  }

  private(set) var words: [TextWord] = []

  init(_ text: TokenizedText, folding: LetterFolding, inflection: any Inflection) {
    var index = 0
    var gap = ""
    while index < text.tokens.count {
      let token = text.tokens[index]
      guard token.kind == .word || token.kind == .digits else {
        if token.kind == .mark { Self.extend(&gap, with: text.scalars[token.range.lowerBound]) }
        index += 1
        continue
      }
      var scalars = token.range
      // "G20" is one word; characters that stand alone are not run together.
      while let next = text.kind(index + 1), next == .word || next == .digits, next != text.kind(index) {
        index += 1
        scalars = scalars.lowerBound..<text.tokens[index].range.upperBound
      }
      // "EU:n"; a term such as "YK:n turvallisuusneuvosto" has it too.
      if inflection.joinsColons, text.mark(index + 1) == ":", text.kind(index + 2) == .word,
        inflection.acceptsAfterApostrophe(folding.fold(text.letters(index + 2)))
      {
        index += 2
        scalars = scalars.lowerBound..<text.tokens[index].range.upperBound
      }
      // So is צה"ל: a mark between Hebrew letters belongs to an acronym or a foreign sound.
      while let mark = text.mark(index + 1), Self.isHebrewMark(mark), text.kind(index + 2) == .word,
        text.letters(index).last?.isHebrewLetter == true,
        text.letters(index + 2).first?.isHebrewLetter == true
      {
        index += 2
        scalars = scalars.lowerBound..<text.tokens[index].range.upperBound
      }
      let core = scalars
      var hasSuffix = false
      if inflection.joinsApostrophes, let mark = text.mark(index + 1), mark == "'" || mark == "’",
        text.kind(index + 2) == .word,
        inflection.acceptsAfterApostrophe(folding.fold(text.letters(index + 2)))
      {
        scalars = scalars.lowerBound..<text.tokens[index + 2].range.upperBound
        hasSuffix = true
        index += 2
      }
      words.append(
        TextWord(
          letters: folding.fold(text.scalars[core]), written: text.scalars[core], range: text.bytes(scalars),
          gap: gap, hasSuffix: hasSuffix))
      gap = ""
      index += 1
    }
  }

  private static func isHebrewMark(_ mark: Unicode.Scalar) -> Bool {
    mark == "\"" || mark == "״" || mark == "׳" || mark == "'" || mark == "’"
  }

  private static func extend(_ gap: inout String, with mark: Unicode.Scalar) {
    switch mark {
    case "-", "\u{2010}", "\u{2011}", "\u{5be}": return
    case "’": gap.unicodeScalars.append("'")
    default: gap.unicodeScalars.append(mark)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isHebrewLetter: Bool { (0x5d0...0x5ea).contains(value) }
}
