internal import Bitext
internal import Linguistics

/// No run of the source's own words is left in the translation.
///
/// It takes three words in small letters, in a row and in the source's order, that the target language does
/// not have itself; five in scripts without case. Names go along. Let pass are titles and
/// phrases that stand in quotation marks or brackets by themselves, up to seven words.
///
/// Wrong (en → tr): "Exports rose sharply, but imports fell in the second quarter." → "İhracat hızla arttı, but imports fell in the second quarter."
/// Wrong (tr → de): "İhracat arttı ama ithalat geriledi." → "Die Ausfuhren arttı ama ithalat geriledi."
/// Right (en → tr): "He sang “the show must go on” there." → "Orada “the show must go on” şarkısını söyledi."
/// Right (en → de): "Bank of America and Game of Thrones" → "Bank of America und Game of Thrones"
public struct PartlyUntranslatedCheck: Check {
  public static let about = CheckDescription(
    "partly-untranslated", "No run of the source's own words is left in the translation.", severity: .error,
    category: .untranslated, yieldsTo: ["untranslated"])

  private let source: Int?
  private let target: Int?
  private let isSameLanguage: Bool

  public init?(_ context: CheckContext) {
    source = WordLanguages.index(of: context.languages.source)
    target = WordLanguages.index(of: context.languages.target)
    isSameLanguage = context.languages.source.language == context.languages.target.language
    if isSameLanguage { return nil }
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard let run = CopiedRun.longest(in: pair, minimum: 3), isResidue(run, in: pair) else { return [] }
    let words = pair.target.words[run.target]
    guard let first = words.first, let last = words.last else { return [] }
    let place = first.range.lowerBound..<last.range.upperBound
    let origin = pair.source.words[run.source]
    return [
      finding(
        "“\(pair.target.text(in: place))” is left from the source",
        source: (origin.first?.range.lowerBound ?? 0)..<(origin.last?.range.upperBound ?? 0), target: place)
    ]
  }

  private func isResidue(_ run: CopiedRun, in pair: CheckedPair) -> Bool {
    let words = pair.target.words[run.target]
    let borrowed = BorrowedPhrases.builtIn.places(in: pair.target.words)
    var cased = 0
    var others = 0
    for (index, word) in zip(words.indices, words) where !AddressParts.holds(word, in: pair.target.text) {
      if borrowed.contains(where: { $0.contains(index) }) { continue }
      guard let letter = word.written.unicodeScalars.first, word.written.utf8.count > 1, !isAtHome(word)
      else {
        continue
      }
      if letter.isLower { cased += 1 } else if !letter.isUpper, !isIdeograph(letter) { others += 1 }
    }
    guard cased >= 3 || others >= 5, let first = words.first, let last = words.last else { return false }
    let isCited = pair.target.marks.spans(in: pair.target.tokens).contains { span in
      guard span.lowerBound <= first.range.lowerBound, span.upperBound >= last.range.upperBound else {
        return false
      }
      let inside = pair.target.words.count { span.contains($0.range.lowerBound) }
      return inside <= 7 && inside - words.count <= 1
    }
    return !isCited
  }

  /// Whether the target language has the word too.
  private func isAtHome(_ word: CheckedWord) -> Bool {
    guard let target else { return false }
    let own = WordLanguages.shared.level(of: word.key, language: target)
    return own > 0 && own + 8 >= (source.map { WordLanguages.shared.level(of: word.key, language: $0) } ?? 0)
  }

  private func isIdeograph(_ letter: Unicode.Scalar) -> Bool {
    (0x3040...0x30ff).contains(letter.value) || (0x3400...0x9fff).contains(letter.value)
  }
}

/// Words that stand in a row in source and target alike.
struct CopiedRun {
  var source: Range<Int>
  var target: Range<Int>

  /// The longest of at least `minimum` words, the first of equals.
  static func longest(in pair: CheckedPair, minimum: Int) -> CopiedRun? {
    let (source, target) = (pair.source.words, pair.target.words)
    guard source.count >= minimum, target.count >= minimum else { return nil }
    var known: UInt64 = 0
    for word in source { known |= 1 << (word.key & 63) }
    var best: CopiedRun?
    // Text that repeats one word would be compared without end.
    var budget = 200_000
    // A run of `minimum` words covers every such place.
    var place = minimum - 1
    while place < target.count {
      defer { place += minimum }
      guard known & (1 << (target[place].key & 63)) != 0 else { continue }
      for other in source.indices where source[other].key == target[place].key {
        var (low, high) = (0, 1)
        while place - low > 0, other - low > 0, source[other - low - 1].key == target[place - low - 1].key {
          low += 1
        }
        while place + high < target.count, other + high < source.count,
          source[other + high].key == target[place + high].key
        {
          high += 1
        }
        budget -= low + high
        if budget < 0 { return best }
        if low + high >= minimum, low + high > best?.target.count ?? 0 {
          best = CopiedRun(source: other - low..<other + high, target: place - low..<place + high)
        }
      }
    }
    return best
  }
}
