internal import Bitext
internal import Foundation

/// A ``PhraseTable`` in a file beside the memory: made from it, checked whole, thrown away at any doubt.
///
/// Nine words of 64 bits (magic, version, subject, revision, and the sizes of the parts), the parts, and
/// a checksum of all before it, in the machine's byte order. Written beside its place and renamed.
enum PhraseFile {
  private static let magic: UInt64 = 0x3152_4850_4b4c_4c42  // "BLLKPHR1"
  private static let headerCount = 10

  static func write(_ table: PhraseTable, subject: String, to path: String) throws {
    var data = Data()
    let counts = [
      table.units.count, table.own.vocabulary.count, table.own.words.count, table.other.vocabulary.count,
      table.other.words.count,
    ]
    append(
      [magic, 1, hash(subject), UInt64(bitPattern: table.revision.rawValue)] + counts.map(UInt64.init) + [0],
      to: &data)
    append(table.units, to: &data)
    for side in [table.own, table.other] {
      append(side.vocabulary, to: &data)
      append(side.frequencies, to: &data)
      append(side.starts, to: &data)
      append(side.words, to: &data)
    }
    append(table.suffixes, to: &data)
    append([checksum(data)], to: &data)
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: draft, contents: data, attributes: attributes),
      unsafe rename(draft, path) == 0
    else {
      _ = unsafe unlink(draft)
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// `nil` for a file that is missing, damaged, or of something else.
  static func read(_ path: String, subject: String) -> PhraseTable? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
      return nil
    }
    var reader = Reader(data: data)
    guard let header: [UInt64] = reader.take(headerCount), header[0] == magic, header[1] == 1,
      header[2] == hash(subject), data.count >= 8,
      header[4...].allSatisfy({ $0 <= UInt64(data.count) })
    else { return nil }
    let counts = header[4...8].map(Int.init)
    var tail = Reader(data: data, position: data.count - 8)
    guard let sum: [UInt64] = tail.take(1), sum[0] == checksum(data.dropLast(8)) else { return nil }
    var table = PhraseTable(revision: Revision(rawValue: Int64(bitPattern: header[3])))
    func side(_ words: Int, _ length: Int) -> PhraseTable.Side? {
      guard let vocabulary: [UInt64] = reader.take(words), let frequencies: [UInt32] = reader.take(words),
        let starts: [UInt32] = reader.take(counts[0] + 1), let numbers: [UInt32] = reader.take(length)
      else { return nil }
      return PhraseTable.Side(
        vocabulary: vocabulary, frequencies: frequencies, starts: starts, words: numbers)
    }
    guard let units: [Int64] = reader.take(counts[0]), let own = side(counts[1], counts[2]),
      let other = side(counts[3], counts[4]), let suffixes: [UInt32] = reader.take(counts[2]),
      reader.position == data.count - 8
    else { return nil }
    (table.units, table.own, table.other, table.suffixes) = (units, own, other, suffixes)
    return table
  }

  private static func append<Value: BitwiseCopyable>(_ values: [Value], to data: inout Data) {
    unsafe values.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
  }

  private struct Reader {
    let data: Data
    var position = 0

    /// The next `count` values, or `nil` past the end.
    mutating func take<Value: BitwiseCopyable & AdditiveArithmetic>(_ count: Int) -> [Value]? {
      let size = count * MemoryLayout<Value>.stride
      guard count >= 0, size <= data.count - position else { return nil }
      var values = [Value](repeating: .zero, count: count)
      _ = unsafe values.withUnsafeMutableBytes {
        unsafe data.copyBytes(to: $0, from: position..<position + size)
      }
      position += size
      return values
    }
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Tells damage from health: FNV-1a over words of eight bytes, in four lanes.
  private static func checksum(_ data: Data) -> UInt64 {
    unsafe data.withUnsafeBytes { bytes in
      var lanes = SIMD4<UInt64>(repeating: 0xcbf2_9ce4_8422_2325)
      var position = 0
      while position + 32 <= bytes.count {
        lanes =
          unsafe (lanes ^ bytes.loadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self))
          &* 0x100_0000_01b3
        lanes ^= lanes &>> 29
        position += 32
      }
      var sum = UInt64(bytes.count)
      for lane in 0..<4 { sum = (sum ^ lanes[lane]) &* 0x100_0000_01b3 }
      while position < bytes.count {
        sum = unsafe (sum ^ UInt64(bytes[position])) &* 0x100_0000_01b3
        position += 1
      }
      return sum ^ (sum >> 32)
    }
  }
}
