internal import Bitext

/// The pieces of a block, until it is known where it ends.
struct HTMLTextParts {
  struct Part {
    enum Kind: Hashable {
      case text(isPreserved: Bool)
      /// The start tag of an inline element.
      case open
      case close
      case standalone
      /// With what a reader sees there.
      case lineBreak(String)
    }

    var kind: Kind
    var range: Range<Int>
    var name = ""
  }

  private(set) var parts: [Part] = []
  /// Whether nothing but a line break was seen since the last text.
  private(set) var endsLine = false
  private(set) var hasText = false

  var isEmpty: Bool { parts.isEmpty }

  mutating func append(_ part: Part, isBlank: Bool = false) {
    parts.append(part)
    switch part.kind {
    case .text where !isBlank: (endsLine, hasText) = (false, true)
    case .lineBreak: endsLine = true
    default: break
    }
  }

  /// The kinds of the parts of `range` with only well-nested spans in them, and a number for each code.
  ///
  /// A tag without its other half, or whose halves cross those of a span around, stands by itself.
  static func numbered(_ parts: ArraySlice<Part>) -> [(kind: InlineCode.Kind, number: Int)?] {
    var partner = [Int](repeating: -1, count: parts.count)
    var open: [Int] = []
    var counts: [String: Int] = [:]
    for (index, part) in parts.enumerated() {
      if part.kind == .open {
        open.append(index)
        counts[part.name, default: 0] += 1
      } else if part.kind == .close, counts[part.name, default: 0] > 0 {
        while let last = open.popLast() {
          let name = parts[parts.startIndex + last].name
          counts[name, default: 1] -= 1
          if name == part.name {
            (partner[last], partner[index]) = (index, last)
            break
          }
        }
      }
    }
    var number = 0
    var numbers = [Int](repeating: 0, count: parts.count)
    return parts.enumerated().map { index, part in
      if case .text = part.kind { return nil }
      if part.kind == .close, partner[index] >= 0 { return (.close, numbers[partner[index]]) }
      number += 1
      numbers[index] = number
      return (partner[index] >= 0 ? .open : .standalone, number)
    }
  }

  /// Where to cut links in a row with nothing between them: `<a>World</a> <a>Sport</a>`; empty for other text.
  func linkCuts(isBlank: (Range<Int>) -> Bool) -> [Int] {
    var cuts: [Int] = []
    var start: Int?
    var hasText = false
    for (index, part) in parts.enumerated() {
      switch part.kind {
      case .text where !isBlank(part.range):
        guard start != nil else { return [] }
        hasText = true
      case .open where part.name == "a": (start, hasText) = (index, false)
      case .close where part.name == "a":
        if let start, hasText { cuts.append(start) }
        start = nil
      default: break
      }
    }
    return cuts.count > 1 ? Array(cuts.dropFirst()) : []
  }
}
