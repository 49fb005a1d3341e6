/// Where a word's stem ends, as far as that can be said without a dictionary.
enum WordStem {
  /// Letters that are kept of a word: endings of inflected languages start after them, mostly.
  static func length(of letters: [UInt32]) -> Int {
    guard let first = letters.first else { return 0 }
    return (0xAC00...0xD7A3).contains(first) ? 2 : 5
  }

  /// An Arabic word without *wa-*, *bi-*, *ka-*, *fa-*, *li-* before the article, and without the article.
  static func withoutArticle(_ letters: [UInt32]) -> [UInt32] {
    guard letters.count >= 4, let first = letters.first, (0x600...0x6FF).contains(first) else {
      return letters
    }
    let (alif, lam, waw): (UInt32, UInt32, UInt32) = (0x627, 0x644, 0x648)
    let particles: Set<UInt32> = [waw, 0x628, 0x643, 0x641]
    if letters.count >= 6, particles.contains(first), letters[1] == alif, letters[2] == lam {
      return Array(letters.dropFirst(3))
    }
    if letters.count >= 5, first == lam, letters[1] == lam { return Array(letters.dropFirst(2)) }
    if letters.count >= 5, first == alif, letters[1] == lam { return Array(letters.dropFirst(2)) }
    if letters.count >= 5, first == waw { return Array(letters.dropFirst()) }
    return letters
  }
}

/// Reads figures so that their separators do not matter.
enum FigureReader {
  /// Values in a run of digits and separators (`.`, `,`, `'`, space is no separator), as digits.
  ///
  /// *1,250.5* → 12505; *12.01.2026* → 12, 1, 2026; *4,50* → 450; *007* → 7.
  static func values(of run: [UInt8]) -> [[UInt8]] {
    let parts = run.split(whereSeparator: { !$0.isDigit })
    guard parts.count > 1 else { return parts.map { withoutZeros($0) } }
    let isGrouped = parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    let hasOneGroup = parts.count == 2 || parts[parts.count - 1].count == 3 || separatorsDiffer(run)
    if isGrouped && hasOneGroup && parts[0].count <= 3 || parts.count == 2 {
      return [withoutZeros(ArraySlice(parts.joined()))]
    }
    return parts.map { withoutZeros($0) }
  }

  /// Whether the last separator is another than the first: a decimal mark after groups.
  private static func separatorsDiffer(_ run: [UInt8]) -> Bool {
    let separators = run.filter { !$0.isDigit }
    guard let first = separators.first else { return false }
    return separators.contains { $0 != first }
  }

  private static func withoutZeros(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    let kept = digits.drop { $0 == UInt8(ascii: "0") }
    return kept.isEmpty ? [UInt8(ascii: "0")] : Array(kept)
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
