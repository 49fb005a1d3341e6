import Foundation
import TestSupport
import Testing

/// Keeping glossaries with the built program.
@Suite struct GlossaryCommandTests {
  private let program: Program
  private let folder: TemporaryFolder
  private let memory: String

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
    memory = folder.path("m.bellek")
  }

  private func term(_ arguments: String..., input: String = "") throws -> Program.Run {
    try program.run(
      ["term"] + arguments + ["-m", memory], input: input, environment: ["USER": "ada"])
  }

  private func json(_ run: Program.Run) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }

  private func concepts(_ arguments: String...) throws -> [[String: Any]] {
    let run = try program.run(["term", "list", "--json", "-m", memory] + arguments)
    return try #require(try json(run)["concepts"] as? [[String: Any]])
  }

  private func add() throws {
    let run = try term(
      "add", "--glossary", "desk", "--domain", "economy", "--definition", "keeps a currency",
      "--definition-source",
      "AA", "--picture", "https://example.org/a.png", "--set", "client=wire", "en=central bank [noun]",
      "tr=merkez bankası", "tr=TCMB [acronym; case; context=TCMB faizi indirdi.]")
    #expect(run.status == 0)
    #expect(run.output == "desk-1  en: central bank  tr: merkez bankası, TCMB\n")
  }

  @Test func aConceptIsAddedWithEverythingSaidOfIt() throws {
    try add()
    let concept = try #require(try concepts().first)
    #expect(concept["concept"] as? String == "desk-1" && concept["glossary"] as? String == "desk")
    #expect(concept["definitionSource"] as? String == "AA")
    #expect(concept["pictures"] as? [String] == ["https://example.org/a.png"])
    let event = try #require((concept["events"] as? [[String: String]])?.first)
    #expect(event["kind"] == "origination" && event["person"] == "ada" && event["date"]?.count == 10)
    let terms = try #require(concept["terms"] as? [[String: Any]])
    #expect(terms.map { $0["status"] as? String } == ["preferred", "preferred", "admitted"])
    #expect(terms[2]["type"] as? String == "acronym" && terms[2]["caseSensitive"] as? Bool == true)
  }

  @Test func whatWasAddedSurvivesEveryFileThatHoldsAll() throws {
    try add()
    let wanted = try term("list", "--json").output
    for name in ["a.json", "a.csv", "a.tbx"] {
      let path = folder.path(name)
      #expect(try term("export", "desk", path).status == 0)
      let other = folder.path("\(name).bellek")
      let run = try program.run(["term", "import", path, "--glossary", "desk", "-m", other, "--strict"])
      #expect(run.output == "desk: \(name == "a.csv" ? 3 : 1) read: 1 added, 0 updated, 0 already there\n")
      #expect(try program.run(["term", "list", "--json", "-m", other]).output == wanted, "\(name)")
    }
    let run = try term("export", "desk", folder.path("a.utx"), "--from", "en", "--to", "tr")
    #expect(run.errors.contains("values have no place in this format"))
  }

  @Test func aConceptIsChangedAndTheChangeTakenBack() throws {
    try add()
    let run = try term(
      "edit", "desk-1", "tr=TCMB [forbidden]", "tr=banka", "--note", "n", "--remove", "tr=merkez bankası",
      "--set",
      "client=")
    #expect(run.status == 0 && run.output.contains("TCMB (forbidden)"))
    let concept = try #require(try concepts("--status", "forbidden").first)
    let terms = try #require(concept["terms"] as? [[String: Any]])
    #expect(terms.map { $0["term"] as? String } == ["central bank", "TCMB", "banka"])
    #expect(terms[1]["type"] as? String == "acronym" && concept["note"] as? String == "n")
    let history = try term("history", "desk-1")
    #expect(history.output.contains("ada  term edit desk-1") && history.output.contains("  + note: n\n"))
    #expect(history.output.contains("  - tr=merkez bankası (preferred)\n"))
    #expect(try term("undo", "desk-1").output == "desk-1: took back \"term edit desk-1\"\n")
    #expect(try concepts("--status", "forbidden").isEmpty)
    #expect(try term("edit", "desk-9", "--note", "x").status == 2)
    #expect(try term("edit", "desk-1").status == 64)
    #expect(try term("edit", "desk-1", "tr=a [odd]").status == 64)
  }

  @Test func jsonGoesRound() throws {
    try add()
    let one = try #require(try concepts().first)
    var changed = one
    changed["domain"] = "finance"
    let text = String(decoding: try JSONSerialization.data(withJSONObject: changed), as: UTF8.self)
    #expect(try term("edit", "desk-1", "--json", input: text).status == 0)
    #expect(try concepts("--domain", "finance").count == 1)
    changed["concept"] = "new"
    let more = String(decoding: try JSONSerialization.data(withJSONObject: [changed]), as: UTF8.self)
    #expect(try term("add", "--json", input: more).status == 0)
    #expect(try concepts().count == 2)
    let bad = try term("add", "--json", input: #"[{"terms":[{"term":"a"}]}]"#)
    #expect(bad.status == 2 && bad.errors.contains("standard input:1: concept 1 has a term without"))
  }

  @Test func deletedConceptsComeBack() throws {
    try add()
    #expect(try term("delete", "desk-1", "no").output == "1 deleted, 1 not there\n")
    #expect(try term("list").status == 1)
    #expect(try term("undo", "desk-1").status == 0)
    let run = try term("delete", "--glossary", "desk")
    #expect(run.output == "1 deleted, 0 not there\n" && run.errors.contains("term undo --write 4"))
    #expect(try term("undo", "--write", "4").output == "1 concept as it was, 0 changed since\n")
    #expect(try concepts().count == 1)
    #expect(try term("delete", "none").status == 1)
  }

  @Test func anImportSaysWhatItWouldDo() throws {
    let file = try folder.write(
      "en,tr,pos,status\nexport,ihracat,noun,\nexport,dışsatım,noun,forbidden\n,,noun,\nimport,ithalat,x,\n",
      to: "desk.csv")
    let rehearsal = try term("import", file, "--dry-run")
    let place = folder.path("desk.csv")
    #expect(
      rehearsal.output == """
        desk: 4 read: would be 3 added, 0 updated, 0 already there, 1 refused, 1 duplicate
          refused: \(place):4: row 4: has no term
          note: \(place):5: row 5: "x" is no part of speech known here; kept as the property "pos"
          duplicate: \(place):3: "export" (en) is in export (2) and in export

        """)
    #expect(!FileManager.default.fileExists(atPath: memory))
    #expect(try term("import", file, "--strict").status == 2)
    #expect(!FileManager.default.fileExists(atPath: memory))
    #expect(try term("import", file).output.hasPrefix("desk: 4 read: 3 added"))
    #expect(try term("import", file).output.hasPrefix("desk: 4 read: 0 added, 0 updated, 3 already there"))
    let list = try term("list", "--search", "IHRA", "--lang", "tr")
    #expect(list.output == "export  en: export  tr: ihracat\n")
    #expect(try term("list", "--limit", "1", "--offset", "1").lines.count == 1)
    let none = try term("import", file, "--columns", "nix=de")
    #expect(none.status == 2 && none.errors.contains("there is no column \"nix\""))
  }

  @Test func conceptsAndGlossariesAreMerged() throws {
    try add()
    _ = try term("add", "--glossary", "other", "en=central bank", "tr=merkez bankası", "de=Zentralbank")
    let run = try term("merge", "--glossaries", "other", "--into", "desk", "--join")
    #expect(run.output == "0 moved, 0 of them under another name, 1 joined, 0 the same\n")
    _ = try term("add", "--glossary", "desk", "en=reserve bank")
    #expect(try term("merge", "desk-1", "desk-2").status == 0)
    let merged = try #require(try concepts().first)
    #expect((merged["terms"] as? [[String: Any]])?.count == 5)
    #expect(try concepts().count == 1)
    #expect(try term("merge", "desk-1").status == 64)
  }

  @Test func statisticsNameWhatIsMissing() throws {
    let run = try program.run([
      "term", "stats", "--json", "--glossary", Project.path("Glossaries/economy.en-tr.tbx"),
    ])
    let statistics = try json(run)
    #expect(statistics["concepts"] as? Int == 128)
    let languages = try #require(statistics["languages"] as? [[String: Any]])
    #expect(Set(languages.compactMap { $0["lang"] as? String }) == ["en", "tr", "de", "es", "ar"])
    #expect(try term("stats").status == 2)
    try add()
    #expect(try term("stats").output.contains("economy: 1 concept\n"))
  }
}
