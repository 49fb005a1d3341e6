internal import Bitext
internal import Linguistics
internal import Storage
internal import Synchronization

/// Keeps the phrases of a memory up with its store: a file, and beside it what is newer.
final class PhraseKeeper: Sendable {
  /// A table with what changed since it was made.
  struct Phrases: Sendable {
    /// A table and the units of it that no longer count.
    struct Part: Sendable {
      var table: PhraseTable
      var superseded: Set<Int64> = []

      func isLive(_ suffix: Int) -> Bool {
        superseded.isEmpty
          || !superseded.contains(table.units[table.own.text(at: table.suffixes[suffix])])
      }
    }

    /// The large table, and where there are newer units a small one of them.
    var parts: [Part]
    var revision: Revision
  }

  private let memory: TranslationMemory
  private let kept = Mutex<[IndexSubject: Phrases]>([:])

  init(_ memory: TranslationMemory) { self.memory = memory }

  /// The phrases as the store has them now.
  ///
  /// A first call makes the file, where one can be made: about 1 s for 100,000 units.
  func phrases(_ subject: IndexSubject) throws -> Phrases {
    let head = try memory.store.head()
    if let known = kept.withLock({ $0[subject] }), known.revision == head { return known }
    let name = "\(memory.store.identity) \(subject) \(NormalForms.version)"
    let path = "\(memory.path)-phrases.\(subject.name)"
    let table = kept.withLock { $0[subject]?.parts.first?.table } ?? PhraseFile.read(path, subject: name)
    var phrases = try table.flatMap { try caughtUp($0, subject) }
    if phrases == nil {
      let (made, _) = try makeTable(subject, after: .zero)
      // Where no file can be made, the next process makes its own.
      try? PhraseFile.write(made, subject: name, to: path)
      phrases = Phrases(parts: [Phrases.Part(table: made)], revision: made.revision)
    }
    guard let phrases else { preconditionFailure("a table was made") }
    kept.withLock { $0[subject] = phrases }
    return phrases
  }

  /// `nil` when so much is newer that a new table costs less.
  private func caughtUp(_ table: PhraseTable, _ subject: IndexSubject) throws -> Phrases? {
    let (recent, changed) = try makeTable(subject, after: table.revision)
    guard changed.count <= 1000 + table.units.count / 50 else { return nil }
    let parts = [Phrases.Part(table: table, superseded: changed), Phrases.Part(table: recent)]
    return Phrases(parts: parts, revision: recent.revision)
  }

  /// A table of what changed after `revision`, and all units that did.
  private func makeTable(
    _ subject: IndexSubject, after revision: Revision
  ) throws -> (table: PhraseTable, changed: Set<Int64>) {
    let languages = subject.languages
    let foldings = (LetterFolding(language: languages.source), LetterFolding(language: languages.target))
    var builder = PhraseTableBuilder()
    var changed: Set<Int64> = []
    let head = try memory.store.forEachChange(after: revision) { change in
      if revision > .zero { changed.insert(change.id.rawValue) }
      guard change.languages == languages, !change.isDeleted, change.status != .rejected else { return }
      let source = PhraseWords(change.source, folding: foldings.0).hashes
      let target = PhraseWords(change.target, folding: foldings.1).hashes
      let (own, other) = subject.side == .source ? (source, target) : (target, source)
      builder.add(change.id, own: own, other: other)
    }
    return (builder.finish(at: head), changed)
  }
}
