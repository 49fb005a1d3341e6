/// The number words of a language in one tree, with all that a word can be.
///
/// Keys of several words stand in it with single spaces.
struct NumberLexicon: Sendable {
  /// What a word is; -1 stands for no value.
  struct Entry: Sendable {
    var cardinal: Int32 = -1
    var ordinal: Int32 = -1
    /// A power of ten.
    var multiplier: Int32 = -1
    /// Places in `loose` and `currencies`.
    var loose: Int32 = -1
    var currency: Int32 = -1
    var isAttachedOnly = false
    var isArticle = false
    var isJoiner = false
    var isLookalike = false
    /// Whether it multiplies a number before it.
    var isCollective = false
    /// Whether it is the English word by itself.
    var isHundred = false
    /// Whether it is the first word of a percent phrase that stands before a number.
    var beginsPercent = false

    /// Whether a number in words can begin with it.
    var beginsNumber: Bool {
      cardinal >= 0 || ordinal >= 0 || multiplier >= 0 || loose >= 0 || isArticle || isHundred
    }
  }

  let tree: WordTree
  /// Those of words that a number, or a percent phrase before one, can begin with.
  let beginnings: WordBeginnings
  private(set) var entries: [Entry] = []
  private(set) var loose: [DecimalValue] = []
  private(set) var currencies: [String] = []

  init(_ vocabulary: NumberVocabulary) {
    var numbers: [String: Int] = [:]
    func number(_ key: String, _ entries: inout [Entry]) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = entries.count
      entries.append(Entry())
      return entries.count - 1
    }
    for (key, value) in vocabulary.spelled.cardinals {
      entries[number(key, &entries)].cardinal = Int32(value)
    }
    for (key, value) in vocabulary.spelled.ordinals { entries[number(key, &entries)].ordinal = Int32(value) }
    for (key, power) in vocabulary.multipliers { entries[number(key, &entries)].multiplier = Int32(power) }
    for (key, value) in vocabulary.loose {
      entries[number(key, &entries)].loose = Int32(loose.count)
      loose.append(value)
    }
    for (key, code) in vocabulary.currencyWords {
      entries[number(key, &entries)].currency = Int32(currencies.count)
      currencies.append(code)
    }
    for key in vocabulary.attachedOnly { entries[number(key, &entries)].isAttachedOnly = true }
    for key in vocabulary.articles { entries[number(key, &entries)].isArticle = true }
    for key in vocabulary.joiners { entries[number(key, &entries)].isJoiner = true }
    for key in vocabulary.collectives { entries[number(key, &entries)].isCollective = true }
    for key in vocabulary.lookalikes { entries[number(key, &entries)].isLookalike = true }
    for phrase in vocabulary.percentBefore {
      if let first = phrase.first { entries[number(first, &entries)].beginsPercent = true }
    }
    // ICU writes "one hundred" for it.
    entries[number("hundred", &entries)].isHundred = true
    tree = WordTree(numbers)
    var beginnings = WordBeginnings()
    for (key, number) in numbers
    where key.contains(" ") || entries[number].beginsNumber || entries[number].beginsPercent {
      beginnings.insert(key)
      // "dört" is "dörd" before a vowel.
      if key.last == "t" { beginnings.insert(key.dropLast() + "d") }
    }
    self.beginnings = beginnings
  }

  /// What an entry stands for at the beginning of a compound: a cardinal, or a half of some kind (полутора-).
  func value(ofPart number: Int) -> DecimalValue? {
    let entry = entries[number]
    if entry.cardinal > 0 { return DecimalValue(Int(entry.cardinal)) }
    guard entry.loose >= 0, loose[Int(entry.loose)].integer == nil else { return nil }
    return loose[Int(entry.loose)]
  }

  /// What a whole word is.
  subscript(letters: ArraySlice<Unicode.Scalar>) -> Entry? { tree[letters].map { entries[$0] } }
}
