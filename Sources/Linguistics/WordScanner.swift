/// Cuts a stretch without white space into words by the rules of UAX #29, for letters of Latin, Greek and
/// Cyrillic, figures and common marks: what ICU gives there, many times faster.
struct WordScanner: ~Escapable {
  private let text: Span<UInt8>
  /// `WordClass.table`.
  private let classes: Span<WordClass>
  private let end: Int

  @_lifetime(copy text, copy classes)
  init(_ text: Span<UInt8>, classes: Span<WordClass>, end: Int) {
    self.text = text
    self.classes = classes
    self.end = end
  }

  enum Stop {
    /// White space or the end.
    case done(at: Int)
    /// Something that ICU has to look at.
    case unknown
    /// A sign that addresses hold.
    case address
  }

  /// Appends the words from `start` on.
  ///
  /// Where it stops short of `done`, some may have been appended.
  func appendWords(from start: Int, stopsAtAddresses: Bool, to words: inout [Word]) -> Stop {
    var index = start
    while index < end {
      let first = text[index]
      var (kind, width) = classify(at: index)
      switch kind {
      case .space: return .done(at: index)
      case .unknown: return .unknown
      case .letter, .number, .extend: break
      default:
        if stopsAtAddresses,
          first == UInt8(ascii: "@") || first == UInt8(ascii: "#") || first == UInt8(ascii: "/")
        {
          return .address
        }
        index &+= width
        continue
      }
      if stopsAtAddresses, first | 0x20 == UInt8(ascii: "w"), isWorldWideWeb(at: index) { return .address }
      let wordStart = index
      var hasLetters = false
      var hasNumbers = false
      word: while true {
        let before = kind
        if before == .letter { hasLetters = true }
        if before == .number { hasNumbers = true }
        index &+= width
        if index >= end { break }
        (kind, width) = classify(at: index)
        switch kind {
        case .letter, .number, .extend: continue
        case .unknown: return .unknown
        case .quote, .middle, .middleOfNumber, .middleOfWord:
          // "it's", "3.5": the mark stays when what follows is of one kind with what stands before it.
          let joined: WordClass = kind == .middleOfNumber ? .number : kind == .middleOfWord ? .letter : before
          guard before == joined, before != .extend, index &+ width < end else { break word }
          let next = classify(at: index &+ width)
          if next.kind == .unknown { return .unknown }
          guard next.kind == before else { break word }
          index &+= width
          (kind, width) = next
        default: break word
        }
      }
      if hasLetters || hasNumbers {
        words.append(Word(range: wordStart..<index, kind: hasLetters ? .letters : .number))
      }
    }
    return .done(at: index)
  }

  private func isWorldWideWeb(at index: Int) -> Bool {
    index &+ 3 < end && text[index &+ 1] | 0x20 == UInt8(ascii: "w")
      && text[index &+ 2] | 0x20 == UInt8(ascii: "w")
      && text[index &+ 3] == UInt8(ascii: ".")
  }

  @inline(__always)
  private func classify(at index: Int) -> (kind: WordClass, width: Int) {
    let first = text[index]
    if first < 0x80 { return (classes[Int(first)], 1) }
    if first < 0xe0 {
      let value = Int(first & 0x1f) << 6 | Int(text[index &+ 1] & 0x3f)
      return (value < classes.count ? classes[value] : .unknown, 2)
    }
    guard first < 0xf0 else { return (.unknown, 4) }
    let high = UInt32(first & 0xf) << 12 | UInt32(text[index &+ 1] & 0x3f) << 6
    return (WordClass.of(high | UInt32(text[index &+ 2] & 0x3f)), 3)
  }
}
