internal import Bitext
internal import Linguistics

/// One space stands between words, none before a mark, one behind it.
///
/// Double spaces and tabs; a space before a comma, a full stop or, but in French, before ; : ! and ?; a space
/// inside of brackets or quotation marks; none behind a comma or between two sentences; a space behind the percent sign that Turkish puts
/// before a number; space at an end where the source has none, and the reverse. What the source has too is let pass,
/// and so are addresses, file names and decimals. French may have any space or none before ; : ! ? and inside « »:
/// that is for `no-break-space`.
///
/// Wrong (en → tr): "It rained today." → "Bugün  yağmur yağdı."
/// Wrong (en → de): "Yes, it rained." → "Ja , es regnete."
/// Wrong (en → fi): "Yes, it rained." → "Kyllä,satoi."
/// Wrong (tr): "Fiyatlar % 5 arttı."
/// Right (en → fr): "Who came?" → "Qui est venu ?"
/// Right (en → tr): "Write to a.b@example.com,please" → "a.b@example.com,lütfen adresine yazın"
/// Right (en → fi): "The EU's share rose by 5%." → "EU:n osuus kasvoi 5 %."
public struct SpacesCheck: Check {
  public static let about = CheckDescription(
    "spaces", "One space stands between words, none before a mark.", severity: .warning,
    category: .whitespace,
    scope: .translation, yieldsTo: ["untranslated", "missing-target"])

  private let isTurkish: Bool
  private let spacesAroundMarks: Bool
  private let joinsColons: Bool

  public init?(_ context: CheckContext) {
    let target = context.languages.target
    isTurkish = target.language == "tr"
    spacesAroundMarks = ["fr", "und", "zh", "ja", "th", "lo", "my", "km", "bo"].contains(target.language)
    joinsColons = ["fi", "sv", "nb", "no", "da", "se", "und"].contains(target.language)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    let scalars = text.tokens.scalars
    guard !scalars.isEmpty, !text.words.isEmpty else { return [] }
    var findings = pair.sides == .both ? ends(pair) : []
    for token in text.tokens.tokens {
      switch token.kind {
      case .word, .digits: break
      case .space:
        guard token.range.lowerBound > 0, token.range.upperBound < scalars.count else { continue }
        if let found = space(token.range, pair) { findings.append(found) }
      case .mark: if let found = missing(token.range.lowerBound, pair) { findings.append(found) }
      }
    }
    return findings
  }

  /// Space at the ends that only one side has.
  private func ends(_ pair: CheckedPair) -> [Finding] {
    let (from, to) = (pair.source.tokens.scalars, pair.target.tokens.scalars)
    guard let first = to.first, let last = to.last, let sourceFirst = from.first, let sourceLast = from.last
    else { return [] }
    var findings: [Finding] = []
    if first.isBlank != sourceFirst.isBlank {
      let end = to.prefix { $0.isBlank }.count
      findings.append(
        finding(
          first.isBlank
            ? "The translation begins with a space"
            : "The source begins with a space, the translation does not",
          target: pair.target.tokens.bytes(0..<max(1, end)),
          suggestion: first.isBlank ? "" : " " + String(first)))
    }
    if last.isBlank != sourceLast.isBlank {
      let count = to.reversed().prefix { $0.isBlank }.count
      findings.append(
        finding(
          last.isBlank
            ? "The translation ends with a space" : "The source ends with a space, the translation does not",
          target: pair.target.tokens.bytes(to.count - max(1, count)..<to.count),
          suggestion: last.isBlank ? "" : String(last) + " "))
    }
    return findings
  }

