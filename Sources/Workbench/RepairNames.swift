/// Names as repairs see them: words that are copied into the translation as they are.
enum RepairNames {
  /// Whether the tokens of a text are a name for certain.
  ///
  /// Each word has a digit or two capitals, or begins with a capital where that says something: not at
  /// the start of the text, and not in one that writes most of its words so.
  static func isName(_ tokens: Range<Int>, in text: RepairText) -> Bool {
    let others = text.tokens.indices.dropFirst().filter { index in
      guard !tokens.contains(index), case .word = text.tokens[index].content else { return false }
      return text.tokens[index].key.count > 3
    }
    let capitalized = others.count { text.tokens[$0].key.first?.isUppercase == true }
    let saysSomething = others.count > capitalized * 2
    return tokens.allSatisfy { index in
      let token = text.tokens[index]
      guard case .word = token.content else { return ["-", "."].contains(token.key) }
      if token.key.contains(where: \.isNumber) { return true }
      if token.key.count(where: \.isUppercase) > 1 { return isMixed(text) }
      return token.key.first?.isUppercase == true && index > 0 && saysSomething
    }
  }

  /// Where `name` stands in a text as whole words, in UTF-8 bytes.
  static func ranges(of name: String, in text: RepairText) -> [Range<Int>] {
    guard !name.isEmpty else { return [] }
    return text.text.ranges(of: name).map { range in
      let start = text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound)
      return start..<start + name.utf8.count
    }.filter { !text.isLetter(before: $0.lowerBound) && !text.isLetter(after: $0.upperBound) }
  }

  /// Whether a text has small letters at all: in one in capitals they say nothing.
  private static func isMixed(_ text: RepairText) -> Bool {
    text.tokens.contains { $0.key.count > 3 && !$0.isValue && $0.key.allSatisfy(\.isLowercase) }
  }
}
