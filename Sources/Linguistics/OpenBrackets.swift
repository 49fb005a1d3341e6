/// The brackets that the sentence being read has opened and not closed.
struct OpenBrackets {
  static let count = 6

  private var depths = SIMD8<Int32>(repeating: 0)
  private(set) var areAllClosed = true
  /// How far closing brackets were searched, for each kind; empty before the first search.
  private var searches: [Search] = []

  /// The next closing bracket, or where the search for one stopped.
  struct Search {
    var position = -1
    var isFound = false
  }

  func search(_ kind: Int) -> Search { searches.isEmpty ? Search() : searches[kind] }

  mutating func note(_ search: Search, of kind: Int) {
    if searches.isEmpty { searches = [Search](repeating: Search(), count: Self.count) }
    searches[kind] = search
  }

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
    let limit = min(reader.text.count, position + 500)
    let before = brackets.search(kind)
    if before.isFound, before.position >= position { return before.position < limit }
    let closing = OpenBrackets.closing(kind)
    var index = max(before.position, position)
    var isFound = false
    while index < limit {
      let byte = reader.text[index]
      isFound =
        closing < 0x80
        ? UInt32(byte) == closing : byte >= 0xe3 && reader.scalar(at: index).value == closing
      if isFound || (byte == 0x0a && reader.newlines != .none && reader.breaksLine(at: index)) { break }
      index += 1
    }
    brackets.note(OpenBrackets.Search(position: index, isFound: isFound), of: kind)
    return isFound
  }
}
