internal import Bitext
internal import Checks
internal import Linguistics
internal import Storage
internal import Synchronization

/// What a memory has of two languages, found by the loose form of either side.
///
/// It reads the memory once and keeps sixteen bytes a unit and side; texts come from the store when they are asked
/// for. Rejected units are left out. An error of the store is kept and thrown by `check()`.
final class MemoryRecord: TranslationRecord {
  private let memory: TranslationMemory
  private let sourceForms: NormalForms
  private let targetForms: NormalForms
  private let sources: [Entry]
  private let targets: [Entry]
  private let failure = Mutex<(any Error)?>(nil)

  /// A unit under the number of its text's form; units of other forms may share the number.
  private struct Entry: Comparable {
    var form: UInt64
    var unit: UnitID

    static func < (left: Entry, right: Entry) -> Bool {
      (left.form, right.unit.rawValue) < (right.form, left.unit.rawValue)
    }
  }

  /// - Throws: ``StoreError``.
  init(memory: TranslationMemory, languages: LanguagePair) throws {
    self.memory = memory
    let (sourceForms, targetForms) = (
      NormalForms(language: languages.source), NormalForms(language: languages.target)
    )
    var (sources, targets): ([Entry], [Entry]) = ([], [])
    for pair in try memory.storedPairs(for: languages) {
      try memory.store.forEachUnit(in: pair, status: nil) { stored in
        if stored.unit.status == .rejected { return }
        sources.append(Entry(form: Self.number(stored.unit.source.text, sourceForms), unit: stored.id))
        targets.append(Entry(form: Self.number(stored.unit.target.text, targetForms), unit: stored.id))
      }
    }
    sources.sort()
    targets.sort()
    (self.sourceForms, self.targetForms) = (sourceForms, targetForms)
    (self.sources, self.targets) = (sources, targets)
  }

  func translations(of source: String) -> [String] {
    units(in: sources, of: source, sourceForms, \.source).map(\.target.text)
  }

  func sources(of translation: String) -> [String] {
    units(in: targets, of: translation, targetForms, \.target).map(\.source.text)
  }

  /// Throws what went wrong while the memory was asked.
  func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// The units whose side has the loose form of `text`, the newest first.
  private func units(
    in entries: [Entry], of text: String, _ forms: NormalForms, _ side: (TranslationUnit) -> TaggedText
  ) -> [TranslationUnit] {
    let number = Self.number(text, forms)
    var (place, end) = (0, entries.count)
    while place < end {
      let middle = (place + end) / 2
      if entries[middle].form < number { place = middle + 1 } else { end = middle }
    }
    let found = entries[place...].prefix { $0.form == number }.map(\.unit)
    if found.isEmpty { return [] }
    do {
      let stored = try memory.store.units(found)
      let form = forms.loose(text)
      return found.compactMap { stored[$0]?.unit }.filter { forms.loose(side($0).text) == form }
    } catch {
      failure.withLock { $0 = error }
      return []
    }
  }

  private static func number(_ text: String, _ forms: NormalForms) -> UInt64 {
    var bytes: [UInt8] = []
    forms.append(.loose, of: text.utf8Span, to: &bytes)
    var hash = FNV()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
