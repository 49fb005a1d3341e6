internal import Linguistics
internal import Synchronization

/// How much likelier words are in other languages than in the target's, for words that were asked about before.
///
/// The letters of a word are looked up in tables of megabytes, while news says most of what it says with some
/// thousand words. So each answer is kept, by the key of its word, until another takes its place: little more than
/// a megabyte, allocated with the first text. Safe from any thread; one that would have to wait asks the tables.
final class LeadMemory: Sendable {
  typealias Parts = WordLanguages.Parts

  /// The languages of which single words are looked for.
  let strays: StrayLanguages
  private let leads: Mutex<Leads>

  init(strays: StrayLanguages) {
    self.strays = strays
    leads = Mutex(Leads(strays: strays))
  }

  /// Calls `body` with what is known of words; it must not ask for it again.
  func withLeads<Result: Sendable>(_ body: (inout Leads) -> sending Result) -> Result {
    if let result = leads.withLockIfAvailable({ body(&$0) }) { return result }
    var leads = Leads(strays: strays, capacity: 0)
    return body(&leads)
  }

  struct Leads: Sendable {
    private let strays: StrayLanguages
    /// A power of 2, or 0 for keeping nothing.
    private let capacity: Int
    private var keys: [UInt64] = []
    private var signs: [Signs] = []
    private var leads: [Parts] = []

    /// What is asked of nearly every word.
    private struct Signs: OptionSet {
      var rawValue: UInt8
      /// No lead is above 0.
      static let own = Signs(rawValue: 1)
      /// The word may be of a language that is looked for (`StrayLanguages`).
      static let stray = Signs(rawValue: 2)
    }

    fileprivate init(strays: StrayLanguages, capacity: Int = 1 << 15) {
      self.strays = strays
      self.capacity = capacity
    }

    /// The logarithms by which a word is likelier in each language, in parts; 0 for the target's.
    ///
    /// From `least` to `most`, `least` for languages of another script. The word is a token of a text that is folded.
    mutating func lead(of key: UInt64, _ token: Int, _ text: TokenizedText) -> Parts {
      place(of: key, token, text).map { leads[$0] } ?? newWord(key, text.folded(token)).lead
    }

    /// Whether a word is likelier in no other language.
    mutating func isOwn(_ key: UInt64, _ token: Int, _ text: TokenizedText) -> Bool {
      signs(of: key, token, text).contains(.own)
    }

    /// Whether a word may be of a language of which single words are looked for.
    mutating func mayBeStray(_ key: UInt64, _ token: Int, _ text: TokenizedText) -> Bool {
      signs(of: key, token, text).contains(.stray)
    }

    private mutating func signs(of key: UInt64, _ token: Int, _ text: TokenizedText) -> Signs {
      place(of: key, token, text).map { signs[$0] } ?? newWord(key, text.folded(token)).signs
    }

    /// Where the answer of a word stands, which is found out if it is not known.
    private mutating func place(of key: UInt64, _ token: Int, _ text: TokenizedText) -> Int? {
      if keys.isEmpty {
        if capacity == 0 { return nil }
        keys = Array(repeating: 0, count: capacity)
        signs = Array(repeating: [], count: capacity)
        leads = Array(repeating: .zero, count: capacity)
      }
      let place = Int(truncatingIfNeeded: key ^ key >> 29) & (capacity - 1)
      if keys[place] != key {
        keys[place] = key
        (leads[place], signs[place]) = newWord(key, text.folded(token))
      }
      return place
    }

    private func newWord(
      _ key: UInt64, _ letters: ArraySlice<Unicode.Scalar>
    ) -> (lead: Parts, signs: Signs) {
      let chances = WordLanguages.shared.scoreParts(of: letters, key: key)
      let own = chances[strays.target]
      let script = LeadMemory.script(of: letters.first)
      var lead = Parts(repeating: Self.least)
      for lane in 0..<16 where script[lane] {
        lead[lane] = min(max(chances[lane] - own, Self.least), Self.most)
      }
      lead[strays.target] = 0
      var signs: Signs = lead.max() <= 0 ? .own : []
      if strays.language(of: key, letters, chances) != nil { signs.insert(.stray) }
      return (lead, signs)
    }

    static let least = Int16(-3 * WordLanguages.parts)
    static let most = Int16(3.5 * WordLanguages.parts)
  }

  /// The languages that are written with a letter.
  static func script(of letter: Unicode.Scalar?) -> SIMDMask<Parts> {
    switch letter?.value ?? 0 {
    case 0x41..<0x250: isLatin
    case 0x400..<0x530: isRussian
    case 0x600..<0x700: isArabic
    default: SIMDMask<Parts>(repeating: false)
    }
  }

  private static let isLatin = Parts.mask { $0 != "ar" && $0 != "ru" }
  private static let isRussian = Parts.mask { $0 == "ru" }
  private static let isArabic = Parts.mask { $0 == "ar" }
}

extension WordLanguages.Parts {
  /// Where the languages are that a condition holds for.
  static func mask(_ holds: (String) -> Bool) -> SIMDMask<Self> {
    var mask = SIMDMask<Self>(repeating: false)
    for (lane, language) in WordLanguages.languages.enumerated() { mask[lane] = holds(language) }
    return mask
  }
}
