/// A place where a sentence might end, and why it does or does not.
public struct SentenceCandidate: Hashable, Sendable {
  /// The terminators, or the line end or list mark, in UTF-8 bytes.
  public var mark: Range<Int>
  public var rule: SentenceRule

  /// Whether a sentence ends here.
  public var breaks: Bool { rule.breaks }
}

/// Why a sentence ends at a mark, or goes on.
///
/// The raw values are printed by `bellek segment --explain` and are promises.
public enum SentenceRule: String, CaseIterable, Sendable {
  // Breaks.
  case fullStop = "full-stop"
  case exclamation = "exclamation"
  case scriptTerminator = "script-terminator"
  case lineEnd = "line-end"
  case listItem = "list-item"
  case missingSpace = "missing-space"
  case ellipsisEnd = "ellipsis-end"
  case finalAbbreviation = "final-abbreviation"
  case starterFollows = "starter-follows"
  case numberEnd = "number-end"
  case lowerCaseStart = "lower-case-start"
  case bracketEnd = "bracket-end"
  case finalParticle = "final-particle"

  // Keeps.
  case insideBrackets = "inside-brackets"
  case insideQuotes = "inside-quotes"
  case markInBrackets = "mark-in-brackets"
  case glued = "glued"
  case leaders = "dot-leaders"
  case punctuationFollows = "punctuation-follows"
  case lowerCaseFollows = "lower-case-follows"
  case listMark = "list-mark"
  case heading = "heading"
  case ellipsis = "ellipsis"
  case beforeNumber = "before-number"
  case title = "title"
  case initial = "initial"
  case acronym = "acronym"
  case abbreviation = "abbreviation"
  case ordinal = "ordinal"
  case roman = "roman-numeral"
  case exclaimedName = "exclaimed-name"
  case wrappedLine = "wrapped-line"
  case phrase = "phrase"
  case attribution = "attribution"
  case strayMark = "stray-mark"

  public var breaks: Bool {
    switch self {
    case .fullStop, .exclamation, .scriptTerminator, .lineEnd, .listItem, .missingSpace, .ellipsisEnd,
      .finalAbbreviation, .starterFollows, .numberEnd, .lowerCaseStart, .bracketEnd, .finalParticle:
      true
    default: false
    }
  }
}
