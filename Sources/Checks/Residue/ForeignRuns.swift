internal import Bitext
internal import Linguistics

/// Finds runs of words of other languages by what is likelier.
///
/// Every word speaks for each other language by the logarithm of how much likelier it is there; the run with the
/// highest sum is found in one pass (Kadane, after Bentley 1984).
final class ForeignRuns: Sendable {
  struct Run {
    var words: Range<Int>
    /// ISO 639.
    var language: String
  }

  private typealias Scores = WordLanguages.Scores
  private typealias Parts = WordLanguages.Parts

  /// What a run must reach, in powers of ten.
  private static let threshold: Float = 6
  /// What a whole sentence must reach whose every word is as likely there.
  private static let sentenceThreshold: Float = 4
  private static let german = WordLanguages.languages.firstIndex(of: "de") ?? 0

  private let memory: LeadMemory
  /// Which languages may be found.
  private let others: SIMDMask<Parts>

  init(languages: LanguagePair, memory: LeadMemory) {
    self.memory = memory
    others = Parts.mask { $0 != languages.target.language }
  }

  /// The runs in the translation of `source`.
  func runs(in text: CheckedText, of source: CheckedText) -> [Run] {
    let isTitle = isTitle(text.words)
    return memory.withLeads { leads in
      guard mayHaveRun(text, isTitle: isTitle, &leads) else { return [] }
      return closeRuns(in: text, of: source, isTitle: isTitle, &leads)
    }
  }

  /// Whether the words of some run speak for another language, before they are looked at closely.
  private func mayHaveRun(_ text: CheckedText, isTitle: Bool, _ leads: inout LeadMemory.Leads) -> Bool {
    let threshold = Int16(Self.sentenceThreshold * WordLanguages.parts)
    var sums = Parts.zero
    var isSilent = true
    let words = text.words
    for index in words.indices {
      // Where nothing has spoken for another language yet, most words do not either.
      if isSilent, leads.isOwn(words[index].key, words[index].token, text.tokens) { continue }
      sums = pointwiseMax(sums &+ evidence(index, in: text, isTitle: isTitle, &leads), .zero)
      let sum = sums.max()
      if sum >= threshold { return true }
      isSilent = sum == 0
    }
    return false
  }

  /// Whether it is written as English headlines are: hardly any word without a capital.
  private func isTitle(_ words: [CheckedWord]) -> Bool {
    guard words.count >= 4, words[1].startsUpper else { return false }
    return words.count { !$0.startsUpper } * 5 <= words.count
  }

  /// How much a word speaks for each language.
  private func evidence(
    _ index: Int, in text: CheckedText, isTitle: Bool, _ leads: inout LeadMemory.Leads
  ) -> Parts {
    let words = text.words
    let isName = words[index].startsUpper
    if isName, words[index].hasSuffix { return .zero }
    let evidence = leads.lead(of: words[index].key, words[index].token, text.tokens)
    if isName {
      // A name, or the first word of a sentence; German writes every noun so.
      let isInitial = words[index].isInitial || isTitle
      let spoken = Self.clamped(evidence, upTo: isInitial ? 1.5 : 1)
      let doubtful = spoken &- Self.third(spoken)
      return isInitial ? doubtful : Self.withGerman(.zero, doubtful)
    }
    let isLetter = text.tokens.letters(words[index].token).count == 1
    let spoken = isLetter ? Self.third(evidence) : evidence
    if !isLink(index, words) { return spoken }
    // German writes nouns as others write names.
    return Self.withGerman(Self.clamped(spoken, upTo: 1.2), Self.clamped(spoken, upTo: 2.5))
  }

  private static func withGerman(_ others: Parts, _ german: Parts) -> Parts {
    var parts = others
    parts[Self.german] = german[Self.german]
    return parts
  }

  private static func clamped(_ parts: Parts, upTo most: Float) -> Parts {
    pointwiseMin(parts, Parts(repeating: Int16(most * WordLanguages.parts)))
  }

  /// 3 tenths, or nearly.
  private static func third(_ parts: Parts) -> Parts { (parts &* 19 &+ 32) &>> 6 }

  /// Whether capitalised words stand on both sides of a few small ones, as in names.
  private func isLink(_ index: Int, _ words: [CheckedWord]) -> Bool {
    var (low, high) = (index - 1, index + 1)
    while low >= 0, index - low < 4, !words[low].startsUpper { low -= 1 }
    while high < words.count, !words[high].startsUpper, !words[high].isInitial { high += 1 }
    return low >= 0 && words[low].startsUpper && high < words.count && !words[high].isInitial
      && high - low <= 4
  }

