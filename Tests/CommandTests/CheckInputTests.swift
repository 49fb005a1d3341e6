import Foundation
import TestSupport
import Testing

/// What `bellek check` takes, and where in it findings are said to be.
@Suite struct CheckInputTests {
  private let files: JobFiles

  init() throws { files = try JobFiles() }

  /// The first lines of the findings, and the summary.
  private func heads(_ arguments: String..., input: String = "", status: Int32 = 1) throws -> [String] {
    let run = try files.program.run(["check"] + arguments, input: input, in: files.folder.url.path)
    #expect(run.status == status, "\(run.errors)")
    return run.lines.filter { !$0.hasPrefix("  ") }
  }

  private static let numbers = "error: “50 percent” became “Yüzde 15” [numbers]"
  private static let only = ["--only", "numbers,missing-target"]

  @Test func xliff() throws {
    try files.writeXLIFF(
      #"<trans-unit id="a"><source>Up <g id="1">50 percent</g>.</source><target>Yüzde <g id="1">15</g> arttı.</target></trans-unit>"#,
      #"<trans-unit id="b"><source>Exports rose.</source></trans-unit>"#,
      #"<trans-unit id="c"><source>Fell &amp; rose.</source><target>Düştü &amp; arttı.</target></trans-unit>"#,
      name: "a.xlf")
    // 6 blanks, then 72 characters come before the target's text.
    #expect(
      try heads("a.xlf", "--only", "numbers,missing-target") == [
        "a.xlf:5:79: \(Self.numbers)", "a.xlf:6:34: error: There is no translation [missing-target]",
        "2 errors",
      ])
  }

  @Test func xliff2() throws {
    try files.folder.write(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr">
      <file id="f1">
      <unit id="u1">
      <segment><source>Up 50 percent.</source>
      <target>Yüzde 15 arttı.</target></segment>
      </unit>
      </file>
      </xliff>

      """, to: "a.xlf")
    #expect(
      try heads("a.xlf", "--only", "numbers,missing-target") == ["a.xlf:5:9: \(Self.numbers)", "1 error"])
  }

  @Test func po() throws {
    try files.folder.write(
      """
      msgid ""
      msgstr ""
      "Language: tr\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      msgid ""
      "Up 50 "
      "percent."
      msgstr ""
      "Yüzde "
      "15 arttı."

      msgid "Exports rose."
      msgstr ""

      """, to: "a.po")
    #expect(
      try heads("a.po", "--from", "en", "--to", "tr", "--only", "numbers,missing-target") == [
        "a.po:10:2: \(Self.numbers)", "a.po:13:8: error: There is no translation [missing-target]",
        "2 errors",
      ])
  }

  @Test func tmx() throws {
    try files.folder.write(
      """
      <tmx version="1.4"><header srclang="en"/><body>
      <tu><tuv xml:lang="en"><seg>Up 50 percent.</seg></tuv>
      <tuv xml:lang="tr"><seg>Yüzde 15 arttı.</seg></tuv></tu>
      </body></tmx>

      """, to: "a.tmx")
    #expect(
      try heads("a.tmx", "--from", "en", "--to", "tr", "--only", "numbers") == [
        "a.tmx:3:25: \(Self.numbers)", "1 error",
      ])
  }

  @Test func tables() throws {
    try files.folder.write("tr,en\n\"Yüzde \"\"15\"\" arttı.\",Up 50 percent.\n", to: "a.csv")
    #expect(
      try heads("a.csv", "--from", "en", "--to", "tr", "--only", "numbers").first?.hasPrefix("a.csv:2:")
        == true)
  }

  @Test func jsonLinesOfTwoPairs() throws {
    try files.folder.write(
      #"{"from":"en","to":"tr","source":"Up 50 percent.","target":"Yüzde 15 arttı."}"# + "\n"
        + #"{"from":"tr","to":"en","source":"Yüzde 50 arttı.","target":"Up 15 percent."}"# + "\n",
      to: "a.jsonl")
    #expect(
      try heads("a.jsonl", "--only", "numbers") == [
        "a.jsonl:1:60: \(Self.numbers)", "a.jsonl:2:64: error: “Yüzde 50” became “15 percent” [numbers]",
        "2 errors",
      ])
  }

  @Test func severalFilesAndStandardInput() throws {
    try files.folder.write("Up 50 percent.\tYüzde 15 arttı.\n", to: "a.tsv")
    try files.folder.write("Good.\tİyi.\n", to: "b.tsv")
    let languages = ["--from", "en", "--to", "tr", "--only", "numbers"]
    let run = try files.program.run(
      ["check", "a.tsv", "b.tsv", "-"] + languages, input: "Up 5 percent.\tYüzde 6 arttı.\n",
      in: files.folder.url.path)
    #expect(run.status == 1)
    #expect(
      run.lines.filter { !$0.hasPrefix("  ") } == [
        "a.tsv:1:16: \(Self.numbers)", "-:1: error: “5 percent” became “Yüzde 6” [numbers]", "2 errors",
      ])
  }

  @Test func aStoryAndItsTranslation() throws {
    try files.folder.write("<p>First.</p>\n<p>Up &nbsp;<b>50 percent</b>.</p>\n", to: "en.html")
    try files.folder.write("<p>İlk.</p>\n<p>Fiyat &quot;<i>yüzde\n 15</i>&quot; arttı.</p>\n", to: "tr.html")
    #expect(
      try heads("en.html", "tr.html", "--from", "en", "--to", "tr", "--only", "numbers") == [
        "tr.html:2:19: error: “50 percent” became “yüzde 15” [numbers]", "1 error",
      ])
    try files.folder.write("en.html\ttr.html\n", to: "pairs.tsv")
    #expect(
      try heads("--pairs", "pairs.tsv", "--from", "en", "--to", "tr", "--only", "numbers").last == "1 error")
  }

  @Test func markdownStories() throws {
    try files.folder.write("# Prices\n\nUp **50 percent**.\n", to: "en.md")
    try files.folder.write("# Fiyatlar\n\n**Yüzde 15** arttı.\n", to: "tr.md")
    #expect(
      try heads("en.md", "tr.md", "--from", "en", "--to", "tr", "--only", "numbers") == [
        "tr.md:3:3: \(Self.numbers)", "1 error",
      ])
  }

  @Test func aStoryAlone() throws {
    try files.folder.write("<p>İyi.</p>\n<p>Share this story with the others.</p>\n", to: "tr.html")
    #expect(
      try heads("tr.html", "--lang", "tr", "--glossary", Project.path("Glossaries/newsroom-ui.en-tr.tbx"))
        .first?.hasPrefix("tr.html:2:4: error: ") == true)
    try files.folder.write("<p>İyi bir gün.</p>\n", to: "good.html")
    #expect(try heads("good.html", "--lang", "tr", status: 0) == ["nothing found"])
  }

  @Test(
    arguments: [
      ([], 64), (["a.html"], 2), (["a.html", "b.html", "c.html"], 64), (["missing.tsv"], 2),
      (["a.tsv", "-", "-"], 64),
      (["a.tsv", "--jsonl"], 64), (["a.html", "--lang", "tr"], 64), (["a.html", "a.tsv"], 2),
    ] as [([String], Int32)])
  func whatCannotBeChecked(arguments: [String], status: Int32) throws {
    try files.folder.write("<p>İyi.</p>\n", to: "a.html")
    try files.folder.write("Good.\tİyi.\n", to: "a.tsv")
    let run = try files.program.run(
      ["check", "--from", "en", "--to", "tr"] + arguments, in: files.folder.url.path)
    #expect(run.status == status, "\(run.errors)")
    #expect(!run.errors.isEmpty)
  }

  @Test func aTableIsNoStory() throws {
    try files.folder.write("Good.\tİyi.\n", to: "a.tsv")
    let run = try files.run("check", "a.tsv", "--lang", "tr")
    #expect(run.status == 2)
    #expect(run.errors.contains("a.tsv: is no story; a file with both sides is checked by itself"))
  }

  @Test func linesOfATranslationAlone() throws {
    let run = try files.program.run(
      ["check", "--jsonl", "--lang", "tr", "--only", "numbers,residue"],
      input: #"{"id":1,"target":"Bu haberi Share this story with the others."}"# + "\n" + #"{"id":2}"# + "\n")
    #expect(run.lines.first?.hasPrefix(#"{"id":1,"findings":["#) == true)
    #expect(run.lines.last == #"{"id":2,"error":"the key \"target\" is missing"}"#)
  }

  @Test func filesAreKnownByTheirBeginning() throws {
    try files.writeXLIFF(
      "<trans-unit id='a'><source>Up 50 percent.</source><target>Yüzde 15 arttı.</target></trans-unit>",
      name: "a.xml")
    try files.folder.write(files.text("a.xml"), to: "b.xml")
    #expect(
      try heads("a.xml", "b.xml", "--only", "numbers") == [
        "a.xml:5:65: \(Self.numbers)", "b.xml:5:65: \(Self.numbers)", "2 errors",
      ])
  }

  @Test func stringsOfTwoLanguages() throws {
    try files.folder.write("\"a\" = \"Up 50 percent.\";\n", to: "en.strings")
    try files.folder.write("\"a\" = \"Yüzde 15 arttı.\";\n", to: "tr.strings")
    #expect(
      try heads("en.strings", "tr.strings", "--from", "en", "--to", "tr", "--only", "numbers") == [
        "tr.strings:1:8: \(Self.numbers)", "1 error",
      ])
  }

  @Test func linesSayTheirRole() throws {
    let line = #"{"id":1,"from":"en","to":"tr","source":"Up 50.","target":"50 artış","role":"#
    let run = try files.program.run(
      ["check", "--jsonl", "--only", "numbers"],
      input: line + "\"headline\"}\n" + line + "\"king\"}\n" + #"{"id":2,"source":"a","target":"b"}"# + "\n")
    #expect(
      run.lines == [
        #"{"id":1,"findings":[]}"#, #"{"id":1,"error":"\"king\" is no role"}"#,
        #"{"id":2,"error":"the keys \"from\" and \"to\" are missing"}"#,
      ])
    #expect(run.status == 0)
  }
}
