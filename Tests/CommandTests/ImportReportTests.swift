import Foundation
import TestSupport
import Testing

/// What an import says, and what it leaves.
@Suite struct ImportReportTests {
  private let files: JobFiles

  init() throws { files = try JobFiles(memory: "one\tbir", "two\tiki") }

  @Test func aRehearsalTellsTheTruth() throws {
    try files.folder.write(
      """
      {"source":"one","target":"bir","from":"en","to":"tr"}
      {"source":"two","target":"iki","from":"en","to":"tr","note":"new"}
      {"source":"three","target":"üç","from":"en","to":"tr"}
      {"source":"three","target":"üç","from":"en","to":"tr"}
      {"source":"four"}

      """, to: "a.jsonl")
    let arguments = ["import", "a.jsonl", "--from", "en", "--to", "tr", "-m", files.memory]
    let before = try files.run("memory", "list", "-m", files.memory).output
    let rehearsed = try files.program.run(arguments + ["--dry-run"], in: files.folder.url.path)
    #expect(
      rehearsed.lines.first == "5 read: would be 1 added, 1 updated, 2 already there, 0 skipped, 1 failed")
    #expect(try files.run("memory", "list", "-m", files.memory).output == before)
    let real = try files.program.run(arguments, in: files.folder.url.path)
    #expect(real.lines.first == "5 read: 1 added, 1 updated, 2 already there, 0 skipped, 1 failed")
    // The rehearsal took no number of a write: this is the second.
    let json = try files.program.run(arguments + ["--json"], in: files.folder.url.path)
    #expect(json.output.contains("\"revision\": 2,"))
  }

  @Test func severalFilesGoInTogetherOrNotAtAll() throws {
    try files.folder.write("three\tüç\n", to: "a.tsv")
    try files.folder.write("<tmx version=\"1.4\"><header/><body><tu>", to: "b.tmx")
    let refused = try files.run("import", "a.tsv", "b.tmx", "--from", "en", "--to", "tr", "-m", files.memory)
    #expect((refused.status, refused.output) == (2, ""))
    #expect(refused.errors.hasPrefix("bellek: b.tmx:1 (byte "))
    #expect(try !files.run("memory", "list", "-m", files.memory).output.contains("üç"))
    try files.folder.write("four\tdört\n", to: "b.tsv")
    let taken = try files.run("import", "a.tsv", "b.tsv", "--from", "en", "--to", "tr", "-m", files.memory)
    #expect(taken.output == "2 read: 2 added, 0 updated, 0 already there, 0 skipped, 0 failed\n")
  }

  @Test func aRefusedImportLeavesNoMemory() throws {
    try files.folder.write("<tmx version=\"1.4\"><header/><body><tu>", to: "b.tmx")
    for name in ["missing.tmx", "b.tmx"] {
      let run = try files.run("import", name, "--from", "en", "--to", "tr", "-m", "new.bellek")
      #expect(run.status == 2)
      #expect(!["", "-lock", "-wal", "-shm"].contains { files.isThere("new.bellek\($0)") })
    }
    // A memory that was there stays, though it is as empty.
    try files.folder.write("no tab\n", to: "c.tsv")
    let empty = try files.run("import", "c.tsv", "--from", "en", "--to", "tr", "-m", "new.bellek")
    #expect(empty.lines.first == "1 read: 0 added, 0 updated, 0 already there, 0 skipped, 1 failed")
    #expect(!files.isThere("new.bellek"))
  }

  @Test func filesThatSayTheirLanguagesNeedNone() throws {
    try files.writeXLIFF(
      #"<trans-unit id="1" approved="yes"><source>five</source><target state="final">beş</target></trans-unit>"#,
      #"<trans-unit id="2"><source>six</source></trans-unit>"#, name: "a.xlf")
    let run = try files.run("import", "a.xlf", "-m", files.memory)
    #expect(
      run.output == """
        2 read: 1 added, 0 updated, 0 already there, 1 skipped, 0 failed
          a.xlf:6: unit 2 (2) has no translation

        """)
    try files.folder.write("seven\tyedi\n", to: "a.tsv")
    let silent = try files.run("import", "a.tsv", "-m", files.memory)
    #expect(
      (silent.status, silent.errors) == (
        2, "bellek: a.tsv: does not say its languages; give --from and --to\n"
      ))
  }
}
