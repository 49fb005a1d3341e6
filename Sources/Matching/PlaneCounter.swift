/// Counts, for many entries at once, how many of a query's elements they have.
///
/// Bit-sliced: a counter's bits stand in words of their own, a bit an entry, and planes are added eight
/// at a time by carry-save adders (Harley and Seal; Warren, Hacker's Delight, 2nd ed., 5-1).
struct PlaneCounter {
  typealias Word = SIMD4<UInt64>
  /// Entries in a tile: what is counted in one go.
  static let tileSize = 2048
  /// Entries in a word.
  static let wordSize = 256

  /// The bits from 8 on.
  private var upper: [Word]
  /// The planes of the query's elements, as byte offsets; one that has two elements is there twice.
  let rows: [Int]

  init(rows: [Int]) {
    self.rows = rows
    upper = [Word](repeating: Word(), count: max(1, Int.bitWidth - (rows.count / 8).leadingZeroBitCount + 1))
  }

  /// Tells which entries have `least` or more of the elements.
  ///
  /// - Parameters:
  ///   - planes: The bytes that `rows` are offsets in.
  ///   - offset: Where in a row the word begins, in bytes.
  ///   - least: At least 1.
  /// - Returns: a bit an entry.
  mutating func word(_ planes: RawSpan, at offset: Int, least: Int) -> Word {
    guard least <= rows.count else { return Word() }
    let offsets = self.rows
    let rows = offsets.span
    var upper = upper.mutableSpan
    for level in upper.indices { upper[level] = Word() }
    var (ones, twos, fours) = (Word(), Word(), Word())
    @inline(__always) func plane(_ index: Int) -> Word {
      unsafe planes.unsafeLoadUnaligned(fromByteOffset: rows[index] &+ offset, as: Word.self)
    }
    var index = 0
    while index &+ 8 <= rows.count {
      let twosA = Self.add(plane(index), plane(index &+ 1), &ones)
      let twosB = Self.add(plane(index &+ 2), plane(index &+ 3), &ones)
      let foursA = Self.add(twosA, twosB, &twos)
      let twosC = Self.add(plane(index &+ 4), plane(index &+ 5), &ones)
      let twosD = Self.add(plane(index &+ 6), plane(index &+ 7), &ones)
      let foursB = Self.add(twosC, twosD, &twos)
      var carry = Self.add(foursA, foursB, &fours)
      for level in upper.indices {
        let bits = upper[level]
        upper[level] = bits ^ carry
        carry = bits & carry
      }
      index &+= 8
    }
    while index < rows.count {
      var carry = plane(index)
      (ones, carry) = (ones ^ carry, ones & carry)
      (twos, carry) = (twos ^ carry, twos & carry)
      (fours, carry) = (fours ^ carry, fours & carry)
      for level in upper.indices {
        let bits = upper[level]
        upper[level] = bits ^ carry
        carry = bits & carry
      }
      index &+= 1
    }
    // From the lowest bit up: greater where this bit is, equal where the lower bits decide.
    var reaches = Word(repeating: ~0)
    reaches = least & 1 != 0 ? reaches & ones : reaches | ones
    reaches = least & 2 != 0 ? reaches & twos : reaches | twos
    reaches = least & 4 != 0 ? reaches & fours : reaches | fours
    for level in upper.indices {
      let bits = upper[level]
      reaches = (least >> (level + 3)) & 1 != 0 ? reaches & bits : reaches | bits
    }
    return reaches
  }

  /// Adds two words to `sum`, bit by bit, and returns what is carried.
  @inline(__always)
  private static func add(_ a: Word, _ b: Word, _ sum: inout Word) -> Word {
    let either = a ^ b
    let carry = (a & b) | (either & sum)
    sum ^= either
    return carry
  }
}
