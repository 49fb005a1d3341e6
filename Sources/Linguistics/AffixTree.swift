/// Strings of letters with a mask each, walked letter by letter without allocating.
///
/// A step looks through the few letters that may follow. Immutable once read, so safe from any thread.
struct AffixTree: Sendable {
  private struct Node: Sendable {
    var mask: UInt64 = 0
    var letters: [Unicode.Scalar] = []
    var children: [Int] = []
  }

  private var nodes = [Node()]

  /// Adds to what `letters` may do; the empty string too may have a mask.
  mutating func insert(_ letters: some Sequence<Unicode.Scalar>, _ mask: UInt64) {
    var node = 0
    for letter in letters {
      if let next = step(node, letter) {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].letters.append(letter)
        nodes[node].children.append(nodes.count - 1)
        node = nodes.count - 1
      }
    }
    nodes[node].mask |= mask
  }

  /// The node of the empty string.
  var root: Int { 0 }

  func mask(_ node: Int) -> UInt64 { nodes[node].mask }

  /// The node one letter on, or `nil` where no string goes on so.
  func step(_ node: Int, _ letter: Unicode.Scalar) -> Int? {
    for index in nodes[node].letters.indices where nodes[node].letters[index] == letter {
      return nodes[node].children[index]
    }
    return nil
  }

  /// The mask of a whole string; 0 where it is none of them.
  func mask(of letters: some Sequence<Unicode.Scalar>) -> UInt64 {
    var node = root
    for letter in letters {
      guard let next = step(node, letter) else { return 0 }
      node = next
    }
    return mask(node)
  }
}
