import TestSupport
import Testing

/// Files held against the rules of their formats.
@Suite struct ValidateTests {
  private let files: JobFiles

  init() throws { files = try JobFiles() }

  private static func xliff2(_ units: String) -> String {
    """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="tr">
    <file id="f1">
    \(units)
    </file>
    </xliff>
    """
  }

  @Test func sayNothingIsWrong() throws {
    try files.folder.write(
      Self.xliff2("<unit id='u1'><segment><source>One</source></segment></unit>"), to: "a.xlf")
    let run = try files.run("validate", "a.xlf")
    #expect((run.status, run.output, run.errors) == (0, "a.xlf: xliff, 1 read, no fault\n", ""))
  }

  @Test func listEveryRuleThatIsBroken() throws {
    try files.folder.write(
      Self.xliff2(
        """
        <unit id='u1'><segment state='done'><source>One</source></segment></unit>
        <unit id='u1'><segment><source>Two</source></segment></unit>
        """), to: "a.xlf")
    let run = try files.run("validate", "a.xlf")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("a.xlf:3: ") == true && lines.first?.contains("done") == true)
    #expect(lines.last?.hasPrefix("a.xlf:4: ") == true && lines.last?.contains("u1") == true)
    let json = try files.run("validate", "a.xlf", "--json")
    #expect(json.output.contains(#""valid":false"#) && json.output.contains(#""line":3"#))
  }

  @Test func sayWhereReadingEnds() throws {
    try files.folder.write("msgid \"a\"\nmsgstr \"b\n", to: "a.po")
    let run = try files.run("validate", "a.po")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("a.po:2 "))
    let missing = try files.run("validate", "none.po")
    #expect((missing.status, missing.output) == (2, ""))
  }
}
