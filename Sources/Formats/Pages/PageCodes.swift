internal import Bitext

/// Compares the codes of a translation with those of its text.
enum PageCodes {
  /// A code's name in a segment.
  struct Key: Hashable {
    var number: Int
    var kind: InlineCode.Kind

    init(_ code: InlineCode) { (number, kind) = (code.number, code.kind) }
  }

  /// Throws for a code that `text` does not have, and for a span that is only opened or only closed.
  static func check(_ translation: TaggedText, against text: TaggedText) throws(PageProblem) {
    let known = Set(text.codes.map(Key.init))
    var open: [Int: Int] = [:]
    for code in translation.codes {
      guard known.contains(Key(code)) else {
        throw PageProblem(
          reason:
            "the translation has the code \(code.number), which the text here does not have. Take it out.")
      }
      switch code.kind {
      case .open: open[code.number, default: 0] += 1
      case .close: open[code.number, default: 0] -= 1
      case .standalone: break
      }
      if let count = open[code.number], count < 0 { throw unbalanced(code.number) }
    }
    if let number = open.filter({ $0.value != 0 }).keys.min() { throw unbalanced(number) }
  }

  private static func unbalanced(_ number: Int) -> PageProblem {
    PageProblem(
      reason: "the translation has only one end of the span \(number). Put in both or none, in their order.")
  }
}
