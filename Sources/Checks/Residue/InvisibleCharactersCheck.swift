internal import Bitext
internal import Linguistics

/// No character that cannot be seen stands in the text.
///
/// Characters of no width, soft hyphens, byte order marks, marks of writing direction, line separators and
/// control codes break searches, links and line ends, and come from pages and word processors. Let pass
/// are: joiners in scripts and pictographs that need them, direction marks in text with letters that
/// run from right to left, and what the source has as well. No-break spaces are a matter of spacing.
///
/// Wrong (en → tr): "Exports rose." → "İhra​cat arttı."
/// Wrong (en → de): "the chairman of the board" → "der Auf­sichtsratsvorsitzende"
/// Wrong (tr): "‎İhracat arttı."
/// Right (en → fa): "He goes." → "او می‌رود."
/// Right (en → tr): "İhra​cat" → "İhra​cat"
public struct InvisibleCharactersCheck: Check {
  public static let about = CheckDescription(
    "invisible-characters", "No character that cannot be seen stands in the text.", severity: .warning,
    category: .characters, scope: .translation, yieldsTo: ["mojibake"])

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let scalars = pair.target.tokens.scalars
    guard scalars.contains(where: { Self.isInvisible($0.value) }) else { return [] }
    var findings: [Finding] = []
    var index = 0
    while index < scalars.count {
      guard isWrong(index, in: scalars, source: pair.source.tokens.scalars) else {
        index += 1
        continue
      }
      let found = scalars[index]
      let word = Self.word(around: index, in: scalars)
      let rest = scalars[word].filter { !Self.isInvisible($0.value) }
      findings.append(
        finding(
          "\(Self.name(found)) cannot be seen", target: pair.target.tokens.bytes(word),
          suggestion: String(scalars: rest)))
      index = word.upperBound
    }
    return findings
  }

  private func isWrong(_ index: Int, in scalars: [Unicode.Scalar], source: [Unicode.Scalar]) -> Bool {
    let value = scalars[index].value
    guard Self.isInvisible(value), !source.contains(scalars[index]) else { return false }
    switch value {
    case 0x200c, 0x200d:
      let others = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0].value }
      return !others.contains {
        (0x0590..<0x1cc0).contains($0) || (0x2300...0x2bff).contains($0) || $0 > 0xa800
      }
    case 0x61c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069:
      return !scalars.contains { Self.runsLeft($0.value) }
    case 0xe0000...0xe007f: return !scalars.contains { $0.value == 0x1f3f4 }
    default: return true
    }
  }

  /// The letters and digits around a place, with what is invisible between them.
  private static func word(around index: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    func belongs(_ place: Int) -> Bool {
      let scalar = scalars[place]
      return isInvisible(scalar.value) || scalar.properties.isAlphabetic || scalar.decimalDigit != nil
    }
    var (start, end) = (index, index + 1)
    while start > 0, belongs(start - 1) { start -= 1 }
    while end < scalars.count, belongs(end) { end += 1 }
    return start..<end
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    if value < 0xad { return value < 0x20 ? !(0x9...0xd).contains(value) : value == 0x7f }
    switch value {
    case 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x200b...0x200f, 0x2028...0x202e,
      0x2060...0x206f, 0x3164, 0xfeff, 0xffa0, 0xfff9...0xfffc, 0xe0000...0xe007f:
      return true
    default: return false
    }
  }

  private static func runsLeft(_ value: UInt32) -> Bool {
    (0x590..<0x900).contains(value) || (0xfb1d..<0xfe00).contains(value) || (0xfe70..<0xfeff).contains(value)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [code, scalar.properties.name].compactMap { $0 }.joined(separator: " ")
  }
}
