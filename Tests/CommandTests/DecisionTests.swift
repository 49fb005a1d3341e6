import Foundation
import TestSupport
import Testing

/// Decisions of a review, as align and import take them, without a browser.
@Suite struct DecisionTests {
  private let desk: ReviewDesk

  init() throws { desk = try ReviewDesk() }

  private func line(_ source: [Int], _ target: [Int], status: String = "confirmed", version: Int = 1)
    -> String
  {
    let texts = [
      source.map { ReviewDesk.english[$0] }.joined(separator: " "),
      target.map { ReviewDesk.turkish[$0] }.joined(separator: " "),
    ]
    .map { $0.replacing("\"", with: "\\\"") }
    return """
      {"decision":{"version":\(version),"source":\(source),"target":\(target)},"source":"\(texts[0])",\
      "target":"\(texts[1])","from":"en","to":"tr","document":"bridge","status":"\(status)","origin":"aligned"}

      """
  }

  private func align(_ decisions: String, _ more: [String] = []) throws -> Program.Run {
    try desk.program.run(
      desk.stories() + ["--decisions", desk.folder.write(decisions, to: "d.jsonl"), "--min-confidence", "1"]
        + ["--into", desk.folder.path("a.bellek")] + more)
  }

  @Test func theLastDecisionAboutABeadHolds() throws {
    let run = try align(line([0], [0]) + line([1], [1]) + line([0], [0], status: "rejected"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try desk.units("a.bellek").map { $0["source"] } == [ReviewDesk.english[1]])
    #expect(
      run.output.hasSuffix(
        "1 units added, 0 updated, 0 already there; 6 doubtful and 0 unpaired beads left out; 1 rejected\n"))
  }

  @Test func whatAnEarlierRunStoredIsWithdrawnWhenRejected() throws {
    let stories = try desk.stories()
    let first = try desk.program.run(
      stories + ["--into", desk.folder.path("a.bellek"), "--min-confidence", "0"])
    #expect(first.status == 0)
    #expect(try desk.units("a.bellek").count == 8)
    // One rejected, two replaced by their merger.
    let run = try align(line([0], [0], status: "rejected") + line([3, 4], [3, 4]))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("; 3 withdrawn; "))
    let sources = try desk.units("a.bellek").compactMap { $0["source"] }
    #expect(sources.count == 6)
    #expect(!sources.contains(ReviewDesk.english[0]))
    #expect(sources.contains("\(ReviewDesk.english[3]) \(ReviewDesk.english[4])"))
  }

  @Test func decisionsThatDoNotFitAreRefusedWithTheirPlace() throws {
    for (decisions, mention) in [
      (line([0], [0]) + line([1], [0]), "d.jsonl:2: a segment of this confirmed bead is in another"),
      (
        line([0], [0]).replacing("mayor", with: "king"),
        "d.jsonl:1: decides about another text than the source"
      ),
      (
        line([0], [7]).replacing("[7]", with: "[700]"),
        "d.jsonl:1: decides about another text than the target"
      ),
      (line([0], [0], version: 2), "a decision of version 2; this program knows version 1"),
      (line([0], [0], status: "draft"), "its status is neither confirmed nor rejected"),
      (
        line([0], [0]).replacing("\"source\":[0]", with: "\"source\":[0,0]"),
        "needs the positions of segments, rising"
      ),
      ("{\"source\":\"a\",\"target\":\"b\"}\n", "is no decision"), ("nonsense\n", "d.jsonl:1"),
    ] {
      let run = try align(decisions)
      #expect(run.status == 2, "\(mention)")
      #expect(run.errors.contains(mention), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path("a.bellek")))
  }

  @Test func importTakesConfirmedPairsAndPassesOverTheRest() throws {
    let file = try desk.folder.write(
      line([0], [0]) + line([1], [1], status: "rejected") + line([2], []) + line([3, 4], [3, 4]),
      to: "d.jsonl")
    let run = try desk.program.run([
      "import", file, "--from", "en", "--to", "tr", "-m", desk.folder.path("b.bellek"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("was rejected by a person"))
    let units = try desk.units("b.bellek")
    #expect(
      units.map { $0["source"] }
        == ["\(ReviewDesk.english[3]) \(ReviewDesk.english[4])", ReviewDesk.english[0]])
    // Positions are for align alone.
    #expect(units.allSatisfy { $0["properties"] == nil })
  }
}
