/// Bytes in the making: a file, or memory of our own.
protocol IndexOutput: AnyObject {
  /// Takes up the room at once, so that a full disk is noticed before anything is written.
  func reserve(_ byteCount: Int) throws(IndexError)

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(IndexError)

  /// All that was written, for reading.
  func frozen() throws(IndexError) -> IndexBytes
}

/// An index in the making in memory.
final class MemoryOutput: IndexOutput {
  private var bytes: [UInt8] = []

  func reserve(_ byteCount: Int) {
    bytes.append(contentsOf: repeatElement(0, count: max(0, byteCount - bytes.count)))
  }

  func write(_ new: ArraySlice<UInt8>, at offset: Int) {
    reserve(offset + new.count)
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
  }

  func frozen() -> IndexBytes { IndexBytes(bytes) }
}

/// Gathers small pieces that stand one behind the other into large writes.
struct PieceWriter {
  private let output: any IndexOutput
  private var pending: [UInt8] = []
  private(set) var position: Int

  init(_ output: any IndexOutput, at position: Int) {
    self.output = output
    self.position = position
  }

  mutating func append<Value: BitwiseCopyable>(_ value: Value) throws(IndexError) {
    unsafe withUnsafeBytes(of: value) { unsafe pending.append(contentsOf: $0) }
    try flushIfLong()
  }

  mutating func append(_ bytes: some Collection<UInt8>) throws(IndexError) {
    pending.append(contentsOf: bytes)
    try flushIfLong()
  }

  mutating func append(raw bytes: RawSpan) throws(IndexError) {
    unsafe bytes.withUnsafeBytes { unsafe pending.append(contentsOf: $0) }
    try flushIfLong()
  }

  mutating func flush() throws(IndexError) {
    try output.write(pending[...], at: position)
    position += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Bytes so far, written or not.
  var end: Int { position + pending.count }

  private mutating func flushIfLong() throws(IndexError) {
    if pending.count >= 1 << 18 { try flush() }
  }
}
