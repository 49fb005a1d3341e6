import Foundation
import TestSupport
import Testing

/// The whole way with the built program: story, memory, lookup, search, export, import.
@Suite struct WalkTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func harvest(_ story: String) throws -> Program.Run {
    try program.run([
      "align", Project.path("Samples/\(story)/en.html"), Project.path("Samples/\(story)/tr.html"), "--from",
      "en",
      "--to", "tr", "--into", folder.path("a.bellek"), "--document", story,
    ])
  }

  @Test func aStoryBecomesAMemoryAndAnswers() throws {
    let aligned = try harvest("port-expansion")
    #expect(aligned.status == 0)
    // Gold has 42 beads, each one to one; how sure the aligner is of short labels is its own matter.
    let summary = try #require(
      aligned.output.firstMatch(
        of: /(\d+) units added, 0 updated, 0 already there; (\d+) doubtful and 0 unpaired beads left out\n$/))
    let (added, doubtful) = (try #require(Int(summary.1)), try #require(Int(summary.2)))
    #expect(added + doubtful == 42 && added >= 30)
    #expect(aligned.errors == "")
    #expect(try harvest("port-expansion").output.contains("0 units added, 0 updated, \(added) already there"))

    let exact = try program.run([
      "lookup", "Share this story", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek"), "--json",
    ])
    let matches = try #require(try json(exact.output)["matches"] as? [[String: Any]])
    #expect(matches.first?["score"] as? Double == 100)
    #expect(matches.first?["target"] as? String == "Bu haberi paylaşın")
    #expect(matches.first?["document"] as? String == "port-expansion")
    #expect(exact.output.contains("\"score\": 100.0"))

    let none = try program.run([
      "lookup", "Nothing like this was ever written", "--from", "en", "--to", "tr", "-m",
      folder.path("a.bellek"),
    ])
    #expect((none.status, none.output) == (1, ""))
  }

  @Test func anExportWithoutLanguagesHasThemAll() throws {
    let memory = folder.path("a.bellek")
    for (target, text) in [("tr", "İhracat arttı."), ("de", "Die Ausfuhren stiegen.")] {
      _ = try program.run(
        ["import", "-", "--format", "tsv", "--from", "en", "--to", target, "-m", memory],
        input: "Exports rose.\t\(text)\n")
    }
    let all = try program.run(["export", "-", "--format", "tmx", "-m", memory])
    #expect(
      (all.status, all.output.contains("İhracat arttı."), all.output.contains("Die Ausfuhren")) == (
        0, true, true
      ))
    #expect(all.errors.hasPrefix("2 units, "))
    let rows = try program.run(["export", "-", "--format", "tsv", "-m", memory])
    #expect((rows.status, rows.output) == (64, ""))
    #expect(rows.errors.contains("has en-tr, en-de.") || rows.errors.contains("has en-de, en-tr."))
    let german = try program.run([
      "export", "-", "--format", "tsv", "--from", "en", "--to", "de", "-m", memory,
    ])
    #expect(german.output == "Exports rose.\tDie Ausfuhren stiegen.\n")
  }

  @Test func lookupShowsTheDifferences() throws {
    _ = try program.run(
      ["import", "-", "--format", "tsv", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek")],
      input: "Exports rose by 5 percent.\tİhracat yüzde 5 arttı.\n")
    let run = try program.run([
      "lookup", "Exports fell by 5 percent.", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek"),
    ])
    #expect(run.lines.first == " 84.6 %  Exports [-rose-]{+fell+} by 5 percent.")
    #expect(run.lines.dropFirst().first == "         İhracat yüzde 5 arttı.")
    let colored = try program.run([
      "lookup", "Exports fell by 5 percent.", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek"),
      "--color", "always",
    ])
    #expect(colored.output.contains("\u{1b}[31;9mrose\u{1b}[0m\u{1b}[32mfell\u{1b}[0m"))
  }

  @Test func searchFindsWordsInAnyCaseAndRegexes() throws {
    _ = try program.run(
      ["import", "-", "--format", "tsv", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek")],
      input: "The port grows.\tLiman büyüyor.\nThe LIGHT is on.\tIŞIK açık.\n")
    func search(_ arguments: String...) throws -> Program.Run {
      try program.run(["search"] + arguments + ["-m", folder.path("a.bellek")])
    }
    #expect(try search("PORT").lines.first == "The «port» grows.")
    #expect(try search("ışık", "--target").lines.dropFirst().first == "  «IŞIK» açık.")
    #expect(try search("p[a-z]+t", "--regex").lines.first == "The «port» grows.")
    #expect(try search("absent").status == 1)
    let bad = try search("(a", "--regex")
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("bellek: \"(a\" is no regular expression"))
    _ = try program.run(
      ["import", "-", "--format", "tsv", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek")],
      input: "\(String(repeating: "a", count: 200))!\tb\n")
    let slow = try search("^(a+)+$", "--regex")
    #expect(slow.status == 2)
    #expect(slow.errors.contains("took over 100 ms"))
  }

  @Test(arguments: ["tmx", "jsonl"])
  func whatIsExportedComesBackWhole(format: String) throws {
    _ = try harvest("rail-strike")
    let file = folder.path("out.\(format)")
    let exported = try program.run([
      "export", file, "--from", "en", "--to", "tr", "-m", folder.path("a.bellek"),
    ])
    #expect(exported.status == 0)
    let imported = try program.run([
      "import", file, "--from", "en", "--to", "tr", "-m", folder.path("b.bellek"),
    ])
    #expect(imported.status == 0)
    func list(_ name: String) throws -> String {
      try program.run(["memory", "list", "-m", folder.path(name)]).output
        .replacing(/"revision":\d+,/, with: "")
    }
    #expect(try !list("a.bellek").isEmpty)
    #expect(try list("a.bellek") == list("b.bellek"))
    let again = try program.run([
      "import", file, "--from", "en", "--to", "tr", "-m", folder.path("b.bellek"), "--json",
    ])
    let report = try json(again.output)
    #expect(report["added"] as? Int == 0)
    #expect(report["updated"] as? Int == 0)
    #expect(report["unchanged"] as? Int == report["read"] as? Int)
  }

  @Test func aDryRunStoresNothing() throws {
    let run = try program.run(
      [
        "import", "-", "--format", "tsv", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek"),
        "--dry-run",
      ], input: "one\tbir\nno tab here\n")
    #expect(run.lines.first == "2 read: would be 1 added, 0 updated, 0 already there, 0 skipped, 1 failed")
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.bellek")))
  }
}
