internal import Bitext

/// A stem's rule in Turkish, and the stems of a word.
struct TurkishStem {
  /// The states of `inflection/tr.txt` in which an ending of it starts; `ar` for the aorist.
  enum Class: UInt16, CaseIterable {
    case noun, homograph, measure, time, short, compound, narrowed, light, lightWithAr, verb, verbWithAr

    var state: String {
      switch self {
      case .lightWithAr: "light-ar"
      case .verbWithAr: "verb-ar"
      default: "\(self)"
      }
    }
  }

  private static let base: UInt16 = 0x800

  var stemClass: Class
  /// Only before a vowel: kitab-.
  var needsVowel = false
  /// Only before a y: di-yor.
  var needsY = false
  /// Not before a vowel: what is "burn-" there.
  var needsConsonant = false
  /// May take front endings after a back vowel.
  var mayBeFront = false
  /// Up to three letters.
  var isShort = false
  /// Not said as it is written.
  var isSpelled = false
  /// The whole term, which the lists keep from words that look like its forms.
  var isAlone = false

  init(
    _ stemClass: Class, needsVowel: Bool = false, needsY: Bool = false, needsConsonant: Bool = false,
    mayBeFront: Bool = false, isShort: Bool = false, isSpelled: Bool = false, isAlone: Bool = false
  ) {
    self.stemClass = stemClass
    self.needsVowel = needsVowel
    self.needsY = needsY
    self.needsConsonant = needsConsonant
    self.mayBeFront = mayBeFront
    self.isShort = isShort
    self.isSpelled = isSpelled
    self.isAlone = isAlone
  }

  init(_ rule: Stem.Rule) {
    let bits = rule.rawValue
    stemClass = Class(rawValue: bits & 15) ?? .noun
    needsVowel = bits & 16 != 0
    needsY = bits & 32 != 0
    mayBeFront = bits & 64 != 0
    isShort = bits & 128 != 0
    isSpelled = bits & 256 != 0
    isAlone = bits & 512 != 0
    needsConsonant = bits & 1024 != 0
  }

  var rule: Stem.Rule {
    Stem.Rule(
      rawValue: Self.base | stemClass.rawValue | (needsVowel ? 16 : 0) | (needsY ? 32 : 0)
        | (mayBeFront ? 64 : 0) | (isShort ? 128 : 0) | (isSpelled ? 256 : 0)
        | (isAlone ? 512 : 0) | (needsConsonant ? 1024 : 0))
  }

  static func stems(ofWord position: Int, in term: DictionaryTerm, _ lists: TurkishWordLists) -> [Stem] {
    let word = term.words[position]
    let isVerb = isVerb(term, lists)
    guard position == term.words.count - 1 else {
      var stems = [Stem(word, .exact)]
      // "Karar vermek": "kararlar verdi".
      if isVerb, position == term.words.count - 2 { stems.append(Stem(plural(word), .exact)) }
      return stems
    }
    if isVerb { return verbStems(word, isLight: term.words.count > 1, lists) }
    return nounStems(word, written: term.written[position], isCompound: term.words.count > 1, lists)
  }

  /// "Müzakere etmek" and "desteklemek" also without a part of speech.
  private static func isVerb(_ term: DictionaryTerm, _ lists: TurkishWordLists) -> Bool {
    guard let last = term.words.last, last.count > 4, last.ends(with: "mek") || last.ends(with: "mak") else {
      return false
    }
    if let partOfSpeech = term.partOfSpeech { return partOfSpeech == .verb }
    return !lists[last[...]].contains(.mak)
  }

  private static func plural(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let vowel = word.last(where: SuffixAutomaton.isVowel) ?? "e"
    return word + Array((SuffixAutomaton.isBack(vowel) ? "lar" : "ler").unicodeScalars)
  }

  private static func verbStems(
    _ word: [Unicode.Scalar], isLight: Bool, _ lists: TurkishWordLists
  ) -> [Stem] {
    let stem = Array(word.dropLast(3))
    let hasAr =
      !hasSyllables(stem) && !lists[stem[...]].contains(.aorist)
      && !(stem.last.map(SuffixAutomaton.isVowel) ?? true)
    let stemClass: Class =
      isLight ? (hasAr ? .lightWithAr : .light) : (hasAr ? .verbWithAr : .verb)
    var stems = [Stem(stem, TurkishStem(stemClass).rule)]
    guard let last = stem.last else { return stems }
    if last == "t", hasSyllables(stem) || ["et", "git", "güt", "tat"].contains(String(scalars: stem)) {
      stems.append(Stem(stem.dropLast() + ["d"], TurkishStem(stemClass, needsVowel: true).rule))
    }
    if last == "a" || last == "e" {
      let short = stem.dropLast()
      if short.contains(where: SuffixAutomaton.isVowel) {
        stems.append(Stem(short, TurkishStem(.narrowed).rule))
      } else {
        stems.append(Stem(short + ["i"], TurkishStem(stemClass, needsY: true).rule))
      }
    }
    return stems
  }

