package import Bitext

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How long a translation may be expected to be, from `lengths/letters.txt`.
///
///     LengthRatio(source: english, target: turkish).deviation(source: 100, target: 113)  // 0
///     LengthRatio(source: english, target: turkish).deviation(source: 100, target: 57)   // -4.2
///
/// The logarithm of the ratio spreads by 0.11 in long segments and more in short ones, alike in all
/// languages measured (English news in German, French, Hungarian, Icelandic, Turkish).
package struct LengthRatio: Sendable {
  private let expected: Double
  /// Letters of English that one of the source stands for: the spread goes by the length of what is said.
  private let inEnglish: Double

  private static let unknown = 112.0
  private static let longSpread = 0.0121
  private static let shortSpread = 1.4

  package init(source: LanguageTag, target: LanguageTag) {
    let letters = Dictionary(
      LanguageTable("lengths/letters.txt").arguments("letters").compactMap { line in
        line.items.first.flatMap { Double($0) }.map { (line.argument, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let (sourceLetters, targetLetters) = (
      letters[source.language] ?? Self.unknown, letters[target.language] ?? Self.unknown
    )
    expected = targetLetters / sourceLetters
    inEnglish = 100 / sourceLetters
  }

  /// How many standard deviations a translation is longer than expected; less than 0 where it is shorter.
  ///
  /// Both lengths in letters and figures, without space and marks; 0 where one is 0.
  package func deviation(source: Int, target: Int) -> Double {
    guard source > 0, target > 0 else { return 0 }
    return log(Double(target) / (Double(source) * expected)) / spread(source)
  }

  /// The deviation of a translation of `source` letters that lacks `share` of what is said, and is as expected else.
  package func deviation(source: Int, lacking share: Double) -> Double {
    guard source > 0 else { return 0 }
    return log(max(Self.leastLeft, 1 - share)) / spread(source)
  }

  private static let leastLeft = 0.05

  private func spread(_ source: Int) -> Double {
    (Self.longSpread + Self.shortSpread / (Double(source) * inEnglish)).squareRoot()
  }
}
