internal import Linguistics

/// Tells of which lexemes a word of a text is a form.
///
/// A form is the number of a lexeme; with ``loose`` where only i and ı make the difference.
struct WordForms {
  static let loose: UInt32 = 1 << 31

  private let image: TermImage
  private let inflection: any Inflection
  private let shape: CoreShape
  private let hasLemmas: Bool
  private let isTurkic: Bool
  private var cache = FormCache()
  private var touched: UInt32 = 0
  /// Beginnings that may be stems, with their hashes.
  private var beginnings: [(end: Int, hash: UInt64)] = []
  /// The letters of the word at hand.
  private var scalars: [Unicode.Scalar] = []
  /// Stems that the rules were asked about, by number.
  private var askedStems: [Stem?] = []

  init(_ image: TermImage, _ inflection: any Inflection, isTurkic: Bool) {
    self.image = image
    self.inflection = inflection
    self.isTurkic = isTurkic
    shape = inflection.coreShape
    hasLemmas = inflection.hasLemmas
  }

  /// The hash of a word's letters.
  func hash(of word: Range<Int>, _ letters: [UInt32]) -> UInt64 {
    var hash = LetterHash()
    for place in word { hash.add(letters[place] & WordBuffer.letter) }
    return hash.spread
  }

  /// Calls what is known of the words with these hashes from memory, all at once: one after another, each
  /// would be waited for.
  mutating func prefetch(_ hashes: [UInt64]) {
    var sum: UInt32 = 0
    for hash in hashes { sum &+= cache.touch(hash) }
    touched = sum
  }

  /// Puts what the letters in `word` are forms of into `output`, which is empty.
  mutating func find(_ word: Range<Int>, of letters: [UInt32], hash: UInt64, to output: inout [UInt32]) {
    if cache.find(hash, word, letters, into: &output) { return }
    findBeginnings(of: word, letters, whole: hash)
    if shape == .asked || hasLemmas || !beginnings.isEmpty { evaluate(word, letters, &output) }
    cache.keep(hash, output)
  }

  /// Finds the parts that the filter lets through.
  private mutating func findBeginnings(of word: Range<Int>, _ letters: [UInt32], whole: UInt64) {
    let image = image
    let filter = image.filter
    beginnings.removeAll(keepingCapacity: true)
    if shape == .word {
      let (index, bit) = TermImage.filterBit(whole, filter.count)
      if filter[index] & bit != 0 { beginnings.append((word.upperBound, whole)) }
    } else if shape == .beginnings {
      var hash = LetterHash()
      for place in word {
        hash.add(letters[place] & WordBuffer.letter)
        let spread = hash.spread
        let (index, bit) = TermImage.filterBit(spread, filter.count)
        if filter[index] & bit != 0 { beginnings.append((place + 1, spread)) }
      }
    }
  }

  @inline(never)
  private mutating func evaluate(_ word: Range<Int>, _ letters: [UInt32], _ output: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    for place in word { scalars.append(Unicode.Scalar(letters[place] & WordBuffer.letter) ?? "\u{fffd}") }
    if shape == .asked {
      for core in inflection.cores(of: scalars) where core.upperBound <= scalars.count && !core.isEmpty {
        let range = word.lowerBound + core.lowerBound..<word.lowerBound + core.upperBound
        let hash = LetterHash.spread(of: letters[range].lazy.map { $0 & WordBuffer.letter })
        collect(range, hash, word, letters, &output)
      }
    } else {
      for (end, hash) in beginnings.reversed() {
        collect(word.lowerBound..<end, hash, word, letters, &output)
      }
    }
    guard hasLemmas else { return }
    for lemma in inflection.lemmas(of: scalars) { collectLemma(lemma, &output) }
  }

  /// Adds the lexemes one of whose stems stands in a word at `core`.
  @inline(__always)
  private mutating func collect(
    _ core: Range<Int>, _ hash: UInt64, _ word: Range<Int>, _ letters: [UInt32], _ output: inout [UInt32]
  ) {
    let image = image
    let stems = image.stems
    guard var place = TermImage.firstStem(hash, image.stemSlots, stems) else { return }
    let lists = image.lists
    var judged: (letters: UInt32, rule: UInt32, isForm: Bool)?
    let group = stems[place].hash
    while place < stems.count, stems[place].hash == group {
      let stem = stems[place]
      place += 1
      let rule = Stem.Rule(rawValue: UInt16(truncatingIfNeeded: stem.rule))
      if rule == .lemma || (rule == .exact && core.count != word.count) { continue }
      guard let likeness = likeness(stem.letters, lists, core, letters) else { continue }
      if rule != .exact {
        if judged?.letters != stem.letters || judged?.rule != stem.rule {
          let own = askedStem(place - 1, stem, stems.count)
          let range = core.lowerBound - word.lowerBound..<core.upperBound - word.lowerBound
          judged = (stem.letters, stem.rule, inflection.accepts(own, in: scalars, at: range))
        }
        guard judged?.isForm == true else { continue }
      }
      Self.add(stem.lexeme | likeness, &output)
    }
  }

  /// A stem as the rules take it; made once.
  private mutating func askedStem(_ number: Int, _ record: StemRecord, _ count: Int) -> Stem {
    if askedStems.isEmpty { askedStems = Array(repeating: nil, count: count) }
    if let known = askedStems[number] { return known }
    let stem = Stem(
      image.list(record.letters), Stem.Rule(rawValue: UInt16(truncatingIfNeeded: record.rule)))
    askedStems[number] = stem
    return stem
  }

  private func collectLemma(_ lemma: [Unicode.Scalar], _ output: inout [UInt32]) {
    let stems = image.stems
    let hash = LetterHash.spread(of: lemma.lazy.map(\.value))
    guard var place = TermImage.firstStem(hash, image.stemSlots, stems) else { return }
    let group = stems[place].hash
    while place < stems.count, stems[place].hash == group {
      if stems[place].rule == Stem.Rule.lemma.rawValue, image.list(stems[place].letters) == lemma {
        Self.add(stems[place].lexeme, &output)
      }
      place += 1
    }
  }

  /// 0 where the letters are those of the stem, ``loose`` where they are but for dots, else `nil`.
  @inline(__always)
  private func likeness(
    _ list: UInt32, _ lists: Span<UInt32>, _ core: Range<Int>, _ letters: [UInt32]
  ) -> UInt32? {
    guard Int(lists[Int(list)]) == core.count else { return nil }
    var likeness: UInt32 = 0
    for step in 0..<core.count {
      let (own, other) = (
        letters[core.lowerBound + step] & WordBuffer.letter, lists[Int(list) + 1 + step]
      )
      if own == other { continue }
      guard isTurkic, own == 0x131 || own == 0x69, other == 0x131 || other == 0x69 else { return nil }
      likeness = Self.loose
    }
    return likeness
  }

  /// Each lexeme once; one that agrees in every letter rather.
  private static func add(_ form: UInt32, _ output: inout [UInt32]) {
    for place in output.indices where output[place] | loose == form | loose {
      output[place] &= form
      return
    }
    output.append(form)
  }
}
