/// The sound of the first letters of a word, roughly, so that "ekonomi" meets "economy" and "Путин" "Putin".
///
///     WordSound.key(Array("khartoum".unicodeScalars)[...])
///       == WordSound.key(Array("хартум".unicodeScalars)[...])  // true
///
/// Letters that languages write one sound with fall together (c, q, k; y, j, i; w, v; z, s; ph, f), doubled letters
/// are one, and h is silent but at the start. Cyrillic letters have the sounds that names are transcribed
/// with. Others stand for themselves. Letters must be folded.
package enum WordSound {
  private static let length = 4
  private static let fewestConsonants = 2

  /// The first four sounds, by hash.
  package static func key(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    sounds(of: letters) { sound in
      hash = (hash ^ UInt64(sound)) &* 0x100_0000_01b3
      count += 1
      return count < length
    }
    return hash
  }

  /// The first four consonants but v, which scripts leave out (Brown, Браун), by hash; `nil` where there is but one.
  ///
  ///     WordSound.consonants(Array("brian".unicodeScalars)[...])
  ///       == WordSound.consonants(Array("брайан".unicodeScalars)[...])  // true
  package static func consonants(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    sounds(of: letters) { sound in
      switch sound {
      case 0x61, 0x65, 0x68, 0x69, 0x6f, 0x75, 0x76: return true
      default:
        hash = (hash ^ UInt64(sound)) &* 0x100_0000_01b3
        count += 1
        return count < length
      }
    }
    return count < fewestConsonants ? nil : hash
  }

  /// Gives the sounds one by one, until `body` wants no more.
  private static func sounds(of letters: ArraySlice<Unicode.Scalar>, _ body: (UInt32) -> Bool) {
    var last: UInt32 = 0
    func goesOn(after sound: UInt32) -> Bool {
      if sound == last { return true }
      last = sound
      return body(sound)
    }
    // A p waits for its h.
    var waiting = false
    for letter in letters {
      let plain = letter.withoutMark.value
      if waiting {
        waiting = false
        guard goesOn(after: plain == 0x68 ? 0x66 : 0x70) else { return }
        if plain == 0x68 { continue }
      }
      if plain == 0x70 {
        waiting = true
        continue
      }
      let wantsMore =
        switch plain {
        case 0x68: last != 0 || goesOn(after: plain)
        case 0x63, 0x71: goesOn(after: 0x6b)
        case 0x79, 0x6a: goesOn(after: 0x69)
        case 0x77: goesOn(after: 0x76)
        case 0x7a: goesOn(after: 0x73)
        case 0x78: goesOn(after: 0x6b) && goesOn(after: 0x73)
        case 0x430...0x44f:
          cyrillic[Int(plain - 0x430)].allSatisfy(goesOn)
        default: goesOn(after: plain)
        }
      guard wantsMore else { return }
    }
    if waiting { _ = goesOn(after: 0x70) }
  }

  /// The sounds of а…я.
  private static let cyrillic: [[UInt32]] = [
    "a", "b", "v", "g", "d", "e", "i", "s", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
    "k",
    "ts", "k", "s", "s", "", "i", "", "e", "iu", "ia",
  ].map { (sounds: String) in sounds.unicodeScalars.map(\.value) }
}