  private static func nounStems(
    _ word: [Unicode.Scalar], written: [Unicode.Scalar], isCompound: Bool, _ lists: TurkishWordLists
  ) -> [Stem] {
    let traits = lists[word[...]]
    let isAcronym = written.count > 1 && written.allSatisfy { $0.isUpper }
    let isShort = !isCompound && word.count <= 3
    var rule = TurkishStem(
      isShort ? .short : stemClass(traits), mayBeFront: traits.contains(.front), isShort: isShort,
      isSpelled: isAcronym, isAlone: !isCompound)
    let drops = word.count > 3 && has(.drop, word, lists)
    rule.needsConsonant = drops
    var stems = [Stem(word, rule.rule)]
    rule.needsConsonant = false
    rule.needsVowel = true
    for stem in stemsBeforeVowel(word, traits, drops: drops, lists) { stems.append(Stem(stem, rule.rule)) }
    if isCompound || lists.has(.compound, atEndOf: word, shortest: 3, behind: 2) {
      for base in withoutPossessive(word, lists) { stems.append(Stem(base, TurkishStem(.compound).rule)) }
    }
    return stems
  }

  private static func stemClass(_ traits: TurkishWordLists.Traits) -> Class {
    if traits.contains(.homograph) { return .homograph }
    if traits.contains(.measure) { return .measure }
    return traits.contains(.time) ? .time : .noun
  }

  private static func stemsBeforeVowel(
    _ word: [Unicode.Scalar], _ traits: TurkishWordLists.Traits, drops: Bool, _ lists: TurkishWordLists
  ) -> [[Unicode.Scalar]] {
    guard word.count > 1, let last = word.last else { return [] }
    if word == ["s", "u"] { return [["s", "u", "y"]] }
    let before = word[word.count - 2]
    var stems: [[Unicode.Scalar]] = []
    if let soft = softened(last, after: before),
      traits.contains(.soften) || (hasSyllables(word) && !traits.contains(.hard))
    {
      stems.append(word.dropLast() + [soft])
    }
    if drops {
      let short = word.dropLast(2)
      stems.append(short + [last])
      if last != "k", let soft = softened(last, after: "a") { stems.append(short + [soft]) }
    }
    if has(.double, word, lists) {
      stems.append(word + [last])
      if last == "t" || last == "p", let soft = softened(last, after: "a") {
        stems.append(word.dropLast() + [soft, soft])
      }
    }
    return stems
  }

  /// Whether the word, or a last part of it as a compound, is on the list.
  private static func has(
    _ trait: TurkishWordLists.Traits, _ word: [Unicode.Scalar], _ lists: TurkishWordLists
  ) -> Bool { lists[word[...]].contains(trait) || lists.has(trait, atEndOf: word) }

  private static func softened(_ last: Unicode.Scalar, after before: Unicode.Scalar) -> Unicode.Scalar? {
    switch last {
    case "p": "b"
    case "ç": "c"
    case "t": "d"
    case "k": before == "n" ? "g" : "ğ"
    case "g": "ğ"
    default: nil
    }
  }

  private static func hasSyllables(_ word: [Unicode.Scalar]) -> Bool {
    word.reduce(0) { $0 + (SuffixAutomaton.isVowel($1) ? 1 : 0) } > 1
  }

  /// "banka" of "bankası"; "oran" of "oranı"; "kitap" and "kitab" of "kitabı"; "şehir" and "şehr" of "şehri".
  private static func withoutPossessive(_ word: [Unicode.Scalar], _ lists: TurkishWordLists)
    -> [[Unicode.Scalar]]
  {
    guard word.count > 3, let last = word.last, "ıiuü".unicodeScalars.contains(last) else { return [] }
    let before = word[word.count - 2]
    if SuffixAutomaton.isVowel(before) { return [] }
    let base = Array(word.dropLast())
    if before == "s", SuffixAutomaton.isVowel(word[word.count - 3]) { return [Array(base.dropLast()), base] }
    if before == "y", word.ends(with: "suyu") { return [Array(base.dropLast()), base] }
    let stem = Array(base.dropLast())
    var bases = [base]
    switch before {
    case "b": bases.append(stem + ["p"])
    case "c": bases.append(stem + ["ç"])
    case "d": bases.append(stem + ["t"])
    case "ğ": bases += [stem + ["k"], stem + ["g"]]
    case "g": bases.append(stem + ["k"])
    default: break
    }
    if stem.last == before { bases.append(stem) }
    if let inner = stem.last, !SuffixAutomaton.isVowel(inner) {
      // The plural brings the vowel back: "dünya şehri", "dünya şehirleri".
      for vowel in ["ı", "i", "u", "ü"] as [Unicode.Scalar] {
        let full = stem + [vowel, before]
        if has(.drop, full, lists) { bases.append(full) }
      }
    }
    return bases
  }
}
