internal import Linguistics

extension CheckedText {
  /// Letters and figures, which is what translations are measured in.
  var letterCount: Int {
    var count = 0
    for token in tokens.tokens where token.kind == .word || token.kind == .digits {
      count += token.range.count
    }
    return count
  }
}
