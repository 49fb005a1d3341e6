/// Which vowels the endings of a Finnish word have.
///
///     FinnishHarmony(of: "talo".unicodeScalars)      // back: talossa
///     FinnishHarmony(of: "kylä".unicodeScalars)      // front: kylässä
///     FinnishHarmony(of: "rautatie".unicodeScalars)  // either: its last part decides, and does not show
enum FinnishHarmony: Sendable {
  case back, front, either

  /// By the last vowel that is not e or i; front where there is none.
  init(of word: some BidirectionalCollection<Unicode.Scalar>) {
    var neutral = 0
    for letter in word.reversed() {
      switch letter {
      case "ä", "ö", "y", "ü", "ø":
        self = .front
        return
      case "a", "o", "u", "å":
        self = neutral > 1 ? .either : .back
        return
      case "e", "i", "é": neutral += 1
      default: continue
      }
    }
    self = .front
  }

  /// What a sign of the data file stands for: "A" is a or ä; `nil` for a plain letter.
  func vowel(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch sign {
    case "A": self == .front ? "ä" : "a"
    case "O": self == .front ? "ö" : "o"
    case "U": self == .front ? "y" : "u"
    default: nil
    }
  }
}
