import Bitext
import Foundation
import Testing

@testable import Formats

/// A file of any size is read and written in memory that does not grow with it.
@Suite(.serialized, .enabled(if: residentBytes() != nil, "needs /proc"))
struct StreamingTests {
  @Test(arguments: UnitFormat.allCases)
  func readsAndWritesThirtyMegabytesInBoundedMemory(format: UnitFormat) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("big." + format.rawValue)
    let languages = try englishTurkish()
    let before = try #require(residentBytes())
    var peak = before
    let writer = try UnitFormat.writer(path: path, languages: languages)
    let filler = String(repeating: "words and words ", count: 12)
    var count = 0
    var size = 0
    while size < 30_000_000 {
      count += 1
      let unit = UnitField.unit(TaggedText("\(count) \(filler)"), TaggedText("\(filler) \(count)"), languages)
      try writer.write(unit)
      size += 2 * filler.utf8.count
      if count % 10_000 == 0 { peak = max(peak, try #require(residentBytes())) }
    }
    #expect(try writer.finish().bytes > 30_000_000)
    let reader = try UnitFormat.reader(path: path, languages: languages)
    var read = 0
    while let row = try reader.next() {
      guard case .unit = row else { continue }
      read += 1
      if read % 10_000 == 0 { peak = max(peak, try #require(residentBytes())) }
    }
    #expect(read == count)
    // Other suites run beside this one; a reader that held the file would take 30 MB more at least.
    #expect(peak - before < 25_000_000)
  }
}

/// Memory of this process that is in RAM now.
private func residentBytes() -> Int? {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
    let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
  else { return nil }
  return pages * 4096
}
