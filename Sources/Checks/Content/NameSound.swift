/// How a name sounds, roughly: its consonants by classes, for telling one name in two spellings from two names.
///
/// "Catalonia" and "Katalunya", "Pyongyang" and "Pjöngjang", "Uzbekistan" and "Özbekistan" sound alike. Vowels, h
/// and doubled consonants do not count; c is read as k and as s.
struct NameSound {
  private let hard: [UInt8]
  private let soft: [UInt8]

  /// - Parameter letters: Small, without marks.
  init(_ letters: [Unicode.Scalar]) {
    hard = Self.classes(letters, soft: false)
    soft = letters.contains("c") ? Self.classes(letters, soft: true) : hard
  }

  func isLike(_ other: NameSound) -> Bool {
    Self.areAlike(hard, other.hard) || Self.areAlike(soft, other.soft) || Self.areAlike(hard, other.soft)
      || Self.areAlike(soft, other.hard)
  }

  private static func areAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var shared = 0
    while shared < min(left.count, right.count), left[shared] == right[shared] { shared += 1 }
    if shared >= 4 { return true }
    if shared >= 3 { return shared == left.count || shared == right.count }
    return shared == 2 && left.count == 2 && right.count == 2
  }

  private static func classes(_ letters: [Unicode.Scalar], soft: Bool) -> [UInt8] {
    var classes: [UInt8] = []
    for (place, letter) in letters.enumerated() {
      let next = place + 1 < letters.count ? letters[place + 1] : " "
      let sound: UInt8
      switch letter {
      case "p" where next == "h": sound = 5
      case "b", "p": sound = 1
      case "d", "t": sound = 2
      case "c" where next == "h" || soft: sound = 4
      case "g", "k", "c", "q", "x": sound = 3
      case "s", "z", "j": sound = 4
      case "v", "w", "f": sound = 5
      case "m": sound = 6
      case "n": sound = 7
      case "l": sound = 8
      case "r": sound = 9
      default: continue
      }
      if classes.last != sound { classes.append(sound) }
    }
    return classes
  }
}
