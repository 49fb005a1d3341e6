import Foundation
import TestSupport
import Testing

/// `bellek check` with a memory to compare with.
@Suite struct CheckMemoryTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles()
    try files.folder.write(
      """
      Exports rose in May.\tİhracat mayısta arttı.
      Exports rose in May.\tMayısta ihracat yükseldi.
      The talks will resume on Monday.\tGörüşmeler pazartesi günü sürecek.

      """, to: "known.tsv")
    let run = try files.program.run(
      ["import", "known.tsv", "-m", "a.bellek", "--from", "en", "--to", "tr"], in: files.folder.url.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  private func check(_ arguments: [String], input: String = "") throws -> Program.Run {
    try files.program.run(
      [
        "check", "--memory", "a.bellek", "--from", "en", "--to", "tr", "--only",
        "memory-translation,memory-source",
      ]
        + arguments, input: input, in: files.folder.url.path)
  }

  @Test func whatTheMemoryHasIsComparedWith() throws {
    try files.folder.write(
      """
      EXPORTS ROSE IN MAY.\tİhracat mayısta arttı.
      Exports rose in May.\tMayısta dış satım yükseldi.
      The talks will resume on Tuesday.\tGörüşmeler pazartesi günü sürecek.
      Nobody has said this before.\tBunu daha önce kimse söylemedi.

      """, to: "new.tsv")
    let run = try check(["new.tsv"])
    #expect(run.status == 1, "\(run.errors)")
    #expect(
      run.lines.filter { !$0.hasPrefix("  ") } == [
        "new.tsv:2:22: info: The memory translates this as “Mayısta ihracat yükseldi.” [memory-translation]",
        "new.tsv:3:35: warning: In the memory this translates “The talks will resume on Monday.” [memory-source]",
        "1 warning, 1 info",
      ])
  }

  @Test func theFilterComparesToo() throws {
    let line = #"{"source":"Exports rose in May.","target":"Dış satım yükseldi."}"#
    let run = try check(["--jsonl"], input: line + "\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(#""check":"memory-translation","severity":"info""#), "\(run.output)")
    #expect(run.output.contains(#""suggestion":"Mayısta ihracat yükseldi.""#), "\(run.output)")
  }

  @Test func withoutAMemoryTheyAreSilent() throws {
    try files.folder.write("Exports rose in May.\tDış satım yükseldi.\n", to: "new.tsv")
    let run = try files.program.run(
      ["check", "new.tsv", "--from", "en", "--to", "tr", "--only", "memory-translation"],
      in: files.folder.url.path)
    #expect(run.status == 0, "\(run.output)")
  }
}
