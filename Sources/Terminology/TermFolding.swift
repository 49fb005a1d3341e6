internal import Linguistics

/// Makes letters of terms and texts comparable: those of full width are as others, the rest is
/// `LetterFolding`'s.
struct TermFolding: Sendable {
  let letters: LetterFolding

  var isTurkic: Bool { letters.isTurkic }

  func fold(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    letters.fold(scalars.flatMap(Self.plain))
  }

  /// "A" of "Ａ", "fi" of "ﬁ".
  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0).map { [$0] } ?? [scalar]
    case 0xfb00: ["f", "f"]
    case 0xfb01: ["f", "i"]
    case 0xfb02: ["f", "l"]
    default: [scalar]
    }
  }
}

/// What a reader of words has to know of one scalar, in 64 bits.
struct ScalarFacts {
  /// Two folded letters of 21 bits, how many they are, and the marks below.
  private(set) var bits: UInt64

  static let word: UInt64 = 1 << 44
  static let space: UInt64 = 1 << 45
  static let standsAlone: UInt64 = 1 << 46
  static let upper: UInt64 = 1 << 47
  static let digit: UInt64 = 1 << 48
  /// Stands for nothing: a soft hyphen, a mark of direction.
  static let ignored: UInt64 = 1 << 49
  /// Only a reader that composes letters can say what it is.
  static let composing: UInt64 = 1 << 50
  /// Any of these: a word's plain letter has none.
  static let rare = standsAlone | ignored | composing
  static let hyphen: UInt64 = 1 << 51
  static let apostrophe: UInt64 = 1 << 52
  /// What may stand before the first word of a sentence.
  static let opening: UInt64 = 1 << 53

  init(bits: UInt64) { self.bits = bits }

  init(of scalar: Unicode.Scalar, folding: TermFolding) {
    let (kind, standsAlone) = TokenizedText.classify(scalar)
    let folded = folding.fold([scalar])
    bits = 0
    for (place, letter) in folded.prefix(2).enumerated() { bits |= UInt64(letter.value) << (21 * place) }
    bits |= UInt64(min(2, folded.count)) << 42
    if Self.isIgnored(scalar.value) { bits |= Self.ignored }
    if TokenizedText.mayCompose(scalar.value) { bits |= Self.composing }
    switch kind {
    case .word, .digits: bits |= Self.word
    case .space: bits |= Self.space
    case .mark: bits |= Self.marks(scalar)
    }
    if standsAlone { bits |= Self.standsAlone }
    if scalar.isUpper { bits |= Self.upper }
    if scalar.decimalDigit != nil { bits |= Self.digit }
  }

  func has(_ mark: UInt64) -> Bool { bits & mark != 0 }
  var letterCount: Int { Int(bits >> 42) & 3 }
  var first: UInt32 { UInt32(truncatingIfNeeded: bits) & 0x1f_ffff }
  var second: UInt32 { UInt32(truncatingIfNeeded: bits >> 21) & 0x1f_ffff }

  private static func isIgnored(_ value: UInt32) -> Bool {
    switch value {
    case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2064, 0x2066...0x2069, 0xfe00...0xfe0f, 0xfeff:
      true
    default: false
    }
  }

  private static func marks(_ scalar: Unicode.Scalar) -> UInt64 {
    switch scalar {
    case "-", "\u{2010}", "\u{2011}", "\u{fe63}", "\u{ff0d}": hyphen
    case "'", "’", "‘", "＇", "`", "´": apostrophe
    case ".", "!", "?", "…", ":", "\"", "“", "«", "„", "‹", "。": opening
    default: 0
    }
  }
}

/// The facts of scalars in pages of 256, made when first asked for; the first are made once for all.
struct ScalarPages {
  private let folding: TermFolding
  private var numbers: [UInt16]
  private var facts: [UInt64]

  private static let other = ScalarPages(base: TermFolding(letters: LetterFolding(isTurkic: false)))
  private static let turkic = ScalarPages(base: TermFolding(letters: LetterFolding(isTurkic: true)))

  init(_ folding: TermFolding) { self = folding.isTurkic ? Self.turkic : Self.other }

  private init(base folding: TermFolding) {
    self.folding = folding
    numbers = Array(repeating: .max, count: 0x1100)
    facts = []
    // What UTF-8 writes in one byte or two, and the usual marks.
    for page in [0, 1, 2, 3, 4, 5, 6, 7, 0x20] { make(page) }
  }

  /// Facts of the scalars below 0x800.
  var low: [UInt64] { facts }

  subscript(_ value: UInt32) -> ScalarFacts {
    mutating get {
      let page = Int(value >> 8)
      if numbers[page] == .max { make(page) }
      return ScalarFacts(bits: facts[Int(numbers[page]) << 8 | Int(value & 0xff)])
    }
  }

  private mutating func make(_ page: Int) {
    numbers[page] = UInt16(facts.count >> 8)
    for value in UInt32(page) << 8..<UInt32(page + 1) << 8 {
      // Halves of surrogate pairs do not stand in texts.
      let scalar = Unicode.Scalar(value) ?? "\u{fffd}"
      facts.append(ScalarFacts(of: scalar, folding: folding).bits)
    }
  }
}
