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
    /// The same, only where the other word has up to three letters.
    static let fixedShort = Traits(rawValue: 8192)
    /// As `fixed`, with all forms of its own.
    static let other = Traits(rawValue: 1024)
    /// Of more than one syllable, and does not soften: konut, konutu.
    static let hard = Traits(rawValue: 2048)
    /// The stem of a verb of one syllable with the aorist in -Ir: gel-, gelir.
    static let aorist = Traits(rawValue: 4096)
  }

  /// FNV-1a (Fowler, Noll, Vo) of the letters so far.
  struct Hash: Sendable {
    fileprivate var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ letter: Unicode.Scalar) {
      value = (value ^ UInt64(letter.value)) &* 0x100_0000_01b3
    }
  }

  /// Words by their hash, each in the first free place from where it belongs; 0 is free.
  ///
  /// They are told apart by the hash alone: of 64 bits, for a list of some thousand.
  private var hashes: [UInt64]
  private var traits: [Traits]

  static let builtIn = TurkishWordLists()

  private init() {
    let keys: [String: Traits] = [
      "drop": .drop, "double": .double, "soften": .soften, "front": .front, "homograph": .homograph,
      "measure": .measure, "time": .time, "compound": .compound, "mak": .mak, "fixed": .fixed,
      "fixed-short": .fixedShort,
      "other": .other, "hard": .hard, "aorist": .aorist,
    ]
    var words: [UInt64: Traits] = [:]
    for entry in LanguageTable("inflection/tr-words.txt").entries {
      guard let key = entry.head.first, let trait = keys[key] else { continue }
      for word in entry.items {
        var hash = Hash()
        for letter in word.unicodeScalars { hash.add(letter) }
        words[hash.value, default: []].insert(trait)
      }
    }
    var size = 64
    while size < words.count * 4 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    traits = Array(repeating: [], count: size)
    for (hash, trait) in words {
      let place = place(of: hash)
      hashes[place] = hash
      traits[place] = trait
    }
  }

  subscript(hash: Hash) -> Traits { traits[place(of: hash.value)] }

  subscript(word: ArraySlice<Unicode.Scalar>) -> Traits {
    var hash = Hash()
    for letter in word { hash.add(letter) }
    return self[hash]
  }

  /// Where the hash stands or would stand.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 20) & (hashes.count - 1)
    while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & (hashes.count - 1) }
    return place
  }

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
