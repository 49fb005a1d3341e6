public import Bitext
internal import Glibc

/// Makes an index file of any size in little memory.
///
///     let writer = try IndexFileWriter(path: path, stamp: stamp)
///     for key in keys { try writer.add(key) }
///     try writer.finish(at: revision)
///
/// Texts go to a nameless scratch file as they come; 32 bytes a unit stay in memory until
/// `finish` lays them out. The file appears at its path whole or not at all; a writer that is dropped
/// leaves nothing. For one task at a time.
public final class IndexFileWriter {
  private let path: String
  private var stamp: IndexStamp
  private var entries: [IndexEntry] = []
  private let scratch: ScratchFile
  private var scratchBytes = 0

  /// - Throws: ``IndexError/unwritable(_:_:)`` where no file can be made in the folder of `path`.
  public init(path: String, stamp: IndexStamp) throws(IndexError) {
    self.path = path
    self.stamp = stamp
    scratch = try ScratchFile(beside: path, suffix: "texts")
    scratch.unlinkName()
  }

  /// Takes in a unit; each once.
  public func add(_ key: MatchKey) throws(IndexError) {
    let record = IndexEntry.record(of: key.loose)
    entries.append(IndexEntry(key, recordStart: UInt64(scratchBytes)))
    scratchBytes += record.count
    try scratch.append(record)
  }

  /// Writes the index, which stands at `revision` of the memory.
  public func finish(at revision: Revision) throws(IndexError) {
    try scratch.flush()
    stamp.revision = revision
    entries.sort(by: IndexEntry.isBefore)
    var layout = IndexLayout(entries, stamp: stamp)
    let output = try ScratchFile(beside: path, suffix: "new")
    try output.reserve(layout.byteCount)
    try output.append([UInt8](repeating: 0, count: IndexHeader.size))
    let header = try layout.write { (range, bytes) throws(IndexError) in
      try scratch.read(range.lowerBound, range.count, into: &bytes)
    } to: { (piece) throws(IndexError) in
      try output.append(piece)
    }
    try output.overwriteStart(header.encoded)
    try output.publish(as: path)
  }
}
