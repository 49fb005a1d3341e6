import Foundation
import TestSupport
import Testing

/// What helps to align, from the command line.
@Suite struct AlignKnowledgeTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private static let question =
    #"{"id":1,"from":"la","to":"eo","source":["bama koru","sela vopi"],"target":["ruska gunti"]}"# + "\n"

  /// Rows of two made-up languages, whose words no list knows.
  private func makeTable() throws {
    let words = [("bama", "zilo"), ("koru", "wexa"), ("dinu", "fropo"), ("sela", "gunti"), ("vopi", "ruska")]
    let rows = (0..<40).map { number in
      let picked = [words[number % 5], words[number / 5 % 5], words[(number + 2) % 5]]
      return picked.map(\.0).joined(separator: " ") + " \(number)\t" + picked.map(\.1).joined(separator: " ")
        + " \(number)\n"
    }
    try folder.write(rows.joined(), to: "units.tsv")
  }

  private func beads(_ arguments: [String]) throws -> [[[Int]]] {
    let run = try program.run(["align", "--jsonl"] + arguments, input: Self.question, in: folder.url.path)
    let line = try #require(run.lines.first, "\(run.errors)")
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let beads = try #require(answer["beads"] as? [[String: Any]], "\(line)")
    return beads.compactMap { bead in
      guard let source = bead["source"] as? [Int], let target = bead["target"] as? [Int] else { return nil }
      return source.isEmpty || target.isEmpty ? nil : [source, target]
    }
  }

  @Test func aMemoryAndAListOfWordsHelp() throws {
    try makeTable()
    let imported = try program.run(
      ["import", "units.tsv", "--from", "la", "--to", "eo", "-m", "desk.bellek"], in: folder.url.path)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try beads(["--memory", "desk.bellek"]) == [[[1], [0]]])

    for arguments in [["units.tsv"], ["--memory", "desk.bellek"]] {
      let built = try program.run(
        ["lexicon", "build", "--from", "la", "--to", "eo", "--output", "words.tsv"] + arguments,
        in: folder.url.path)
      #expect(built.status == 0, "\(built.errors)")
      #expect(built.errors.hasSuffix("word pairs from 40 units\n"))
      let list = try String(contentsOfFile: folder.path("words.tsv"), encoding: .utf8)
      #expect(list.hasPrefix("source\ttarget\tprobability\treverse\n"))
      #expect(list.contains("\nbama\tzilo\t"))
      #expect(try beads(["--lexicon", "words.tsv"]) == [[[1], [0]]])
    }
  }

  @Test func badListsAreRefused() throws {
    try folder.write("bama\tzilo\n", to: "words.tsv")
    for name in ["words.tsv", "absent.tsv"] {
      let run = try program.run(
        [
          "align", Project.path("Samples/port-expansion/en.html"),
          Project.path("Samples/port-expansion/tr.html"),
          "--from", "en", "--to", "tr", "--lexicon", name,
        ], in: folder.url.path)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("bellek: \(name)"))
    }
    #expect(try program.run(["lexicon", "build", "--from", "en", "--to", "tr"]).status == 64)
  }

  @Test func linesTogetherAreAnsweredInOrder() throws {
    let run = try program.run(
      ["align", "--jsonl", "--together"],
      input: """
        {"id":"a","from":"en","to":"tr","source":["Prices rose by 4.5 percent in May."],"target":["Fiyatlar mayısta yüzde 4,5 arttı."]}
        not json
        {"id":"b","from":"en","to":"de","source":"The harbour is open. Ships leave at 6.","target":["Der Hafen ist offen.","Schiffe fahren um 6."]}
        {"id":"c","source":[],"target":[]}
        {"id":"d","from":"en","to":"tr","source":[],"target":[]}
        """)
    #expect(run.status == 0)
    let answers = try run.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["id"] as? String } == ["a", nil, "b", "c", "d"])
    #expect(answers.map { $0["error"] != nil } == [false, true, false, true, false])
    #expect((answers[2]["beads"] as? [Any])?.count == 2)
    #expect(answers[2]["source"] as? [String] == ["The harbour is open.", "Ships leave at 6."])
    #expect((answers[4]["beads"] as? [Any])?.isEmpty == true)
    #expect(run.errors == "bellek: 2 of 5 lines could not be answered\n")
  }

  @Test(arguments: [("rail-strike", "alpine-rescue"), ("port-expansion", "water-summit")])
  func anotherStoryPutsNothingIntoTheMemory(_ source: String, _ target: String) throws {
    let stories = try GoldStory.all()
    let first = try #require(stories.first { $0.id == source })
    let second = try #require(stories.first { $0.id == target })
    let run = try program.run(
      [
        "align", first.page(first.from), second.page(second.to), "--from", first.from, "--to", second.to,
        "--into", "desk.bellek",
      ], in: folder.url.path)
    let info = try program.run(["memory", "info", "-m", "desk.bellek", "--json"], in: folder.url.path)
    #expect(info.output.contains("\"units\": 0"), "\(run.output)")
  }
}
