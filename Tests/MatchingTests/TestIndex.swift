import Bitext
import TestSupport

@testable import Matching

/// Keys and files to try an index on.
enum TestIndex {
  static let stamp = IndexStamp(
    subject: "a memory, en → tr", formsVersion: 1, revision: Revision(rawValue: 7))

  /// Keys in families of variants, so that queries have near and equal neighbours.
  static func keys(
    _ count: Int, _ texts: RandomTexts, lengths: ClosedRange<Int>, firstID: Int64 = 1,
    using generator: inout SeededGenerator
  ) -> [MatchKey] {
    var seedText = texts.text(20, using: &generator)
    return (0..<count).map { position in
      if position % 8 == 0 {
        seedText = texts.text(Int.random(in: lengths, using: &generator), using: &generator)
      }
      let text = texts.variant(
        of: seedText, edits: Int.random(in: 0...6, using: &generator), using: &generator)
      let typographic = Bool.random(using: &generator) ? text.string : text.string + "!"
      return MatchKey(
        id: UnitID(rawValue: firstID + Int64(position)), loose: text.string, typographic: typographic)
    }
  }

  static func write(_ keys: [MatchKey], to path: String, _ stamp: IndexStamp = stamp) throws {
    let writer = try IndexFileWriter(path: path, stamp: stamp)
    for key in keys { try writer.add(key) }
    try writer.finish(at: stamp.revision)
  }
}
