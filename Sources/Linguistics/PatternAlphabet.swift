/// The sets of several patterns, each once.
struct ScalarSetTable {
  private var indexes: [ScalarSet: Int32] = [:]
  private(set) var sets: [ScalarSet] = []

  mutating func index(of set: ScalarSet) -> Int32 {
    if let index = indexes[set] { return index }
    let index = Int32(sets.count)
    indexes[set] = index
    sets.append(set)
    return index
  }
}

/// Scalars by classes that no pattern at hand tells apart, and what automata read of them.
///
/// A *letter* is the class of the next scalar; or, where `$` is asked, that class at a line end which is the
/// last thing in the text; or `end`, the end of the text.
struct PatternAlphabet {
  /// Number of letters.
  let count: Int
  /// The letter of the text's end.
  var end: Int { count - 1 }

  private let classes: Int
  private let knowsLastLineEnd: Bool
  /// Class by scalar in the Basic Multilingual Plane.
  let basic: [UInt16]
  /// First scalars of the runs behind it, with their classes.
  private let starts: [UInt32]
  private let classOfStart: [UInt16]
  private let membership: [Membership]
  private let bits: [UInt64]
  private let word: Int32
  private let extending: Int32

  private struct Membership {
    /// The only class of the set, or -1.
    var only: Int32
    /// Where the set's bits begin when it has several classes.
    var bits: Int
  }

  /// Over this many, 16 bits would not do.
  static let maximumClasses = 60_000
  private static let maximumBits = 1 << 28

  /// `nil` when the sets are too many to tell apart.
  init?(_ table: ScalarSetTable, names: inout NamedScalarSets, knowsLastLineEnd: Bool) {
    self.knowsLastLineEnd = knowsLastLineEnd
    var table = table
    word = table.index(of: names.set(NamedScalarSets.word) ?? .none)
    extending = table.index(of: names.set(NamedScalarSets.extending) ?? .none)
    guard let partition = ScalarPartition(table.sets, maximum: Self.maximumClasses) else { return nil }
    classes = partition.members.count
    count = (knowsLastLineEnd ? 2 : 1) * classes + 1
    basic = partition.basic
    (starts, classOfStart) = (partition.starts, partition.classOfStart)
    var lists = [[Int32]](repeating: [], count: table.sets.count)
    for (number, sets) in partition.members.enumerated() {
      for set in sets { lists[Int(set)].append(Int32(number)) }
    }
    let words = (classes + 63) / 64
    guard lists.count(where: { $0.count > 1 }) * words * 64 <= Self.maximumBits else { return nil }
    var bits: [UInt64] = []
    membership = lists.map { list in
      guard list.count != 1 else { return Membership(only: list[0], bits: 0) }
      let start = bits.count
      bits += repeatElement(0, count: words)
      for number in list { bits[start + Int(number) >> 6] |= 1 << UInt64(number & 63) }
      return Membership(only: -1, bits: start)
    }
    self.bits = bits
  }

  func letter(of scalar: UInt32) -> Int {
    if scalar < 0x10000 { return Int(basic[Int(scalar)]) }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return Int(classOfStart[low])
  }

  /// The letter at a line end that is the last thing in the text.
  func last(_ letter: Int) -> Int { knowsLastLineEnd ? letter + classes : letter }

  func isLastLineEnd(_ letter: Int) -> Bool { letter >= classes }

  func contains(_ letter: Int, in set: Int32) -> Bool {
    guard letter < end else { return false }
    let number = letter < classes ? letter : letter - classes
    let membership = membership[Int(set)]
    if membership.only >= 0 { return Int(membership.only) == number }
    return bits[membership.bits + number >> 6] & 1 << UInt64(number & 63) != 0
  }

  /// Adds the letters of a set of scalars.
  func insert(_ set: Int32, into letters: inout LetterSet) {
    let membership = membership[Int(set)]
    if membership.only >= 0 {
      insert(Int(membership.only), into: &letters)
    } else {
      for number in 0..<classes where contains(number, in: set) { insert(number, into: &letters) }
    }
  }

  private func insert(_ letter: Int, into letters: inout LetterSet) {
    letters.insert(letter)
    letters.insert(last(letter))
  }

  /// For `\b`: whether it is a word's, and whether it belongs to the scalar before.
  func isWord(_ letter: Int) -> Bool { contains(letter, in: word) }
  func isExtending(_ letter: Int) -> Bool { contains(letter, in: extending) }
}
