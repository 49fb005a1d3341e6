/// Knows bylines, datelines and standing text by how they are written.
enum ArticlePatterns {
  /// Whether a block says who wrote a story or when it was published.
  ///
  ///     ArticlePatterns.isByline("Elif Sarı | 12.01.2026 - Update : 13.01.2026")  // true
  ///     ArticlePatterns.isByline("Von Jonas Feld")                                // true
  ///
  /// A date with an update word or a bar beside it, a date by itself, or a by-word and a few names.
  static func isByline(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let words = words(ArticleText.key(text))
    guard words.count <= 30 else { return false }
    if let date = ArticleDates.dateWords(in: words) {
      let rest = words.indices.filter {
        !date.contains($0) && !ArticleDates.isTimeWord(words[$0]) && !isFiller(words[$0])
      }
      let names = rest.filter { !ArticleDates.updateWords.contains(words[$0]) }
      if names.count <= 1 && date.count * 2 >= names.count { return true }
      let isMarked = names.count < rest.count || text.contains("|")
      return isMarked && names.count <= 8
    }
    return hasByWord(text)
  }

  private static func hasByWord(_ text: String) -> Bool {
    let key = ArticleText.key(text)
    guard let word = byWords.first(where: { key.hasPrefix($0) }) else { return false }
    let names = text.dropFirst(word.count).split { $0.isWhitespace || $0 == "," }
    return (1...8).contains(names.count) && !ArticleText.endsSentence(text)
      && names.allSatisfy { name in
        guard let first = name.unicodeScalars.first else { return false }
        return !first.properties.isLowercase || joinWords.contains(name.lowercased())
      }
  }

  /// Whether a block is the place that a story is written from, by itself: capitals, or an agency in
  /// brackets after it where letters have no case.
  ///
  ///     ArticlePatterns.isDateline("ANKARA (AA) -")  // true
  ///     ArticlePatterns.isDateline("Ankara")         // false
  static func isDateline(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    var rest = text[...]
    while let last = rest.last, last.isWhitespace || "-–—―:".contains(last) { rest.removeLast() }
    var agency: Substring?
    if rest.last == ")", let start = rest.lastIndex(of: "(") {
      agency = rest[rest.index(after: start)...].dropLast()
      rest = rest[..<start]
      guard let agency, (1...3).contains(ArticleText.words(String(agency)).count) else { return false }
    }
    let place = rest.split { $0.isWhitespace || "/,".contains($0) }
    guard (1...4).contains(place.count) else { return false }
    let isWord = place.allSatisfy { word in
      word.allSatisfy { $0.isLetter || ".'’-".contains($0) } && word.contains { $0.isLetter }
    }
    guard isWord, rest.filter(\.isLetter).count >= 2 else { return false }
    if ArticleText.isCapitals(rest) { return true }
    return agency != nil && !rest.unicodeScalars.contains { $0.properties.isCased }
  }

  /// Whether a text, given by its `ArticleText.key`, is a publisher's standing text.
  static func isBoilerplate(key: String) -> Bool {
    guard key.utf8.count <= 2000 else { return false }
    let bytes = Array(key.utf8)
    return ArticleCues.boilerplate.contains { row in row.allSatisfy { contains(bytes, $0) } }
  }

  /// Whether a text, given by its `ArticleText.key`, is a known label of pages: `share this story`.
  static func isLabel(key: String) -> Bool {
    key.utf8.count <= 120 && ArticleCues.labels.contains(ArticleText.labelKey(key))
  }

  /// Whether `part` stands somewhere in `bytes`.
  ///
  /// `String.contains` walks characters, and took most of a page's time.
  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }

  private static func words(_ key: String) -> [String] {
    key.split { $0.isWhitespace || "|,()[]–—•·;".contains($0) }
      .map { String($0.drop { $0 == ":" }) }
      .map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
      .filter { word in word.contains { $0.isLetter || $0.isNumber } }
  }

  private static func isFiller(_ word: String) -> Bool {
    ["on", "at", "um", "am", "à", "le", "el", "a", "las", "saat", "في", "من", "of", "den", "-"].contains(word)
  }

  private static let byWords = [
    "by ", "written by ", "reported by ", "translated by ", "translation: ", "reporting by ", "von ",
    "text: ",
    "autor: ", "übersetzung: ", "haber: ", "yazan: ", "yazar: ", "muhabir: ", "çeviri: ", "çeviren: ",
    "hazırlayan: ", "par ", "traduction: ", "por ", "traducción: ", "بقلم ", "بقلم: ", "كتب ", "ترجمة: ",
    "إعداد: ",
  ]

  private static let joinWords: Set<String> = [
    "and", "ve", "und", "et", "y", "de", "da", "van", "von", "bin", "al", "el", "du", "la", "del", "di",
  ]
}
