internal import Bitext

/// The words for 0…100 and the hundreds, cardinal and ordinal, and for the powers of a thousand, as
/// ICU spells them.
///
/// Keys are folded words joined by single spaces. Larger numbers are put together by the scanner:
/// writing out a thousand numbers in every gender would take a tenth of a second.
struct SpelledNumbers: Sendable {
  private(set) var cardinals: [String: Int] = [:]
  private(set) var ordinals: [String: Int] = [:]
  /// Words such as "миллионов", which ICU puts behind 1, 2 or 5, with their power of ten.
  private(set) var multipliers: [String: Int] = [:]
  /// Words in the longest key.
  private(set) var longest = 1

  /// None at all.
  init() {}

  init(language: LanguageTag) throws(ICUError) {
    let folding = LetterFolding(language: language)
    let format = try NumberFormat(spellingOutIn: language)
    for ruleSet in format.ruleSets() {
      let isOrdinal = ruleSet.contains("ordinal")
      guard isOrdinal || ruleSet.contains("cardinal") || ruleSet.hasSuffix("numbering"),
        !ruleSet.contains("verbose"), (try? format.use(ruleSet: ruleSet)) != nil
      else { continue }
      for value in Array(0...100) + stride(from: 200, through: 900, by: 100) {
        let words = Self.words(try format.text(value), folding)
        guard !words.isEmpty else { continue }
        longest = max(longest, words.count)
        let key = words.joined(separator: " ")
        if isOrdinal {
          ordinals[key] = ordinals[key] ?? value
        } else {
          cardinals[key] = cardinals[key] ?? value
        }
      }
      if isOrdinal { continue }
      for power in [3, 6, 9, 12] {
        let thousands = (0..<power).reduce(1) { value, _ in value * 10 }
        for count in [1, 2, 5] {
          let words = Self.words(try format.text(count * thousands), folding)
          guard let last = words.last, words.count == 1 ? power == 3 && count == 1 : words.count == 2 else {
            continue
          }
          multipliers[last] = multipliers[last] ?? power
        }
      }
    }
    for word in multipliers.keys { cardinals[word] = nil }
  }

  /// Takes another form of a cardinal, folded.
  mutating func add(_ word: String, _ value: Int) { cardinals[word] = value }

  /// The folded words of what ICU wrote; empty when it wrote figures, having no words.
  private static func words(_ text: String, _ folding: LetterFolding) -> [String] {
    let tokenized = TokenizedText(text)
    guard !tokenized.tokens.contains(where: { $0.kind == .digits }) else { return [] }
    return tokenized.tokens.indices.filter { tokenized.tokens[$0].kind == .word }.map { index in
      String(scalars: folding.fold(tokenized.letters(index)))
    }
  }
}
