internal import Bitext
internal import Linguistics
internal import Storage
internal import Synchronization
internal import Terminology

/// The glossaries of a memory, compiled, a file a language beside it.
///
/// A file is made from the store when there is none, and made anew when it is damaged, or the glossaries, the
/// rules of inflection or the format have changed. Where none can be written, or what was written cannot
/// be read, the terms are compiled in memory: that costs time at every start, no finds. Safe from any thread.
final class CompiledGlossaries: Sendable {
  private struct Kept {
    var revision: Revision
    var finder: TermFinder
  }

  private let store: any UnitStore
  /// The memory's file.
  private let path: String
  private let kept = Mutex<[LanguageTag: Kept]>([:])

  init(of store: any UnitStore, path: String) {
    self.store = store
    self.path = path
  }

  /// Whether there ever was a glossary; reads one row.
  func exist() throws -> Bool { try store.glossaryRevision() > .zero }

  /// Finds the terms of a language as the store has them now; `nil`, and nothing more read, where there never
  /// was a glossary.
  func finder(for language: LanguageTag) throws -> TermFinder? {
    let revision = try store.glossaryRevision()
    guard revision > .zero else { return nil }
    // Others of this language wait, for they would make the same file.
    return try kept.withLock { kept in
      if let known = kept[language], known.revision == revision { return known.finder }
      let finder = try openedOrMade(language, revision)
      kept[language] = Kept(revision: revision, finder: finder)
      return finder
    }
  }

  private func openedOrMade(_ language: LanguageTag, _ revision: Revision) throws -> TermFinder {
    let file = "\(path)-terms.\(language)"
    let stamp = TermStamp(
      subject: "\(store.identity) \(language)", glossary: revision.rawValue,
      rules: inflectionRevision(for: language))
    if let finder = TermFile.finder(file, language: language, stamp: stamp) { return finder }
    // Concepts of a later write may come with them: then the next question finds the stamp stale.
    let concepts = try store.concepts(glossary: nil, languages: nil).map {
      (glossary: Optional($0.glossary), concept: $0.concept)
    }
    do { try TermFile.write(concepts, language: language, stamp: stamp, to: file) } catch {
      return TermFile.finder(concepts, language: language)
    }
    return TermFile.finder(file, language: language, stamp: stamp)
      ?? TermFile.finder(concepts, language: language)
  }
}
