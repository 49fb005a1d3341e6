public import Bitext
internal import Glibc

/// Makes an index file of any size in little memory.
///
///     let writer = try IndexFileWriter(path: path, stamp: stamp)
///     for key in keys { try writer.add(key) }
///     try writer.finish(at: revision)
///
/// Texts go to a nameless scratch file as they come; 40 bytes a unit and the vocabulary stay in memory
/// until `finish` lays them out. The file appears at its path whole or not at all; a writer that is
/// dropped leaves nothing. For one task at a time.
public final class IndexFileWriter {
  private let path: String
  private let builder: IndexBuilder

  /// - Parameters:
  ///   - path: The file.
  ///   - stamp: What the index is of.
  ///   - base: An index that has all units up to some revision: then this one has what changed since.
  /// - Throws: ``IndexError/unwritable(_:_:)`` where no file can be made in the folder of `path`.
  public init(path: String, stamp: IndexStamp, changesTo base: MatchIndex? = nil) throws(IndexError) {
    self.path = path
    let scratch = try ScratchFile(beside: path, suffix: "texts")
    scratch.unlinkName()
    builder = IndexBuilder(stamp: stamp, parent: base?.identity ?? 0, scratch: scratch)
  }

  /// Takes in a unit; each once.
  public func add(_ key: MatchKey) throws(IndexError) { try builder.add(key) }

  /// Notes that a unit of the base is no more.
  public func delete(_ id: UnitID) { builder.supersede(id) }

  /// Writes the index, which stands at `revision` of the memory.
  public func finish(at revision: Revision) throws(IndexError) {
    builder.stamp.revision = revision
    let output = try ScratchFile(beside: path, suffix: "new")
    var header = try builder.layOut(in: output)
    var sums: [UInt64] = []
    var block = [UInt8](repeating: 0, count: IndexHeader.blockSize)
    for number in 1..<header.blockCount {
      try output.read(into: &block, at: number * IndexHeader.blockSize)
      unsafe sums.append(Checksum.sum(of: block.span.bytes))
    }
    unsafe header.seal(sumsChecksum: Checksum.sum(of: sums.span.bytes))
    var pieces = PieceWriter(output, at: header.sumsRange.lowerBound)
    for sum in sums { try pieces.append(sum) }
    try pieces.flush()
    try output.write(header.encoded[...], at: 0)
    try output.publish(as: path)
  }
}

extension IndexImage {
  /// Lays out an index of `keys`, in any order, in memory.
  init(of keys: [MatchKey], stamp: IndexStamp) {
    let builder = IndexBuilder(stamp: stamp, scratch: MemoryOutput())
    let output = MemoryOutput()
    do {
      for key in keys { try builder.add(key) }
      let header = try builder.layOut(in: output)
      self.init(trusting: output.frozen(), header: header)
    } catch {
      preconditionFailure("memory cannot fail as a file can: \(error)")
    }
  }
}
