internal import Bitext
internal import Linguistics

/// Tells the words of other languages from the target's, by lists of common words and by letters.
///
/// What it names is only worth a closer look: forms and rare words of the target are in no list.
struct StrayLanguages: Sendable {
  /// Rarer words may be names or terms.
  private static let leastLevel: UInt8 = 34
  /// Words above it are looked at however much they look like the target's.
  private static let commonLevel: UInt8 = 42
  /// How much likelier a rarer word must be there, in powers of ten.
  private static let leastLead: Float = 1
  /// The same of a word that is common nowhere, and how much likelier it must be there than in English.
  private static let unknownLead: Float = 3.5
  private static let unknownLeadOverEnglish: Float = 1
  private static let fewestLetters = 6
  /// Languages that put words together in more ways than dictionaries know.
  private static let compounding: Set<String> = ["de", "fi", "nl", "sv"]

  /// The number of the target's language in `WordLanguages`.
  let target: Int
  /// Which languages may be found, in the order of `WordLanguages`.
  private let others: SIMDMask<SIMD16<Int8>>
  private let own: FrequentWords?
  private let hasDictionary: Bool
  /// Whether a dictionary knows nearly all words.
  private let isWhole: Bool

  /// The languages that are neither of the two, nor English, whose words are taken over everywhere; `nil` for a
  /// target without word lists.
  init?(_ languages: LanguagePair) {
    guard let target = WordLanguages.index(of: languages.target) else { return nil }
    self.target = target
    var others = SIMDMask<SIMD16<Int8>>(repeating: false)
    for (index, language) in WordLanguages.languages.enumerated() {
      others[index] = ![languages.source.language, languages.target.language, "en"].contains(language)
    }
    self.others = others
    own = FrequentWords.shared(for: languages.target)
    hasDictionary = Speller.shared(for: languages.target) != nil
    isWhole = hasDictionary && !Self.compounding.contains(languages.target.language)
  }

  /// The language that a folded word may be of, by its number; `nil` for the target's common words and most others.
  ///
  /// Where it is common, or where its letters are, which the target's have not or hardly in that order.
  /// `parts` are the word's likelihoods (`WordLanguages.scoreParts`).
  func language(
    of key: UInt64, _ letters: ArraySlice<Unicode.Scalar>, _ parts: WordLanguages.Parts
  ) -> Int? {
    let levels = WordLanguages.shared.levels(of: key) ?? .zero
    if levels[target] > 0 || letters.count < 4 { return nil }
    let scores = WordLanguages.Scores(parts) / WordLanguages.parts
    // Without a dictionary the target's rarer words are not told from those.
    if hasDictionary, let common = mostCommon(levels, scores) { return common }
    let script = LeadMemory.script(of: letters.first)
    guard
      let likeliest = WordLanguages.languages.indices.filter({ others[$0] && script[$0] }).max(by: {
        scores[$0] < scores[$1]
      })
    else { return nil }
    if let own, !own.isSpellable(Array(letters)) { return likeliest }
    guard letters.count >= Self.fewestLetters, isWhole,
      scores[likeliest] - scores[target] >= Self.unknownLead,
      english == target || scores[likeliest] - scores[english] >= Self.unknownLeadOverEnglish
    else { return nil }
    return likeliest
  }

  private var english: Int { WordLanguages.languages.firstIndex(of: "en") ?? 0 }

  private func mostCommon(_ levels: SIMD16<UInt8>, _ scores: WordLanguages.Scores) -> Int? {
    let levels = levels.replacing(with: SIMD16<UInt8>.zero, where: .!others)
    let most = levels.max()
    guard most >= Self.leastLevel,
      let language = WordLanguages.languages.indices.first(where: { levels[$0] == most })
    else { return nil }
    return most >= Self.commonLevel || scores[language] - scores[target] >= Self.leastLead ? language : nil
  }
}
