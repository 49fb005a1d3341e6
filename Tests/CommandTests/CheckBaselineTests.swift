import Foundation
import TestSupport
import Testing

/// Only new findings count.
@Suite struct CheckBaselineTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles()
    try files.folder.write("Exports rose.\t\nUp 50 percent.\tYüzde 15 arttı.\n", to: "a.tsv")
  }

  private func check(_ arguments: String...) throws -> Program.Run {
    try files.program.run(
      ["check", "a.tsv", "--from", "en", "--to", "tr", "--only", "numbers,missing-target"] + arguments,
      in: files.folder.url.path)
  }

  private static let baseline = """
    {
      "version": 1,
      "findings": [
        {
          "fingerprint": "1afc27f79ac92583",
          "check": "missing-target",
          "text": "Exports rose.",
          "source": "Exports rose.",
          "target": ""
        },
        {
          "fingerprint": "b606b7edd6eea890",
          "check": "numbers",
          "text": "Yüzde 15",
          "source": "Up 50 percent.",
          "target": "Yüzde 15 arttı."
        }
      ]
    }

    """

  @Test func aBaselineIsWrittenAndKept() throws {
    let written = try check("--write-baseline", "base.json")
    #expect((written.status, written.output, written.errors) == (0, "", "bellek: base.json: 2 findings\n"))
    #expect(try files.text("base.json") == Self.baseline)
    let run = try check("--baseline", "base.json")
    #expect((run.status, run.output) == (0, "nothing found; 2 in the baseline\n"))
    // Lines move, spaces change, and a fault comes in.
    try files.folder.write(
      "Up 7 percent.\tYüzde 8 arttı.\nNew.\tYeni.\nUp  50 percent.\tYüzde 15  arttı.\nExports rose.\t\n",
      to: "a.tsv")
    let later = try check("--baseline", "base.json")
    #expect(later.status == 1)
    #expect(later.lines.first == "a.tsv:1:15: error: “7 percent” became “Yüzde 8” [numbers]")
    #expect(later.lines.last == "1 error; 2 in the baseline")
    // What is right again leaves a new one.
    try files.folder.write("Up 50 percent.\tYüzde 50 arttı.\nExports rose.\t\n", to: "a.tsv")
    #expect(try check("--baseline", "base.json", "--write-baseline", "base.json").status == 0)
    #expect(
      try files.text("base.json") == """
        {
          "version": 1,
          "findings": [
            {
              "fingerprint": "1afc27f79ac92583",
              "check": "missing-target",
              "text": "Exports rose.",
              "source": "Exports rose.",
              "target": ""
            }
          ]
        }

        """)
  }

  @Test func settingsNameABaseline() throws {
    try files.folder.write("baseline: known.json\n", to: ".bellek/checks.yml")
    let missing = try check()
    #expect(missing.status == 2)
    #expect(missing.errors.contains(".bellek/known.json"))
    #expect(try check("--write-baseline", ".bellek/known.json").status == 0)
    #expect(try check().status == 0)
    try files.folder.write("{\"version\": 1, \"findings\": []}", to: "none.json")
    #expect(try check("--baseline", "none.json").status == 1)
  }

  @Test(arguments: [
    ("", "is empty"), ("[]", "its \"version\" is not 1"), ("{\"version\": 2, \"findings\": []}", "is not 1"),
    ("{\"version\": 1}", "no list \"findings\""),
    (
      "{\"version\": 1, \"findings\": [{\"fingerprint\": \"b606b7edd6eea890\"}, {}]}",
      "finding 2 has no fingerprint"
    ),
    (
      "{\"version\": 1, \"findings\": [{\"fingerprint\": \"+606b7edd6eea890\"}]}",
      "finding 1 has no fingerprint"
    ),
    (String(repeating: "[", count: 100_000), "not JSON"),
  ])
  func whatIsNoBaselineIsRefused(text: String, reason: String) throws {
    try files.folder.write(text, to: "base.json")
    let run = try check("--baseline", "base.json")
    #expect(run.status == 2)
    #expect(run.errors.contains("base.json: is no baseline") || text.isEmpty, "\(run.errors)")
    #expect(run.errors.contains(reason) || text.isEmpty, "\(run.errors)")
  }
}
