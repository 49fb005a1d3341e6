import Linguistics
import Testing

@testable import Checks

@Suite struct KeyTableTests {
  @Test func keepsValuesByWords() {
    let table = KeyTable([("may", 5), ("mart", 3), ("märz", 30), ("may", 50)])
    let found = ["may", "mart", "märz", "mayor", ""].map { table[WordLanguages.key($0)] }
    #expect(found == [5, 3, 30, nil, nil])
  }

  @Test func tellsThousandsOfWordsFromOthers() {
    let table = KeySet((0..<3000).map { "w\($0)" })
    let missing = (0..<3000).filter { !table.contains(WordLanguages.key("w\($0)")) }
    #expect(missing == [])
    #expect((3000..<9000).allSatisfy { !table.contains(WordLanguages.key("w\($0)")) })
  }

  /// Keys that want the same place stand behind one another.
  @Test func keepsKeysThatCollide() {
    let table = KeyTable(keys: (1...6).map { (UInt64($0) << 20, $0) })
    #expect((1...7).map { table[UInt64($0) << 20] } == [1, 2, 3, 4, 5, 6, nil])
  }
}
