/// What Turkish sounds do to a suffix.
extension SuffixAutomaton {
  static func fits(_ piece: Piece, _ letter: Unicode.Scalar, _ sounds: Sounds) -> Bool {
    switch piece {
    case .letter(let own), .optional(let own): return letter == own
    case .dental: return isDentalOrPalatal(letter, soft: "d", hard: "t", sounds)
    case .palatal: return isDentalOrPalatal(letter, soft: "c", hard: "ç", sounds)
    case .openVowel:
      guard let vowel = sounds.vowel else { return letter == "a" || letter == "e" }
      return letter == (isBack(vowel) ? "a" : "e") || (sounds.mayBeFront && letter == "e")
    case .closeVowel, .optionalCloseVowel:
      guard let vowel = sounds.vowel else { return isVowel(letter) && letter != "a" && letter != "e" }
      if letter == closeVowel(back: isBack(vowel), round: isRound(vowel)) { return true }
      return sounds.mayBeFront && letter == closeVowel(back: false, round: isRound(vowel))
    case .behind: return false
    }
  }

  private static func isDentalOrPalatal(
    _ letter: Unicode.Scalar, soft: Unicode.Scalar, hard: Unicode.Scalar, _ sounds: Sounds
  ) -> Bool {
    switch sounds.isVoiceless {
    case true?: letter == hard
    case false?: letter == soft
    case nil: letter == hard || letter == soft
    }
  }

  static func sounds(after letter: Unicode.Scalar, _ before: Sounds) -> Sounds {
    let vowel = isVowel(letter)
    return Sounds(
      vowel: vowel ? letter : before.vowel, last: letter, endsInVowel: vowel,
      isVoiceless: isVoiceless(letter), mayBeFront: before.mayBeFront && !vowel)
  }

  /// The sounds of a stem that is said as it is written.
  static func sounds(of stem: some BidirectionalCollection<Unicode.Scalar>) -> Sounds {
    guard let last = stem.last, let vowel = stem.last(where: isVowel) else { return Sounds() }
    // Most loans in -l take front suffixes after a back vowel: ihtimal, festival, kontrol, usul.
    return Sounds(
      vowel: vowel, last: last, endsInVowel: isVowel(last), isVoiceless: isVoiceless(last),
      mayBeFront: last == "l" && isBack(vowel))
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

  static func isVoiceless(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "f", "s", "t", "k", "ç", "ş", "h", "p": true
    default: false
    }
  }

  static func closeVowel(back: Bool, round: Bool) -> Unicode.Scalar {
    back ? (round ? "u" : "ı") : (round ? "ü" : "i")
  }

  /// A bit for each letter of the alphabet, one for all others.
  static func bit(_ letter: Unicode.Scalar) -> UInt32 {
    switch letter.value {
    case 0x61...0x7a: 1 << (letter.value - 0x61)
    case 0xe7: 1 << 26
    case 0x11f: 1 << 27
    case 0x131: 1 << 28
    case 0xf6: 1 << 29
    case 0x15f: 1 << 30
    default: 1 << 31
    }
  }

  /// The letters that the pieces may begin with, as `bit` gives them.
  static func firstLetters(_ pieces: [Piece]) -> UInt32 {
    func bits(_ letters: Unicode.Scalar...) -> UInt32 { letters.reduce(0) { $0 | bit($1) } }
    var found: UInt32 = 0
    for piece in pieces {
      switch piece {
      case .letter(let letter): return found | bit(letter)
      case .openVowel: return found | bits("a", "e")
      case .closeVowel: return found | bits("ı", "i", "u", "ü")
      case .dental: return found | bits("d", "t")
      case .palatal: return found | bits("c", "ç")
      case .optional(let letter): found |= bit(letter)
      case .optionalCloseVowel: found |= bits("ı", "i", "u", "ü")
      case .behind: continue
      }
    }
    return .max
  }

  /// The pieces of a suffix as the data file writes it.
  static func pieces(_ suffix: String) -> [Piece] {
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
      case "_": if let letter = rest.popFirst() { pieces.append(.behind(letter)) }
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