  /// The runs, looked at closely: without what is cited or an address.
  private func closeRuns(
    in text: CheckedText, of source: CheckedText, isTitle: Bool, _ leads: inout LeadMemory.Leads
  ) -> [Run] {
    let words = text.words
    let copied = Set(source.words.lazy.map(\.key))
    var scores = words.indices.map { index in
      AddressParts.holds(words[index], in: text.text) || isTitle && copied.contains(words[index].key)
        ? .zero : Scores(evidence(index, in: text, isTitle: isTitle, &leads)) / WordLanguages.parts
    }
    for span in text.marks.spans(in: text.tokens) {
      let inside = words.indices.filter { span.contains(words[$0].range.lowerBound) }
      guard !inside.isEmpty else { continue }
      let sum = inside.reduce(Scores.zero) { $0 + scores[$1] }
      // Foreign as a whole for some language: no bridge to what stands around, unless the source says it in
      // other words.
      let isCited =
        inside.count < 4 || source.words.isEmpty
        || inside.count { copied.contains(words[$0].key) } * 3 > inside.count
      if isCited && sum.max() > 0 || inside.allSatisfy({ words[$0].startsUpper }) {
        for index in inside { scores[index] = Scores(repeating: -3) }
      }
    }
    for phrase in BorrowedPhrases.builtIn.places(in: words) {
      for index in phrase { scores[index] = .zero }
    }
    var found: [Run] = []
    var start = 0
    while let run = best(scores, from: start, in: text, isTitle: isTitle) {
      start = run.words.upperBound
      if isSpellable(run, in: words) { found.append(withoutName(run, in: words)) }
    }
    return found
  }

  /// Whether nearly all words in small letters have only letters of the run's language.
  private func isSpellable(_ run: Run, in words: [CheckedWord]) -> Bool {
    guard let language = LanguageTag(run.language), let own = FrequentWords.shared(for: language) else {
      return true
    }
    let small = words[run.words].filter { !$0.startsUpper }
    return small.count { !own.isSpellable(Array($0.folded.unicodeScalars)) } * 4 <= small.count
  }

  /// A run without a capitalised word at its start that is no known word of its language.
  private func withoutName(_ run: Run, in words: [CheckedWord]) -> Run {
    guard let first = words[run.words].first, first.startsUpper, run.words.count > 1,
      let language = WordLanguages.languages.firstIndex(of: run.language),
      WordLanguages.shared.level(of: first.key, language: language) == 0
    else { return run }
    return Run(words: run.words.lowerBound + 1..<run.words.upperBound, language: run.language)
  }

  /// The first run that reaches the threshold, as far as its sum grows.
  private func best(_ scores: [Scores], from start: Int, in text: CheckedText, isTitle: Bool) -> Run? {
    var best: (sum: Float, run: Run)?
    for language in WordLanguages.languages.indices where others[language] {
      var sum: Float = 0
      var low = start
      var speakers = Speakers()
      for index in scores.indices.dropFirst(start) {
        sum += scores[index][language]
        if sum <= 0 {
          sum = 0
          low = index + 1
          speakers = Speakers()
          continue
        }
        if isTitle || !text.words[index].startsUpper {
          speakers.hear(scores[index][language], text.words[index].key)
        }
        let run = Run(words: low..<index + 1, language: WordLanguages.languages[language])
        guard sum >= Self.sentenceThreshold, run.words.count >= 3, speakers.agree,
          sum >= Self.threshold || isSentence(run.words, in: text), sum > best?.sum ?? 0,
          best.map({ $0.run.words.lowerBound <= index }) ?? true
        else { continue }
        best = (sum, run)
      }
    }
    return best?.run
  }

  /// Whether a run is a sentence by itself, and not all of the text.
  private func isSentence(_ run: Range<Int>, in text: CheckedText) -> Bool {
    let words = text.words
    return run.count < words.count && words[run.lowerBound].isInitial
      && (run.upperBound == words.count || words[run.upperBound].isInitial)
  }

  /// Words in small letters that speak clearly for a language or against it.
  private struct Speakers {
    private var first: UInt64?
    private var isMoreThanOne = false
    private var clear = 0
    private var against = 0

    mutating func hear(_ score: Float, _ key: UInt64) {
      if score >= 1 {
        clear += 1
        if let first, first != key { isMoreThanOne = true }
        if first == nil { first = key }
      } else if score <= -1.5 {
        against += 1
      }
    }

    /// Whether two different words speak for it, and few against.
    var agree: Bool { isMoreThanOne && against * 4 <= clear }
  }
}

/// Phrases that many languages took over, from `common-words/borrowed.txt`.
struct BorrowedPhrases: Sendable {
  static let builtIn = BorrowedPhrases()

  /// By the keys of their first words.
  private let byFirst: KeyTable<[[String]]>

  private init() {
    let phrases = LanguageData("borrowed/common.txt").items("phrases").map {
      $0.split(separator: " ").map(String.init)
    }
    byFirst = KeyTable(Dictionary(grouping: phrases) { $0.first ?? "" }.map { ($0.key, $0.value) })
  }

  /// Numbers of the words of each.
  func places(in words: [CheckedWord]) -> [Range<Int>] {
    words.indices.compactMap { index in
      byFirst[words[index].key]?.first { phrase in
        index + phrase.count <= words.count
          && zip(phrase, words[index...]).allSatisfy { $0 == $1.folded }
      }.map { index..<index + $0.count }
    }
  }

  /// Whether a word is taken over by itself.
  func holds(_ word: String) -> Bool { byFirst[WordLanguages.key(word)]?.contains { $0.count == 1 } == true }
}
