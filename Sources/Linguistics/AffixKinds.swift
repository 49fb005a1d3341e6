/// Which endings may follow which beginnings around the stems of each kind.
///
/// Read from the lines `before CLASS KIND …: …`, `after KIND …: …` and their like of an affix table.
/// There are at most 16 kinds and four classes; bit `16 × class + kind` of a mask says that a stem of
/// the kind may stand after a beginning of the class.
struct AffixKinds: Sendable {
  /// The classes, by their place in a mask.
  private static let classes = ["none", "preposition", "article", "verb"]
  private static let every: UInt64 = 0x0001_0001_0001_0001
  private static let innerFlag: UInt16 = 0x100
  private static let definiteFlag: UInt16 = 0x200
  /// Kinds are numbered from here; the numbers below have a meaning of their own.
  private static let firstRule: UInt16 = 0x10

  private var names: [String] = []
  private var before = AffixTree()
  /// From the last letter to the first.
  private var after = AffixTree()
  /// What may stand before a word inside a term.
  private var inner = AffixTree()
  /// Words that look as if they had an affix.
  private var whole = AffixTree()
  /// The kinds whose stems may have two letters.
  private var short: UInt64 = 0
  private var longestBefore = 0
  private var longestAfter = 0

  init(_ table: LanguageTable, folding: LetterFolding) {
    names = Array(table.items("kinds").prefix(16))
    func folded(_ text: String) -> [Unicode.Scalar] { text == "-" ? [] : folding.fold(text.unicodeScalars) }
    short = kindMask(table.items("two letters")[...]) &* Self.every
    let conjunctions = [[]] + table.items("conjunction").map(folded)
    for entry in table.entries where entry.head.count > 1 {
      let items = entry.items.map(folded)
      switch entry.head[0] {
      case "before":
        guard let position = Self.classes.firstIndex(of: entry.head[1]) else { continue }
        let mask = kindMask(entry.head.dropFirst(2)) << UInt64(16 * position)
        for item in items {
          for conjunction in conjunctions {
            before.insert(conjunction + item, mask)
            longestBefore = max(longestBefore, conjunction.count + item.count)
          }
        }
      case "after":
        var mask = kindMask(entry.head.dropFirst()) &* Self.every
        if entry.head.contains("indefinite") { mask &= ~Self.classMask("article") }
        if entry.head.contains("bare") { mask &= Self.classMask("none") | Self.classMask("verb") }
        for item in items {
          after.insert(item.reversed(), mask)
          longestAfter = max(longestAfter, item.count)
        }
      default: continue
      }
    }
    inner.insert([], 1)
    for item in table.items("article") { inner.insert(folded(item), 1) }
    for word in table.items("whole").map(folded) {
      whole.insert(word, 1)
      // Before an ending: ولاية, ولايته, ولايات.
      if word.last == "ة" {
        whole.insert(word.dropLast() + ["ت"], 1)
        whole.insert(word.dropLast() + ["ا", "ت"], 1)
      }
    }
  }

  func index(_ name: String) -> Int? { names.firstIndex(of: name) }

  /// The rule of a stem of this kind; a definite one stands after the article only.
  func rule(_ kind: Int, isInner: Bool, isDefinite: Bool) -> Stem.Rule {
    Stem.Rule(
      rawValue: Self.firstRule + UInt16(kind) | (isInner ? Self.innerFlag : 0)
        | (isDefinite ? Self.definiteFlag : 0))
  }

  /// Beginning and ending taken off in every way that fits, the longest core first.
  func cores(of word: [Unicode.Scalar]) -> [Range<Int>] {
    var cores = [0..<word.count]
    var start = 0
    var node = before.root
    while start < word.count {
      let mask = before.mask(node)
      if mask != 0 {
        let known = wholeWord(at: start, in: word)
        if known == word.count, start > 0 { cores.append(start..<word.count) }
        if known < word.count { appendCores(of: word, from: start, mask, to: &cores) }
        if known > start { return cores }
      }
      guard start < longestBefore, let next = before.step(node, word[start]) else { break }
      node = next
      start += 1
    }
    return cores
  }

  /// The end of a listed word that stands at `start` with a possible ending behind it, or `start`.
  private func wholeWord(at start: Int, in word: [Unicode.Scalar]) -> Int {
    var node = whole.root
    var known = start
    for end in start..<word.count {
      guard let next = whole.step(node, word[end]) else { break }
      node = next
      if whole.mask(node) != 0, after.mask(of: word[(end + 1)...].reversed()) != 0 { known = end + 1 }
    }
    return known
  }

  private func appendCores(
    of word: [Unicode.Scalar], from start: Int, _ mask: UInt64, to cores: inout [Range<Int>]
  ) {
    var node = after.root
    var end = word.count
    while end - start >= 2 {
      let fitting = mask & after.mask(node) & (end - start == 2 ? short : ~0)
      if fitting != 0, start > 0 || end < word.count { cores.append(start..<end) }
      guard let next = after.step(node, word[end - 1]) else { return }
      node = next
      end -= 1
    }
  }

  func accepts(_ rule: Stem.Rule, _ word: [Unicode.Scalar], _ core: Range<Int>) -> Bool {
    let kind = rule.rawValue & 0xff
    guard kind >= Self.firstRule, kind < Self.firstRule + 16 else { return core.count == word.count }
    if rule.rawValue & Self.innerFlag != 0, inner.mask(of: word[..<core.lowerBound]) == 0 { return false }
    var mask = Self.every << UInt64(kind - Self.firstRule)
    if rule.rawValue & Self.definiteFlag != 0 { mask &= Self.classMask("article") }
    return mask & before.mask(of: word[..<core.lowerBound])
      & after.mask(of: word[core.upperBound...].reversed()) != 0
  }

  private func kindMask(_ kinds: ArraySlice<String>) -> UInt64 {
    kinds.reduce(0) { mask, name in index(name).map { mask | 1 << UInt64($0) } ?? mask }
  }

  private static func classMask(_ name: String) -> UInt64 {
    classes.firstIndex(of: name).map { 0xffff << UInt64(16 * $0) } ?? 0
  }
}
