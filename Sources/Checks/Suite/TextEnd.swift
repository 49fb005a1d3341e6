internal import Linguistics

/// What a text ends with.
struct TextEnd: Sendable {
  /// The part that a mark plays, in whatever script.
  enum Mark: Sendable {
    case none, stop, question, exclamation, ellipsis, colon, comma, semicolon

    /// Whether a whole sentence ends with it.
    var isFull: Bool { self == .stop || self == .question || self == .exclamation }
  }

  /// The last mark, whatever quotation marks and brackets stand behind it.
  var mark: Mark = .none
  /// The mark right before a closing quotation mark that stands before `mark`: the `?` of `"Why?".`.
  var inner: Mark = .none
  /// Positions of the scalars of the mark; empty, and where it would stand, when there is none.
  var range: Range<Int>
  /// Whether a quotation mark or bracket stands behind the mark.
  var isClosed = false
  /// Whether a dash behind the mark leads on to the next segment.
  var goesOn = false
  /// Whether what stands before the mark is a shortened word that has the full stop anyhow: "U.S.", "p.m.".
  var isAbbreviation = false

  init(_ text: TokenizedText, language: String) {
    let scalars = text.scalars
    var end = scalars.count
    while end > 0, scalars[end - 1].isBlank || Self.closes(scalars[end - 1]) {
      if !scalars[end - 1].isBlank { isClosed = true }
      end -= 1
    }
    // "…, — сказал он. —" goes on in the next segment.
    if end > 2, Self.isDash(scalars[end - 1]), scalars[end - 2].isBlank,
      Self.mark(scalars[end - 3], language) != .none
    {
      end -= 2
      goesOn = true
    }
    var start = end
    while start > 0, Self.mark(scalars[start - 1], language) != .none { start -= 1 }
    range = start..<end
    mark = Self.mark(of: scalars[range], language)
    if mark == .none {
      if isClosed { range = scalars.count..<scalars.count }
      return
    }
    var before = start
    while before > 0, Self.closes(scalars[before - 1]) || scalars[before - 1].isBlank { before -= 1 }
    if before < start, before > 0 {
      var inside = before
      while inside > 0, Self.mark(scalars[inside - 1], language) != .none { inside -= 1 }
      inner = Self.mark(of: scalars[inside..<before], language)
    }
    isAbbreviation = mark == .stop && start > 1 && range.count == 1 && Self.isShortened(scalars, start)
  }

  /// A single letter behind a full stop, a space or the start: the "S" of "U.S.".
  private static func isShortened(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
    guard scalars[end - 1].isLetter else { return false }
    return end < 2 || scalars[end - 2] == "." || (scalars[end - 2].isBlank && scalars[end - 1].isUpper)
  }

  private static func isDash(_ mark: Unicode.Scalar) -> Bool { mark == "—" || mark == "–" || mark == "-" }

  static func closes(_ mark: Unicode.Scalar) -> Bool { mark.isQuote || mark.isClosingBracket }

  private static func mark(of run: ArraySlice<Unicode.Scalar>, _ language: String) -> Mark {
    let marks = run.map { mark($0, language) }
    for kind in [Mark.question, .exclamation, .ellipsis] where marks.contains(kind) { return kind }
    if marks.count >= 3, marks.suffix(3).allSatisfy({ $0 == .stop }) { return .ellipsis }
    return marks.last ?? .none
  }

  /// The part a mark plays in a language: the semicolon asks in Greek.
  static func mark(_ scalar: Unicode.Scalar, _ language: String) -> Mark {
    switch scalar {
    case ".", "。", "．", "｡", "।", "॥", "։", "።", "۔", "။", "។": .stop
    case "?", "？", "؟", "՞", "\u{37e}", "⁇", "⁈", "⁉", "‽": .question
    case ";" where language == "el": .question
    case "!", "！", "՜", "‼": .exclamation
    case "…", "⋯": .ellipsis
    case ":" where language == "hy": .stop
    case ":", "：": .colon
    case ",", "，", "、", "،": .comma
    case ";", "；", "؛": .semicolon
    case "·" where language == "el": .semicolon
    default: .none
    }
  }
}

extension TextEnd.Mark {
  /// How the mark is written in a language, where that is certain.
  func written(in language: String) -> String? {
    switch (self, language) {
    case (.stop, "zh"), (.stop, "ja"): "。"
    case (.stop, "hi"), (.stop, "mr"), (.stop, "ne"): "।"
    case (.stop, "bn"): "।"
    case (.stop, "hy"): "։"
    case (.stop, "ur"): "۔"
    case (.stop, "am"): "።"
    case (.stop, _): "."
    case (.question, "el"): ";"
    case (.question, "ar"), (.question, "fa"), (.question, "ur"), (.question, "ps"): "؟"
    case (.question, "zh"), (.question, "ja"): "？"
    case (.question, "hy"): nil
    case (.question, "fr"): "\u{202f}?"
    case (.question, _): "?"
    case (.exclamation, "zh"), (.exclamation, "ja"): "！"
    case (.exclamation, "fr"): "\u{202f}!"
    case (.exclamation, "hy"): nil
    case (.exclamation, _): "!"
    case (.colon, "zh"), (.colon, "ja"): "："
    case (.colon, "fr"): "\u{a0}:"
    case (.colon, _): ":"
    default: nil
    }
  }

  var name: String {
    switch self {
    case .none: "no mark"
    case .stop: "a full stop"
    case .question: "a question mark"
    case .exclamation: "an exclamation mark"
    case .ellipsis: "an ellipsis"
    case .colon: "a colon"
    case .comma: "a comma"
    case .semicolon: "a semicolon"
    }
  }
}
