public import Bitext
public import Checks
internal import Storage

/// Labels of the source's pages, as a memory has them.
///
/// Collected are the short source texts of units with the role `ui` whose translation differs: a translation
/// in which one of them still stands was not finished. `CheckJob` takes them.
///
///     let texts = try InterfaceTexts(memory: memory, languages: pair).texts
///     let job = try CheckJob(languages: pair, interfaceTexts: texts)
public struct InterfaceTexts: Sendable {
  /// Each once, the most frequent first, then by the alphabet of Unicode.
  public let texts: [String]

  /// The most words of a label, the fewest letters of one that is a single word, and the most labels.
  private static let mostWords = 8
  private static let fewestLetters = 4
  private static let mostTexts = 5_000

  /// Reads the memory once.
  ///
  /// - Throws: ``StoreError``.
  public init(memory: TranslationMemory, languages: LanguagePair) throws {
    var counts: [String: Int] = [:]
    for pair in try memory.storedPairs(for: languages) {
      try memory.store.forEachUnit(in: pair, status: nil) { stored in
        let unit = stored.unit
        guard unit.role == .ui, unit.status != .rejected, let text = Self.label(unit.source.text),
          text != Self.label(unit.target.text), counts.count < 20 * Self.mostTexts || counts[text] != nil
        else { return }
        counts[text, default: 0] += 1
      }
    }
    texts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTexts).map(\.key)
  }

  /// A text without white space around it, if it is short enough for a label and has words.
  private static func label(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let letters = words.reduce(0) { $0 + $1.count(where: \.isLetter) }
    guard (1...mostWords).contains(words.count), words.count > 1 || letters >= fewestLetters, letters > 1
    else {
      return nil
    }
    return words.joined(separator: " ")
  }
}

extension CheckJob {
  /// Makes all checks ready, with the labels of pages that a memory has, and its units to compare with.
  ///
  /// - Throws: ``StoreError``; `ICUError` when ICU lacks what a language needs.
  public init(
    languages: LanguagePair, concepts: [Concept], settings: CheckSettings, memory: TranslationMemory?
  ) throws {
    let hasSource = languages.source.language != "und"
    // Each reads the memory once, so only for checks that run.
    let findsTexts = settings.isOn(InterfaceTextCheck.about)
    let compares = settings.isOn(MemoryTranslationCheck.about) || settings.isOn(MemorySourceCheck.about)
    try self.init(
      languages: languages, concepts: concepts, settings: settings,
      interfaceTexts: memory.flatMap {
        findsTexts ? try InterfaceTexts(memory: $0, languages: languages).texts : nil
      } ?? [],
      record: memory.flatMap {
        hasSource && compares ? try MemoryRecord(memory: $0, languages: languages) : nil
      })
  }
}
