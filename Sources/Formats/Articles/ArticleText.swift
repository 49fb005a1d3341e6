/// Simple facts about a short text, the same in every language.
enum ArticleText {
  /// The text for comparing: lower case, one space between words, without invisible marks.
  ///
  ///     ArticleText.key("İLGİLİ  Konular") == ArticleText.key("ilgili konular")  // true
  ///
  /// All forms of `i` are one, so that no language need be known.
  static func key(_ text: String) -> String {
    var key = ""
    key.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.lowercased().unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = !key.isEmpty
        continue
      }
      // The dot that lowercasing `İ` leaves behind, and marks that show nothing.
      if !scalar.isASCII, scalar == "\u{307}" || scalar.properties.generalCategory == .format { continue }
      if pendingSpace { key.unicodeScalars.append(" ") }
      pendingSpace = false
      key.unicodeScalars.append(scalar == "ı" ? "i" : scalar == "’" ? "'" : scalar)
    }
    return key
  }

  /// A key without punctuation, arrows and counts at its ends: `read more »`, `comments (12)`.
  static func labelKey(_ key: String) -> String {
    var scalars = key.unicodeScalars[...]
    while let last = scalars.last, !last.properties.isAlphabetic { scalars.removeLast() }
    while let first = scalars.first, !first.properties.isAlphabetic { scalars.removeFirst() }
    return String(scalars)
  }

  static func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }

  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isSpace = isSpace(scalar)
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }

  /// Asks Unicode's tables only beyond ASCII: they cost ten times as much as all else here.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0d).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Whether it ends as a sentence does, quotation marks and brackets aside.
  static func endsSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.last {
      !$0.properties.isWhitespace && !$0.properties.isQuotationMark && !"()[]{}«»".unicodeScalars.contains($0)
    }
    guard let last else { return false }
    return last.properties.isSentenceTerminal || last == "…" || last == ":"
  }

  /// Whether it reads as a sentence, not as a label.
  static func isSentence(_ text: String) -> Bool {
    let count = wordCount(text)
    return endsSentence(text) ? count >= 4 : count >= 15
  }

  /// Whether all its letters are capitals; false without letters that have case.
  static func isCapitals(_ text: some StringProtocol) -> Bool {
    var hasCapital = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      hasCapital = hasCapital || scalar.properties.isUppercase
    }
    return hasCapital
  }
}
