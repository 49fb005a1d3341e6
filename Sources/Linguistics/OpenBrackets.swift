/// The brackets that the sentence being read has opened and not closed.
struct OpenBrackets {
  static let count = 6

  private var depths = SIMD8<Int32>(repeating: 0)
  private(set) var areAllClosed = true
  /// The next closing bracket of each kind, or where the search for one stopped.
  var nextClosing = [Int](repeating: -1, count: count)
  var isFound = [Bool](repeating: false, count: count)

  /// The kind of bracket, and whether it opens.
  static func kind(_ value: UInt32) -> (kind: Int, opens: Bool)? {
    switch value {
    case 0x28: (0, true)
    case 0x29: (0, false)
    case 0x5b: (1, true)
    case 0x5d: (1, false)
    case 0xff08: (2, true)
    case 0xff09: (2, false)
    case 0x300c: (3, true)
    case 0x300d: (3, false)
    case 0x300e: (4, true)
    case 0x300f: (4, false)
    case 0x300a: (5, true)
    case 0x300b: (5, false)
    default: nil
    }
  }

  static func closing(_ kind: Int) -> UInt32 { [0x29, 0x5d, 0xff09, 0x300d, 0x300f, 0x300b][kind] }

  func isOpen(_ kind: Int) -> Bool { depths[kind] > 0 }

  mutating func open(_ kind: Int) {
    depths[kind] &+= 1
    areAllClosed = false
  }

  mutating func close(_ kind: Int) { depths[kind] &-= 1 }

  mutating func closeAll() {
    guard !areAllClosed else { return }
    depths = SIMD8(repeating: 0)
    areAllClosed = true
  }
}

extension SentenceScanner {
  /// Whether a bracket is open whose closing one follows within 500 bytes, in the same line.
  @_lifetime(self: copy self)
  mutating func isInsideBrackets(at position: Int) -> Bool {
    if brackets.areAllClosed { return false }
    for kind in 0..<OpenBrackets.count where brackets.isOpen(kind) {
      if closes(kind, from: position) { return true }
    }
    return false
  }

  /// Linear over a text: bytes once searched for a kind are not searched again.
  @_lifetime(self: copy self)
  private mutating func closes(_ kind: Int, from position: Int) -> Bool {
    let limit = min(text.count, position + 500)
    var index = brackets.nextClosing[kind]
    if brackets.isFound[kind], index >= position { return index < limit }
    let closing = OpenBrackets.closing(kind)
    index = max(index, position)
    while index < limit {
      let byte = text[index]
      if closing < 0x80 ? UInt32(byte) == closing : byte >= 0xe3 && scalar(at: index).value == closing {
        brackets.nextClosing[kind] = index
        brackets.isFound[kind] = true
        return true
      }
      if byte == 0x0a, newlines != .none, breaksLine(at: index) {
        brackets.nextClosing[kind] = index
        brackets.isFound[kind] = false
        return false
      }
      index += 1
    }
    brackets.nextClosing[kind] = index
    brackets.isFound[kind] = false
    return false
  }
}
