internal import Bitext
internal import Linguistics

/// The text's letters are what was written, not bytes read in a wrong encoding.
///
/// Found are: UTF-8 read as Windows-1252, Windows-1251 or Macintosh (Ä±, â€™, Р°, √º); Turkish read as
/// Latin-1 (ðýþ for ğış) and Cyrillic (Ïðèâåò for Привет); the replacement character U+FFFD; a question mark
/// in place of a letter (T?rkiye); control codes where Windows has quotation marks; and character
/// references of HTML (&#39;). Let pass is what the source has as well: Icelandic names, addresses.
/// What was meant is suggested where it is certain.
///
/// Wrong (en → tr): "Exports rose in Turkey." → "TÃ¼rkiye'nin ihracatÄ± arttÄ±."
/// Wrong (en → tr): "Exports rose." → "Ýhracat artýþ gösterdi."
/// Wrong (tr → en): "Türkiye'nin ihracatı" → "T?rkiye's exports"
/// Wrong (en → de): "the board's vote" → "die Wahl des Vorstands &amp; mehr"
/// Wrong (de): "Er sagte, er sei mÃ¼de â€“ und ging."
/// Right (en → tr): "Guðmundsson spoke." → "Guðmundsson konuştu."
/// Right (en → fr): "Did he go?" → "Est-il allé ? Où ?"
public struct MojibakeCheck: Check {
  public static let about = CheckDescription(
    "mojibake", "The text's letters are what was written, not bytes read in a wrong encoding.",
    severity: .error, category: .characters, scope: .translation)

  private let repairs: Misreadings

  public init?(_ context: CheckContext) {
    repairs = Misreadings(language: context.languages.target.language)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let scalars = pair.target.tokens.scalars
    guard repairs.isSuspect(scalars) else { return [] }
    var findings: [Finding] = []
    var start = 0
    while start < scalars.count {
      guard !Self.isSpace(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, !Self.isSpace(scalars[end]) { end += 1 }
      let piece = Array(scalars[start..<end])
      let next = scalars[end...].first { !Self.isSpace($0) }
      if let repair = repairs.repair(of: piece, next: next, source: pair.source) {
        let range = start + repair.range.lowerBound..<start + repair.range.upperBound
        findings.append(
          finding(
            "“\(String(scalars: scalars[range]))” was read in a wrong encoding",
            target: pair.target.tokens.bytes(range), suggestion: repair.text))
      }
      start = end
    }
    return findings
  }

  /// A no-break space may be the second byte of a letter.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || (0x9...0xd).contains(scalar.value)
  }
}
