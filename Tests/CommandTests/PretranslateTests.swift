import TestSupport
import Testing

/// Files filled from a memory, compared whole.
@Suite struct PretranslateTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles(
      memory: "Exports rose by 5 percent.\tİhracat yüzde 5 arttı.", "Read more\tDevamı")
  }

  private static let units = [
    #"<trans-unit id="1"><source>Exports rose by 5 percent.</source></trans-unit>"#,
    #"<trans-unit id="2"><source>Exports rose by 7 percent.</source></trans-unit>"#,
    #"<trans-unit id="3"><source><g id="1">Read more</g></source></trans-unit>"#,
    #"<trans-unit id="4" approved="yes"><source>Read more</source><target state="final">Devam</target></trans-unit>"#,
    #"<trans-unit id="5" translate="no"><source>Read more</source></trans-unit>"#,
    #"<trans-unit id="6"><source>Read more</source><target state="translated">Oku</target></trans-unit>"#,
    #"<trans-unit id="7"><source>Nothing like it</source></trans-unit>"#,
  ]

  private func filled(_ changes: [Int: String]) -> String {
    JobFiles.xliff(Self.units.enumerated().map { changes[$0.offset + 1] ?? $0.element })
  }

  private static let first =
    #"<trans-unit id="1"><source>Exports rose by 5 percent.</source><target state="translated" state-qualifier="exact-match">İhracat yüzde 5 arttı.</target></trans-unit>"#
  private static let third =
    #"<trans-unit id="3"><source><g id="1">Read more</g></source><target state="needs-review-translation" state-qualifier="fuzzy-match"><g id="1">Devamı</g></target></trans-unit>"#

  private static func second(_ figure: Int) -> String {
    #"<trans-unit id="2"><source>Exports rose by 7 percent.</source><target state="needs-review-translation" state-qualifier="fuzzy-match">İhracat yüzde \#(figure) arttı.</target></trans-unit>"#
  }

  @Test func fillsWhatIsNewAndLeavesTheRest() throws {
    try files.folder.write(JobFiles.xliff(Self.units), to: "a.xlf")
    let run = try files.run("pretranslate", "a.xlf", "-o", "b.xlf", "-m", files.memory)
    #expect(
      run.output == """
        context           0
        100               1
        95-99             2
        85-94             0
        75-84             0
        filled            3
        nothing found     1
        left, translated  1
        left, confirmed   1
        left, locked      1
        segments          7

        """)
    #expect((run.status, run.errors) == (0, ""))
    #expect(try files.text("b.xlf") == filled([1: Self.first, 2: Self.second(5), 3: Self.third]))
    #expect(try files.text("a.xlf") == JobFiles.xliff(Self.units))
  }

  @Test func repairsAndReplacesWhenAsked() throws {
    try files.folder.write(JobFiles.xliff(Self.units), to: "a.xlf")
    let run = try files.run(
      "pretranslate", "a.xlf", "--in-place", "-m", files.memory, "--repair", "--replace-translated")
    #expect(run.output.contains("\n1 of the filled are repaired\n"))
    let sixth =
      #"<trans-unit id="6"><source>Read more</source><target state="translated" state-qualifier="exact-match">Devamı</target></trans-unit>"#
    #expect(
      try files.text("a.xlf") == filled([1: Self.first, 2: Self.second(7), 3: Self.third, 6: sixth]))
  }

  @Test func aThresholdKeepsFuzzyMatchesOut() throws {
    try files.folder.write(JobFiles.xliff(Self.units), to: "a.xlf")
    let run = try files.run("pretranslate", "a.xlf", "-o", "-", "-m", files.memory, "--threshold", "100")
    #expect(run.output == filled([1: Self.first]))
    // The report stays out of the result.
    #expect(run.errors.hasPrefix("context           0\n100               1\n"))
  }

  @Test func aMatchTakesTheCodesOfTheSegment() throws {
    try files.folder.write(
      #"{"source":"A bold move","target":"Cesur bir adım","from":"en","to":"tr"}"# + "\n", to: "c.jsonl")
    _ = try files.run("import", "c.jsonl", "--from", "en", "--to", "tr", "-m", files.memory)
    try files.writeXLIFF(
      #"<trans-unit id="1" approved="yes"><source>Read <g id="7">it</g> now</source><target state="final"><g id="7">Onu</g> hemen oku</target></trans-unit>"#,
      name: "m.xlf")
    _ = try files.run("import", "m.xlf", "-m", files.memory)
    try files.writeXLIFF(
      #"<trans-unit id="1"><source>Read <g id="b1">it</g> now</source></trans-unit>"#,
      #"<trans-unit id="2"><source>A <g id="1">bold</g> move</source></trans-unit>"#,
      #"<trans-unit id="3"><source>Read <x id="1"/>it now</source></trans-unit>"#, name: "a.xlf")
    let run = try files.run("pretranslate", "a.xlf", "-o", "b.xlf", "-m", files.memory)
    #expect(run.output.contains("2 of the filled lack their codes\n"))
    let result = try files.text("b.xlf")
    #expect(result.contains(#"exact-match"><g id="b1">Onu</g> hemen oku</target>"#))
    #expect(result.contains(#"fuzzy-match">Cesur bir adım</target>"#))
    #expect(result.contains(#"fuzzy-match">Onu hemen oku</target>"#))
  }

  @Test func aStoryHasNoPlaceForTranslations() throws {
    try files.folder.write("Read more\n", to: "a.txt")
    let run = try files.run(
      "pretranslate", "a.txt", "-o", "b.txt", "--from", "en", "--to", "tr", "-m", files.memory)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("bellek: a.txt: has one language and no place for a translation"))
    #expect(!files.isThere("b.txt"))
    #expect(try files.run("pretranslate", "a.txt", "-m", files.memory).status == 64)
  }

  @Test func aFileThatBreaksOffLeavesNothing() throws {
    let whole = JobFiles.xliff(Self.units)
    try files.folder.write(String(whole.prefix(whole.count - 60)), to: "a.xlf")
    let run = try files.run("pretranslate", "a.xlf", "-o", "b.xlf", "-m", files.memory)
    #expect((run.status, run.output) == (2, ""))
    #expect(!files.isThere("b.xlf"))
  }
}
