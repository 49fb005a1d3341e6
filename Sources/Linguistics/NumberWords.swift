internal import Bitext

/// Reads numbers written in words: "two hundred and fifty", "yüz elli bin", "dreihundert".
///
/// Words for 0…100 and the hundreds come from ICU; this puts them together: tens take units, hundreds
/// take tens and units, a multiplier takes what stands before it. The last word may be inflected in
/// Turkish ("ellisi"). A lone 1, an ordinal, and words that only may stand for a number are found but
/// not strict.
final class NumberWords: Sendable {
  struct Found {
    var value: DecimalValue
    var isOrdinal = false
    var isStrict = true
    /// What it is without the half or dozen behind it.
    var plain: DecimalValue?
    /// Whether the word says percent too: "hundertprozentig".
    var isPercent = false
    /// The token after the last word.
    var end: Int
  }

  private let vocabulary: NumberVocabulary
  let lexicon: NumberLexicon
  private let suffixes: SuffixAutomaton?
  /// The state of `suffixes` in which numerals begin.
  private let numeral: Int?
  private let longest: Int
  /// Shortest hundreds first, for compounds such as "zweihundertfünf".
  private let hundreds: [(key: [Unicode.Scalar], value: Int)]
  private let thousandWords: [[Unicode.Scalar]]
  private let writesCompounds: Bool

