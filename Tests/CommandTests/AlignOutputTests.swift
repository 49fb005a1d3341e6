import Foundation
import TestSupport
import Testing

/// What align reads beside articles, and what it writes beside beads.
@Suite struct AlignOutputTests {
  private let desk: ReviewDesk

  init() throws { desk = try ReviewDesk() }

  private let ladder = (0..<8).map { "[\($0)]:[\($0)]\n" }.joined()

  @Test func segmentListsAndColumnsAreAlignedAlike() throws {
    let lists = try desk.program.run(desk.stories() + ["--format", "ladder"])
    #expect((lists.status, lists.output, lists.errors) == (0, ladder, ""))
    // Columns are lists of their own: they may differ in length and have gaps.
    var rows = zip(ReviewDesk.english, ReviewDesk.turkish.dropLast() + [""]).map { "\($0)\t\($1)\n" }
    rows.append("\t\(ReviewDesk.turkish[7])\n")
    let table = try desk.folder.write(rows.joined(), to: "both.tsv")
    let columns = try desk.program.run([
      "align", table, "--columns", "--from", "en", "--to", "tr", "--format", "ladder",
    ])
    #expect((columns.status, columns.output, columns.errors) == (0, ladder, ""))
    let piped = try desk.program.run(
      ["align", "-", "--columns", "--from", "en", "--to", "tr", "--format", "ladder"], input: rows.joined())
    #expect(piped.output == ladder)
  }

  @Test func doubtfulPairsAreKeptAsDraftsWhenAsked() throws {
    let memory = desk.folder.path("a.bellek")
    let stories = try desk.stories()
    let run = try desk.program.run(
      stories + ["--into", memory, "--min-confidence", "1", "--keep-doubtful"])
    #expect(run.output.hasSuffix("8 of them doubtful and kept as drafts; 0 unpaired beads left out\n"))
    let drafts = try desk.units("a.bellek")
    #expect(drafts.count == 8 && drafts.allSatisfy { $0["status"] == "draft" })
    let middle = try #require(drafts.first { $0["source"] == ReviewDesk.english[3] })
    #expect(middle["previous"] == ReviewDesk.english[2] && middle["next"] == ReviewDesk.english[4])
    #expect(middle["document"] == "bridge" && middle["confidence"] != nil)
    // Sure ones of a later run are no drafts any more.
    _ = try desk.program.run(stories + ["--into", memory, "--min-confidence", "0"])
    #expect(try desk.units("a.bellek").allSatisfy { $0["status"] == "confirmed" })
  }

  @Test(arguments: ["tmx", "tsv", "jsonl", "xlf"])
  func filesHoldThePairs(suffix: String) throws {
    let path = desk.folder.path("out.\(suffix)")
    let run = try desk.program.run(try desk.stories() + ["--output", path, "--min-confidence", "0"])
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for turkish in ReviewDesk.turkish where !turkish.contains("\"") {
      #expect(text.contains(turkish))
    }
    let printed = try desk.program.run(
      try desk.stories() + [
        "--format", suffix == "xlf" ? "xliff" : suffix, "--min-confidence", "0",
      ])
    #expect(printed.output == text)
  }

  @Test func explanationsAddUp() throws {
    let run = try desk.program.run(try desk.stories() + ["--explain", "--json"])
    #expect(run.status == 0, "\(run.errors)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let beads = try #require(answer["beads"] as? [[String: Any]])
    #expect(beads.count == 8)
    for bead in beads {
      let reason = try #require(bead["explanation"] as? [String: Any])
      var score = try #require(reason["score"] as? [String: Double])
      let total = try #require(score["total"])
      score["total"] = nil
      #expect(Set(score.keys) == ["words", "anchors", "length", "shape", "structure", "gap"])
      #expect(abs(score.values.reduce(0, +) - total) < 0.04)
      #expect((0...1).contains(try #require(reason["posterior"] as? Double)))
    }
    // The second sentence stands on its figure.
    let links = try #require((beads[1]["explanation"] as? [String: Any])?["links"] as? [[String: Any]])
    #expect(
      links.contains {
        $0["source"] as? String == "48" && $0["target"] as? String == "48" && $0["kind"] as? String == "same"
      })
    let text = try desk.program.run(try desk.stories() + ["--explain"])
    #expect(text.lines.count { $0.hasPrefix("    score ") } == 8)
    #expect(text.lines.count { $0.hasPrefix("    rival ") } == 8)
    #expect(text.output.contains("48 – 48 (same, +"))
    // Explaining changes nothing.
    let plain = try desk.program.run(try desk.stories())
    #expect(text.lines.filter { !$0.hasPrefix("    ") } == plain.lines)
  }

  @Test(arguments: [
    ["--segments", "--columns", "a.tsv"], ["--columns", "a.tsv", "b.tsv"],
    ["a.txt", "b.txt", "--output", "x.doc"],
    ["a.txt", "b.txt", "--min-confidence", "2"], ["a.txt"], ["--pairs", "l.tsv", "a.txt"],
    ["a.txt", "b.txt", "--format", "doc"], ["a.txt", "b.txt", "--together"],
    ["--jsonl", "a.txt", "b.txt"], ["--jsonl", "--review", "page.html"], ["--jsonl", "--output", "x.tmx"],
  ])
  func wrongUsageExits64(arguments: [String]) throws {
    for name in ["a.txt", "b.txt", "a.tsv", "b.tsv", "l.tsv"] { try desk.folder.write("a\tb\n", to: name) }
    let run = try desk.program.run(
      ["align"] + arguments + ["--from", "en", "--to", "tr"], in: desk.folder.url.path)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.output == "")
  }

  /// Each example of the help is run as it stands there.
  @Test func theExamplesOfTheHelpWork() throws {
    let help = try desk.program.run(["align", "--help"]).output
    // A backslash joins a line with the next, as in a shell.
    let examples = help.replacing(#/ \\\n */#, with: " ").split(separator: "\n")
      .map { $0.trimmingPrefix(while: \.isWhitespace) }.filter { $0.hasPrefix("bellek align ") }
      .map { $0.split(separator: " ").dropFirst().map(String.init) }
    #expect(examples.count == 7)
    let (english, turkish) = (ReviewDesk.english, ReviewDesk.turkish)
    func page(_ texts: [String]) -> String {
      "<html><body><p>" + texts.joined(separator: "</p><p>") + "</p></body></html>"
    }
    for (name, text) in [
      ("en.html", page(english)), ("tr.html", page(turkish)), ("en.txt", english.joined(separator: "\n")),
      ("tr.txt", turkish.joined(separator: "\n")),
      ("both.tsv", zip(english, turkish).map { "\($0)\t\($1)" }.joined(separator: "\n")),
      ("english/bridge.html", page(english)), ("turkish/bridge.html", page(turkish)),
      ("news/bridge.en.html", page(english)), ("news/bridge.tr.html", page(turkish)),
      ("port.decisions.jsonl", ""),
    ] {
      try desk.folder.write(text, to: name)
    }
    for example in examples {
      let run = try desk.program.run(example, in: desk.folder.url.path)
      #expect(run.status == 0, "\(example): \(run.errors)")
    }
    for name in ["desk.bellek", "port.html", "both.xlf", "units/bridge.tmx", "pages/bridge.html"] {
      #expect(FileManager.default.fileExists(atPath: desk.folder.path(name)), "\(name)")
    }
  }
}
