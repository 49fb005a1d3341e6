internal import Bitext
internal import Linguistics
internal import Terminology

/// Nothing of another language is left in the translation.
///
/// Two things are looked for outside quotation marks and brackets: the interface's phrases in other
/// languages, as the glossary has them in domains that begin with "news"; and runs of words of the
/// source language: its function words, letters that the target language does not use, its script.
/// Capitalised words are taken for names.
///
/// Wrong (tr → en): "İhracat arttı." → "Exports rose daha sonra."
/// Right (tr → en): "Bu haberi paylaşın" → "Share this story"
public struct ResidueCheck: Check {
  public static let about = CheckDescription(
    "residue", "Nothing of another language is left in the translation.", severity: .error,
    category: .untranslated, scope: .translation, yieldsTo: ["untranslated"])

  private let glossary: Glossary
  private let finders: [TermFinder]
  private let ownFinder: TermFinder
  private let languages: LanguagePair
  private let sourceWords: FunctionWords
  private let targetWords: FunctionWords

  public init?(_ context: CheckContext) {
    let languages = context.languages
    let interface = Glossary(context.glossary.concepts.filter { $0.domain?.hasPrefix("news") == true })
    self.glossary = interface
    self.languages = languages
    let others = Set(interface.concepts.flatMap { $0.terms.map(\.language) })
      .filter { $0.language != languages.target.language }
    finders = others.sorted { $0.description < $1.description }.map {
      TermFinder(glossary: interface, language: $0)
    }
    ownFinder = TermFinder(glossary: interface, language: languages.target)
    sourceWords = FunctionWords(language: languages.source)
    targetWords = FunctionWords(language: languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard languages.source.language != languages.target.language, !pair.target.isBlank else { return [] }
    var findings = phrases(pair)
    for run in runs(pair) where !findings.contains(where: { $0.target?.overlaps(run) == true }) {
      findings.append(
        finding("“\(pair.target.text(in: run))” is not in \(languages.target)", target: run))
    }
    return findings.sorted { ($0.target?.lowerBound ?? 0) < ($1.target?.lowerBound ?? 0) }
  }

  /// Interface phrases of other languages: of several words, or the whole target.
  private func phrases(_ pair: CheckedPair) -> [Finding] {
    let own = finders.isEmpty ? [] : ownFinder.terms(in: pair.target.tokens)
    var findings: [Finding] = []
    for occurrence in finders.flatMap({ $0.terms(in: pair.target.tokens) }) {
      let words = pair.target.words.filter { occurrence.range.overlaps($0.range) }
      guard words.count > 1 || words.count == pair.target.words.count, !words.contains(where: \.isQuoted),
        !own.contains(where: { $0.range.overlaps(occurrence.range) }),
        !findings.contains(where: { $0.target == occurrence.range })
      else { continue }
      let terms = glossary[occurrence.concept]?.terms(in: languages.target).filter(\.status.isAllowed)
      findings.append(
        finding(
          "“\(pair.target.text(in: occurrence.range))” is interface text in \(occurrence.term.language)",
          target: occurrence.range,
          suggestion: (terms?.first { $0.status == .preferred } ?? terms?.first)?.text))
    }
    return findings
  }

  /// Runs of words that surely are the source language's.
  private func runs(_ pair: CheckedPair) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var run: [CheckedWord] = []
    let scripts = Self.scripts(pair.target.words)
    func close() {
      let score = Dictionary(run.map { ($0.folded, strangeness($0, scripts)) }, uniquingKeysWith: max).values
        .reduce(0, +)
      if score >= 2, let first = run.first(where: { strangeness($0, scripts) > 0 }),
        let last = run.last(where: { strangeness($0, scripts) > 0 })
      {
        runs.append(first.range.lowerBound..<last.range.upperBound)
      }
      run = []
    }
    for word in pair.target.words {
      if word.isQuoted || isOwn(word) {
        close()
        continue
      }
      // A few words in between go along, more do not.
      if run.suffix(3).count == 3, run.suffix(3).allSatisfy({ strangeness($0, scripts) == 0 }) { close() }
      run.append(word)
    }
    close()
    return runs
  }

  private func isOwn(_ word: CheckedWord) -> Bool {
    targetWords.words.contains(word.folded)
      || word.written.unicodeScalars.contains {
        targetWords.letters.contains($0) && !sourceWords.letters.contains($0)
      }
  }

  /// 2 for a word of the source language's own script, 1 for a function word or a letter of its own.
  private func strangeness(_ word: CheckedWord, _ scripts: (main: Int32, isMixed: Bool)) -> Int {
    let letters = word.written.unicodeScalars
    if let first = letters.first, letters.count > 1, first.script > 1, first.script != scripts.main,
      scripts.isMixed, !Self.isLatin(first)
    {
      return 2
    }
    if word.startsUpper || targetWords.isEmpty { return 0 }
    if sourceWords.words.contains(word.folded), letters.count > 1 { return 1 }
    return letters.contains { sourceWords.letters.contains($0) && !targetWords.letters.contains($0) } ? 1 : 0
  }

  /// The script of most words, and whether there are others.
  private static func scripts(_ words: [CheckedWord]) -> (main: Int32, isMixed: Bool) {
    var counts: [Int32: Int] = [:]
    for word in words {
      if let script = word.written.unicodeScalars.first?.script, script > 1 {
        counts[script, default: 0] += 1
      }
    }
    let main = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    return (main, counts.count > 1)
  }

  /// Latin names stand in texts of every script.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.script == 25 }
}
