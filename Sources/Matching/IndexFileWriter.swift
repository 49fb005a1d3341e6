public import Bitext
internal import Glibc

/// Makes an index file of any size in little memory.
///
///     let writer = try IndexFileWriter(path: path, stamp: stamp)
///     for key in keys { try writer.add(key) }
///     try writer.finish(at: revision)
///
/// Texts go to a nameless scratch file as they come; about 80 bytes a unit stay in memory until
/// `finish` lays them out. The file appears at its path whole or not at all; a writer that is dropped
/// leaves nothing. For one task at a time.
public final class IndexFileWriter {
  private let path: String
  private var stamp: IndexStamp
  private var entries: [IndexEntry] = []
  private let scratch: ScratchFile
  private var scratchUnits: UInt64 = 0

  /// - Throws: ``IndexError/unwritable(_:_:)`` where no file can be made in the folder of `path`.
  public init(path: String, stamp: IndexStamp) throws(IndexError) {
    self.path = path
    self.stamp = stamp
    scratch = try ScratchFile(beside: path, suffix: "texts")
    scratch.unlinkName()
  }

  /// Takes in a unit; each once.
  public func add(_ key: MatchKey) throws(IndexError) {
    let entry = IndexEntry(key, textStart: scratchUnits)
    entries.append(entry)
    scratchUnits += UInt64(entry.unitCount)
    try scratch.append(utf16Bytes(of: key.loose))
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
    let header = try layout.write { (entry, bytes) throws(IndexError) in
      try scratch.read(Int(entry.textStart) * 2, Int(entry.unitCount) * 2, into: &bytes)
    } to: { (piece) throws(IndexError) in
      try output.append(piece)
    }
    try output.overwriteStart(header.encoded)
    try output.publish(as: path)
  }
}

/// UTF-16 units in the machine's byte order.
func utf16Bytes(of text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count * 2)
  for unit in text.utf16 {
    unsafe withUnsafeBytes(of: unit) { unsafe bytes.append(contentsOf: $0) }
  }
  return bytes
}
