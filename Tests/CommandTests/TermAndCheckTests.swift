import Foundation
import TestSupport
import Testing

/// Glossaries and checks with the built program.
@Suite struct TermAndCheckTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private func list(_ run: Program.Run, _ key: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?[key] as? [[String: Any]])
  }

  @Test func glossariesHoldWhatTheyPromise() throws {
    var concepts: [[String: Any]] = []
    for name in ["diplomacy", "economy", "newsroom-ui", "sport", "weather"] {
      let run = try program.run([
        "term", "list", "--glossary", Project.path("Glossaries/\(name).en-tr.tbx"), "--json",
      ])
      #expect(run.status == 0)
      concepts += try list(run, "concepts")
    }
    #expect(concepts.count >= 600)
    #expect(concepts.allSatisfy { $0["definition"] != nil })
    for concept in concepts {
      let terms = try #require(concept["terms"] as? [[String: Any]])
      let isWide = ["diplomacy.en-tr", "economy.en-tr"].contains(concept["glossary"] as? String)
      let languages: Set<String> = isWide ? ["en", "tr", "de", "es", "ar"] : ["en", "tr"]
      #expect(Set(terms.compactMap { $0["lang"] as? String }) == languages)
      #expect(terms.allSatisfy { $0["status"] != nil && $0["partOfSpeech"] != nil })
    }
  }

  @Test func inflectedTermsAreFoundInAMemory() throws {
    let memory = folder.path("a.bellek")
    let glossary = Project.path("Glossaries/economy.en-tr.tbx")
    #expect(try program.run(["term", "import", glossary, "-m", memory]).status == 0)
    #expect(
      try program.run(["term", "import", glossary, "-m", memory]).output.contains(
        "0 added, 0 updated, 128 already there"))
    let run = try program.run([
      "term", "find", "Ülke ihracatını artırdı.", "--lang", "tr", "--to", "en", "-m", memory, "--json",
    ])
    let terms = try list(run, "terms")
    #expect(terms.map { $0["term"] as? String } == ["ihracat"])
    #expect(terms.first?["range"] as? [Int] == [6, 18])
    let translations = try #require(terms.first?["translations"] as? [[String: Any]])
    #expect(translations.first?["term"] as? String == "export")
    #expect(try program.run(["term", "find", "hiçbiri", "--lang", "tr", "-m", memory]).status == 1)
    let lines = try program.run(
      ["term", "find", "--jsonl", "-m", memory], input: #"{"id":1,"lang":"tr","text":"ihracatımız"}"# + "\n")
    #expect(lines.output.hasPrefix(#"{"id":1,"terms":[{"concept":""#))
    #expect(lines.output.contains(#""range":[0,13]"#))
  }

  @Test func aGlossaryComesBackFromAMemory() throws {
    let memory = folder.path("a.bellek")
    _ = try program.run(["term", "import", Project.path("Glossaries/diplomacy.en-tr.tbx"), "-m", memory])
    let file = folder.path("diplomacy.en-tr.tbx")
    #expect(try program.run(["term", "export", "diplomacy.en-tr", file, "-m", memory]).status == 0)
    func concepts(_ path: String) throws -> String {
      try program.run(["term", "list", "--glossary", path, "--json"]).output
    }
    #expect(try concepts(file) == concepts(Project.path("Glossaries/diplomacy.en-tr.tbx")))
  }

  @Test func everyPlantedFaultIsNamedAndTheRightPageIsNot() throws {
    func check(_ page: String) throws -> Program.Run {
      try program.run([
        "check", Project.path("Samples/export-figures/tr.html"),
        Project.path("Samples/export-figures/\(page)"),
        "--from", "tr", "--to", "en", "--glossary", Project.path("Glossaries/newsroom-ui.en-tr.tbx"),
        "--json",
      ])
    }
    struct Fault: Decodable {
      var fault: String
      var faulty: String?
      var tr: String
    }
    let file = URL(fileURLWithPath: Project.path("Samples/export-figures/faults.json"))
    let faults = try JSONDecoder().decode([Fault].self, from: Data(contentsOf: file))
    let names = [
      "leftover-interface": "interface-text", "wrong-percentage": "numbers", "swapped-date": "dates",
      "missing-sentence": "missing-sentence", "misspelt-name": "names",
    ]
    #expect(faults.count == 5)
    let run = try check("en-faulty.html")
    #expect(run.status == 1)
    let findings = try list(run, "findings")
    #expect(findings.count == faults.count)
    for fault in faults {
      let found = findings.filter {
        $0["check"] as? String == names[fault.fault] && $0["sourceText"] as? String == fault.tr
          && $0["targetText"] as? String == fault.faulty ?? ""
      }
      #expect(found.count == 1, "\(fault.fault)")
    }
    let right = try check("en.html")
    #expect(right.status == 0)
    #expect(try list(right, "findings").isEmpty)
  }

  @Test func linesAndFilesAreChecked() throws {
    let lines = try program.run(
      ["check", "--jsonl"],
      input: #"{"id":"a","from":"en","to":"tr","source":"Up 50 percent.","target":"Yüzde 15 arttı."}"# + "\n"
        + #"{"id":"b","from":"en","to":"tr","source":"Up 50 percent.","target":"Yüzde 50 arttı."}"# + "\n")
    #expect(
      lines.lines.first?.hasPrefix(#"{"id":"a","findings":[{"check":"numbers","severity":"error""#) == true)
    #expect(lines.lines.last == #"{"id":"b","findings":[]}"#)
    let file = try folder.write("Up 50 percent.\tYüzde 15 arttı.\nGood.\tİyi.\n", to: "pairs.tsv")
    let run = try program.run(["check", file, "--from", "en", "--to", "tr"])
    #expect(run.status == 1)
    #expect(run.lines.first?.contains("pairs.tsv:1:16: error:") == true)
    #expect(run.lines.last == "1 error")
    #expect(try program.run(["check", file, "--from", "en", "--to", "tr", "--fail-on", "never"]).status == 0)
  }
}
