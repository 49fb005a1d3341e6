internal import Linguistics

/// What checks of form ask of single characters.
extension Unicode.Scalar {
  /// Spaces of every width, tabs and line ends.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0d, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }

  /// A letter or a mark on one.
  var isLetter: Bool {
    switch value {
    case ..<0x80: (0x41...0x5a).contains(value & 0xdf)
    // Latin letters, × and ÷ between them, and those of Russian.
    case 0xc0...0x24f: value != 0xd7 && value != 0xf7
    case 0x410...0x44f: true
    default: properties.isAlphabetic
    }
  }

  var isDigit: Bool { decimalDigit != nil }

  /// Quotation marks of every kind, and the apostrophe.
  var isQuote: Bool {
    switch value {
    case 0x22, 0x27, 0xab, 0xbb, 0x2018...0x201f, 0x2039, 0x203a, 0x300c...0x300f: true
    default: false
    }
  }

  var isOpeningBracket: Bool { closingBracket != nil }

  /// What closes an opening bracket.
  var closingBracket: Unicode.Scalar? {
    switch self {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "（": "）"
    case "［": "］"
    case "｛": "｝"
    case "【": "】"
    case "〔": "〕"
    default: nil
    }
  }

  var isClosingBracket: Bool {
    switch self {
    case ")", "]", "}", "）", "］", "｝", "】", "〕": true
    default: false
    }
  }
}

extension CheckedText {
  /// The scalar at a position, or `nil` beyond the ends.
  func scalar(_ position: Int) -> Unicode.Scalar? {
    tokens.scalars.indices.contains(position) ? tokens.scalars[position] : nil
  }

  /// Whether the run of characters without spaces around a position looks like an address, a file or code.
  func isInAddress(_ position: Int) -> Bool {
    let scalars = tokens.scalars
    guard scalars.indices.contains(position) else { return false }
    var start = position
    while start > 0, !scalars[start - 1].isBlank, position - start < 200 { start -= 1 }
    var end = position
    while end < scalars.count, !scalars[end].isBlank, end - position < 200 { end += 1 }
    return scalars[start..<end].contains { mark in
      switch mark {
      case "/", "@", "=", "&", "#", "_", "<", ">", "\\", "{", "}": true
      default: false
      }
    }
  }

  /// Whether scalars stand in it one after the other.
  func holds(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = run.first, tokens.scalars.count >= run.count else { return false }
    let all = tokens.scalars
    return (0...all.count - run.count).contains { start in
      all[start] == first && all[start..<start + run.count].elementsEqual(run)
    }
  }
}
