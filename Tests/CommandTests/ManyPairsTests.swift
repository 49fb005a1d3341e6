import Foundation
import TestSupport
import Testing

/// Many pairs in one run: named in a list, or matched in folders; ended and gone on with.
@Suite struct ManyPairsTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  /// Small stories, all different, as pages `NAME.en.html` and `NAME.tr.html`.
  private func stories(_ count: Int, in place: String = "news") throws -> [String] {
    func page(_ lines: [String]) -> String {
      "<html><body>" + lines.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    }
    return try (0..<count).map { number in
      let name = "story-\(number)"
      let order = (0..<8).map { ($0 * 3 + number) % 8 }
      let english = order.map { "\(ReviewDesk.english[$0]) Number \(number * 10 + $0)." }
      let turkish = order.map { "\(ReviewDesk.turkish[$0]) Sayı \(number * 10 + $0)." }
      try folder.write(page(english), to: "\(place)/\(name).en.html")
      try folder.write(page(turkish), to: "\(place)/\(name).tr.html")
      return name
    }
  }

  private func run(_ arguments: [String]) throws -> Program.Run {
    try program.run(["align"] + arguments + ["--from", "en", "--to", "tr"], in: folder.url.path)
  }

  private func report(_ arguments: [String]) throws -> (status: Int32, answer: [String: Any]) {
    let run = try run(arguments + ["--json"])
    let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (run.status, try #require(answer, "\(run.errors)"))
  }

  private func documents(_ memory: String) throws -> Set<String> {
    let run = try program.run(["export", "-", "--format", "jsonl", "-m", folder.path(memory)])
    return Set(
      try run.lines.compactMap {
        (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["document"] as? String
      })
  }

  @Test func filesOfOneFolderAreMatchedByLanguage() throws {
    let names = try stories(3)
    try folder.write("<p>Alone.</p>", to: "news/alone.en.html")
    try folder.write("<p>Other.</p>", to: "news/readme.html")
    let run = try run(["news", "--into", "a.bellek"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.prefix(3).map { $0.prefix { $0 != " " } } == names.map { $0[...] })
    #expect(run.lines.last?.hasPrefix("3 pairs aligned; ") == true)
    #expect(run.errors.contains("news/alone.en.html: no single file goes with it"))
    #expect(run.errors.contains("news/readme.html: no single file goes with it"))
    #expect(try documents("a.bellek") == Set(names))
  }

  @Test func filesOfTwoFoldersAreMatchedByName() throws {
    try folder.write("<p>It cost 48 million euros.</p>", to: "english/bridge.html")
    try folder.write("<p>Maliyeti 48 milyon avro oldu.</p>", to: "turkish/bridge.html")
    try folder.write("<p>Trucks may not use it before 2027.</p>", to: "english/trucks.en.html")
    try folder.write("<p>Kamyonlar 2027'den önce kullanamayacak.</p>", to: "turkish/trucks.tr-TR.html")
    let (status, answer) = try report([
      "english", "turkish", "--output", "out", "--review", "pages", "--min-confidence", "0",
    ])
    #expect(status == 0)
    let pairs = try #require(answer["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["document"] as? String } == ["bridge", "trucks"])
    #expect(pairs.map { $0["target"] as? String } == ["turkish/bridge.html", "turkish/trucks.tr-TR.html"])
    for name in ["bridge", "trucks"] {
      #expect(FileManager.default.fileExists(atPath: folder.path("out/\(name).tmx")))
      #expect(FileManager.default.fileExists(atPath: folder.path("pages/\(name).html")))
    }
  }

  @Test func oneBadPairDoesNotStopTheRest() throws {
    _ = try stories(2)
    try folder.write("", to: "empty.html")
    try folder.write(
      """
      # source, target, name
      news/story-0.en.html\tnews/story-0.tr.html\tfirst
      empty.html\tnews/story-1.tr.html\tbad
      news/story-1.en.html\tabsent.html\tgone
      news/story-1.en.html\tnews/story-1.tr.html

      """, to: "list.tsv")
    let run = try run(["--pairs", "list.tsv", "--into", "a.bellek"])
    #expect(run.status == 2)
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.contains("bellek: bad: empty.html"))
    #expect(run.errors.contains("bellek: gone: absent.html"))
    #expect(run.lines.last?.hasPrefix("2 pairs aligned, 2 failed; ") == true)
    #expect(try documents("a.bellek") == ["first", "news/story-1.en.html"])
    // Only what failed is tried again.
    let (status, answer) = try report(["--pairs", "list.tsv", "--into", "a.bellek"])
    #expect(status == 2)
    #expect(answer["doneBefore"] as? Int == 2 && answer["failed"] as? Int == 2)

    try folder.write("only one cell\n", to: "short.tsv")
    let short = try self.run(["--pairs", "short.tsv"])
    #expect(short.status == 2)
    #expect(short.errors.hasPrefix("bellek: short.tsv:1"))
    try folder.write("a\tb\tx\nc\td\tx\n", to: "twice.tsv")
    #expect(try self.run(["--pairs", "twice.tsv"]).errors.contains("two pairs are called \"x\""))
  }

  @Test func changedStoriesAndLostResultsAreDoneAgain() throws {
    let names = try stories(3)
    let arguments = ["news", "--output", "out"]
    #expect(try report(arguments).answer["doneBefore"] as? Int == 0)
    #expect(try report(arguments).answer["doneBefore"] as? Int == 3)
    try FileManager.default.removeItem(atPath: folder.path("out/\(names[0]).tmx"))
    try folder.write("<p>It cost 48 million euros.</p>", to: "news/\(names[1]).en.html")
    let (_, answer) = try report(arguments)
    #expect(answer["doneBefore"] as? Int == 1)
    let pairs = try #require(answer["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["document"] as? String } == [names[0], names[1]])
    // Other settings, other results.
    #expect(try report(arguments + ["--min-confidence", "0.9"]).answer["doneBefore"] as? Int == 0)
    try folder.write("source\ttarget\tprobability\nport\tliman\t0.9\n", to: "words.tsv")
    let taught = arguments + ["--lexicon", folder.path("words.tsv")]
    #expect(try report(taught).answer["doneBefore"] as? Int == 0)
    #expect(try report(taught).answer["doneBefore"] as? Int == 3)
  }

  @Test func aKilledRunGoesOnWhereItWas() throws {
    let names = try stories(60)
    let list = try folder.write(
      names.map { "\(folder.path("news/\($0).en.html"))\t\(folder.path("news/\($0).tr.html"))\t\($0)\n" }
        .joined(), to: "list.tsv")
    let memory = folder.path("a.bellek")
    let arguments = ["--pairs", list, "--into", memory]
    let process = try program.start(
      ["align"] + arguments + ["--from", "en", "--to", "tr"], scratch: folder)
    // Some are done, most are not.
    let log = folder.path("a.bellek-align")
    let deadline = Date(timeIntervalSinceNow: 120)
    func done() -> Int { (try? String(contentsOfFile: log, encoding: .utf8))?.count { $0 == "\n" } ?? 0 }
    while done() < 10, process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.002) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let before = done()
    try #require(before >= 10 && before < names.count)
    // A line that the kill cut short is none.
    let file = try #require(FileHandle(forWritingAtPath: log))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"document\":\"story-59\",\"sta".utf8))
    try file.close()

    let (status, answer) = try report(arguments)
    #expect(status == 0)
    #expect(answer["doneBefore"] as? Int == before)
    #expect((answer["pairs"] as? [Any])?.count == names.count - before)
    #expect(try documents("a.bellek") == Set(names))
    #expect(try report(arguments).answer["doneBefore"] as? Int == names.count)
  }
}
