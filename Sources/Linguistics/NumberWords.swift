internal import Bitext

/// Reads numbers written in words: "two hundred and fifty", "yüz elli bin", "dreihundert".
///
/// Words for 0…100 and the hundreds come from ICU; this puts them together: tens take units, hundreds
/// take tens and units, a multiplier takes what stands before it. The last word may be inflected in
/// Turkish ("ellisi"). A lone 1, an ordinal, and words that only may stand for a number are found but
/// not strict.
struct NumberWords: Sendable {
  struct Found {
    var value: DecimalValue
    var isOrdinal = false
    var isStrict = true
    /// The token after the last word.
    var end: Int
  }

  private let vocabulary: NumberVocabulary
  private let suffixes: SuffixAutomaton?
  private let spelled: SpelledNumbers
  /// Shortest hundreds first, for compounds such as "zweihundertfünf".
  private let hundreds: [(key: [Unicode.Scalar], value: Int)]
  private let thousandWords: [[Unicode.Scalar]]
  private let writesCompounds: Bool
  /// How words for numbers begin, in languages whose words go on behind them.
  private let beginnings: Set<UInt64>

  init(vocabulary: NumberVocabulary, language: LanguageTag) {
    self.vocabulary = vocabulary
    suffixes = language.language == "tr" ? SuffixAutomaton.turkish : nil
    spelled = vocabulary.spelled
    writesCompounds = ["de", "nl", "lb", "it", "hu", "fi", "sv", "da"].contains(language.language)
    beginnings =
      vocabulary.compoundTails.isEmpty ? [] : Set(spelled.cardinals.keys.map(Self.beginning))
    hundreds = spelled.cardinals.filter { $0.value >= 100 && !$0.key.contains(" ") }
      .map { (Array($0.key.unicodeScalars), $0.value) }.sorted {
        ($0.key.count, $0.value) < ($1.key.count, $1.value)
      }
    thousandWords = vocabulary.multipliers.filter { $0.value == 3 && $0.key.unicodeScalars.count > 3 }
      .map { Array($0.key.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  func key(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: vocabulary.folding.fold(letters))
  }

  /// The multiplier that a word is, inflected or not, in its dictionary form.
  func multiplier(_ letters: ArraySlice<Unicode.Scalar>) -> (word: String, power: Int)? {
    let folded = vocabulary.folding.fold(letters)
    return lookUp(folded) { vocabulary.multipliers[$0] }.map { ($0.word, $0.value) }
  }

  func currency(_ letters: ArraySlice<Unicode.Scalar>) -> String? {
    lookUp(vocabulary.folding.fold(letters)) { vocabulary.currencyWords[$0] }?.value
  }

  /// The number whose first word is token `start`.
  func read(_ text: TokenizedText, at start: Int) -> Found? {
    var total = 0
    var current: Int?
    var lastPower = Int.max
    // Of "two thousand million": what the last multiplier made, and the one before it.
    var group = 0
    var ceiling = Int.max
    var words = 0
    var index = start
    var isOrdinal = false
    var end = start
    var sawArticle = false
    while text.kind(index) == .word {
      var letters = vocabulary.folding.fold(text.letters(index))
      var isJoined = false
      if words > 0 {
        if vocabulary.joiners.contains(String(scalars: letters)), (current ?? 100) >= 100,
          text.kind(index + 1) == .space
        {
          index += 2
          guard text.kind(index) == .word else { break }
          letters = vocabulary.folding.fold(text.letters(index))
          isJoined = true
        } else if !vocabulary.joinerPrefix.isEmpty, letters.starts(with: vocabulary.joinerPrefix),
          value(ofWords: letters) == nil
        {
          letters.removeFirst(vocabulary.joinerPrefix.count)
          isJoined = true
        }
      }
      let word = String(scalars: letters)
      if words == 0, vocabulary.articles.contains(word), text.kind(index + 1) == .space,
        text.kind(index + 2) == .word, multiplierOrHundred(text.letters(index + 2))
      {
        sawArticle = true
        index += 2
        continue
      }
      if let (_, power) = multiplier(text.letters(index)[...]), words > 0 || power == 3 || sawArticle,
        !vocabulary.attachedOnly.contains(word), !vocabulary.lookalikes.contains(word)
      {
        guard power < ceiling, power <= 15 else { break }
        if power < lastPower {
          ceiling = lastPower
          group = (current ?? 1) * Self.powerOfTen(power)
          total += group
        } else {
          let (product, overflow) = (group + (current ?? 0)).multipliedReportingOverflow(
            by: Self.powerOfTen(power))
          guard power > lastPower, !overflow, lastPower + power < ceiling, product < Self.powerOfTen(17)
          else { break }
          total += product - group
          group = product
        }
        lastPower = power
        current = nil
      } else if let unit = unit(text, at: index, letters) {
        guard let sum = Self.combine(current, unit.value, isJoined: isJoined), words == 0 || unit.value > 0
        else {
          break
        }
        current = sum
        index = unit.end - 1
        if unit.isOrdinal { isOrdinal = true }
      } else {
        break
      }
      words += 1
      end = index + 1
      if isOrdinal { break }
      // One space or hyphen leads to the next word, or nothing where words are written together.
      if text.kind(end) == .word {
        index = end
        continue
      }
      guard text.kind(end) == .space || text.mark(end) == "-", text.kind(end + 1) == .word else { break }
      index = end + 1
    }
    guard words > 0 else { return looseNumber(text, at: start) }
    let value = total + (current ?? 0)
    let isBare = words == 1 && (value == 1 || multiplier(text.letters(start)) != nil)
    // "三" is more often a part of another word.
    let isCharacter = end == start + 1 && text.letters(start).count == 1 && text.isWrittenWithoutSpaces(start)
    let isSure =
      !isCharacter && !isBare && !isOrdinal && !sawArticle
      && !(end == start + 1 && loose(text, at: start) != nil)
    return Found(value: DecimalValue(value), isOrdinal: isOrdinal, isStrict: isSure, end: end)
  }

  private func looseNumber(_ text: TokenizedText, at start: Int) -> Found? {
    loose(text, at: start).map { Found(value: $0, isStrict: false, end: start + 1) }
  }

  private func loose(_ text: TokenizedText, at start: Int) -> DecimalValue? {
    let word = key(text.letters(start))
    return vocabulary.loose[word] ?? compound(word)
  }

  /// The number that a word such as "zwölfjährige" begins with.
  private func compound(_ word: String) -> DecimalValue? {
    guard !beginnings.isEmpty, word.utf8.count > 7, beginnings.contains(Self.beginning(word)) else {
      return nil
    }
    let letters = Array(word.unicodeScalars)
    for tail in vocabulary.compoundTails {
      guard let place = letters.firstIndex(of: tail), place > 2 else { continue }
      if let value = spelled.cardinals[String(scalars: letters[..<place])] { return DecimalValue(value) }
    }
    return nil
  }

  /// The first two letters as one number.
  private static func beginning(_ word: String) -> UInt64 {
    word.unicodeScalars.prefix(2).reduce(0) { $0 << 21 | UInt64($1.value) }
  }

  private func multiplierOrHundred(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = key(letters)
    return vocabulary.multipliers[word] != nil || spelled.cardinals[word] == 100 || word == "hundred"
  }

  /// A word or phrase of ICU's lists that begins at token `start`.
  private func unit(
    _ text: TokenizedText, at start: Int, _ letters: [Unicode.Scalar]
  ) -> (value: Int, isOrdinal: Bool, end: Int)? {
    let first = String(scalars: letters)
    if vocabulary.lookalikes.contains(first) { return nil }
    var keys = [(first, start + 1)]
    var index = start + 1
    while keys.count < spelled.longest {
      let hasGap = text.kind(index) == .space || text.mark(index) == "-"
      let next = hasGap ? index + 1 : index
      guard text.kind(next) == .word else { break }
      keys.append((keys[keys.count - 1].0 + " " + key(text.letters(next)), next + 1))
      index = next + 1
    }
    for (key, end) in keys.reversed() {
      if let value = spelled.cardinals[key] { return (value, false, end) }
      if let value = spelled.ordinals[key] { return (value, true, end) }
    }
    if first == "hundred" { return (100, false, start + 1) }
    if let value = value(ofWords: letters) { return (value, false, start + 1) }
    if let found = lookUp(letters, { spelled.cardinals[$0] }) {
      return (found.value, isOrdinal(found.suffix), start + 1)
    }
    return lookUp(letters) { spelled.ordinals[$0] }.map { ($0.value, true, start + 1) }
  }

  private func isOrdinal(_ suffix: ArraySlice<Unicode.Scalar>) -> Bool {
    vocabulary.ordinalSuffixes.contains { suffix.starts(with: $0.unicodeScalars) }
  }

  /// The value of one written word, compounds such as "zweihundertfünfzig" included.
  private func value(ofWords letters: [Unicode.Scalar]) -> Int? {
    if let value = spelled.cardinals[String(scalars: letters)] { return value }
    guard writesCompounds, letters.count > 6 else { return nil }
    for thousand in thousandWords {
      guard let start = letters.firstIndex(of: thousand) else { continue }
      let before = Array(letters[..<start])
      let after = Array(letters[(start + thousand.count)...])
      guard let count = before.isEmpty ? 1 : value(ofWords: before),
        let rest = after.isEmpty ? 0 : value(ofWords: after)
      else { continue }
      return count * 1000 + rest
    }
    for (key, value) in hundreds.reversed() where letters.count > key.count && letters.starts(with: key) {
      var rest = letters[key.count...]
      if rest.starts(with: "und".unicodeScalars) { rest = rest.dropFirst(3) }
      if let units = spelled.cardinals[String(scalars: rest)], units < 100 { return value + units }
    }
    return nil
  }

  /// `current` and the next unit as one number, or `nil` when they are two.
  private static func combine(_ current: Int?, _ unit: Int, isJoined: Bool) -> Int? {
    guard let current else { return unit }
    if unit == 100 { return (2...9).contains(current) ? current * 100 : nil }
    if unit < 100, current >= 100, current % 100 == 0 { return current + unit }
    if unit < 10, current % 100 >= 20, current % 10 == 0 { return current + unit }
    // Arabic puts the units first: خمسة وعشرون.
    if isJoined, current % 100 < 10, (20..<100).contains(unit), unit % 10 == 0 { return current + unit }
    if isJoined, unit >= 100, unit < 1000, current < 1 { return current + unit }
    return nil
  }

  /// Finds a word as it stands or, in Turkish, without its suffixes.
  private func lookUp<Value>(
    _ letters: [Unicode.Scalar], _ table: (String) -> Value?
  ) -> (word: String, value: Value, suffix: ArraySlice<Unicode.Scalar>)? {
    let whole = String(scalars: letters)
    if let value = table(whole) { return (whole, value, []) }
    guard let suffixes, letters.count > 2, !vocabulary.lookalikes.contains(whole) else { return nil }
    for length in stride(from: letters.count - 1, through: 2, by: -1) {
      var stem = Array(letters[..<length])
      let suffix = letters[length...]
      if stem.last == "d", SuffixAutomaton.isVowel(suffix[suffix.startIndex]) { stem[length - 1] = "t" }
      let word = String(scalars: stem)
      guard let value = table(word) else { continue }
      let sounds = SuffixAutomaton.sounds(of: letters[..<length])
      if suffixes.accepts(suffix, after: "numeral", sounds: sounds) { return (word, value, suffix) }
    }
    return nil
  }

  private static func powerOfTen(_ power: Int) -> Int { (0..<power).reduce(1) { value, _ in value * 10 } }
}

extension Array where Element == Unicode.Scalar {
  /// Where `part` first stands in this array.
  fileprivate func firstIndex(of part: [Unicode.Scalar]) -> Int? {
    guard !part.isEmpty, count >= part.count else { return nil }
    return (0...(count - part.count)).first { self[$0...].starts(with: part) }
  }
}
