internal import Linguistics

/// Letters of other scripts that look like Latin ones, from `misread/look-alikes.txt`.
struct LookAlikes: Sendable {
  static let builtIn = LookAlikes()

  private(set) var latin: [Unicode.Scalar: Unicode.Scalar] = [:]
  /// Of Latin letters.
  private(set) var cyrillic: [Unicode.Scalar: Unicode.Scalar] = [:]
  private(set) var greek: [Unicode.Scalar: Unicode.Scalar] = [:]

  private init() {
    for (script, items) in LanguageData("misread/look-alikes.txt").lines {
      for item in items {
        let letters = item.unicodeScalars.filter { $0 != " " }
        guard let other = letters.first, let own = letters.last, letters.count == 2 else { continue }
        latin[other] = own
        // The first of several is the commonest.
        if script == "cyrillic", cyrillic[own] == nil { cyrillic[own] = other }
        if script == "greek", greek[own] == nil { greek[own] = other }
      }
    }
  }

  /// A word with its letters of other scripts replaced; `nil` where one has no look-alike.
  func word(_ letters: some Sequence<Unicode.Scalar>, in script: LetterScript) -> String? {
    var result: [Unicode.Scalar] = []
    for letter in letters {
      let own = LetterScript(letter)
      if own == script || own == nil {
        result.append(letter)
        continue
      }
      let plain = own == .latin ? letter : latin[letter]
      let other: Unicode.Scalar? =
        switch script {
        case .latin: plain
        case .cyrillic: plain.flatMap { cyrillic[$0] }
        case .greek: plain.flatMap { greek[$0] }
        case .armenian: nil
        }
      guard let other else { return nil }
      result.append(other)
    }
    return String(scalars: result)
  }
}

/// The scripts that are mistaken for one another.
enum LetterScript: Sendable, CaseIterable {
  case latin, greek, cyrillic, armenian

  /// `nil` for what is a letter of none of them.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5a, 0x61...0x7a, 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x24f, 0x1e00...0x1eff: self = .latin
    case 0x370...0x373, 0x376...0x3ff, 0x1f00...0x1fff: self = .greek
    case 0x400...0x52f: self = .cyrillic
    case 0x531...0x588: self = .armenian
    default: return nil
    }
  }
}
