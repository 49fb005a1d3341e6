internal import Linguistics

/// What stands for the words of one language in another, for asking about every word of every text.
///
/// `BilingualWords` with all translations in one array, so that nothing is retained on the way.
struct TranslationTable: Sendable {
  struct Entry: Sendable {
    /// Where its translations stand.
    var others: Range<Int32>
    /// The chance that a translation has one of them.
    var chance: Float
  }

  private let entries: KeyTable<Entry>
  private let others: [UInt64]

  init(_ translations: [UInt64: BilingualWords.Translations]) {
    var others: [UInt64] = []
    var entries: [(UInt64, Entry)] = []
    entries.reserveCapacity(translations.count)
    for (stem, words) in translations {
      let start = Int32(others.count)
      others += words.others
      entries.append((stem, Entry(others: start..<Int32(others.count), chance: words.chance)))
    }
    self.entries = KeyTable(keys: entries)
    self.others = others
  }

  subscript(stem: UInt64) -> Entry? { entries[stem] }

  /// Whether one of the translations that stand in `range` holds.
  func contains(_ range: Range<Int32>, where holds: (UInt64) -> Bool) -> Bool {
    for index in range where holds(others[Int(index)]) { return true }
    return false
  }
}
