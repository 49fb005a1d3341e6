import Foundation
import TestSupport
import Testing

/// The contract of the filters: one object in, one out, same order, ids carried, bad lines answered.
@Suite struct JSONLinesTests {
  private let program: Program
  init() throws { program = try Program() }

  private func objects(_ run: Program.Run) throws -> [[String: Any]] {
    try run.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func segmentsGiveRangesInBytes() throws {
    let run = try program.run(
      ["segment", "--jsonl"],
      input: #"{"id":"a","lang":"tr","text":"Şu geldi. Bu gitti."}"# + "\n"
        + #"{"id":7,"lang":"en","text":""}"# + "\n")
    #expect(run.status == 0)
    #expect(
      run.lines == [
        #"{"id":"a","segments":[{"text":"Şu geldi.","range":[0,10]},{"text":"Bu gitti.","range":[11,20]}]}"#,
        #"{"id":7,"segments":[]}"#,
      ])
  }

  @Test func normalizeGivesThreeForms() throws {
    let run = try program.run(
      ["normalize", "--jsonl"], input: #"{"id":1.50,"lang":"tr","text":"“IŞIK”"}"# + "\n")
    #expect(run.lines == [##"{"id":1.50,"canonical":"“IŞIK”","typographic":"\"IŞIK\"","loose":"\"ışık\""}"##])
  }

  /// Answered on several cores, a bad line here and there, more lines than are taken at once.
  @Test func lookupsKeepTheirOrder() throws {
    let folder = try TemporaryFolder()
    let memory = folder.path("a.bellek")
    let pairs = (0..<40).map { "Item number \($0) of the list.\t\($0)." }.joined(separator: "\n")
    let options = ["--from", "en", "--to", "tr", "--memory", memory]
    _ = try program.run(["import", try folder.write(pairs, to: "pairs.tsv")] + options)
    let lines = (0..<700).map { number in
      number % 50 == 9 ? "no JSON" : #"{"id":\#(number),"text":"Item number \#(number % 40) of the list."}"#
    }
    let run = try program.run(["lookup", "--jsonl"] + options, input: lines.joined(separator: "\n"))
    let answers = try objects(run)
    #expect(answers.count == 700)
    for (number, answer) in answers.enumerated() {
      if number % 50 == 9 {
        #expect(answer["error"] != nil)
        continue
      }
      #expect(answer["id"] as? Int == number)
      let first = try #require((answer["matches"] as? [[String: Any]])?.first)
      #expect(first["target"] as? String == "\(number % 40).")
    }
  }

  @Test func badLinesAreAnsweredAndTheRestGoesOn() throws {
    let run = try program.run(
      ["segment", "--jsonl"],
      input: """
        {"id":1,"lang":"en","text":"One."}
        not json
        {"id":2,"text":"no language"}
        {"id":3,"lang":"xx","text":"no such language"}
        [1]
        {"id":4,"lang":"en","text":5}

        {"id":5,"lang":"en","text":"Two."}
        """)
    #expect(run.status == 0)
    let answers = try objects(run)
    #expect(answers.count == 7)
    #expect(answers.map { $0["error"] != nil } == [false, true, true, true, true, true, false])
    #expect(answers.map { $0["id"] as? Int } == [1, nil, 2, 3, nil, 4, 5])
    #expect(run.errors == "bellek: 5 of 7 lines could not be answered\n")
  }

  @Test func alignTakesListsAndTexts() throws {
    let run = try program.run(
      ["align", "--jsonl"],
      input:
        #"{"id":1,"from":"en","to":"tr","source":["Prices rose by 4.5 percent in May.","Why?"],"target":["Fiyatlar mayısta yüzde 4,5 arttı.","Neden?"]}"#
        + "\n"
        + #"{"id":2,"from":"en","to":"tr","source":"Prices rose by 4.5 percent in May. Why?","target":"Fiyatlar mayısta yüzde 4,5 arttı. Neden?"}"#
        + "\n" + #"{"id":3,"from":"en","to":"tr","source":[],"target":["Tek."]}"# + "\n")
    let answers = try objects(run)
    #expect(answers.count == 3)
    for answer in answers.prefix(2) {
      let beads = try #require(answer["beads"] as? [[String: Any]])
      #expect(beads.map { $0["source"] as? [Int] } == [[0], [1]])
      #expect(beads.map { $0["target"] as? [Int] } == [[0], [1]])
      #expect(beads.allSatisfy { (0...1).contains($0["confidence"] as? Double ?? -1) })
    }
    #expect((answers[1]["source"] as? [String]) == ["Prices rose by 4.5 percent in May.", "Why?"])
    let last = try #require(answers[2]["beads"] as? [[String: Any]])
    #expect(last.map { $0["source"] as? [Int] } == [[]])
    #expect(last.map { $0["target"] as? [Int] } == [[0]])
  }

  @Test func lookupAnswersEachLine() throws {
    let folder = try TemporaryFolder()
    _ = try program.run(
      ["import", "-", "--format", "tsv", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek")],
      input: "Read more\tDevamı\n")
    let run = try program.run(
      ["lookup", "--jsonl", "--from", "en", "--to", "tr", "-m", folder.path("a.bellek")],
      input: #"{"id":"x","text":"Read more","previous":"a","next":"b"}"# + "\n" + #"{"id":"y","text":"zzz"}"#
        + "\n")
    let answers = try objects(run)
    let matches = try #require(answers.first?["matches"] as? [[String: Any]])
    #expect(matches.map { $0["target"] as? String } == ["Devamı"])
    #expect(run.lines.first?.contains("\"score\":100.0") == true)
    #expect(run.lines.last == #"{"id":"y","matches":[]}"#)
  }

  @Test func answersComeBeforeMoreIsAsked() throws {
    let process = Process()
    let (given, taken) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("bellek")
    process.arguments = ["segment", "--jsonl"]
    process.standardInput = given
    process.standardOutput = taken
    try process.run()
    for number in 0..<3 {
      try given.fileHandleForWriting.write(
        contentsOf: Data("{\"id\":\(number),\"lang\":\"en\",\"text\":\"A.\"}\n".utf8))
      let answer = String(decoding: taken.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"id\":\(number),"))
    }
    try given.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
