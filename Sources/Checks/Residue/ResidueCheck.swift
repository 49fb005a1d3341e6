internal import Bitext
internal import Linguistics

/// Nothing of another language is left in the translation.
///
/// Four things are looked for: runs of words that are far likelier in another language, the source's or
/// any of those that are built in; single words in small letters that stand in the source as well and are
/// none of the target language's; single words of a third language, common there or with letters that the target's
/// have not; and words of a script that the translation is not written in. Names do
/// not count, nor the small words between them (*Bank of the West*). Let pass are quotations, titles
/// and brackets that are foreign as a whole, addresses, and phrases that many languages took over
/// (*de facto*). The chances of words come from lists (`WordLanguages`); where a spelling
/// dictionary of the target language is installed, it is asked about single words too. Without one, words of a third
/// language are looked for in Turkish and Finnish, whose forms are known.
///
/// Wrong (tr → en): "İhracat arttı." → "Exports rose daha sonra yine düştü."
/// Wrong (en → tr): "Exports rose again." → "İhracat die Regierung hat das nicht gewusst yeniden arttı."
/// Wrong (en → de): "The government has met." → "Die government ist zusammengetreten."
/// Wrong (ru → en): "Экспорт вырос." → "Exports выросли."
/// Wrong (en → tr): "The lake froze over." → "Göl négociations dondu."
/// Right (tr → en): "Bu haberi paylaşın" → "Share this story"
/// Right (en → tr): "He said “the show must go on” there." → "Orada “the show must go on” dedi."
/// Right (en → de): "Guardians of the Galaxy was there." → "Guardians of the Galaxy war dabei."
public struct ResidueCheck: Check {
  public static let about = CheckDescription(
    "residue", "Nothing of another language is left in the translation.", severity: .error,
    category: .untranslated, scope: .translation,
    yieldsTo: ["untranslated", "partly-untranslated", "interface-text", "mojibake", "mixed-script"])

  private let languages: LanguagePair
  private let runs: ForeignRuns?
  private let copies: CopiedWords?
  private let strays: StrayWords?

  public init?(_ context: CheckContext) {
    languages = context.languages
    if languages.source.language == languages.target.language { return nil }
    copies = CopiedWords(languages: languages)
    guard let others = StrayLanguages(languages) else {
      (runs, strays) = (nil, nil)
      return
    }
    let memory = LeadMemory(strays: others)
    runs = ForeignRuns(languages: languages, memory: memory)
    strays = StrayWords(languages: languages, memory: memory)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    if Self.isMessageFormat(pair.target) { return [] }
    var findings: [Finding] = []
    func add(_ place: Range<Int>, _ message: String) {
      if findings.contains(where: { $0.target?.overlaps(place) == true }) { return }
      findings.append(finding("“\(pair.target.text(in: place))” \(message)", target: place))
    }
    for run in runs?.runs(in: pair.target, of: pair.source) ?? [] {
      let words = pair.target.words[run.words]
      if let first = words.first, let last = words.last {
        add(
          first.range.lowerBound..<last.range.upperBound, "is in \(run.language), not in \(languages.target)")
      }
    }
    for place in ForeignScripts.places(in: pair) { add(place, "is not in \(languages.target)") }
    for place in copies?.places(in: pair) ?? [] { add(place, "is left from the source") }
    for (place, language) in strays?.places(in: pair) ?? [] {
      add(place, "is in \(language), not in \(languages.target)")
    }
    return findings.sorted { ($0.target?.lowerBound ?? 0) < ($1.target?.lowerBound ?? 0) }
  }

  /// Whether a text holds ICU's plural or select, whose keywords stay.
  private static func isMessageFormat(_ text: CheckedText) -> Bool {
    text.tokens.characters.mayHave("{")
      && text.words.contains { ["plural", "select", "selectordinal"].contains($0.written) }
  }
}
