import Foundation
import TestSupport
import Testing

/// What `bellek check` says of the sample story with planted faults, whole in every format.
///
/// Expected are the files in `Samples/export-figures/findings`, which were made by hand: places counted in the pages,
/// fingerprints by another program. The page is looked at in ``CheckReportTests``.
@Suite struct CheckSampleTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try Program()
    folder = try TemporaryFolder()
  }

  private func check(_ format: String) throws -> String {
    let story = ["Samples/export-figures/tr.html", "Samples/export-figures/en-faulty.html"]
    let run = try program.run(
      [
        "check", "--from", "tr", "--to", "en", "--only",
        "names,interface-text,numbers,dates,missing-sentence",
        "--fail-on", "error", "--format", format,
      ] + story, in: Project.folder.path)
    #expect(run.status == 1, "\(run.errors)")
    return run.output
  }

  private func expected(_ name: String) throws -> String {
    try String(contentsOfFile: Project.path("Samples/export-figures/findings/\(name)"), encoding: .utf8)
  }

  @Test(arguments: [
    ("text", "text.txt"), ("json", "json.json"), ("junit", "junit.xml"), ("github", "github.txt"),
  ])
  func everyByteIsAsExpected(format: String, file: String) throws {
    #expect(try check(format) == expected(file))
  }

  /// All but the documentation of the rules, which is that of the checks.
  @Test func everyValueOfSARIFIsAsExpected() throws {
    var log = try object(check("sarif"))
    var runs = try #require(log["runs"] as? [[String: Any]])
    var tool = try #require(runs.first?["tool"] as? [String: [String: Any]])
    var rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    for index in rules.indices {
      let check = try #require(rules[index]["id"] as? String)
      let text =
        try object(program.run(["check", "--explain", check, "--json"]).output)["documentation"] as? String
      let full = rules[index].removeValue(forKey: "fullDescription") as? [String: String]
      let help = rules[index].removeValue(forKey: "help") as? [String: String]
      #expect(try full == ["text": #require(text)])
      #expect(try help == ["text": #require(text), "markdown": #require(text)])
    }
    tool["driver"]?["rules"] = rules
    runs[0]["tool"] = tool
    log["runs"] = runs
    let wanted = try object(expected("sarif.json"))
    #expect((log as NSDictionary).isEqual(to: wanted))
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(.enabled(if: Self.hasSchema, "skipped: Scripts/check-sarif says what it needs"))
  func sarifKeepsToItsSchema() throws {
    let path = try folder.write(check("sarif"), to: "checks.sarif")
    let faults = try Self.checkSARIF(path)
    #expect(faults == "")
  }

  private static var hasSchema: Bool {
    let sample = Project.path("Samples/export-figures/findings/sarif.json")
    return (try? checkSARIF(sample))?.hasPrefix("check-sarif: ") == false
  }

  /// What the script says of a file.
  private static func checkSARIF(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Project.path("Scripts/check-sarif"))
    process.arguments = [path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
