import Foundation
import TestSupport
import Testing

/// Which checks run: options and files of settings.
@Suite struct CheckSettingsTests {
  private let files: JobFiles

  init() throws {
    files = try JobFiles()
    try files.folder.write("Up 50 percent.\tYüzde 15 arttı.\nExports rose.\t\n", to: "desk/story/a.tsv")
  }

  private func check(_ arguments: String...) throws -> Program.Run {
    try files.program.run(
      ["check", "story/a.tsv", "--from", "en", "--to", "tr"] + arguments, in: files.folder.path("desk"))
  }

  /// `severity check` of each finding.
  private func found(_ arguments: String...) throws -> [String] {
    let run = try files.program.run(
      ["check", "story/a.tsv", "--from", "en", "--to", "tr", "--json"] + arguments,
      in: files.folder.path("desk"))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = try #require(object?["findings"] as? [[String: Any]], "\(run.errors)")
    return findings.map { "\($0["severity"] ?? "") \($0["check"] ?? "")" }
  }

  @Test func optionsSetLevels() throws {
    #expect(try found("--only", "numbers,missing-target") == ["error numbers", "error missing-target"])
    #expect(try found("--only", "missing-target") == ["error missing-target"])
    #expect(
      try found("--check", "numbers=info", "--only", "numbers,missing-target")
        == ["info numbers", "error missing-target"])
    #expect(try found("--check", "numbers=off", "--check", "missing-target=off").isEmpty)
    #expect(try check("--only", "numbers", "--check", "numbers=warning", "--fail-on", "error").status == 0)
    #expect(try check("--only", "numbers", "--check", "numbers=warning", "--fail-on", "warning").status == 1)
  }

  @Test(arguments: [
    (["--check", "number=off"], "there is no check \"number\"; did you mean \"numbers\"?"),
    (["--check", "numbers"], "Write --check ID=LEVEL, not \"numbers\"."),
    (["--check", "numbers=loud"], "\"loud\" is no level; write one of off, on, info, warning, error."),
    (
      ["--only", "dates,zzzzzzzzzzzz"],
      "there is no check \"zzzzzzzzzzzz\"; bellek check --list names them all."
    ),
    (["--config", "a.yml", "--no-config"], "Give --config or --no-config."),
    (["--explain", "datse"], "there is no check \"datse\"; did you mean \"dates\"?"),
  ])
  func wrongNamesAreWrongUsage(arguments: [String], message: String) throws {
    let run = try files.program.run(
      ["check", "story/a.tsv", "--from", "en", "--to", "tr"] + arguments, in: files.folder.path("desk"))
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aDeskHasRulesOfItsOwn() throws {
    try files.folder.write(
      #"""
      patterns:
        - target: '\barttı\b'
          message: The desk writes yükseldi.
          severity: info
        - source: '\bpercent\b'
          requires: '%'
        - target: '\barttı\b'
          to: de

      """#, to: "desk/.bellek/checks.yml")
    let run = try check("--only", "patterns")
    #expect(run.status == 1, "\(run.errors)")
    #expect(
      run.lines.filter { !$0.hasPrefix("  ") } == [
        "story/a.tsv:1:25: info: The desk writes yükseldi. [patterns]",
        "story/a.tsv:1:16: warning: “percent” asks for “%” in the translation [patterns]",
        "1 warning, 1 info",
      ])
  }

  @Test(arguments: [
    (#"  - target: '(a'"#, #":2: "(a" is no regular expression"#),
    (#"  - source: 'a'"#, #":2: an entry of patterns has neither "target" nor "requires""#),
    (#"  - requires: 'a'"#, #":2: "requires" needs a "source" beside it"#),
    (#"  - traget: 'a'"#, #":2: there is no key "traget"; did you mean "target"?"#),
  ])
  func rulesThatCannotBeReadAreErrors(entry: String, message: String) throws {
    try files.folder.write("patterns:\n\(entry)\n", to: "desk/.bellek/checks.yml")
    let run = try check()
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func theNearestSettingsHold() throws {
    try files.folder.write(
      """
      # What the desk wants.
      profile: news
      checks:
        missing-target: off
        numbers: warning
      fail-on: error

      """, to: "desk/.bellek/checks.yml")
    let run = try check("--only", "numbers")
    #expect(run.status == 0)
    #expect(run.output.contains("story/a.tsv:1:16: warning: "))
    #expect(try !found().contains("error missing-target"))
    // Who names it on the command line wants it.
    #expect(try found("--only", "numbers,missing-target") == ["warning numbers", "error missing-target"])
    #expect(try found("--only", "numbers") == ["warning numbers"])
    #expect(try found("--only", "numbers", "--check", "numbers=info") == ["info numbers"])
    #expect(try found("--only", "numbers", "--no-config") == ["error numbers"])
    // The story's own come first, and say nothing of numbers.
    try files.folder.write("checks: {missing-target: info}\n", to: "desk/story/.bellek/checks.yml")
    #expect(try found("--only", "numbers,missing-target") == ["error numbers", "info missing-target"])
    #expect(
      try found("--only", "numbers", "--config", files.folder.path("desk/.bellek/checks.yml"))
        == ["warning numbers"])
  }

  @Test func glossariesOfSettingsHold() throws {
    try files.folder.write("en,tr\nexports,ihracat\n", to: "desk/.bellek/terms.csv")
    try files.folder.write("glossaries: [terms.csv]\n", to: "desk/.bellek/checks.yml")
    try files.folder.write("Exports rose.\tSatış arttı.\n", to: "desk/story/a.tsv")
    #expect(try found("--only", "terms") == ["warning terms"])
    #expect(try found("--only", "terms", "--no-config").isEmpty)
  }

  @Test func findingsAreDismissed() throws {
    try files.folder.write(
      """
      dismissed:
        - fingerprint: b606b7edd6eea890
          reason: "the agency corrected it: see the note"

      """, to: "desk/.bellek/checks.yml")
    let run = try check("--only", "numbers,missing-target")
    #expect(run.status == 1)
    #expect(
      run.output == """
        story/a.tsv:2:1: error: There is no translation [missing-target]
          en  Exports rose.
              ^^^^^^^^^^^^^
        1 error; 1 dismissed

        """)
  }

  @Test(arguments: [
    ("profile: new\n", 1, "there is no profile \"new\"; did you mean \"news\"?"),
    ("\nfailon: error\n", 2, "there is no key \"failon\"; did you mean \"fail-on\"?"),
    (
      "checks:\n  numbers: error\n  nubmers: off\n", 3,
      "there is no check \"nubmers\"; did you mean \"numbers\"?"
    ),
    (
      "checks:\n  numbers: loud\n", 2,
      "there is no level \"loud\"; write one of off, on, info, warning, error"
    ),
    ("checks: [numbers]\n", 1, "checks must be lines of \"name: value\""),
    ("glossaries: a.tbx\n", 1, "glossaries must be a list: lines that begin with \"- \""),
    ("dismissed:\n- reason: old\n", 2, "an entry of dismissed has no fingerprint"),
    (
      "dismissed:\n- fingerprint: zz\n", 2,
      "\"zz\" is no fingerprint; bellek check --json prints them, of 16 digits"
    ),
    ("dismissed:\n- fingerprnt: zz\n", 2, "there is no key \"fingerprnt\"; did you mean \"fingerprint\"?"),
    ("options:\n  dates: {}\n  numbers: 5\n", 3, "numbers must be lines of \"name: value\""),
    ("- a\n", 1, "the file must be lines of \"name: value\""),
    ("profile: \"news\n", 2, "is not YAML: "),
  ])
  func whatSettingsDoNotKnowIsAnError(text: String, line: Int, reason: String) throws {
    try files.folder.write(text, to: "desk/.bellek/checks.yml")
    let run = try check()
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    // The path is as the folder was found, going up.
    #expect(run.errors.contains("desk/.bellek/checks.yml:\(line): \(reason)"), "\(run.errors)")
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
    String(repeating: "a: {", count: 5000), "a: &a [*a]\n", "checks: &x {numbers: *x}\n", "\u{0}", "%",
    "profile: !!binary x",
    "<<: {profile: news}\n", "? [a]\n: b\n", "profile: {a: b}\n", "a: 1\na: 2\n",
  ])
  func hostileSettingsAreRefused(text: String) throws {
    try files.folder.write(text, to: "desk/.bellek/checks.yml")
    let run = try check()
    #expect(run.status == 2)
    #expect(run.errors.contains("checks.yml:"), "\(run.errors)")
  }

  @Test func emptySettingsSayNothing() throws {
    try files.folder.write("# nothing yet\n", to: "desk/.bellek/checks.yml")
    #expect(try found("--only", "numbers") == ["error numbers"])
    try files.folder.write("", to: "desk/.bellek/checks.yml")
    #expect(try check().status != 0)
  }

  @Test func checksAreListedAndExplained() throws {
    let list = try files.run("check", "--list")
    #expect(list.status == 0)
    let line = list.lines.first { $0.hasPrefix("numbers ") }
    let words = line?.split(separator: " ").map(String.init) ?? []
    #expect(words.prefix(4) == ["numbers", "error", "numbers", "news,software,strict"])
    #expect(line?.hasSuffix("  The translation has the numbers of the source, by value.") == true)
    let json = try files.run("check", "--list", "--json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let checks = try #require(object?["checks"] as? [[String: Any]])
    #expect(checks.count == list.lines.count)
    #expect(checks.allSatisfy { ($0["documentation"] as? String)?.contains("Wrong (") == true })
    let explained = try files.run("check", "--explain", "missing-target")
    #expect(
      explained.output == """
        missing-target
        severity: error
        category: omission (ITS 2.0), omission (MQM)
        looks at: pair
        profiles: news, software, strict
        languages: all

        A segment with text has a translation with text.

        Wrong (en → tr): "Exports rose." → ""
        Right (en → tr): "Exports rose." → "İhracat arttı."

        """)
  }
}
