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
  /// Where the loose form stands among the texts as they were given, in UTF-16 units.
  let textStart: UInt64
  let histogram: SIMD32<UInt8>

  init(_ key: MatchKey, textStart: UInt64) {
    id = key.id.rawValue
    typographic = Checksum.sum(of: key.typographic)
    self.textStart = textStart
    var histogram = LetterHistogram()
    var (length, unitCount): (UInt32, UInt32) = (0, 0)
    for scalar in key.loose.unicodeScalars {
      histogram.add(scalar.value)
      length += 1
      unitCount += UInt32(UTF16.width(scalar))
    }
    self.length = length
    self.unitCount = unitCount
    self.histogram = histogram.counts
  }

  /// The order of entries in an index.
  static func isBefore(_ left: IndexEntry, _ right: IndexEntry) -> Bool {
    (left.length, left.id) < (right.length, right.id)
  }
}
