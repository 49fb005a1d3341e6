internal import Bitext

/// What an index says of a unit, but for its text.
struct IndexEntry {
  let id: Int64
  /// Scalars of the loose form.
  let length: UInt32
  /// UTF-16 units of the loose form.
  let unitCount: UInt32
  /// Checksum of the typographic form.
  let typographic: UInt64
  /// Where its ``record(of:)`` stands among those of all entries, in bytes.
  let recordStart: UInt64

  init(_ key: MatchKey, recordStart: UInt64) {
    id = key.id.rawValue
    typographic = Checksum.sum(of: key.typographic)
    self.recordStart = recordStart
    var (length, unitCount): (UInt32, UInt32) = (0, 0)
    for scalar in key.loose.unicodeScalars {
      length += 1
      unitCount += UInt32(UTF16.width(scalar))
    }
    self.length = length
    self.unitCount = unitCount
  }

  /// The histogram and the text of a loose form, as their sections have them.
  static func record(of loose: String) -> [UInt8] {
    var histogram = LetterHistogram()
    for scalar in loose.unicodeScalars { histogram.add(scalar.value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(LetterHistogram.size + loose.utf8.count * 2)
    unsafe withUnsafeBytes(of: histogram.counts) { unsafe bytes.append(contentsOf: $0) }
    for unit in loose.utf16 {
      unsafe withUnsafeBytes(of: unit) { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Where its histogram stands among the records, in bytes.
  var histogramRange: Range<Int> { Int(recordStart)..<Int(recordStart) + LetterHistogram.size }

  /// Where its text stands among the records, in bytes.
  var textRange: Range<Int> {
    let start = Int(recordStart) + LetterHistogram.size
    return start..<start + Int(unitCount) * 2
  }

  /// The order of entries in an index.
  static func isBefore(_ left: IndexEntry, _ right: IndexEntry) -> Bool {
    (left.length, left.id) < (right.length, right.id)
  }
}
