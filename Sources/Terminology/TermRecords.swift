/// A stem of a word of terms.
///
/// The stems of one hash stand together. A *lexeme* is a word of a term with all its stems; words with the
/// same stems are one.
struct StemRecord: BitwiseCopyable {
  /// The upper half of the hash of its letters.
  var hash: UInt32
  /// A list of letters.
  var letters: UInt32
  var lexeme: UInt32
  var rule: UInt32
}

/// A step from a node of the tree of terms to another by a word.
///
/// The steps of one node by one lexeme stand together.
struct EdgeRecord: BitwiseCopyable {
  var node: UInt32
  var lexeme: UInt32
  var child: UInt32
  /// What must stand before the word: a list of marks.
  var gap: UInt32
  /// What must follow behind an apostrophe: a list of letters.
  var suffix: UInt32
  /// In the lowest three bits ``Casing``, then whether other words may stand before, then the place of the
  /// mask among the masks.
  var flags: UInt32

  static let wide: UInt32 = 8
  static let maskShift: UInt32 = 4

  var casing: Casing { Casing(rawValue: flags & 7) ?? .any }
  var isWide: Bool { flags & Self.wide != 0 }
  var mask: Int { Int(flags >> Self.maskShift) }
}

/// Which capitals a word of a text must have to be the term's.
enum Casing: UInt32 {
  case any
  /// The first letter, for names.
  case first
  /// All, for short acronyms.
  case all
  /// Just those of the term.
  case asWritten
}

/// Which of a term's letters are capitals: how many letters there are in the upper six bits, up to 58, and
/// below a bit a letter.
struct CapitalMask {
  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  init(count: Int, capitals: UInt64) {
    let count = UInt64(min(count, 58))
    bits = count << 58 | capitals & (1 << count - 1)
  }

  var count: Int { Int(bits >> 58) }
  func isCapital(_ letter: Int) -> Bool { letter < 58 && bits & (1 << UInt64(letter)) != 0 }
}

/// A place in the tree: the words of a term up to here.
struct NodeRecord: BitwiseCopyable {
  /// Where its terms begin among the ends; those of the next node begin where they end.
  var firstEnd: UInt32
  var flags: UInt32

  static let hasChildren: UInt32 = 1
  static let hasWideChildren: UInt32 = 2
}

/// A term that ends somewhere.
struct TermRecord: BitwiseCopyable {
  var concept: UInt32
  /// Its place among the concept's terms.
  var position: UInt32
  /// Marks that stand right before its first word, as in ".NET": a list.
  var head: UInt32
  /// Marks that stand right behind its last word, as in "C++": a list.
  var tail: UInt32
}

/// Where a concept stands among the packed concepts.
struct ConceptRecord: BitwiseCopyable {
  var offset: UInt64
  var count: UInt64
}

/// The hash by which stems and the beginnings of words meet, letter by letter; dotted and dotless i are
/// one, for acronyms and for capitals without dots.
///
/// FNV-1a (Fowler, Noll, Vo) over letters.
struct LetterHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ letter: UInt32) {
    value = (value ^ UInt64(letter == 0x131 ? 0x69 : letter)) &* 0x100_0000_01b3
  }

  /// Spread over all bits.
  @inline(__always) var spread: UInt64 {
    let mixed = (value ^ (value >> 29)) &* 0x9e37_79b9_7f4a_7c15
    return mixed ^ (mixed >> 32)
  }

  static func spread(of letters: some Sequence<UInt32>) -> UInt64 {
    var hash = LetterHash()
    for letter in letters { hash.add(letter) }
    return hash.spread
  }
}

/// The hash of a step from a node by a lexeme.
@inline(__always)
func edgeHash(_ node: UInt32, _ lexeme: UInt32) -> UInt64 {
  let key = UInt64(node) << 32 | UInt64(lexeme)
  let mixed = (key ^ (key >> 31)) &* 0x9e37_79b9_7f4a_7c15
  return mixed ^ (mixed >> 29)
}
