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
  /// Beginnings that may be stems, with their hashes.
  private var beginnings: [(end: Int, hash: UInt64)] = []

  init(_ image: TermImage, _ inflection: any Inflection, isTurkic: Bool) {
    self.image = image
    self.inflection = inflection
    self.isTurkic = isTurkic
    shape = inflection.coreShape
    hasLemmas = inflection.hasLemmas
  }

  /// Puts what the letters in `word` are forms of into `output`, which is empty.
  mutating func find(_ word: Range<Int>, of letters: [UInt32], to output: inout [UInt32]) {
    let image = image
    let filter = image.filter
    var hash = LetterHash()
    beginnings.removeAll(keepingCapacity: true)
    let wantsBeginnings = shape == .beginnings
    for place in word {
      hash.add(letters[place] & WordBuffer.letter)
      guard wantsBeginnings else { continue }
      let spread = hash.spread
      let (index, bit) = TermImage.filterBit(spread, filter.count)
      if filter[index] & bit != 0 { beginnings.append((place + 1, spread)) }
    }
    let whole = hash.spread
    if shape == .word {
      let (index, bit) = TermImage.filterBit(whole, filter.count)
      if filter[index] & bit != 0 { beginnings.append((word.upperBound, whole)) }
      if !hasLemmas {
        if !beginnings.isEmpty { collect(word, whole, word, letters, nil, &output) }
        return
      }
    } else if wantsBeginnings, !hasLemmas, beginnings.isEmpty {
      return
    }
    if cache.find(whole, word, letters, into: &output) { return }
    evaluate(word, letters, &output)
    cache.keep(whole, word, letters, output)
  }

  @inline(never)
  private func evaluate(_ word: Range<Int>, _ letters: [UInt32], _ output: inout [UInt32]) {
    let scalars = letters[word].compactMap { Unicode.Scalar($0 & WordBuffer.letter) }
    if shape == .asked {
      for core in inflection.cores(of: scalars) where core.upperBound <= scalars.count && !core.isEmpty {
        let range = word.lowerBound + core.lowerBound..<word.lowerBound + core.upperBound
        let hash = LetterHash.spread(of: letters[range].lazy.map { $0 & WordBuffer.letter })
        collect(range, hash, word, letters, scalars, &output)
      }
    } else {
      for (end, hash) in beginnings.reversed() {
        collect(word.lowerBound..<end, hash, word, letters, scalars, &output)
      }
    }
    guard hasLemmas else { return }
    for lemma in inflection.lemmas(of: scalars) { collectLemma(lemma, &output) }
  }

  /// Adds the lexemes one of whose stems stands in a word at `core`.
  @inline(__always)
  private func collect(
    _ core: Range<Int>, _ hash: UInt64, _ word: Range<Int>, _ letters: [UInt32],
    _ scalars: [Unicode.Scalar]?, _ output: inout [UInt32]
  ) {
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
          let scalars = scalars ?? letters[word].compactMap { Unicode.Scalar($0 & WordBuffer.letter) }
          let own = Stem(image.list(stem.letters), rule)
          let range = core.lowerBound - word.lowerBound..<core.upperBound - word.lowerBound
          judged = (stem.letters, stem.rule, inflection.accepts(own, in: scalars, at: range))
        }
        guard judged?.isForm == true else { continue }
      }
      Self.add(stem.lexeme | likeness, &output)
    }
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