  init(vocabulary: NumberVocabulary, language: LanguageTag) {
    self.vocabulary = vocabulary
    lexicon = NumberLexicon(vocabulary)
    suffixes = language.language == "tr" ? SuffixAutomaton.turkish : nil
    numeral = suffixes?.state("numeral")
    let spelled = vocabulary.spelled
    longest = spelled.longest
    writesCompounds = ["de", "nl", "lb", "it", "hu", "fi", "sv", "da"].contains(language.language)
    hundreds = spelled.cardinals.filter { $0.value >= 100 && !$0.key.contains(" ") }
      .map { (Array($0.key.unicodeScalars), $0.value) }.sorted {
        ($0.key.count, $0.value) < ($1.key.count, $1.value)
      }
    thousandWords = vocabulary.multipliers.filter { $0.value == 3 && $0.key.unicodeScalars.count > 3 }
      .map { Array($0.key.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  /// The multiplier that a folded word is, inflected or not, and whether it only stands right behind figures.
  func multiplier(_ word: ArraySlice<Unicode.Scalar>) -> (power: Int, isAttachedOnly: Bool)? {
    lookUp(word, \.multiplier).map { ($0.value, $0.entry.isAttachedOnly) }
  }

  func currency(_ word: ArraySlice<Unicode.Scalar>) -> String? {
    lookUp(word, \.currency).map { lexicon.currencies[$0.value] }
  }

  /// Whether a number, or a percent phrase before one, can begin with a folded word: false for nearly all words,
  /// by their first letters.
  func mayBegin(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let goesOn = suffixes != nil || writesCompounds
    let hasTails = !vocabulary.compoundTails.isEmpty
    guard goesOn || hasTails ? lexicon.beginnings.mayGoOn(in: word) : lexicon.beginnings.mayHave(word) else {
      return false
    }
    let tree = lexicon.tree
    var place = WordTree.root
    var hasNumber = false
    for index in word.indices {
      let before = place
      place = tree.step(before, word[index])
      let isWhole = index + 1 == word.endIndex
      // "dört" is "dörd" before a vowel.
      if !isWhole, suffixes != nil, word[index] == "d", begins(tree.step(before, "t")) { return true }
      if place < 0 { return hasNumber && compound(word) != nil }
      hasNumber = hasNumber || tree.number(place) != nil
      if isWhole || goesOn, begins(place) { return true }
    }
    // Nothing, or the first word of several: "trente et un".
    return place > 0 && tree.step(place, " ") >= 0
  }

  private func begins(_ place: WordTree.Place) -> Bool {
    guard let number = lexicon.tree.number(place) else { return false }
    let entry = lexicon.entries[number]
    return entry.beginsNumber || entry.beginsPercent
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
      var letters = text.folded(index)
      var isJoined = false
      if words > 0 {
        if lexicon[letters]?.isJoiner == true, (current ?? 100) >= 100,
          text.kind(index + 1) == .space
        {
          index += 2
          guard text.kind(index) == .word else { break }
          letters = text.folded(index)
          isJoined = true
        } else if !vocabulary.joinerPrefix.isEmpty, letters.starts(with: vocabulary.joinerPrefix),
          value(ofWords: letters) == nil
        {
          letters = letters.dropFirst(vocabulary.joinerPrefix.count)
          isJoined = true
        }
      }
      let word = lexicon[letters]
      if words == 0, word?.isArticle == true, text.kind(index + 1) == .space,
        text.kind(index + 2) == .word, multiplierOrHundred(text.folded(index + 2))
      {
        sawArticle = true
        index += 2
        continue
      }
      if let (power, _) = multiplier(text.folded(index)),
        words > 0 || power == 3 || sawArticle || letters.count > 5,
        word?.isAttachedOnly != true, word?.isLookalike != true
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
    let isBare = words == 1 && (value == 1 || multiplier(text.folded(start)) != nil)
    // "三" is more often a part of another word.
    let isCharacter = end == start + 1 && text.letters(start).count == 1 && text.isWrittenWithoutSpaces(start)
    // Finnish "satoja tuhansia" is hundreds of thousands, not 100,000.
    let isVague = words == 2 && current == nil && (loose(text, at: start)?.doubleValue ?? 0) >= 10
    let isSure =
      !isCharacter && !isBare && !isVague && !isOrdinal && !sawArticle
      && !(end == start + 1 && loose(text, at: start) != nil)
    let found = Found(value: DecimalValue(value), isOrdinal: isOrdinal, isStrict: isSure, end: end)
    return isOrdinal || (words == 1 && lastPower < Int.max) ? found : extended(found, text, lastPower)
  }

  /// A number with the half or the dozen that stands behind it: "two and a half million", "three dozen".
  private func extended(_ found: Found, _ text: TokenizedText, _ lastPower: Int) -> Found {
    var longer = found
    if let addend = addend(text, after: found.end) {
      let power = lastPower == Int.max ? 0 : lastPower
      longer.value = found.value.plus(addend.value.scaled(byPowerOfTen: power)) ?? found.value
      longer.end = addend.end
      if power == 0, let (power, end) = multiplier(text, after: addend.end) {
        longer.value = longer.value.scaled(byPowerOfTen: power)
        longer.end = end
      }
    } else if let (factor, end) = collective(text, after: found.end), let value = found.value.times(factor) {
      (longer.value, longer.end, longer.isStrict) = (value, end, false)
    } else {
      return found
    }
    longer.plain = found.value
    return longer
  }

  /// What adds to a number that ends before token `end`: "and a half".
  func addend(_ text: TokenizedText, after end: Int) -> (value: DecimalValue, end: Int)? {
    guard !vocabulary.addends.isEmpty, text.kind(end) == .space else { return nil }
    for (words, value) in vocabulary.addends {
      var index = end - 1
      let matches = words.allSatisfy { word in
        index += 2
        return text.kind(index - 1) == .space && text.kind(index) == .word
          && text.folded(index).elementsEqual(word.unicodeScalars)
      }
      if matches { return (value, index + 1) }
    }
    return nil
  }

  private func multiplier(_ text: TokenizedText, after end: Int) -> (power: Int, end: Int)? {
    guard text.kind(end) == .space || text.mark(end) == "-", text.kind(end + 1) == .word,
      let found = multiplier(text.folded(end + 1)), !found.isAttachedOnly
    else { return nil }
    return (found.power, end + 2)
  }

  private func collective(_ text: TokenizedText, after end: Int) -> (factor: DecimalValue, end: Int)? {
    guard text.kind(end) == .space || text.mark(end) == "-", text.kind(end + 1) == .word,
      let entry = lexicon[text.folded(end + 1)], entry.isCollective
    else { return nil }
    return (lexicon.loose[Int(entry.loose)], end + 2)
  }

  private func looseNumber(_ text: TokenizedText, at start: Int) -> Found? {
    guard let value = loose(text, at: start) else { return nil }
    let word = text.folded(start)
    let isPercent = vocabulary.percentTails.contains {
      word.count > $0.count && word.firstIndex(of: $0) != nil
    }
    let found = Found(value: value, isStrict: false, isPercent: isPercent, end: start + 1)
    // "Half a million", "полтора миллиона", "half a dozen".
    guard value.integer == nil else { return found }
    let hasArticle =
      text.kind(start + 1) == .space && text.kind(start + 2) == .word
      && lexicon[text.folded(start + 2)]?.isArticle == true
    let end = hasArticle ? start + 3 : start + 1
    if let (power, end) = multiplier(text, after: end) {
      return Found(value: value.scaled(byPowerOfTen: power), isStrict: false, plain: value, end: end)
    }
    if let (factor, end) = collective(text, after: end), let product = value.times(factor) {
      return Found(value: product, isStrict: false, plain: value, end: end)
    }
    return found
  }

  private func loose(_ text: TokenizedText, at start: Int) -> DecimalValue? {
    let word = text.folded(start)
    if let place = lexicon[word]?.loose, place >= 0 { return lexicon.loose[Int(place)] }
    return compound(word)
  }

  /// The number that a word such as "zwölfjährige" or "двадцатипятилетний" begins with.
  private func compound(_ word: ArraySlice<Unicode.Scalar>) -> DecimalValue? {
    guard !vocabulary.compoundTails.isEmpty, word.count > 6 else { return nil }
    return compound(word, below: 1000)
  }

  /// The number at the beginning of `word`, in one part or in tens and units, where a tail follows.
  private func compound(_ word: ArraySlice<Unicode.Scalar>, below limit: Int) -> DecimalValue? {
    let tree = lexicon.tree
    var place = WordTree.root
    for index in word.indices {
      place = tree.step(place, word[index])
      guard place > 0 else { return nil }
      guard index - word.startIndex > 1, let number = tree.number(place),
        let value = lexicon.value(ofPart: number), value.doubleValue < Double(limit)
      else { continue }
      let rest = word[(index + 1)...]
      if let power = tailPower(rest) { return value.scaled(byPowerOfTen: power) }
      guard let whole = value.integer, whole > 10, whole % 10 == 0 else { continue }
      if let more = compound(rest, below: whole % 100 == 0 ? 100 : 10) { return value.plus(more) }
    }
    return nil
  }

  /// The power of ten of the tail that `rest` begins with.
  private func tailPower(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    vocabulary.compoundTails.first { rest.starts(with: $0.letters) }?.power
  }

  private func multiplierOrHundred(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let entry = lexicon[word] else { return false }
    return entry.multiplier >= 0 || entry.cardinal == 100 || entry.isHundred
  }

  /// A word or phrase of ICU's lists that begins at token `start`, whose letters are `first`.
  private func unit(
    _ text: TokenizedText, at start: Int, _ first: ArraySlice<Unicode.Scalar>
  ) -> (value: Int, isOrdinal: Bool, end: Int)? {
    let entry = lexicon[first]
    if entry?.isLookalike == true { return nil }
    if let found = phrase(text, at: start, first) { return found }
    if entry?.isHundred == true { return (100, false, start + 1) }
    if let value = value(ofWords: first) { return (value, false, start + 1) }
    if let found = lookUp(first, \.cardinal) {
      return (found.value, isOrdinal(found.suffix), start + 1)
    }
    return lookUp(first, \.ordinal).map { ($0.value, true, start + 1) }
  }

  /// The longest of the lists' phrases that begins at token `start`, as it stands there.
  private func phrase(
    _ text: TokenizedText, at start: Int, _ first: ArraySlice<Unicode.Scalar>
  ) -> (value: Int, isOrdinal: Bool, end: Int)? {
    let tree = lexicon.tree
    var place = first.reduce(WordTree.root) { tree.step($0, $1) }
    var found: (value: Int, isOrdinal: Bool, end: Int)?
    var index = start
    for _ in 0..<longest {
      if let number = tree.number(place) {
        let entry = lexicon.entries[number]
        if entry.cardinal >= 0 {
          found = (Int(entry.cardinal), false, index + 1)
        } else if entry.ordinal >= 0 {
          found = (Int(entry.ordinal), true, index + 1)
        }
      }
      let hasGap = text.kind(index + 1) == .space || text.mark(index + 1) == "-"
      index += hasGap ? 2 : 1
      guard place > 0, text.kind(index) == .word else { break }
      place = text.folded(index).reduce(tree.step(place, " ")) { tree.step($0, $1) }
    }
    return found
  }

  private func isOrdinal(_ suffix: ArraySlice<Unicode.Scalar>) -> Bool {
    vocabulary.ordinalSuffixes.contains { suffix.starts(with: $0.unicodeScalars) }
  }

  private func cardinal(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let value = lexicon[word]?.cardinal, value >= 0 else { return nil }
    return Int(value)
  }

  /// The value of one written word, compounds such as "zweihundertfünfzig" included.
  private func value(ofWords letters: ArraySlice<Unicode.Scalar>) -> Int? {
    if let value = cardinal(letters) { return value }
    guard writesCompounds, letters.count > 6 else { return nil }
    for thousand in thousandWords {
      guard let start = letters.firstIndex(of: thousand) else { continue }
      let before = letters[..<start]
      let after = letters[(start + thousand.count)...]
      guard let count = before.isEmpty ? 1 : value(ofWords: before),
        let rest = after.isEmpty ? 0 : value(ofWords: after)
      else { continue }
      return count * 1000 + rest
    }
    for (key, value) in hundreds.reversed() where letters.count > key.count && letters.starts(with: key) {
      var rest = letters.dropFirst(key.count)
      if rest.starts(with: "und".unicodeScalars) { rest = rest.dropFirst(3) }
      if let units = cardinal(rest), units < 100 { return value + units }
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

  private typealias Match = (entry: NumberLexicon.Entry, value: Int, suffix: ArraySlice<Unicode.Scalar>)

  /// Finds a word as it stands or, in Turkish, without its suffixes, the longest stem first.
  private func lookUp(
    _ word: ArraySlice<Unicode.Scalar>, _ field: (NumberLexicon.Entry) -> Int32
  ) -> Match? {
    let whole = lexicon[word]
    if let whole, field(whole) >= 0 { return (whole, Int(field(whole)), []) }
    guard suffixes != nil, word.count > 2, whole?.isLookalike != true else { return nil }
    return stem(of: word, WordTree.root, word.startIndex, field)
  }

  /// The longest stem of `word` that goes on at letter `index` from `place`.
  private func stem(
    of word: ArraySlice<Unicode.Scalar>, _ place: WordTree.Place, _ index: Int,
    _ field: (NumberLexicon.Entry) -> Int32
  ) -> Match? {
    let tree = lexicon.tree
    let end = index + 1
    guard place >= 0, end < word.endIndex else { return nil }
    let next = tree.step(place, word[index])
    if let longer = stem(of: word, next, end, field) { return longer }
    // "dört" is "dörd" before a vowel.
    let isSoft = word[index] == "d" && SuffixAutomaton.isVowel(word[end])
    guard let suffixes, let numeral, end - word.startIndex >= 2,
      let number = tree.number(isSoft ? tree.step(place, "t") : next)
    else { return nil }
    let entry = lexicon.entries[number]
    guard field(entry) >= 0,
      suffixes.accepts(word[end...], from: numeral, sounds: SuffixAutomaton.sounds(of: word[..<end]))
    else { return nil }
    return (entry, Int(field(entry)), word[end...])
  }

  private static func powerOfTen(_ power: Int) -> Int { (0..<power).reduce(1) { value, _ in value * 10 } }
}

extension ArraySlice where Element == Unicode.Scalar {
  /// Where `part` first stands in this slice.
  fileprivate func firstIndex(of part: [Unicode.Scalar]) -> Int? {
    guard !part.isEmpty, count >= part.count else { return nil }
    return (startIndex...(endIndex - part.count)).first { self[$0...].starts(with: part) }
  }
}
