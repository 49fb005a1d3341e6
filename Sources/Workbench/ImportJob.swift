public import Bitext
public import Formats
public import Storage

/// What an import read and what became of it.
public struct ImportReport: Hashable, Sendable {
  /// A row that did not go in, and why.
  public struct Problem: Hashable, Sendable {
    public var location: SourceLocation
    public var reason: String
  }

  /// Rows of any kind.
  public var read = 0
  public var added = 0
  public var updated = 0
  /// Units that were there already, just so.
  public var unchanged = 0
  /// Rows that were passed over, such as units without one of the languages.
  public var skipped = 0
  public var failed = 0
  /// The first of the rows that were skipped or failed.
  public var problems: [Problem] = []
  /// `nil` in a dry run.
  public var revision: Revision?

  /// Most problems that a report lists.
  public static let problemLimit = 100
}

extension TranslationMemory {
  private static let batchSize = 2_000

  /// Takes in everything that `reader` gives, in one write: all of it, or on an error nothing.
  ///
  /// - Parameters:
  ///   - reader: Rows are read one by one; memory stays bounded.
  ///   - context: Who imports what, for the history.
  ///   - edit: Changes each unit before it is stored, such as to set its project.
  ///   - progress: Called now and then with the rows read so far.
  /// - Returns: what was read and what became of it.
  /// - Throws: `FormatError` for a file that cannot be read to its end, `StoreError`; nothing is kept then.
  public func importUnits(
    from reader: any UnitReader, as context: WriteContext, edit: (inout TranslationUnit) -> Void = { _ in },
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let session = try store.beginImport(as: context)
    var report: ImportReport
    do {
      report = try Self.readUnits(from: reader, edit: edit, progress: progress) { try session.add($0) }
    } catch {
      session.cancel()
      throw error
    }
    let written = try session.commit()
    report.added = written.added
    report.updated = written.updated
    report.unchanged = written.skipped
    report.revision = written.revision
    try updateIndexes()
    return report
  }

  /// Takes everything in as `importUnits` would, and takes it back: the report is true, the memory as it was.
  public func rehearseImport(
    from reader: any UnitReader, as context: WriteContext, edit: (inout TranslationUnit) -> Void = { _ in },
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let session = try store.beginImport(as: context)
    defer { session.cancel() }
    var report = try Self.readUnits(from: reader, edit: edit, progress: progress) { try session.add($0) }
    let written = try session.rehearse()
    report.added = written.added
    report.updated = written.updated
    report.unchanged = written.skipped
    return report
  }

  /// Rehearses an import into a memory that is not there yet.
  public static func rehearseFirstImport(
    from reader: any UnitReader, as context: WriteContext, progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let folder = try ScratchFolder()
    return try TranslationMemory(path: folder.path("memory.bellek"), isWritable: true)
      .rehearseImport(from: reader, as: context, progress: progress)
  }

  private static func readUnits(
    from reader: any UnitReader, edit: (inout TranslationUnit) -> Void, progress: (Int) -> Void,
    store: ([TranslationUnit]) throws -> Void
  ) throws -> ImportReport {
    var report = ImportReport()
    var batch: [TranslationUnit] = []
    func note(_ reason: String, _ location: SourceLocation) {
      guard report.problems.count < ImportReport.problemLimit else { return }
      report.problems.append(ImportReport.Problem(location: location, reason: reason))
    }
    while let row = try reader.next() {
      report.read += 1
      switch row {
      case .unit(var unit, _):
        edit(&unit)
        batch.append(unit)
        if batch.count == batchSize {
          try store(batch)
          batch.removeAll(keepingCapacity: true)
          progress(report.read)
        }
      case .skipped(let reason, let location):
        report.skipped += 1
        note("\(reason)", location)
      case .failed(let reason, let location):
        report.failed += 1
        note("\(reason)", location)
      }
    }
    if !batch.isEmpty { try store(batch) }
    return report
  }
}
