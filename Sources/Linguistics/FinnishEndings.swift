/// The endings of `inflection/fi.txt`, in its sets.
///
/// A rule of a stem is the sets that may follow it: twelve of nouns or, with a bit of their own, of
/// verbs, and the harmony. Possessive suffixes and clitics are added here to the endings they follow.
struct FinnishEndings: Sendable {
  /// Numbers of the sets of nouns and of verbs.
  private(set) var nouns: [String: Int] = [:]
  private(set) var verbs: [String: Int] = [:]
  private var endings = EndingTree()
  private var clitics = EndingTree()
  private let possessives: [String]
  /// Pronouns and particles that look like forms of nouns.
  private let others: Set<[Unicode.Scalar]>

  init(_ table: LanguageTable) {
    possessives = table.items("possessive")
    others = Set(table.items("others").map { Array($0.unicodeScalars) })
    for (name, items) in table.arguments("set") where nouns.count < 12 {
      let number = nouns.count
      nouns[name] = number
      for item in items { insert(item, 1 << UInt64(number)) }
    }
    for (name, items) in table.arguments("verbset") where verbs.count < 12 {
      let number = verbs.count
      verbs[name] = number
      for item in items { insert(item, 1 << UInt64(number + 32)) }
    }
    for clitic in table.items("clitic") {
      for harmony in [FinnishHarmony.back, .front] {
        let bits: UInt64 = harmony == .front ? 0xffff_0000_ffff_0000 : 0x0000_ffff_0000_ffff
        clitics.insert(Self.spelled(clitic, harmony), bits)
      }
    }
  }

  /// The rule of a stem after which endings of `sets` stand.
  static func rule(_ sets: UInt16, ofVerb isVerb: Bool, _ harmony: FinnishHarmony) -> Stem.Rule {
    let sides: UInt16 =
      switch harmony {
      case .back: 0x2000
      case .front: 0x4000
      case .either: 0x6000
      }
    return Stem.Rule(rawValue: 0x8000 | sides | (isVerb ? 0x1000 : 0) | (sets & 0xfff))
  }

  /// Whether `word` from `start` on is an ending that `rule` allows.
  func accepts(_ word: [Unicode.Scalar], from start: Int, _ rule: Stem.Rule) -> Bool {
    guard rule.rawValue & 0x8000 != 0, start > 0 else { return false }
    let sets = UInt64(rule.rawValue & 0xfff) << (rule.rawValue & 0x1000 != 0 ? 32 : 0)
    let wanted = (rule.rawValue & 0x2000 != 0 ? sets : 0) | (rule.rawValue & 0x4000 != 0 ? sets << 16 : 0)
    return endings.accepts(word, from: start, after: word[start - 1], wanted: wanted, followers: clitics)
      && (start == word.count || !others.contains(word))
  }

  /// Whether `letters` from `start` on is any ending of a noun, with the i of the plural or without:
  /// what stands behind a colon or an apostrophe.
  func acceptsAny(_ letters: [Unicode.Scalar], from start: Int = 0) -> Bool {
    guard start < letters.count else { return false }
    let ofNouns: UInt64 = 0xffff_ffff
    if endings.accepts(letters, from: start, after: nil, wanted: ofNouns, followers: clitics) { return true }
    return letters[start] == "i" && start + 1 < letters.count
      && endings.accepts(letters, from: start + 1, after: nil, wanted: ofNouns)
  }

  private mutating func insert(_ item: String, _ bit: UInt64) {
    var item = item == "-" ? "" : item
    let mark = item.last.flatMap { $0 == "+" || $0 == "*" ? $0 : nil }
    if mark != nil { item.removeLast() }
    for harmony in [FinnishHarmony.back, .front] {
      let bits = harmony == .front ? bit << 16 : bit
      let ending = Self.spelled(item, harmony)
      if mark != "*" { endings.insert(ending, bits) }
      guard mark != nil, let last = ending.last else { continue }
      for possessive in possessives { endings.insert(ending + Self.spelled(possessive, harmony), bits) }
      // The third person lengthens the vowel: "talossaan".
      endings.insert(ending + [last, "n"], bits)
    }
  }

  private static func spelled(_ ending: String, _ harmony: FinnishHarmony) -> [Unicode.Scalar] {
    ending.unicodeScalars.map { harmony.vowel($0) ?? $0 }
  }
}
