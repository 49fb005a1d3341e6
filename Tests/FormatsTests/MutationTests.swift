import Bitext
import TestSupport
import Testing

@testable import Formats

/// Damaged files give rows or an error, and always come to an end.
@Suite struct MutationTests {
  @Test(arguments: UnitFormat.allCases, [1, 2])
  func readsDamagedUnits(format: UnitFormat, seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<12).map { _ in format == .tsv ? random.plainUnit() : random.unit() }
    let (bytes, _) = try written(units, format, random.languages)
    var outcomes: Set<Bool> = []
    for round in 0..<400 {
      let damaged = damage(bytes, &random.generator)
      do {
        let rows = try rows(damaged, format, random.languages)
        #expect(rows.count <= damaged.count, "seed \(seed), round \(round)")
        for unit in rows.units {
          #expect(unit.source.codes.allSatisfy { $0.offset <= unit.source.text.utf8.count })
        }
        outcomes.insert(true)
      } catch {
        #expect(error is FormatError, "seed \(seed), round \(round)")
        outcomes.insert(false)
      }
    }
    #expect(outcomes == [true, false])
  }

  @Test(arguments: [1, 2])
  func readsDamagedGlossaries(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var term = Term("t", language: try tag("en"))
    term.properties = [.init(name: "xml", value: "<a><b c='1'/></a>"), .init(name: "x", value: "y")]
    let concepts = (0..<4).map { Concept(identifier: "c\($0)", terms: [term, term]) }
    _ = try TBXWriter.write(Termbase(concepts: concepts), path: folder.file("a.tbx"))
    let bytes = try folder.bytes("a.tbx")
    var generator = SeededGenerator(seed: seed)
    for round in 0..<400 {
      do {
        _ = try TBXReader.read(name: "a.tbx", bytes: damage(bytes, &generator))
      } catch {
        #expect(error.location.file == "a.tbx", "seed \(seed), round \(round)")
      }
    }
  }

  private func damage(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard let place = bytes.indices.randomElement(using: &generator) else { break }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      case 4:
        let marks = Array("<>&\"'/\t\n{}[]:,;\\".utf8)
        bytes.insert(marks.randomElement(using: &generator) ?? 0, at: place)
      default: if Int.random(in: 0..<4, using: &generator) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes.isEmpty ? [0] : bytes
  }
}
