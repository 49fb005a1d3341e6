internal import Bitext
internal import GRDB

/// Merges units into the tables, within one write transaction.
///
/// Units of one batch that are the same unit are first merged with one another, in their order, and
/// then once with the stored one. Without that, a file that tells a unit twice with different notes
/// would change it there and back at every import.
final class UnitMerger {
  private let database: Database
  private let revision: Revision
  private let columns: Query
  private let insertion: Query
  private let replacement: Query
  private let history: HistoryWriter
  private let names: NumberedNames
  private(set) var report: WriteReport

  /// Prepares a write that takes `revision`, one more than the head.
  init(_ database: Database, revision: Revision, head: Revision) throws {
    self.database = database
    self.revision = revision
    columns = try Query(
      UnitColumns.selection + " WHERE unit.hash = ? ORDER BY unit.deleted, unit.id", in: database)
    insertion = try Query(UnitColumns.insertion, in: database)
    replacement = try Query(UnitColumns.replacement, in: database)
    history = try HistoryWriter(database, revision: revision)
    names = try NumberedNames(database)
    report = WriteReport(revision: head)
  }

  /// Merges all units of a batch; `keepsIDs` when the report shall have the id of each.
  func merge(_ batch: some UnitBatch, keepsIDs: Bool) throws {
    let twins = Twins(hashes: batch.hashes)
    var done = [Bool](repeating: false, count: twins.isEmpty ? 0 : batch.hashes.count)
    var ids = [UnitID](repeating: UnitID(rawValue: 0), count: keepsIDs ? batch.hashes.count : 0)
    try batch.forEach { position, first in
      if !done.isEmpty && done[position] { return }
      var (unit, same): (TranslationUnit, [Int]) = (first, [])
      var next = twins.next(position)
      while let twin = next {
        next = twins.next(twin)
        let other = try batch.unit(at: twin)
        // Texts that merely share a hash stay apart.
        guard !done[twin], UnitIdentity.areSame(first, other) else { continue }
        unit = MergeRule.merge(other, into: unit)
        done[twin] = true
        same.append(twin)
      }
      let id = try merge(unit, hash: batch.hashes[position])
      report.skipped += same.count
      if keepsIDs {
        for position in [position] + same { ids[position] = id }
      }
    }
    report.ids = ids
  }

  private func merge(_ unit: TranslationUnit, hash: Int64) throws -> UnitID {
    guard let (stored, isDeleted) = try find(unit, hash: hash) else {
      try bind(unit, hash: hash, to: insertion)
      try insertion.run()
      names.count(unit.languages, by: 1)
      report.added += 1
      return UnitID(rawValue: database.lastInsertedRowID)
    }
    let merged = isDeleted ? unit : MergeRule.merge(unit, into: stored.unit)
    if !isDeleted, UnitRecord.areIdentical(merged, stored.unit) {
      report.skipped += 1
      return stored.id
    }
    try replace(stored, with: merged, hash: hash, kind: isDeleted ? .revive : .update)
    if isDeleted { names.count(unit.languages, by: 1) }
    return stored.id
  }

  /// Puts `unit` in the place of `stored`.
  func replace(
    _ stored: StoredUnit, with unit: TranslationUnit, hash: Int64, kind: HistoryEntry.Kind
  ) throws {
    try history.record(kind, stored)
    try bind(unit, hash: hash, to: replacement)
    try replacement.bind(stored.id.rawValue, at: 23)
    try replacement.run()
    if unit.languages != stored.unit.languages {
      names.count(stored.unit.languages, by: -1)
      names.count(unit.languages, by: 1)
    }
    report.updated += 1
  }

  /// The stored unit that is the same one; a live one before a deleted one.
  func find(_ unit: TranslationUnit, hash: Int64) throws -> (stored: StoredUnit, isDeleted: Bool)? {
    try columns.bind(hash, at: 1)
    defer { columns.reset() }
    while try columns.step() {
      let stored = try UnitColumns(pairs: names.pairs).unit(columns)
      if UnitIdentity.areSame(stored.unit, unit) { return (stored, UnitColumns.isDeleted(columns)) }
    }
    return nil
  }

  /// Writes what is only known at the end: how many units each pair has now.
  func finish() throws -> WriteReport {
    try names.finish()
    return report
  }

  private func bind(_ unit: TranslationUnit, hash: Int64, to query: Query) throws {
    try UnitColumns.bind(
      unit, revision: revision, pair: names.number(of: unit.languages), hash: hash,
      document: unit.document.map(names.number(ofDocument:)), to: query)
  }
}

/// Units to be merged, which may be too many to hold.
protocol UnitBatch {
  /// The identity hash of each unit, in order.
  var hashes: [Int64] { get }
  func unit(at position: Int) throws -> TranslationUnit
  /// All units in order.
  func forEach(_ body: (Int, TranslationUnit) throws -> Void) throws
}

extension [TranslationUnit] {
  /// The units as a batch.
  var batch: some UnitBatch { ArrayBatch(units: self, hashes: map(UnitIdentity.hash)) }
}

private struct ArrayBatch: UnitBatch {
  let units: [TranslationUnit]
  let hashes: [Int64]

  func unit(at position: Int) -> TranslationUnit { units[position] }

  func forEach(_ body: (Int, TranslationUnit) throws -> Void) throws {
    for (position, unit) in units.enumerated() { try body(position, unit) }
  }
}

/// Which positions of a batch share a hash.
struct Twins {
  /// For each position the next one with the same hash, or -1; empty when no two share one.
  private var following: [Int32] = []

  init(hashes: [Int64]) {
    let order = (0..<Int32(hashes.count)).sorted {
      (hashes[Int($0)], $0) < (hashes[Int($1)], $1)
    }
    for (one, other) in zip(order, order.dropFirst()) where hashes[Int(one)] == hashes[Int(other)] {
      if following.isEmpty { following = [Int32](repeating: -1, count: hashes.count) }
      following[Int(one)] = other
    }
  }

  var isEmpty: Bool { following.isEmpty }

  func next(_ position: Int) -> Int? {
    guard !following.isEmpty, following[position] >= 0 else { return nil }
    return Int(following[position])
  }
}
