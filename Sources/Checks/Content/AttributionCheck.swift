internal import Bitext
internal import Linguistics

/// The agency that a story comes from is named in the translation.
///
/// Agencies with names of their own ("Reuters", "Xinhua") wherever they stand; those of few letters ("AA", "AP")
/// where they sign: in brackets, or before or behind a dash. A name in another language or script is as
/// good, as is another sign of the same agency. Where another agency stands instead, it is the fault.
///
/// Wrong (tr → en): "ANKARA (AA) - Bakan konuştu." → "ANKARA (AFP) - The minister spoke."
/// Wrong (en → tr): "LONDON (Reuters) – Prices rose." → "LONDRA – Fiyatlar arttı."
/// Right (tr → en): "ANKARA (AA) - Bakan konuştu." → "ANKARA (Anadolu) - The minister spoke."
/// Right (en → ru): "PARIS (AFP) – Prices rose." → "ПАРИЖ (АФП) – Цены выросли."
public struct AttributionCheck: Check {
  public static let about = CheckDescription(
    "attribution", "The agency that a story comes from is named.", severity: .warning, category: .omission,
    yieldsTo: ["missing-target", "untranslated", "truncated"])

  private struct Mention {
    var agency: Int
    var range: Range<Int>
  }

  /// Agencies by the hash of a name's first word, as it is written.
  private let agencies: KeyTable<Int>

  public init?(_ context: CheckContext) {
    var agencies: [(UInt64, Int)] = []
    for (number, line) in LanguageTable("agencies/names.txt").arguments("agency").enumerated() {
      for name in line.items {
        let word = name.prefix { $0 != " " && $0 != "-" }
        if word == "Agence" || word == "Associated" || word == "Itar" { continue }
        agencies.append((WordHash.hash(word.unicodeScalars), number))
      }
    }
    // The last of several agencies of one name counts.
    self.agencies = KeyTable(keys: agencies.reversed())
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = mentions(pair.source, signedOnly: true)
    guard !source.isEmpty, !pair.target.isBlank else { return [] }
    let target = mentions(pair.target, signedOnly: false)
    var findings: [Finding] = []
    for mention in source where !target.contains(where: { $0.agency == mention.agency }) {
      let written = pair.source.text(in: mention.range)
      let other = target.first { one in !source.contains { $0.agency == one.agency } }
      findings.append(
        finding(
          "The translation does not name the agency \(written)", source: mention.range, target: other?.range,
          suggestion: written))
    }
    return findings
  }

  /// With `signedOnly`, names of up to four letters only where they sign.
  private func mentions(_ text: CheckedText, signedOnly: Bool) -> [Mention] {
    var mentions: [Mention] = []
    for (index, token) in text.tokens.tokens.enumerated() where token.kind == .word {
      let letters = text.tokens.scalars[token.range]
      guard let first = letters.first, first.isUpper || letters.count == 3 || !first.isLower,
        let agency = agencies[WordHash.hash(letters)]
      else { continue }
      if signedOnly, letters.count <= 4, !signs(index, text.tokens) { continue }
      mentions.append(Mention(agency: agency, range: text.tokens.bytes(token.range)))
    }
    return mentions
  }

  /// Whether a name stands in brackets of its own, or beside a dash at an end of the text.
  private func signs(_ index: Int, _ text: TokenizedText) -> Bool {
    if text.mark(index - 1) == "(" || text.mark(index - 1) == "[" {
      return text.mark(index + 1) == ")" || text.mark(index + 1) == "]"
    }
    func isDash(_ mark: Unicode.Scalar?) -> Bool { mark == "-" || mark == "–" || mark == "—" }
    let isLast = index >= text.tokens.count - 2
    return isLast && text.kind(index - 1) == .space && isDash(text.mark(index - 2))
  }
}
