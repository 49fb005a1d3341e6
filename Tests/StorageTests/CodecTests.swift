import Bitext
import TestSupport
import Testing

@testable import Storage

@Suite struct CodecTests {
  @Test func aStagedUnitComesBackByteForByte() throws {
    for unit in [TranslationUnit].samples {
      var bytes: [UInt8] = []
      UnitRecord.append(unit, to: &bytes)
      let back = try UnitRecord.unit(bytes)
      #expect(back == unit)
      #expect(UnitRecord.areIdentical(back, unit))
    }
  }

  @Test func anyCutOrChangedRecordIsAnErrorOrAnotherUnitAndNeverACrash() throws {
    var generator = SeededGenerator(seed: 3)
    for unit in [TranslationUnit].samples {
      var bytes: [UInt8] = []
      UnitRecord.append(unit, to: &bytes)
      for _ in 0..<300 {
        let cut = Int.random(in: 0..<bytes.count, using: &generator)
        #expect(throws: CorruptValue.self) { try UnitRecord.unit(Array(bytes[..<cut])) }
        var changed = bytes
        changed[cut] = UInt8.random(in: 0...255, using: &generator)
        _ = try? UnitRecord.unit(changed)
      }
    }
  }

  @Test(arguments: ["1", "1o", "1x2,1:a", "1o2,9:a", "1o99,1:a", "1o2,1:a1c1,1:a", "o2,1:a", "1o2,-1:a", "🙂"])
  func aDamagedListOfCodesIsAnError(_ packed: String) {
    #expect(throws: CorruptValue.self) { try PackedText.codes(packed, length: 10) }
  }

  @Test(arguments: ["1:a", "1:a1:", "2:a", "1:é1:a", ":a1:b", "99999999999999999999:a1:b", "-1:1:a"])
  func aDamagedListOfPropertiesIsAnError(_ packed: String) {
    #expect(throws: CorruptValue.self) { try PackedText.properties(packed) }
  }

  @Test func theHistoryOfAUnitReadsBack() throws {
    for unit in [TranslationUnit].samples {
      #expect(try HistoryRecord.unit(HistoryRecord.json(unit)) == unit)
    }
    #expect(
      HistoryRecord.json(unit("a\"\u{1}", "ş"))
        == #"{"from":"en","to":"tr","source":"a\"\u0001","target":"ş","role":"body","origin":"typed","status":"confirmed"}"#
    )
  }

  /// The hash stands in files: this value is FNV-1a of the parts, worked out with another program.
  @Test func theHashOfAUnitNeverChanges() {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in Array("en".utf8) + [0xff] + Array("tr".utf8) + [0xff] + Array("Salt".utf8) + [0xff, 0xff]
      + Array("Tuz".utf8) + [0xff, 0xff, 0xfe] + Array("a.html".utf8) + [0xff]
    {
      hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    #expect(UnitIdentity.hash(unit("Salt", "Tuz", document: "a.html")) == Int64(bitPattern: hash))
  }

  @Test func twinsAreFoundInOrder() {
    var generator = SeededGenerator(seed: 5)
    for count in 0..<60 {
      let hashes = (0..<count).map { _ in Int64.random(in: 0..<20, using: &generator) }
      let twins = Twins(hashes: hashes)
      for position in hashes.indices {
        let slow = hashes.indices.first { $0 > position && hashes[$0] == hashes[position] }
        #expect(twins.next(position) == slow)
      }
    }
  }
}
