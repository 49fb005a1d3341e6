/// Turkish words whose forms do not follow from their letters: `inflection/tr-words.txt`.
struct TurkishWordLists: Sendable {
  struct Traits: OptionSet, Sendable {
    var rawValue: UInt16

    /// The vowel of the last syllable falls out: burun, burnu.
    static let drop = Traits(rawValue: 1)
    /// The last consonant is doubled: hak, hakkı.
    static let double = Traits(rawValue: 2)
    /// One syllable, and softens: borç, borcu.
    static let soften = Traits(rawValue: 4)
    /// Takes front endings after a back vowel: saat, saati.
    static let front = Traits(rawValue: 8)
    /// Also the stem of a verb: savaş, savaştı.
    static let homograph = Traits(rawValue: 16)
    /// Measures something: metre, metrelik.
    static let measure = Traits(rawValue: 32)
    /// Names a time: sabah, sabahki.
    static let time = Traits(rawValue: 64)
    /// Ends closed compounds that are written with a possessive: milletvekili.
    static let compound = Traits(rawValue: 128)
    /// Ends in -mak or -mek without being a verb: ekmek.
    static let mak = Traits(rawValue: 256)
    /// Looks like a form of another word and is none.
    static let fixed = Traits(rawValue: 512)
    /// The same, with all forms of its own.
    static let other = Traits(rawValue: 1024)
    /// Of more than one syllable, and does not soften: konut, konutu.
    static let hard = Traits(rawValue: 2048)
    /// The stem of a verb of one syllable with the aorist in -Ir: gel-, gelir.
    static let aorist = Traits(rawValue: 4096)
  }

  private var traits: [[Unicode.Scalar]: Traits] = [:]

  static let builtIn = TurkishWordLists()

  private init() {
    let keys: [String: Traits] = [
      "drop": .drop, "double": .double, "soften": .soften, "front": .front, "homograph": .homograph,
      "measure": .measure, "time": .time, "compound": .compound, "mak": .mak, "fixed": .fixed,
      "other": .other, "hard": .hard, "aorist": .aorist,
    ]
    for entry in LanguageTable("inflection/tr-words.txt").entries {
      guard let key = entry.head.first, let trait = keys[key] else { continue }
      for word in entry.items { traits[Array(word.unicodeScalars), default: []].insert(trait) }
    }
  }

  subscript(word: ArraySlice<Unicode.Scalar>) -> Traits { traits[Array(word)] ?? [] }

  /// Whether a last part of the word is on the list.
  ///
  /// Not for parts of less than `shortest` letters, nor behind less than `before`.
  func has(_ trait: Traits, atEndOf word: [Unicode.Scalar], shortest: Int = 4, behind before: Int = 4)
    -> Bool
  {
    let first = max(before, word.count - 9)
    guard first <= word.count - shortest else { return false }
    return (first...(word.count - shortest)).contains { self[word[$0...]].contains(trait) }
  }
}