  /// What is wrong with a run of space inside of the text.
  private func space(_ run: Range<Int>, _ pair: CheckedPair) -> Finding? {
    let text = pair.target
    let scalars = text.tokens.scalars
    let before = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : " "
    let after = scalars[run.upperBound]
    if run.count > 1 || scalars[run.lowerBound] == "\t" {
      let isLine = scalars[run].contains { $0.value >= 0x0a && $0.value <= 0x0d }
      let sourceHas = zip(pair.source.tokens.scalars, pair.source.tokens.scalars.dropFirst()).contains {
        $0.isBlank && ($1.isBlank || $0 == "\t") || $1 == "\t"
      }
      if isLine || sourceHas { return nil }
      return found("Two spaces stand here", run, text, " ")
    }
    let next = text.scalar(run.upperBound + 1)
    let endsThere = next.map { $0.isBlank || $0.isQuote || $0.isClosingBracket } ?? true
    switch after {
    case ",": break
    case ".":
      guard endsThere, endsWord(before) else { return nil }
    case ";", "!", "?", ":":
      guard !spacesAroundMarks, endsThere, endsWord(before) else { return nil }
    case ")", "]":
      guard before.isLetter || before.isDigit, !joinsFaces(next) else { return nil }
    default:
      if isInsideQuotation(run, before, after, text) {
        return found("A space stands inside of the quotation marks", run, text, "")
      }
      if before == "(" || before == "[" || before == "¿" || before == "¡", after.isLetter || after.isDigit,
        run.lowerBound > 0
      {
        return sourceHas(before, behind: true, pair.source)
          ? nil : found("A space stands behind “\(before)”", run, text, "")
      }
      if isTurkish, before == "%", after.isDigit, run.lowerBound < 2 || !scalars[run.lowerBound - 2].isDigit {
        return found("Turkish writes no space behind %", run, text, "")
      }
      return nil
    }
    if sourceHas(after, behind: false, pair.source) { return nil }
    return found("A space stands before “\(after)”", run, text, "")
  }

  /// Whether a space stands behind “ or „ that open or before the ” that closes; where « » have spaces is not told.
  private func isInsideQuotation(
    _ run: Range<Int>, _ before: Unicode.Scalar, _ after: Unicode.Scalar, _ text: CheckedText
  ) -> Bool {
    if spacesAroundMarks { return false }
    if before == "“" || before == "„" {
      return after.isLetter && text.marks.opens(at: run.lowerBound - 1)
    }
    return after == "”" && text.marks.quotations.contains { $0.close == run.upperBound }
  }

  private func endsWord(_ mark: Unicode.Scalar) -> Bool {
    mark.isLetter || mark.isDigit || TextEnd.closes(mark) || mark == "%"
  }

  private func joinsFaces(_ next: Unicode.Scalar?) -> Bool { next == ":" || next == ";" }

  /// Whether the source has a space beside the same mark.
  private func sourceHas(_ mark: Unicode.Scalar, behind: Bool, _ source: CheckedText) -> Bool {
    zip(source.tokens.scalars, source.tokens.scalars.dropFirst()).contains {
      behind ? $0 == mark && $1.isBlank : $0.isBlank && $1 == mark
    }
  }

  /// A mark between letters that wants a space.
  private func missing(_ position: Int, _ pair: CheckedPair) -> Finding? {
    let text = pair.target
    let scalars = text.tokens.scalars
    guard position > 0, position + 1 < scalars.count else { return nil }
    let (before, mark, after) = (scalars[position - 1], scalars[position], scalars[position + 1])
    switch mark {
    case ",", ";", "!", "?", "،", "؛", "؟":
      guard after.isLetter, before.isLetter || before.isDigit || TextEnd.closes(before),
        !text.tokens.isSpaceless(after),
        !text.isInAddress(position)
      else { return nil }
    case ":":
      guard !joinsColons, after.isUpper, before.isLetter, !before.isUpper, !text.isInAddress(position) else {
        return nil
      }
    case ".":
      guard after.isUpper, position + 2 < scalars.count, scalars[position + 2].isLetter,
        !scalars[position + 2].isUpper,
        position > 2, scalars[position - 3..<position].allSatisfy({ $0.isLetter && !$0.isUpper }),
        !text.isInAddress(position)
      else { return nil }
    default: return nil
    }
    let run = scalars[position - 1...position + 1]
    if pair.source.holds(run) || (mark != "," && pair.source.holds(scalars[position...position + 1])) {
      return nil
    }
    return found("No space stands behind “\(mark)”", position..<position + 1, text, String(mark) + " ")
  }

  private func found(_ what: String, _ place: Range<Int>, _ text: CheckedText, _ suggestion: String)
    -> Finding
  {
    finding(what, target: text.tokens.bytes(place), suggestion: suggestion)
  }
}

extension TokenizedText {
  /// Whether a letter is of a script that puts no spaces between words.
  fileprivate func isSpaceless(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x9fff: true
    default: false
    }
  }
}
