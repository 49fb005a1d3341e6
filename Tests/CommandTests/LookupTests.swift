import Foundation
import TestSupport
import Testing

/// Everything that `bellek lookup` offers, with the built program.
@Suite struct LookupTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private func keep(_ lines: String, in memory: String = "a.bellek", format: String = "jsonl") throws {
    let run = try program.run(
      ["import", "-", "--format", format, "--from", "en", "--to", "tr", "-m", folder.path(memory)],
      input: lines)
    #expect(run.status == 0, "\(run.errors)")
  }

  private func lookup(_ arguments: String...) throws -> Program.Run {
    try program.run(
      ["lookup"] + arguments + ["--from", "en", "--to", "tr"]
        + (arguments.contains("-m") ? [] : ["-m", folder.path("a.bellek")]))
  }

  private func matches(_ run: Program.Run) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?["matches"] as? [[String: Any]])
  }

  @Test func contextRaisesTheScore() throws {
    try keep(
      """
      {"source":"Read more","target":"Devamı","previous":"Sports","next":"Weather"}
      {"source":"Read more","target":"Daha fazla","document":"home","role":"ui"}
      """)
    let both = try lookup("Read more", "--previous", "Sports", "--next", "Weather", "--json")
    #expect(try matches(both).map { $0["score"] as? Double } == [102, 100])
    #expect(try matches(both).first?["context"] as? [String] == ["previous", "next"])
    let place = try lookup("Read more", "--document", "home", "--role", "ui")
    #expect(place.lines.first == "101.0 %  Read more  (same place)")
    #expect(place.lines.dropFirst().first == "         Daha fazla")
    let run = try program.run(
      ["lookup", "--jsonl", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek"), "--limit", "1"],
      input: """
        {"id":1,"text":"Read more","previous":"Sports"}
        {"id":2,"text":"Read more","document":"home","role":"ui"}
        {"id":3,"text":"Read more","role":"nothing"}
        """)
    #expect(run.lines.first?.contains("\"score\":101.0,") == true)
    #expect(run.lines.dropFirst().first?.contains("\"target\":\"Daha fazla\"") == true)
    #expect(run.lines.last?.hasPrefix(#"{"id":3,"error":"\"role\" is one of section, headline, "#) == true)
  }

  @Test func aStoryThatWasAlignedKnowsItsContext() throws {
    let story = "port-expansion"
    _ = try program.run([
      "align", Project.path("Samples/\(story)/en.html"), Project.path("Samples/\(story)/tr.html"), "--from",
      "en",
      "--to", "tr", "--into", folder.path("a.bellek"), "--document", story,
    ])
    let listed = try program.run(["memory", "list", "-m", folder.path("a.bellek")])
    let units = try listed.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let position = try #require(units.indices.dropFirst(3).first)
    let source = try #require(units[position]["source"] as? String)
    // What stands beside a unit is exported; two units in a row are each other's neighbours.
    let exported = try program.run(["export", folder.path("a.jsonl"), "-m", folder.path("a.bellek")])
    #expect(exported.status == 0)
    let lines = try String(contentsOfFile: folder.path("a.jsonl"), encoding: .utf8).split(separator: "\n")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[position].utf8)) as? [String: Any])
    let (previous, next) = (
      try #require(object["previous"] as? String), try #require(object["next"] as? String)
    )
    let run = try lookup(source, "--previous", previous, "--next", next, "--json")
    #expect(try matches(run).first?["score"] as? Double == 102)
  }

  @Test func contextOfOtherProgramsCounts() throws {
    let properties = """
      <prop type="x-previous">Sports</prop><prop type="x-next">Weather</prop>
      """
    func tmx(_ properties: String) -> String {
      """
      <?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
      o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body><tu>\(properties)
      <tuv xml:lang="en"><seg>Read more</seg></tuv><tuv xml:lang="tr"><seg>Devamı</seg></tuv></tu></body></tmx>
      """
    }
    try keep(tmx(properties), in: "own.bellek", format: "tmx")
    try keep(
      tmx(#"<prop type="prev">Sports</prop><prop type="next">Weather</prop>"#), in: "omegat.bellek",
      format: "tmx")
    for memory in ["own.bellek", "omegat.bellek"] {
      let run = try lookup(
        "Read more", "--previous", "Sports", "--next", "Weather", "--json", "-m", folder.path(memory))
      #expect(try matches(run).map { $0["score"] as? Double } == [102], "\(memory)")
    }
  }

  @Test func repairsStandBesideTheStoredTranslation() throws {
    try keep("Exports rose by 7 percent.\tİhracat yüzde 7 arttı.\n", format: "tsv")
    let run = try lookup("Exports rose by 5 percent.")
    #expect(
      run.lines.prefix(3) == [
        " 96.2 %  Exports rose by [-7-]{+5+} percent.", "         İhracat yüzde 7 arttı.",
        "         İhracat yüzde «5» arttı.  (repaired)",
      ])
    let match = try #require(try matches(try lookup("Exports rose by 5 percent.", "--json")).first)
    #expect(match["target"] as? String == "İhracat yüzde 7 arttı.")
    let repaired = try #require(match["repaired"] as? [String: Any])
    #expect(repaired["text"] as? String == "İhracat yüzde 5 arttı.")
    let change = try #require((repaired["changes"] as? [[String: Any]])?.first)
    #expect(change["kind"] as? String == "number")
    // "İhracat yüzde " is 16 bytes long.
    #expect(change["range"] as? [Int] == [16, 17])
  }

  @Test func lettersThatDifferAreMarkedInsideWords() throws {
    try keep("The colour of the sky.\tGöğün rengi.\n", format: "tsv")
    #expect(
      try lookup("The color of the sky.").lines.first == " 95.5 %  The [-colo«u»r-]{+color+} of the sky.")
    let match = try #require(try matches(try lookup("The color of the sky.", "--json")).first)
    let parts = try #require(match["difference"] as? [[String: Any]])
    let letters = try #require(parts[1]["letters"] as? [[String: String]])
    #expect(letters.map { $0["kind"] } == ["same", "deleted", "same"])
    #expect(letters.map { $0["text"] } == ["colo", "u", "r"])
  }

  @Test func penaltiesAreSetShownAndOverridden() throws {
    try keep(#"{"source":"Stay here.","target":"Burada kal.","origin":"machine"}"#)
    #expect(try lookup("Stay here.").output.contains("90.0 after penalties: machine 10.0"))
    let set = try program.run(["memory", "penalties", "machine=25", "tags=0", "-m", folder.path("a.bellek")])
    #expect(set.output == "tags  0.0\ncase  0.0\ndraft  2.0\nmachine  25.0\n")
    let match = try #require(try matches(try lookup("Stay here.", "--json")).first)
    #expect(match["score"] as? Double == 100)
    #expect(match["penalized"] as? Double == 75)
    #expect(match["penalties"] as? [String: Double] == ["machine": 25])
    #expect(try !lookup("Stay here.", "--penalty", "machine=0").output.contains("penalties"))
    let reset = try program.run(["memory", "penalties", "--reset", "--json", "-m", folder.path("a.bellek")])
    #expect(reset.output.contains("\"machine\": 10.0"))
    #expect(try program.run(["memory", "penalties", "luck=1", "-m", folder.path("a.bellek")]).status == 64)
  }

  @Test func severalMemoriesAnswerAndSayWhich() throws {
    try keep("Stay there.\tOrada kal.\n", in: "a.bellek", format: "tsv")
    try keep("Stay here.\tBurada kal.\n", in: "b.bellek", format: "tsv")
    let (desk, agency) = (folder.path("a.bellek"), folder.path("b.bellek"))
    let run = try lookup("Stay here.", "-m", desk, "-m", "\(agency)=20", "--json", "--order", "score")
    #expect(try matches(run).map { $0["memory"] as? String } == [desk, agency])
    #expect(try matches(run).map { $0["score"] as? Double } == [90.91, 100])
    #expect(try matches(run).last?["penalties"] as? [String: Double] == ["memory": 20])
  }

  @Test func theTargetSideIsLookedUpWithReverse() throws {
    try keep("It got cold.\tHava soğudu.\n", format: "tsv")
    let run = try lookup("Hava soğudu!", "--reverse")
    #expect(run.lines.prefix(2) == [" 91.7 %  Hava soğudu[-.-]{+!+}", "         It got cold."])
    #expect(
      try matches(try lookup("Hava soğudu!", "--reverse", "--json")).first?["side"] as? String == "target")
    #expect(try lookup("Hava soğudu!").status == 1)
  }

  @Test func runsOfWordsAreShownWhereNothingMatches() throws {
    try keep("The central bank spoke.\tMerkez bankası konuştu.\n", format: "tsv")
    let asked = "Nobody at the central bank wanted to answer that."
    let run = try lookup(asked)
    #expect(run.status == 1)
    #expect(
      run.lines.prefix(3) == [
        "Nothing reaches 70.0 %; stored runs of words:", "    1 ×  «The central bank» spoke.",
        "         Merkez bankası konuştu.",
      ])
    let object = try JSONSerialization.jsonObject(with: Data(try lookup(asked, "--json").output.utf8))
    let fragments = try #require((object as? [String: Any])?["fragments"] as? [[String: Any]])
    // "Nobody at " is 10 bytes long, "the central bank" 16.
    #expect(fragments.map { $0["range"] as? [Int] } == [[10, 26]])
    #expect(try lookup(asked, "--no-fragments").output == "")
    let line = #"{"id":1,"text":"Nobody at the central bank wanted to answer that."}"# + "\n"
    let arguments = ["lookup", "--jsonl", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek")]
    #expect(try program.run(arguments, input: line).output == #"{"id":1,"matches":[]}"# + "\n")
    #expect(try program.run(arguments + ["--fragments"], input: line).output.contains("\"fragments\":[{"))
  }

  @Test func termsOfTheQuestionAreShown() throws {
    try keep("The central bank spoke.\tMerkez bankası konuştu.\n", format: "tsv")
    let glossary = Project.path("Glossaries/economy.en-tr.tbx")
    #expect(try program.run(["term", "import", glossary, "-m", folder.path("a.bellek")]).status == 0)
    #expect(try lookup("The central bank spoke!").lines.last == "terms    central bank = merkez bankası")
  }

  @Test func aMemoryThatCannotBeWrittenStillAnswers() throws {
    try keep("Stay here.\tBurada kal.\n", format: "tsv")
    let readOnly: [FileAttributeKey: Any] = [.posixPermissions: 0o500]
    try FileManager.default.setAttributes(readOnly, ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.url.path)
    }
    #expect(try lookup("Stay here.").lines.first == "100.0 %  Stay here.")
    #expect(try lookup("You should stay here for the whole night.").output.contains("stay here") == false)
  }
}
