import Foundation
import TestSupport
import Testing

/// Stories taken into XLIFF, and put back.
@Suite struct ExtractTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles(
      memory: "Exports rose by 5 percent.\tİhracat yüzde 5 arttı.", "Read more\tDevamı")
  }

  private static let story = "Ports grow\n\nExports rose by 5 percent.  Dr. Smith said <so>.\n\n\nRead more\n"

  private func extract(_ arguments: String...) throws -> Program.Run {
    try files.folder.write(Self.story, to: "a.txt")
    return try files.program.run(
      ["extract", "a.txt", "-o", "a.xlf", "--from", "en", "--to", "tr"] + arguments, in: files.folder.url.path
    )
  }

  /// What `sha256sum` says of the story.
  private static let checksum = "a776de1ff280d0548cfca7c3a0b0f0ce866b00c37368f114bf33eaf3deb3a171"

  @Test func aStoryBecomesUnitsOfSentences() throws {
    let run = try extract("-m", files.memory)
    #expect((run.status, run.output) == (0, "a.txt: 4 segments in 3 units, 2 with matches\n"))
    #expect(
      try files.text("a.xlf") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" \
        xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="en" trgLang="tr">
          <file id="f1" original="a.txt">
            <skeleton href="a.txt"/>
            <mda:metadata><mda:metaGroup category="bellek">
              <mda:meta type="format">text</mda:meta>
              <mda:meta type="sha-256">\(Self.checksum)</mda:meta>
            </mda:metaGroup></mda:metadata>
            <unit id="u1" xml:space="preserve">
              <mda:metadata><mda:metaGroup category="bellek">
                <mda:meta type="role">headline</mda:meta>
              </mda:metaGroup></mda:metadata>
              <segment id="s1" state="initial">
                <source>Ports grow</source>
              </segment>
            </unit>
            <unit id="u2" xml:space="preserve">
              <mtc:matches>
                <mtc:match ref="#s1" type="tm" matchQuality="100.0">
                  <source>Exports rose by 5 percent.</source>
                  <target>İhracat yüzde 5 arttı.</target>
                </mtc:match>
              </mtc:matches>
              <segment id="s1" state="initial">
                <source>Exports rose by 5 percent.</source>
              </segment>
              <ignorable><source>  </source></ignorable>
              <segment id="s2" state="initial">
                <source>Dr. Smith said &lt;so&gt;.</source>
              </segment>
            </unit>
            <unit id="u3" xml:space="preserve">
              <mtc:matches>
                <mtc:match ref="#s1" type="tm" matchQuality="100.0">
                  <source>Read more</source>
                  <target>Devamı</target>
                </mtc:match>
              </mtc:matches>
              <mda:metadata><mda:metaGroup category="bellek">
                <mda:meta type="role">ui</mda:meta>
              </mda:metaGroup></mda:metadata>
              <segment id="s1" state="initial">
                <source>Read more</source>
              </segment>
            </unit>
          </file>
        </xliff>

        """)
  }

  @Test func theBestMatchFillsWhenAsked() throws {
    let run = try extract("-m", files.memory, "--pretranslate")
    #expect(run.output == "a.txt: 4 segments in 3 units, 2 with matches, 2 filled\n")
    #expect(
      try files.text("a.xlf").contains(
        """
              <segment id="s1" state="translated">
                <source>Read more</source>
                <target>Devamı</target>
              </segment>
        """))
    let merged = try files.run("merge", "a.xlf", "a.txt", "-o", "b.txt", "--allow-untranslated")
    #expect((merged.status, merged.lines.last) == (0, "2 merged, 0 unchanged, 2 not translated"))
    #expect(
      try files.text("b.txt")
        == "Ports grow\n\nİhracat yüzde 5 arttı.  Dr. Smith said <so>.\n\n\nDevamı\n")
  }

  @Test func whatIsNotTranslatedIsListedAndNothingWritten() throws {
    _ = try extract()
    let run = try files.run("merge", "a.xlf", "a.txt", "-o", "b.txt")
    #expect(run.status == 1)
    #expect(
      run.output == """
          a.xlf:13: unit u1 is not translated
          a.xlf:18: unit u2 is not translated
          a.xlf:22: unit u2 is not translated
          a.xlf:30: unit u3 is not translated
        0 merged, 0 unchanged, 4 not translated; nothing was written

        """)
    #expect(!files.isThere("b.txt"))
    let same = try files.run("merge", "a.xlf", "a.txt", "-o", "b.txt", "--allow-untranslated")
    #expect(same.status == 0)
    #expect(try files.text("b.txt") == Self.story)
  }

  @Test func anOriginalThatSaysSomethingElseIsRefused() throws {
    _ = try extract("-m", files.memory, "--pretranslate")
    try files.folder.write(Self.story.replacing("by 5", with: "by 6"), to: "a.txt")
    let run = try files.run("merge", "a.xlf", "a.txt", "-o", "b.txt", "--allow-untranslated")
    #expect(run.status == 2)
    #expect(
      run.lines.first == "  a.txt:3: unit u2: “Exports rose by 5 percent.” is not there any more")
    #expect(!files.isThere("b.txt"))
    // More lines between the blocks say nothing else.
    try files.folder.write("\n\n" + Self.story, to: "a.txt")
    let moved = try files.run("merge", "a.xlf", "a.txt", "-o", "b.txt", "--allow-untranslated")
    #expect(moved.status == 0)
    #expect(
      moved.errors == "bellek: warning: a.txt: was changed since it was extracted, but none of its texts\n")
    try files.folder.write(Self.story + "\nOne more.\n", to: "a.txt")
    let longer = try files.run("merge", "a.xlf", "a.txt", "-o", "c.txt")
    #expect((longer.status, longer.lines.contains("  a.txt:8: a.xlf has no unit for it")) == (1, true))
  }

  @Test func eachOriginalGetsItsOwn() throws {
    try files.folder.write("Read more\n", to: "a.txt")
    try files.folder.write("Exports rose by 5 percent.\n", to: "b.txt")
    let run = try files.run(
      "extract", "a.txt", "b.txt", "-o", "ab.xlf", "--from", "en", "--to", "tr", "-m", files.memory,
      "--pretranslate")
    #expect(run.lines.count == 2)
    _ = try files.run("merge", "ab.xlf", "b.txt", "-o", "b.tr.txt")
    _ = try files.run("merge", "ab.xlf", "a.txt", "-o", "a.tr.txt")
    #expect(try files.text("a.tr.txt") == "Devamı\n")
    #expect(try files.text("b.tr.txt") == "İhracat yüzde 5 arttı.\n")
    try files.folder.write("Read more\n", to: "c.txt")
    let other = try files.run("merge", "ab.xlf", "c.txt", "-o", "c.tr.txt")
    #expect(
      (other.status, other.errors) == (2, "bellek: ab.xlf: holds nothing of c.txt, but of a.txt, b.txt\n"))
  }

  @Test func codesComeBackOnceEach() throws {
    try files.writeXLIFF(
      #"<trans-unit id="1"><source>Read <g id="b">more</g><x id="i"/></source></trans-unit>"#, name: "a.xlf")
    let run = try files.run("extract", "a.xlf", "-o", "e.xlf")
    #expect((run.status, run.output) == (0, "a.xlf: 1 segments in 1 units\n"))
    let source =
      #"Read <sc id="c1" canCopy="no" canDelete="no" dataRef="d1"/>more<ec startRef="c1" canCopy="no" canDelete="no" dataRef="d2"/><ph id="p2" canCopy="no" canDelete="no" dataRef="d3"/>"#
    let extracted = try files.text("e.xlf")
    #expect(extracted.contains("<source>\(source)</source>"))
    func merge(_ target: String) throws -> Program.Run {
      try files.folder.write(
        extracted.replacing(
          "</source>\n      </segment>", with: "</source><target>\(target)</target></segment>"),
        to: "t.xlf")
      return try files.run("merge", "t.xlf", "a.xlf", "-o", "b.xlf")
    }
    let doubled = try merge(#"<ph id="p2" dataRef="d3"/><ph id="p2" dataRef="d3"/>Devamı"#)
    #expect(doubled.status != 0 && !files.isThere("b.xlf"))
    let missing = try merge(#"Devamını <sc id="c1" dataRef="d1"/>oku<ec startRef="c1" dataRef="d2"/>"#)
    #expect(missing.status == 1 && !files.isThere("b.xlf"))
    #expect(missing.lines.first?.hasSuffix(#"unit 1: the code <x id="i"/> is missing"#) == true)
    let right = try merge(
      #"<ph id="p2" dataRef="d3"/>Devamını <sc id="c1" dataRef="d1"/>oku<ec startRef="c1" dataRef="d2"/>"#)
    #expect((right.status, right.output) == (0, "1 merged, 0 unchanged, 0 not translated\n"))
    #expect(try files.text("b.xlf").contains(#"<x id="i"/>Devamını <g id="b">oku</g></target>"#))
  }
}
