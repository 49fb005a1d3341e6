import TestSupport
import Testing

@testable import Matching

@Suite struct PlaneTests {
  @Test(arguments: [1, 7, 8, 9, 63, 64, 65, 300])
  func countsAsOneWouldByHand(planeCount: Int) {
    var generator = SeededGenerator(seed: UInt64(planeCount))
    let size = 64
    let bytes = (0..<10 * size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    // Some planes twice.
    let rows = (0..<planeCount).map { _ in Int.random(in: 0..<10, using: &generator) * size }
    var counter = PlaneCounter(rows: rows)
    for offset in [0, 32] {
      var counts = [Int](repeating: 0, count: PlaneCounter.wordSize)
      for entry in counts.indices {
        for row in rows where bytes[row + offset + entry / 8] >> UInt8(entry % 8) & 1 == 1 {
          counts[entry] += 1
        }
      }
      for least in [1, 2, 3, planeCount / 2, planeCount / 2 + 1, planeCount, planeCount + 1] where least > 0 {
        let word = unsafe counter.word(bytes.span.bytes, at: offset, least: least)
        for entry in counts.indices {
          let isIn = word[entry / 64] >> UInt64(entry % 64) & 1 == 1
          #expect(isIn == (counts[entry] >= least), "least \(least), entry \(entry)")
        }
      }
    }
  }

  @Test func aTableGivesEveryElementOnePlane() {
    var generator = SeededGenerator(seed: 4)
    var counts: [UInt64: UInt32] = [:]
    for _ in 0..<10_000 {
      counts[UInt64.random(in: 0..<1 << 53, using: &generator)] = .random(in: 1...500, using: &generator)
    }
    let slots = PlaneTable.slots(counts: counts, planeCount: 512)
    #expect(slots.count == PlaneTable.slotCount)
    var loads = [Int](repeating: 0, count: 512)
    for (element, count) in counts {
      let plane = PlaneTable.plane(of: element, planeCount: 512) { slots[$0] }
      #expect(plane == PlaneTable.plane(of: element, planeCount: 512) { slots[$0] })
      loads[plane] += Int(count)
    }
    // Shared planes are about equally full.
    #expect((loads.min() ?? 0) * 2 > (loads.max() ?? 0))
  }
}
