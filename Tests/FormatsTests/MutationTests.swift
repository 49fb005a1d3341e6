import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Damaged files give rows or an error, and always come to an end.
@Suite struct MutationTests {
  @Test(arguments: unitFormats, [1, 2])
  func readsDamagedUnits(format: FileFormat, seed: UInt64) throws {
    var random = RandomUnits(generator: SeededGenerator(seed: seed), languages: try englishTurkish())
    let units = (0..<12).map { _ in format == .tsv ? random.plainUnit() : random.unit() }
    let (bytes, _) = try written(units, format, random.languages)
    var outcomes: Set<Bool> = []
    for round in 0..<120 {
      let broken = damaged(bytes, &random.generator)
      do {
        let rows = try rows(broken, format, random.languages)
        #expect(rows.count <= broken.count, "seed \(seed), round \(round)")
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
    for round in 0..<120 {
      do {
        _ = try TBXReader.read(name: "a.tbx", bytes: damaged(bytes, &generator))
      } catch {
        #expect(error.location.file == "a.tbx", "seed \(seed), round \(round)")
      }
    }
  }

  /// Damaged TBX of any dialect is read, edited, or refused.
  @Test(arguments: TBXSamples.valid.map(\.text))
  func editsDamagedGlossaries(text: String) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 7)
    var outcomes: Set<Bool> = []
    for round in 0..<25 {
      let broken = damaged(Array(text.utf8), &generator)
      try Data(broken).write(to: URL(fileURLWithPath: folder.file("a.tbx")))
      do {
        try forbidAll(folder.file("a.tbx"), to: folder.file("b.tbx"))
        outcomes.insert(true)
      } catch {
        #expect(error.location.file == folder.file("a.tbx"), "round \(round): \(error)")
        outcomes.insert(false)
      }
    }
    #expect(outcomes.contains(false))
  }

  private func forbidAll(_ path: String, to output: String) throws(FormatError) {
    let editor = try TBXEditor(path: path, output: output, options: ReadingOptions(isStrict: false))
    while let entry = try editor.next() {
      var concept = entry.concept
      concept.note = "changed"
      for index in concept.terms.indices { concept.terms[index].status = .forbidden }
      if !concept.terms.isEmpty { try editor.replace(with: concept) }
    }
    try editor.finish()
  }
}
