/// Endings with a number each, as a tree of letters that is read from the end of a word.
///
///     var endings = NumberedEndings()
///     endings.insert(Array("es".unicodeScalars))  // 0
///     endings.number(of: Array("es".unicodeScalars)[...])  // 0
///     endings.forEachEnding(of: Array("leyes".unicodeScalars)) { … }  // number 0, 2 letters
///
/// Reading a word costs one step a letter of its longest ending, and allocates nothing.
struct NumberedEndings: Sendable {
  private struct Node {
    var letter: Unicode.Scalar
    var child: Int32 = -1
    var sibling: Int32 = -1
    /// The ending that begins here, or -1.
    var number: Int32 = -1
  }

  private var nodes = [Node(letter: "\0")]
  private(set) var count = 0

  /// The number of `ending`, which are counted from 0 in the order they come.
  @discardableResult
  mutating func insert(_ ending: some BidirectionalCollection<Unicode.Scalar>) -> Int {
    var node: Int32 = 0
    for letter in ending.reversed() {
      if let next = child(of: node, letter) {
        node = next
      } else {
        nodes.append(Node(letter: letter, sibling: nodes[Int(node)].child))
        nodes[Int(node)].child = Int32(nodes.count - 1)
        node = Int32(nodes.count - 1)
      }
    }
    if nodes[Int(node)].number < 0 {
      nodes[Int(node)].number = Int32(count)
      count += 1
    }
    return Int(nodes[Int(node)].number)
  }

  /// The number of `ending`, where it is one.
  func number(of ending: ArraySlice<Unicode.Scalar>) -> Int? {
    var node: Int32 = 0
    for letter in ending.reversed() {
      guard let next = child(of: node, letter) else { return nil }
      node = next
    }
    let number = nodes[Int(node)].number
    return number < 0 ? nil : Int(number)
  }

  /// Calls `body` with the number and the letters of every ending of the word, the shortest first.
  func forEachEnding(of word: [Unicode.Scalar], _ body: (_ number: Int, _ length: Int) -> Void) {
    var node: Int32 = 0
    var length = 0
    while true {
      let number = nodes[Int(node)].number
      if number >= 0 { body(Int(number), length) }
      guard length < word.count, let next = child(of: node, word[word.count - 1 - length]) else { return }
      node = next
      length += 1
    }
  }

  private func child(of node: Int32, _ letter: Unicode.Scalar) -> Int32? {
    var child = nodes[Int(node)].child
    while child >= 0 {
      if nodes[Int(child)].letter == letter { return child }
      child = nodes[Int(child)].sibling
    }
    return nil
  }
}
