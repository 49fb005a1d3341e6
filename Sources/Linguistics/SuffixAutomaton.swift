/// Which suffixes may follow which in an agglutinating language, with vowel harmony.
///
/// Built from a data file such as `inflection/tr.txt`, which says what its signs mean. Answers only
/// whether the end of a word can be suffixes; it has no list of stems.
struct SuffixAutomaton: Sendable {
  /// What is known about the sounds before a suffix.
  struct Sounds: Sendable {
    /// Last vowel; `nil` when the stem is not said as it is written, such as an acronym's.
    var vowel: Unicode.Scalar?
    /// Whether a vowel stands last; `nil` when unknown.
    var endsInVowel: Bool?
    /// Whether d and c harden after it; `nil` when unknown.
    var isVoiceless: Bool?
    /// Whether a stem with a back vowel may take front suffixes, as "saat" does.
    var mayBeFront = false
  }

  enum Piece: Sendable {
    case letter(Unicode.Scalar)
    case openVowel, closeVowel, dental, palatal
    case optional(Unicode.Scalar)
    case optionalCloseVowel
  }

  struct Transition: Sendable {
    var pieces: [Piece]
    var next: Int
  }

  var transitions: [[Transition]] = []
  var numbers: [String: Int] = [:]
  var finals: Set<Int> = []

  /// Read once: four readers of Turkish share it.
  static let turkish = SuffixAutomaton("inflection/tr.txt")

  init(_ name: String) {
    for entry in LanguageTable(name).entries {
      if entry.head == ["final"] {
        for state in entry.items { finals.insert(number(state)) }
        continue
      }
      guard let last = entry.items.last, let mark = last.firstIndex(of: ">") else { continue }
      let next = number(String(last[last.index(after: mark)...].drop { $0 == " " }))
      let suffixes = entry.items.dropLast() + [String(last[..<mark])]
      for state in entry.head {
        let from = number(state)
        for suffix in suffixes {
          transitions[from].append(Transition(pieces: Self.pieces(suffix), next: next))
        }
      }
    }
  }

  private mutating func number(_ state: String) -> Int {
    if let known = numbers[state] { return known }
    numbers[state] = transitions.count
    transitions.append([])
    return transitions.count - 1
  }

  /// Whether `suffix` is a chain of suffixes that may follow a stem of class `start` with `sounds`.
  func accepts(_ suffix: ArraySlice<Unicode.Scalar>, after start: String, sounds: Sounds) -> Bool {
    guard let state = numbers[start] else { return suffix.isEmpty }
    return accepts(suffix, state, sounds)
  }

  private func accepts(_ rest: ArraySlice<Unicode.Scalar>, _ state: Int, _ sounds: Sounds) -> Bool {
    if rest.isEmpty { return finals.contains(state) }
    for transition in transitions[state] {
      if match(transition.pieces[...], rest, sounds, then: transition.next) { return true }
    }
    return false
  }

  private func match(
    _ pieces: ArraySlice<Piece>, _ rest: ArraySlice<Unicode.Scalar>, _ sounds: Sounds, then next: Int
  ) -> Bool {
    guard let piece = pieces.first else { return accepts(rest, next, sounds) }
    let following = pieces.dropFirst()
    switch piece {
    case .optional, .optionalCloseVowel:
      let isVowel = if case .optionalCloseVowel = piece { true } else { false }
      if sounds.endsInVowel != !isVowel, match(following, rest, sounds, then: next) { return true }
      if sounds.endsInVowel == isVowel { return false }
    default: break
    }
    guard let letter = rest.first, Self.fits(piece, letter, sounds) else { return false }
    return match(following, rest.dropFirst(), Self.sounds(after: letter, sounds), then: next)
  }

  static func fits(_ piece: Piece, _ letter: Unicode.Scalar, _ sounds: Sounds) -> Bool {
    switch piece {
    case .letter(let own), .optional(let own): return letter == own
    case .dental, .palatal:
      let isDental = if case .dental = piece { true } else { false }
      let (soft, hard): (Unicode.Scalar, Unicode.Scalar) = isDental ? ("d", "t") : ("c", "ç")
      return switch sounds.isVoiceless {
      case true?: letter == hard
      case false?: letter == soft
      case nil: letter == hard || letter == soft
      }
    case .openVowel:
      guard let vowel = sounds.vowel else { return letter == "a" || letter == "e" }
      return letter == (isBack(vowel) ? "a" : "e") || (sounds.mayBeFront && letter == "e")
    case .closeVowel, .optionalCloseVowel:
      guard let vowel = sounds.vowel else { return isVowel(letter) && letter != "a" && letter != "e" }
      if letter == closeVowel(back: isBack(vowel), round: isRound(vowel)) { return true }
      return sounds.mayBeFront && letter == closeVowel(back: false, round: isRound(vowel))
    }
  }

  static func sounds(after letter: Unicode.Scalar, _ before: Sounds) -> Sounds {
    let vowel = isVowel(letter)
    return Sounds(
      vowel: vowel ? letter : before.vowel, endsInVowel: vowel, isVoiceless: isVoiceless(letter),
      mayBeFront: before.mayBeFront && !vowel)
  }

  /// The sounds of a stem that is said as it is written.
  static func sounds(of stem: some BidirectionalCollection<Unicode.Scalar>) -> Sounds {
    guard let last = stem.last, let vowel = stem.last(where: isVowel) else { return Sounds() }
    // Loans such as saat, hal, kalp, harf, petrol take front suffixes after a back vowel.
    return Sounds(
      vowel: vowel, endsInVowel: isVowel(last), isVoiceless: isVoiceless(last),
      mayBeFront: isBack(vowel) && "ltkpfbrd".unicodeScalars.contains(last))
  }

  static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "ı", "i", "o", "ö", "u", "ü": true
    default: false
    }
  }

  static func isBack(_ vowel: Unicode.Scalar) -> Bool {
    vowel == "a" || vowel == "ı" || vowel == "o" || vowel == "u"
  }

  static func isRound(_ vowel: Unicode.Scalar) -> Bool {
    vowel == "o" || vowel == "ö" || vowel == "u" || vowel == "ü"
  }

  private static func isVoiceless(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "f", "s", "t", "k", "ç", "ş", "h", "p": true
    default: false
    }
  }

  static func closeVowel(back: Bool, round: Bool) -> Unicode.Scalar {
    back ? (round ? "u" : "ı") : (round ? "ü" : "i")
  }

  private static func pieces(_ suffix: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Array(suffix.unicodeScalars)[...]
    while let sign = rest.popFirst() {
      switch sign {
      case " ": continue
      case "(":
        if let letter = rest.popFirst() {
          pieces.append(letter == "I" ? .optionalCloseVowel : .optional(letter))
        }
        rest = rest.dropFirst()
      case "A": pieces.append(.openVowel)
      case "I": pieces.append(.closeVowel)
      case "D": pieces.append(.dental)
      case "C": pieces.append(.palatal)
      default: pieces.append(.letter(sign))
      }
    }
    return pieces
  }
}
