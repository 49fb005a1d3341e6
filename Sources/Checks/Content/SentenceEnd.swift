internal import Linguistics

/// What the shape of a text tells of its being whole.
struct SentenceEnd {
  enum Mark {
    /// A full stop, a question or exclamation mark, in any script.
    case full
    case ellipsis
    /// A colon, a semicolon, a comma or a dash.
    case other
    case none
  }

  /// The last mark, under closing quotation marks and brackets.
  private(set) var mark = Mark.none
  /// How many brackets and quotation marks open and are never closed; apostrophes do not count.
  private(set) var open = 0

  init(_ text: TokenizedText) {
    var index = text.tokens.count - 1
    while index >= 0, text.kind(index) == .space || Self.closes(text.mark(index)) { index -= 1 }
    // A quotation of Russian news goes on behind a dash: «…, — сказал он. —
    if text.mark(index) == "—" || text.mark(index) == "–", text.kind(index - 1) == .space,
      text.mark(index - 2) == "."
    {
      index -= 2
    }
    switch text.mark(index) {
    case "."?: mark = text.mark(index - 1) == "." && text.mark(index - 2) == "." ? .ellipsis : .full
    case "!"?, "?"?, "。"?, "！"?, "？"?, "؟"?, "۔"?, "।"?, "։"?: mark = .full
    case "…"?: mark = .ellipsis
    case ":"?, ";"?, ","?, "-"?, "–"?, "—"?, "،"?, "؛"?: mark = .other
    default: mark = .none
    }
    open = Self.openMarks(text)
  }

  private static func closes(_ mark: Unicode.Scalar?) -> Bool {
    switch mark {
    case "\""?, "'"?, "”"?, "“"?, "’"?, "‘"?, "»"?, "«"?, ")"?, "]"?, "」"?: true
    default: false
    }
  }

  private static func openMarks(_ text: TokenizedText) -> Int {
    var brackets = 0
    var straight = 0
    var curly = 0
    var angles = 0
    for token in text.tokens where token.kind == .mark {
      switch text.scalars[token.range.lowerBound] {
      case "(", "[": brackets += 1
      case ")", "]": brackets = max(0, brackets - 1)
      case "\"": straight += 1
      case "“", "”", "„": curly += 1
      case "«", "»": angles += 1
      default: break
      }
    }
    return brackets + straight % 2 + curly % 2 + angles % 2
  }
}

extension CheckedText {
  /// Letters and figures, which is what translations are measured in.
  var letterCount: Int {
    var count = 0
    for token in tokens.tokens where token.kind == .word || token.kind == .digits {
      count += token.range.count
    }
    return count
  }
}
