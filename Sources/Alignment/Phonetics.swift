/// A rough sound of a word in plain letters, so that *ekonomi* meets *economy* and *Путин* meets *Putin*.
///
/// Letters that languages write one sound with fall together (c, q, k; y, j, i; w, v; z, s; ph, f), doubled
/// letters become one, `h` is silent except at the start.
enum Phonetics {
  /// Longest form compared; names are told apart well before.
  static let longest = 14

  /// From the folded letters of a word; empty for scripts without a sound table.
  static func sound(of keys: [UInt32]) -> [UInt8] {
    var latin: [UInt8] = []
    for key in keys.prefix(longest * 2) { LetterFolding.appendLatin(key, to: &latin) }
    var sound: [UInt8] = []
    for (position, letter) in latin.enumerated() {
      let previous = position > 0 ? latin[position - 1] : 0
      switch letter {
      case UInt8(ascii: "h"):
        if previous == UInt8(ascii: "p") { sound[sound.count - 1] = UInt8(ascii: "f") }
        if position == 0 { sound.append(letter) }
      case UInt8(ascii: "c"), UInt8(ascii: "q"): append(UInt8(ascii: "k"), to: &sound)
      case UInt8(ascii: "y"), UInt8(ascii: "j"): append(UInt8(ascii: "i"), to: &sound)
      case UInt8(ascii: "w"): append(UInt8(ascii: "v"), to: &sound)
      case UInt8(ascii: "z"): append(UInt8(ascii: "s"), to: &sound)
      case UInt8(ascii: "x"):
        append(UInt8(ascii: "k"), to: &sound)
        append(UInt8(ascii: "s"), to: &sound)
      default: append(letter, to: &sound)
      }
      if sound.count >= longest { break }
    }
    return sound
  }

  /// Consonants alone, of a word in a script without vowels.
  static func skeleton(of keys: [UInt32]) -> [UInt8] {
    var skeleton: [UInt8] = []
    for key in keys.prefix(longest) {
      if let letter = LetterFolding.consonant(key) { appendConsonant(letter, to: &skeleton) }
    }
    return skeleton
  }

  /// Consonants alone, of a sound.
  static func skeleton(ofSound sound: [UInt8]) -> [UInt8] {
    var skeleton: [UInt8] = []
    for letter in sound where !vowels.contains(letter) { appendConsonant(letter, to: &skeleton) }
    return skeleton
  }

  private static let vowels: Set<UInt8> = Set("aeiouh".utf8)

  private static func appendConsonant(_ letter: UInt8, to skeleton: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "p"): append(UInt8(ascii: "b"), to: &skeleton)
    case UInt8(ascii: "v"): append(UInt8(ascii: "f"), to: &skeleton)
    case UInt8(ascii: "z"): append(UInt8(ascii: "s"), to: &skeleton)
    default: append(letter, to: &skeleton)
    }
  }

  private static func append(_ letter: UInt8, to sound: inout [UInt8]) {
    if sound.last != letter { sound.append(letter) }
  }

  /// Longest common subsequence over the longer length, 0…1.
  ///
  /// The ratio of Melamed, "Bitext Maps and Alignment via Pattern Recognition", Computational Linguistics
  /// 25(1), 1999. Cost: the product of the lengths.
  static func similarity(_ left: [UInt8], _ right: [UInt8]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: right.count + 1)
    for letter in left {
      var diagonal = 0
      for (position, other) in right.enumerated() {
        let above = row[position + 1]
        row[position + 1] = letter == other ? diagonal + 1 : max(above, row[position])
        diagonal = above
      }
    }
    return Double(row[right.count]) / Double(max(left.count, right.count))
  }
}
