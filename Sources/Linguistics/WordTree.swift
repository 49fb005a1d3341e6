/// Words with a number each, read letter by letter, so that most words are told apart from them by two letters.
///
///     let tree = WordTree(["on": 10, "onur": 7])
///     tree["on".unicodeScalars.map(\.self)[...]]                 // 10
///     tree.step(tree.step(WordTree.root, "o"), "n")              // the place of "on"
///
/// A place is a node; there is no place `none`, from which every step leads to `none`. One flat array of edges,
/// those of a place beside each other; a step takes as long as the place has edges before the letter.
final class WordTree: Sendable {
  typealias Place = Int32
  static let root: Place = 0
  static let none: Place = -1
  /// Letters below it, Latin to Cyrillic, are found at once.
  private static let direct = 0x460

  private struct Edge: Sendable {
    var letter: Unicode.Scalar
    var place: Place
  }

  /// The number of the word that ends at each place, or -1.
  private let numbers: [Int32]
  private let firstEdges: [Int32]
  private let edges: [Edge]
  /// Where the letters below `firstLetters.count` lead from the root.
  private let firstLetters: [Place]

  /// Numbers must not be negative.
  init(_ words: [String: Int]) {
    var numbers: [Int32] = [-1]
    var firstEdges: [Int32] = []
    var edges: [Edge] = []
    var firstLetters = [Place](repeating: Self.none, count: Self.direct)
    var pending = [words.map { (letters: Array($0.key.unicodeScalars)[...], number: $0.value) }]
    var place = 0
    while place < pending.count {
      firstEdges.append(Int32(edges.count))
      var rest: [Unicode.Scalar: [(letters: ArraySlice<Unicode.Scalar>, number: Int)]] = [:]
      for word in pending[place] {
        guard let letter = word.letters.first else {
          numbers[place] = Int32(clamping: word.number)
          continue
        }
        rest[letter, default: []].append((word.letters.dropFirst(), word.number))
      }
      for (letter, words) in rest.sorted(by: { $0.key < $1.key }) {
        edges.append(Edge(letter: letter, place: Place(pending.count)))
        pending.append(words)
        numbers.append(-1)
      }
      pending[place] = []
      place += 1
    }
    firstEdges.append(Int32(edges.count))
    for edge in edges[..<Int(firstEdges[1])] where edge.letter.value < Self.direct {
      firstLetters[Int(edge.letter.value)] = edge.place
    }
    self.numbers = numbers
    self.firstEdges = firstEdges
    self.edges = edges
    self.firstLetters = firstLetters
  }

  /// The place after one more letter.
  func step(_ place: Place, _ letter: Unicode.Scalar) -> Place {
    if place <= 0 {
      if place < 0 { return Self.none }
      if letter.value < Self.direct { return firstLetters[Int(letter.value)] }
    }
    for index in Int(firstEdges[Int(place)])..<Int(firstEdges[Int(place) + 1])
    where edges[index].letter == letter {
      return edges[index].place
    }
    return Self.none
  }

  /// The number of the word that ends at a place.
  func number(_ place: Place) -> Int? {
    guard place >= 0, numbers[Int(place)] >= 0 else { return nil }
    return Int(numbers[Int(place)])
  }

  /// The number of a word.
  subscript(letters: ArraySlice<Unicode.Scalar>) -> Int? {
    var place = Self.root
    for letter in letters {
      place = step(place, letter)
      if place < 0 { return nil }
    }
    return number(place)
  }
}
