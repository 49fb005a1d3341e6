import Foundation
import TestSupport
import Testing

/// `bellek segment` with rules of its own, reasons and line ends.
@Suite struct SegmentCommandTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private static let srx = """
    <srx xmlns="http://www.lisa.org/srx20" xmlns:o="urn:o" version="2.0">
    <header segmentsubflows="yes" cascade="yes"><formathandle type="isolated" include="yes"/><o:options/></header>
    <body><languagerules>
    <languagerule languagerulename="English">
    <rule break="no"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
    </languagerule>
    <languagerule languagerulename="Default">
    <rule><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule>
    </languagerule></languagerules>
    <maprules><languagemap languagepattern="en.*" languagerulename="English"/>
    <languagemap languagepattern=".*" languagerulename="Default"/></maprules></body></srx>
    """

  private func rules() throws -> String { try folder.write(Self.srx, to: "a.srx") }

  @Test func rulesOfOnesOwnCutLines() throws {
    let run = try program.run(
      ["segment", "--srx", try rules(), "--jsonl"],
      input: """
        {"id":1,"lang":"en-GB","text":"Mr. Şen left. He slept."}
        {"id":2,"lang":"","text":"Mr. Şen"}
        {"id":3,"text":""}
        {"id":4,"lang":"en","text":"a","newlines":"line"}
        """)
    #expect(
      run.lines == [
        #"{"id":1,"segments":[{"text":"Mr. Şen left.","range":[0,14]},{"text":" He slept.","range":[14,24]}]}"#,
        #"{"id":2,"segments":[{"text":"Mr.","range":[0,3]},{"text":" Şen","range":[3,8]}]}"#,
        #"{"id":3,"segments":[]}"#,
        #"{"id":4,"error":"with --srx the rules say what line ends do"}"#,
      ])
    #expect(run.errors.contains("a.srx:2: <o:options> is not of SRX and was passed over"))
    #expect(run.status == 0)
  }

  @Test func reasonsNameRulesOfOnesOwn() throws {
    let run = try program.run(
      ["segment", "--srx", try rules(), "--jsonl", "--explain"],
      input: #"{"id":1,"lang":"en","text":"Mr. Li left. He slept."}"# + "\n")
    #expect(
      run.lines.first?.hasSuffix(
        #","reasons":[{"range":[3,3],"breaks":false,"rule":"English 1","languageRule":"English","number":1,"line":5},"#
          + #"{"range":[12,12],"breaks":true,"rule":"Default 1","languageRule":"Default","number":1,"line":8}]}"#
      )
        == true)
    let text = try program.run(
      ["segment", "--srx", try rules(), "--explain", "--lang", "en", "-"], input: "Mr. Li left. He slept.\n")
    let lines = text.lines.map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("keep English 1 (") == true)
    #expect(lines.first?.hasSuffix("a.srx:5) Mr.· Li left. He slept.") == true)
    #expect(lines.last?.hasPrefix("break Default 1 (") == true)
    #expect(lines.last?.hasSuffix("a.srx:8) Mr. Li left.| He slept.") == true)
  }

  @Test func reasonsNameBuiltInRules() throws {
    let run = try program.run(
      ["segment", "--jsonl", "--explain"],
      input: #"{"id":1,"lang":"en","text":"Dr. Hart left. She stayed."}"# + "\n")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let reasons = try #require(answer["reasons"] as? [[String: Any]])
    #expect(reasons.prefix(2).map { $0["rule"] as? String } == ["title", "full-stop"])
    #expect(reasons.prefix(2).map { $0["breaks"] as? Bool } == [false, true])
    #expect(reasons.allSatisfy { $0["line"] == nil })
    let json = try program.run(
      ["segment", "--json", "--explain", "--lang", "en", "-"], input: "Dr. Hart left. She stayed.\n")
    let article = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((article["segments"] as? [Any])?.count == 2)
    let blocks = try #require(article["explanations"] as? [[String: Any]])
    #expect(blocks.map { $0["text"] as? String } == ["Dr. Hart left. She stayed."])
    #expect((blocks.first?["reasons"] as? [[String: Any]])?.first?["rule"] as? String == "title")
  }

  @Test func articlesAreCutByRulesOfOnesOwn() throws {
    let page = try folder.write(
      "<html lang=\"en\"><body><h1>What Mr. Li did today</h1><p>Mr. <b>Li</b> left.<br/> He slept. Then he "
        + "went on to the next town and slept again.</p></body></html>", to: "a.html")
    let run = try program.run(["segment", "--srx", try rules(), "--json", page])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let segments = try #require(answer["segments"] as? [[String: Any]])
    #expect(
      segments.map { $0["text"] as? String }.prefix(3) == [
        "What Mr. Li did today", "Mr. Li left.", "He slept.",
      ])
  }

  @Test func lineEndsAreAsTheUserSays() throws {
    let text = "One line that goes\\nOn here.\\n\\nAnother"
    func segments(_ arguments: [String], _ extra: String = "") throws -> Int {
      let run = try program.run(
        ["segment", "--jsonl"] + arguments, input: "{\"id\":1,\"lang\":\"en\",\"text\":\"\(text)\"\(extra)}\n"
      )
      return run.output.components(separatedBy: "\"range\"").count - 1
    }
    #expect(try segments([]) == 3)
    #expect(try segments(["--newlines", "line"]) == 3)
    #expect(try segments(["--newlines", "paragraph"]) == 2)
    #expect(try segments(["--newlines", "none"], ",\"newlines\":\"line\"") == 3)
    let file = try folder.write("Headline is here\n\nFirst line of text\nSecond line. Third.\n", to: "a.txt")
    let joined = try program.run(["segment", "--lang", "en", file])
    let split = try program.run(["segment", "--lang", "en", "--newlines", "line", file])
    #expect(joined.output.contains("First line of text\nSecond line."))
    #expect(split.lines.contains { $0.hasSuffix("First line of text") })
  }

  @Test(arguments: [
    (["--newlines", "lines", "--jsonl"], 64 as Int32, "not one of paragraph, line, none"),
    (["--newlines", "line", "--srx", "a.srx", "--jsonl"], 64, "leave --newlines out"),
    (["--srx", "missing.srx", "--jsonl"], 2, "missing.srx: there is no such file"),
    (
      ["--srx", "faulty.srx", "--jsonl"], 2,
      "faulty.srx:5: rule 1 of \"English\", beforebreak \"\\b(Mr\\.\": no regular"
    ),
    (["--srx", "bomb.srx", "--jsonl"], 2, "DOCTYPE"),
  ])
  func whatCannotBeDoneIsSaid(arguments: [String], status: Int32, message: String) throws {
    try folder.write(Self.srx.replacing("\\bMr", with: "\\b(Mr"), to: "faulty.srx")
    try folder.write(
      "<!DOCTYPE srx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
        + Self.srx.replacing("\\bMr", with: "&b;"),
      to: "bomb.srx")
    let run = try program.run(["segment"] + arguments, in: folder.url.path)
    #expect(run.status == status)
    #expect(run.errors.contains(message))
    #expect(run.output == "")
  }

  /// Rule files of other projects: read whole, or refused with the reason.
  @Test(.enabled(if: SharedData.isThere, Comment(rawValue: SharedData.absence)))
  func filesOfOtherProjects() throws {
    let root = URL(fileURLWithPath: SharedData.path("formats/srx"))
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "srx" }
    #expect(files.count >= 9)
    for file in files {
      let run = try program.run(
        ["segment", "--srx", file.path, "--jsonl"], input: #"{"id":1,"lang":"en","text":"One. Two."}"# + "\n")
      if file.lastPathComponent == "invalid.srx" {
        #expect(run.status == 2 && run.errors.contains("version"))
      } else {
        #expect(run.status == 0 && run.lines.count == 1 && !run.output.contains("error"), "\(file.path)")
      }
    }
  }
}
