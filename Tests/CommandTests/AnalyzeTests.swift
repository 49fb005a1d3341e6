import Foundation
import TestSupport
import Testing

/// What a memory has for files, counted in bands.
@Suite struct AnalyzeTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles(
      memory: "Exports rose by 5 percent.\tİhracat yüzde 5 arttı.", "Read more\tDevamı")
  }

  @Test func countsEachSentenceInItsBand() throws {
    // Equal; 1 of 26 letters differs (96.2); nothing alike; equal again; well-known is one word.
    try files.folder.write(
      """
      Exports rose by 5 percent. Exports rose by 7 percent. A well-known port was closed.

      Exports rose by 5 percent.
      """, to: "a.txt")
    let run = try files.run("analyze", "a.txt", "--from", "en", "--to", "tr", "-m", files.memory)
    #expect(run.status == 0)
    #expect(
      run.output == """
        a.txt
                               segments  words           characters
        context                       0      0    0.0 %           0
        repetition                    1      5   25.0 %          26
        cross-file-repetition         0      0    0.0 %           0
        100                           1      5   25.0 %          26
        95-99                         1      5   25.0 %          26
        85-94                         0      0    0.0 %           0
        75-84                         0      0    0.0 %           0
        50-74                         0      0    0.0 %           0
        new                           1      5   25.0 %          29
        confirmed                     0      0    0.0 %           0
        locked                        0      0    0.0 %           0
        total                         4     20  100.0 %         107

        """)
  }

  @Test func repetitionsAcrossFilesStandApart() throws {
    try files.folder.write("A port was closed.\n", to: "a.txt")
    try files.folder.write("A port was closed.\n\nA port was closed.\n", to: "b, c.txt")
    let run = try files.run(
      "analyze", "a.txt", "b, c.txt", "--from", "en", "--to", "tr", "-m", files.memory, "--csv")
    #expect(run.lines.first == "file,band,segments,words,characters")
    let counted = run.lines.dropFirst().filter { !$0.hasSuffix(",0,0,0") }
    #expect(
      counted == [
        "a.txt,new,1,4,18", "a.txt,total,1,4,18", "\"b, c.txt\",repetition,1,4,18",
        "\"b, c.txt\",cross-file-repetition,1,4,18", "\"b, c.txt\",total,2,8,36", "total,repetition,1,4,18",
        "total,cross-file-repetition,1,4,18", "total,new,1,4,18", "total,total,3,12,54",
      ])
  }

  @Test func whatIsConfirmedOrLockedIsInNoBand() throws {
    try files.writeXLIFF(
      #"<trans-unit id="1" approved="yes"><source>Read more</source><target state="final">Devam</target></trans-unit>"#,
      #"<trans-unit id="2" translate="no"><source>Read this</source></trans-unit>"#,
      #"<trans-unit id="3"><source>Read <g id="1">more</g></source></trans-unit>"#,
      #"<trans-unit id="4"><source>Read more</source></trans-unit>"#, name: "a.xlf")
    let run = try files.run("analyze", "a.xlf", "-m", files.memory, "--json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let total = try #require(json["total"] as? [String: Any])
    func segments(_ value: Any?) -> Int? { (value as? [String: Any])?["segments"] as? Int }
    let bands = try #require(total["bands"] as? [String: Any])
    #expect((segments(total["confirmed"]), segments(total["locked"])) == (1, 1))
    // The third has codes that the memory's has not: a point is taken off; the fourth is like the first.
    #expect((segments(bands["95-99"]), segments(bands["repetition"]), segments(bands["100"])) == (1, 1, 0))
    #expect((segments(total["open"]), segments(total["total"])) == (2, 4))
  }

  @Test func aMatchInItsContextIsNoRepetition() throws {
    try files.folder.write("Sports\tSpor\nRead on\tDevamı\nWeather\tHava\n", to: "c.tsv")
    let exported = try files.run("import", "c.tsv", "--from", "en", "--to", "tr", "-m", files.memory)
    #expect(exported.status == 0)
    let line =
      #"{"source":"Read on","target":"Devam","from":"en","to":"tr","previous":"Sports","next":"Weather"}"#
    try files.folder.write(line + "\n", to: "c.jsonl")
    _ = try files.run("import", "c.jsonl", "--from", "en", "--to", "tr", "-m", files.memory)
    try files.folder.write("Read on\n\nSports\n\nRead on\n\nWeather\n", to: "a.txt")
    let run = try files.run("analyze", "a.txt", "--from", "en", "--to", "tr", "-m", files.memory, "--csv")
    let counted = run.lines.filter { $0.hasPrefix("a.txt") && !$0.hasSuffix(",0,0,0") }
    #expect(counted == ["a.txt,context,1,2,7", "a.txt,100,3,4,20", "a.txt,total,4,6,27"])
  }

  @Test func saysWhatIsMissing() throws {
    try files.folder.write("A port.\n", to: "a.txt")
    let run = try files.run("analyze", "a.txt", "-m", files.memory)
    #expect(
      (run.status, run.errors) == (
        2, "bellek: a.txt: does not say its languages; give --from and --to\n"
      ))
    try files.writeXLIFF(
      #"<trans-unit id="1"><source>Read more</source></trans-unit>"#, name: "a.xlf")
    let other = try files.run("analyze", "a.xlf", "--from", "en", "--to", "de", "-m", files.memory)
    #expect(other.status == 2)
    #expect(other.errors.contains("a.xlf: is en → tr, not en → de"))
  }
}
