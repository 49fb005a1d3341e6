import Bitext
import Linguistics
import TestSupport
import Testing

@testable import Workbench

/// Blocks cut into segments, and segments joined to blocks.
@Suite struct UnitJoinerTests {
  private let place = SourceLocation(file: "a.xlf", line: 3, bytes: 0..<1)

  private func tagged(_ marked: String) -> TaggedText { CodeTransferTests.tagged(marked) }

  private func segment(
    _ source: String, _ target: String?, _ state: FileSegment.State = .translated
  ) -> FileSegment {
    FileSegment(
      source: tagged(source), target: target.map(tagged), state: target == nil ? .new : state, location: place
    )
  }

  @Test func segmentsGoWhereTheirSourcesStand() throws {
    // Codes of a segment have numbers of their own there.
    let joined = try UnitJoiner(tagged("\n {1>One.<1}  Two {2>and<2} {3}three.\t")).join([
      segment("{1>One.<1}", "{1>Bir.<1}", .confirmed),
      segment("Two {1>and<1} {2}three.", "{2}Üç {1>ve<1} iki.", .translated),
    ])
    #expect(joined.text.description == "\n {1>Bir.<1}  {3}Üç {2>ve<2} iki.\t")
    #expect((joined.state, joined.untranslated) == (.translated, []))
  }

  @Test func whatIsNotTranslatedKeepsItsSource() throws {
    let joined = try UnitJoiner(tagged("One. Two{1}.")).join([
      segment("One.", "Bir."), segment("Two{5}.", nil),
    ])
    #expect(joined.text.description == "Bir. Two{1}.")
    #expect((joined.state, joined.untranslated) == (.new, [place]))
  }

  @Test(arguments: [
    ("One. Two.", "“Two.” was not there"),
    ("One! Two.", "“One.” is not there any more"),
    ("{1}One.", "the codes in “One.” are others now"),
    ("New. One.", "“One.” is not there any more"),
  ])
  func aBlockThatChangedIsRefused(block: String, reason: String) throws {
    do {
      _ = try UnitJoiner(tagged(block)).join([segment("One.", "Bir.")])
      Issue.record("it was joined")
    } catch UnitJoiner.Failure.changed(let found) {
      #expect(found == reason)
    }
  }

  /// Whatever the block: cut and joined again without a translation it is the same.
  @Test func cuttingAndJoiningChangesNothing() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let language = try #require(LanguageTag("en"))
    let cutter = try BlockCutter(language: language, method: .builtIn(newlines: .none))
    let parts = [
      "One.", " ", "  ", "\n", "{1}", "{2>", "<2}", "Dr. Who?", "\u{A0}", "Ünlü!", "{3>", "“Go.”", "x",
    ]
    for _ in 0..<2000 {
      let count = Int.random(in: 1...12, using: &random)
      let marked = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let block = tagged(marked)
      let segments = try cutter.pieces(of: block, role: .body).compactMap { piece -> FileSegment? in
        guard case .segment(let content) = piece else { return nil }
        return FileSegment(source: content, location: place)
      }
      guard !segments.isEmpty else { continue }
      let joined = try UnitJoiner(block).join(segments)
      #expect(joined.text == block, "seed \(seed): \(marked)")
      let copies = segments.map { segment in
        var segment = segment
        segment.target = segment.source
        segment.state = .translated
        return segment
      }
      // Copies of codes that stand there twice are no longer one each.
      guard Set(block.codes.map(\.description)).count == block.codes.count else { continue }
      #expect(try UnitJoiner(block).join(copies).text == block, "seed \(seed): \(marked)")
    }
  }
}

extension InlineCode {
  fileprivate var description: String { "\(kind) \(number)" }
}
