/// One line of `inflection/fi.txt`: how words that end in some letters make their stems.
struct FinnishPattern: Sendable {
  /// A stem: letters that stand instead of the word's last, and the endings after it.
  struct Piece: Sendable {
    var letters: [Unicode.Scalar]
    var grade: FinnishGradation.Grade
    /// Bits of the sets, in the order of the file.
    var sets: UInt16
    /// Whether the stem is the dictionary form of a noun.
    var isNoun: Bool
  }

  /// One letter of a dictionary form's end.
  private enum Place: Sendable {
    case sign(Unicode.Scalar)
    case oneOf([Unicode.Scalar])

    func fits(_ letter: Unicode.Scalar) -> Bool {
      switch self {
      case .oneOf(let letters): letters.contains(letter)
      case .sign("C"): !FinnishGradation.isVowel(letter)
      case .sign("V"): FinnishGradation.isVowel(letter)
      case .sign(let sign):
        sign == letter || FinnishHarmony.back.vowel(sign) == letter
          || FinnishHarmony.front.vowel(sign) == letter
      }
    }
  }

  private var places: [Place] = []
  /// How many letters give way to a piece.
  private var replaced = 0
  private var syllables: Int?
  private var vowels: [Unicode.Scalar]?
  let pieces: [Piece]

  /// `head` is the pattern with its conditions; `numbers` are those of the sets.
  init(head: [String], items: [String], numbers: [String: Int]) {
    pieces = items.compactMap { Self.piece($0, numbers) }
    for word in head.dropFirst() {
      let parts = word.split(separator: "=")
      guard parts.count == 2 else { continue }
      if parts[0] == "syllables" { syllables = Int(parts[1]) }
      if parts[0] == "after" { vowels = Array(parts[1].unicodeScalars) }
    }
    var isBehindBar = false
    var hasBar = false
    var group: [Unicode.Scalar]?
    for sign in (head.first ?? "").unicodeScalars {
      switch sign {
      case "|": (isBehindBar, hasBar) = (true, true)
      case "[": group = []
      case "]":
        places.append(.oneOf(group ?? []))
        group = nil
        if isBehindBar { replaced += 1 }
      default:
        if group != nil {
          group?.append(sign)
        } else {
          places.append(.sign(sign))
          if isBehindBar { replaced += 1 }
        }
      }
    }
    if !hasBar { replaced = places.count }
  }

  private static func piece(_ item: String, _ numbers: [String: Int]) -> Piece? {
    let words = item.split(separator: " ")
    guard var letters = words.first?.unicodeScalars.map({ $0 }) else { return nil }
    var grade = FinnishGradation.Grade.same
    if letters.first == "~" { grade = .weak }
    if letters.first == "%" { grade = .weakOnly }
    if letters.first == "^" { grade = .strong }
    if grade != .same { letters.removeFirst() }
    if letters == ["-"] { letters = [] }
    var sets: UInt16 = 0
    for name in words.dropFirst() {
      if let number = numbers[String(name)] { sets |= 1 << UInt16(number) }
    }
    return Piece(letters: letters, grade: grade, sets: sets, isNoun: words.dropFirst() == ["noun"])
  }

  func mayFit(wordEndingIn letter: Unicode.Scalar) -> Bool { places.last?.fits(letter) ?? true }

  /// What of `word` stays before the pieces, and the harmony of their signs; `nil` where it does not fit.
  func fit(_ word: [Unicode.Scalar], _ harmony: FinnishHarmony)
    -> (kept: ArraySlice<Unicode.Scalar>, harmony: FinnishHarmony)?
  {
    guard word.count >= places.count else { return nil }
    var harmony = harmony
    for (place, letter) in zip(places, word.suffix(places.count)) {
      guard place.fits(letter) else { return nil }
      if case .sign(let sign) = place, sign.value < 0x61 {
        if FinnishHarmony.back.vowel(sign) == letter { harmony = .back }
        if FinnishHarmony.front.vowel(sign) == letter { harmony = .front }
      }
    }
    let kept = word.dropLast(replaced)
    if let syllables, Self.syllables(in: word) != syllables { return nil }
    if let vowels {
      guard let vowel = Self.lastNucleus(of: kept), vowels.contains(vowel) else { return nil }
    }
    return (kept, harmony)
  }

  /// Groups of vowels.
  private static func syllables(in word: [Unicode.Scalar]) -> Int {
    word.indices.count {
      FinnishGradation.isVowel(word[$0]) && ($0 == 0 || !FinnishGradation.isVowel(word[$0 - 1]))
    }
  }

  /// The first letter of the last group of vowels.
  private static func lastNucleus(of word: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard var place = word.lastIndex(where: FinnishGradation.isVowel) else { return nil }
    while place > word.startIndex, FinnishGradation.isVowel(word[place - 1]) { place -= 1 }
    return word[place]
  }
}
