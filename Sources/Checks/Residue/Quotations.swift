internal import Linguistics

/// What stands in quotation marks or brackets.
///
/// Marks are read in pairs: „…“ and “…”, «…» and »…«, ”…” as in Finnish, '…' where it is no apostrophe. A mark
/// that nothing answers quotes nothing.
enum Quotations {
  /// The text inside each pair, in bytes, without the marks; inner pairs after the ones around them.
  static func spans(in text: TokenizedText) -> [Range<Int>] {
    var open: [(mark: Unicode.Scalar, start: Int)] = []
    var spans: [Range<Int>] = []
    for index in text.tokens.indices {
      guard let mark = text.mark(index) else { continue }
      let place = text.bytes(text.tokens[index].range)
      if let opening = open.lastIndex(where: { closes(mark, $0.mark) }), canClose(index, mark, in: text) {
        spans.append(open[opening].start..<place.lowerBound)
        open.removeSubrange(opening...)
      } else if opens(mark), canOpen(index, mark, in: text), open.count < 20 {
        open.append((mark, place.upperBound))
      }
    }
    return spans.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
  }

  private static func opens(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "\"", "“", "„", "”", "«", "»", "‘", "‚", "'", "’", "(", "[", "「", "『", "‹", "›": true
    default: false
    }
  }

  private static func closes(_ mark: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    switch opening {
    case "\"": mark == "\""
    case "“": mark == "”" || mark == "“"
    case "„": mark == "“" || mark == "”"
    case "”": mark == "”"
    case "«": mark == "»"
    case "»": mark == "«" || mark == "»"
    case "‘": mark == "’" || mark == "‘"
    case "‚": mark == "‘" || mark == "’"
    case "'": mark == "'"
    case "’": mark == "’"
    case "(": mark == ")"
    case "[": mark == "]"
    case "「": mark == "」"
    case "『": mark == "』"
    case "‹": mark == "›"
    case "›": mark == "‹" || mark == "›"
    default: false
    }
  }

  private static func canOpen(_ index: Int, _ mark: Unicode.Scalar, in text: TokenizedText) -> Bool {
    text.kind(index + 1) != nil && (!isAmbiguous(mark) || text.kind(index - 1) != .word)
  }

  /// An apostrophe stands between letters.
  private static func canClose(_ index: Int, _ mark: Unicode.Scalar, in text: TokenizedText) -> Bool {
    guard mark == "'" || mark == "’" else { return true }
    return text.kind(index + 1) != .word && text.kind(index - 1) != .space
  }

  private static func isAmbiguous(_ mark: Unicode.Scalar) -> Bool {
    mark == "'" || mark == "’" || mark == "”"
  }
}
