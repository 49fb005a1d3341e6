internal import Alignment
internal import Bitext
internal import FoundationEssentials
internal import Glibc
internal import Storage

extension TranslationMemory {
  /// Units at most that a lexicon is learned from, spread evenly over the memory.
  private static let mostUnits = 300_000
  /// Memories with no more units are learned from each time, which takes some hundredths of a second.
  static let fewUnits = 2_000

  /// What the confirmed units teach of two languages, in either direction.
  ///
  /// In a small memory the units of `documents` teach nothing, so that aligning a story again finds what it
  /// found before.
  func lexicons(for languages: LanguagePair, leavingOut documents: Set<String> = []) throws -> [Lexicon] {
    var lexicons: [Lexicon] = []
    for stored in try store.languagePairs() {
      let pair = stored.languages
      let isForward = languages.source.accepts(pair.source) && languages.target.accepts(pair.target)
      let isBackward = languages.source.accepts(pair.target) && languages.target.accepts(pair.source)
      guard isForward || isBackward else { continue }
      let lexicon = try lexicon(of: stored, leavingOut: documents)
      lexicons.append(isForward ? lexicon : lexicon.reversed)
    }
    return lexicons
  }

  private func lexicon(of stored: PairCount, leavingOut documents: Set<String>) throws -> Lexicon {
    if stored.units <= Self.fewUnits {
      var builder = LexiconBuilder()
      _ = try store.forEachUnit(in: stored.languages, status: .confirmed) { unit in
        if let document = unit.unit.document, documents.contains(document) { return }
        builder.add(unit.unit.source.text, unit.unit.target.text)
      }
      return builder.lexicon()
    }
    let file = cache(of: stored.languages)
    if let kept = file.read(), try isRecent(kept, stored) { return kept.lexicon }
    var builder = LexiconBuilder()
    let step = (stored.units + Self.mostUnits - 1) / max(1, Self.mostUnits)
    var number = 0
    let revision = try store.forEachUnit(in: stored.languages, status: .confirmed) { unit in
      if number % max(1, step) == 0 { builder.add(unit.unit.source.text, unit.unit.target.text) }
      number += 1
    }
    let lexicon = builder.lexicon()
    file.write(.init(lexicon: lexicon, revision: revision, units: number))
    return lexicon
  }

  /// The file beside the memory that keeps what it teaches of two languages.
  func cache(of languages: LanguagePair) -> LexiconCache {
    LexiconCache(
      path: "\(path)-lexicon.\(languages.source)-\(languages.target)", identity: store.identity)
  }

  /// Whether fewer than a twentieth of the units are newer than a lexicon.
  private func isRecent(_ kept: LexiconCache.Content, _ stored: PairCount) throws -> Bool {
    let head = try store.head()
    guard kept.revision < head else { return kept.revision == head }
    let room = kept.units / 20
    var changes = 0
    do {
      _ = try store.forEachChange(after: kept.revision) { change in
        guard change.languages == stored.languages else { return }
        changes += 1
        if changes > room { throw TooManyChanges() }
      }
      return true
    } catch is TooManyChanges {
      return false
    }
  }

  private struct TooManyChanges: Error {}
}

/// The file beside a memory that keeps what its units teach: derived, checked whole, replaced whole.
///
/// Deleting it loses nothing; a damaged one, one of another version or of another memory is made again.
struct LexiconCache {
  struct Content {
    var lexicon: Lexicon
    /// The write up to which units were seen.
    var revision: Revision
    /// How many taught.
    var units: Int
  }

  let path: String
  let identity: String

  /// `nil` for any reason not to use it.
  func read() -> Content? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let bytes = [UInt8](data)
    guard let end = bytes.prefix(200).firstIndex(of: 0x0A) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard head.count == 4, head[0] == "bellek-lexicon", head[1] == Substring(identity),
      let revision = Int64(head[2]), let units = Int(head[3]), units >= 0,
      let lexicon = Lexicon(bytes: bytes[(end + 1)...])
    else { return nil }
    return Content(lexicon: lexicon, revision: Revision(rawValue: revision), units: units)
  }

  /// Does nothing where no file can be made: that costs time, no knowledge.
  func write(_ content: Content) {
    let head = "bellek-lexicon \(identity) \(content.revision.rawValue) \(content.units)\n"
    let scratch = "\(path).\(getpid()).partial"
    let isWritten = FileManager.default.createFile(
      atPath: scratch, contents: Data(Array(head.utf8) + content.lexicon.bytes),
      attributes: [.posixPermissions: 0o600])
    guard isWritten, unsafe rename(scratch, path) == 0 else {
      unsafe unlink(scratch)
      return
    }
  }
}
