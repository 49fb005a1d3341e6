import Foundation
import TestSupport
import Testing

/// `bellek term extract`, from units to a glossary.
@Suite struct TermExtractTests {
  private let files: JobFiles

  static let units = [
    "The strike began at the port.\tGrev limanda başladı.",
    "The strike ended on Monday.\tGrev pazartesi sona erdi.",
    "A crane stands in the port.\tLimanda bir vinç duruyor.",
    "The crane came from China.\tVinç Çin'den geldi.",
    "Lufthansa cancelled the flight.\tLufthansa uçuşu iptal etti.",
    "The flight was late, Lufthansa said.\tLufthansa, uçuşun geciktiğini söyledi.",
    "Passengers waited for the flight.\tYolcular uçuşu bekledi.",
  ]

  init() throws {
    files = try JobFiles()
    _ = try files.folder.write(Self.units.map { $0 + "\n" }.joined(), to: "units.tsv")
  }

  private func extract(_ arguments: String...) throws -> Program.Run {
    try files.program.run(
      ["term", "extract", "units.tsv", "--from", "en", "--to", "tr"] + arguments, in: files.folder.url.path)
  }

  @Test func printsTermsWithTranslationsAndCounts() throws {
    let run = try extract()
    #expect(run.status == 0)
    #expect(run.output.contains("      2  strike = grev\n"))
    #expect(run.output.contains("Lufthansa = Lufthansa  (do not translate)"))
    #expect(run.errors.hasSuffix("candidates from 7 texts\n"))
  }

  @Test func writesSeveralFormatsAtOnce() throws {
    let run = try extract("--format", "tbx,csv,json", "-o", "terms")
    #expect(run.status == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(files.text("terms.json").utf8))
    let json = try #require(object as? [String: Any])
    let candidates = try #require(json["candidates"] as? [[String: Any]])
    let strike = try #require(candidates.first { $0["term"] as? String == "strike" })
    #expect(strike["concept"] as? String == "t-strike")
    #expect(strike["status"] as? String == "proposed")
    #expect((strike["contexts"] as? [[String: String]])?.count == 2)
    let csv = try files.text("terms.csv")
    #expect(csv.hasPrefix("concept,term,translation,kind,status,count,confidence,known,context 1,"))
    #expect(csv.contains("\r\nt-strike,strike,grev,term,proposed,2,"))
    let list = try files.run("term", "list", "--glossary", "terms.tbx", "--json")
    #expect(list.output.contains("\"proposed\""))
    #expect(list.output.contains("Do not translate: it stands the same in both languages."))
  }

  @Test func readsAMemoryEitherWayRound() throws {
    #expect(
      try files.run("import", "units.tsv", "--from", "en", "--to", "tr", "-m", "desk.bellek").status == 0)
    let run = try files.run("term", "extract", "--from", "tr", "--to", "en", "-m", "desk.bellek")
    #expect(run.status == 0)
    #expect(run.output.contains("grev = strike\n"))
  }

  @Test func readsTextsOfOneLanguage() throws {
    _ = try files.folder.write("The central bank met. The central bank decided.\n", to: "a.txt")
    let run = try files.run("term", "extract", "a.txt", "--lang", "en")
    #expect(run.output == "      2  central bank\n")
  }

  @Test func acceptedOnesGoIntoAGlossaryAndAreKnownThen() throws {
    let decisions = """
      {"termDecision":{"version":1},"concept":"t-strike","status":"accepted","from":"en","to":"tr","source":"strike","target":["grev","iş bırakma"],"contexts":[{"source":"The strike began.","target":"Grev başladı."}]}
      {"termDecision":{"version":1},"concept":"t-crane","status":"rejected","from":"en","to":"tr","source":"crane","target":["vinç"],"contexts":[]}

      """
    _ = try files.folder.write(decisions, to: "d.jsonl")
    #expect(
      try files.run("import", "units.tsv", "--from", "en", "--to", "tr", "-m", "desk.bellek").status == 0)
    let taken = try files.run(
      "term", "extract", "--decisions", "d.jsonl", "--into", "labour", "-m", "desk.bellek")
    #expect(taken.output == "labour: 1 added, 0 updated, 0 already there; 1 rejected\n", "\(taken.errors)")
    let again = try files.run(
      "term", "extract", "--decisions", "d.jsonl", "--into", "labour", "-m", "desk.bellek")
    #expect(again.output == "labour: 0 added, 0 updated, 1 already there; 1 rejected\n")
    let list = try files.run("term", "list", "-m", "desk.bellek")
    #expect(list.output == "t-strike  en: strike  tr: grev, iş bırakma\n")
    let run = try files.run("term", "extract", "--from", "en", "--to", "tr", "-m", "desk.bellek")
    #expect(run.output.contains("strike = grev  (known: t-strike)"))
  }

  @Test(arguments: [
    ["--limit", "0"], ["--min-count", "0"], ["--format", "doc"], ["--format", "tbx,csv"], ["--into", "x"],
    ["--lang", "en"],
  ])
  func wrongUsageIsToldApart(arguments: [String]) throws {
    let run = try files.program.run(
      ["term", "extract", "units.tsv", "--from", "en", "--to", "tr"] + arguments, in: files.folder.url.path)
    #expect(run.status == 64)
    #expect(run.errors.contains("--"))
  }

  @Test func aLineThatIsNoDecisionIsNamed() throws {
    _ = try files.folder.write("{\"concept\":\"x\"}\n", to: "d.jsonl")
    let run = try files.run("term", "extract", "--decisions", "d.jsonl", "--into", "x", "-m", "desk.bellek")
    #expect(run.status == 2)
    #expect(run.errors.contains("d.jsonl:1"))
  }

  @Test func nothingFoundIsSaid() throws {
    _ = try files.folder.write("Once.\tBir kez.\n", to: "units.tsv")
    let run = try extract()
    #expect(run.status == 1)
    #expect(run.errors == "0 candidates from 1 texts\n")
  }
}
