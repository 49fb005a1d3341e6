import Bitext
import Foundation
import Testing

@testable import Formats

/// A file of any size is read in memory that does not grow with it.
@Suite(.serialized, .enabled(if: residentBytes() != nil, "needs /proc"))
struct StreamingTests {
  @Test(arguments: unitFormats)
  func readsSixteenMegabytesInBoundedMemory(format: FileFormat) async throws {
    let languages = try englishTurkish()
    let text = String(repeating: "words and words ", count: 250)
    let unit = UnitField.unit(TaggedText(text), TaggedText(text), languages)
    let (piece, _) = try written([TranslationUnit](repeating: unit, count: 100), format, languages)
    let folder = try TemporaryFolder()
    let path = folder.file("big." + format.rawValue)
    let count = 20 * 100
    try write(piece, times: 20, to: path, as: format)
    let name = format.rawValue
    // In a process of its own: the other tests of this one take memory as they like.
    await #expect(processExitsWith: .success) {
      [path = path as String, name = name as String, count = count as Int] in
      let format = try #require(FileFormat(rawValue: name))
      let before = try #require(residentBytes())
      var peak = before
      let reader = try FileFormat.units(path: path, format: format, languages: englishTurkish())
      var read = 0
      while let row = try reader.next() {
        guard case .unit = row else { continue }
        read += 1
        if read % 100 == 0 { peak = max(peak, try #require(residentBytes())) }
      }
      try #require(read == count)
      // A reader that held the file would take 16 MB or more.
      try #require(peak - before < 10_000_000)
    }
  }

  @Test func readsSixteenMegabytesOfConceptsInBoundedMemory() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("big.tbx")
    let head = """
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>\
      </martifHeader><text><body>
      """
    try Data(head.utf8).write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    let note = String(repeating: "words and words ", count: 500)
    for number in 0..<2000 {
      let terms = ["en", "tr"].map { "<langSet xml:lang=\"\($0)\"><tig><term>t</term></tig></langSet>" }
      let entry = "<termEntry id=\"c\(number)\"><note>\(note)</note>\(terms.joined())</termEntry>\n"
      try handle.write(contentsOf: Data(entry.utf8))
    }
    try handle.write(contentsOf: Data("</body></text></martif>".utf8))
    try handle.close()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let before = try #require(residentBytes())
      var peak = before
      let reader = try TBXConceptReader(path: path)
      var read = 0
      while try reader.next() != nil {
        read += 1
        if read % 100 == 0 { peak = max(peak, try #require(residentBytes())) }
      }
      try #require(read == 2000)
      try #require(peak - before < 10_000_000)
    }
  }

  /// Writes a file whose units are those of `piece`, over and over.
  private func write(_ piece: [UInt8], times: Int, to path: String, as format: FileFormat) throws {
    var units = String(decoding: piece, as: UTF8.self)
    var (head, tail) = ("", "")
    if format == .tmx {
      let start = try #require(units.range(of: "<body>\n")).upperBound
      let end = try #require(units.range(of: "  </body>")).lowerBound
      (head, tail) = (String(units[..<start]), String(units[end...]))
      units = String(units[start..<end])
    }
    try Data(head.utf8).write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    for _ in 0..<times { try handle.write(contentsOf: Data(units.utf8)) }
    try handle.write(contentsOf: Data(tail.utf8))
    try handle.close()
  }
}

/// Memory of this process that is in RAM now.
private func residentBytes() -> Int? {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
    let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
  else { return nil }
  return pages * 4096
}
