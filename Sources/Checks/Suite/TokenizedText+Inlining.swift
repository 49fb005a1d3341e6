internal import Linguistics

/// What checks ask of nearly every token, declared here once more.
///
/// What another module of the package declares for it alone is called and not inlined.
extension TokenizedText {
  /// What stands in token `index`.
  func letters(_ index: Int) -> ArraySlice<Unicode.Scalar> { scalars[tokens[index].range] }

  /// The letters of token `index`, folded; none where it is no word or nothing was folded.
  func folded(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    guard index >= 0, index + 1 < foldedStarts.count else { return [] }
    return foldedLetters[Int(foldedStarts[index])..<Int(foldedStarts[index + 1])]
  }

  /// The single mark that token `index` is, or `nil`.
  func mark(_ index: Int) -> Unicode.Scalar? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .mark else { return nil }
    return scalars[tokens[index].range.lowerBound]
  }

  func kind(_ index: Int) -> Token.Kind? { index >= 0 && index < tokens.count ? tokens[index].kind : nil }

  /// The bytes of the text that `range` of its scalars takes.
  func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }
}

extension TokenizedText.Token.Kind {
  static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.word, .word), (.digits, .digits), (.space, .space), (.mark, .mark): true
    default: false
    }
  }

  static func == (left: Self?, right: Self) -> Bool {
    if let left { left == right } else { false }
  }

  static func != (left: Self?, right: Self) -> Bool { !(left == right) }
}
