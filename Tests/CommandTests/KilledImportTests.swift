import Foundation
import TestSupport
import Testing

/// `kill -9` at any moment of an import leaves a memory with whole imports only.
@Suite struct KilledImportTests {
  private static let rows = 20_000

  @Test func aKilledImportLeavesAllOrNothing() throws {
    let program = try Program()
    let folder = try TemporaryFolder()
    let memory = folder.path("a.bellek")
    let first = try folder.write("one\tbir\n", to: "first.tsv")
    let big = try folder.write(
      (0..<Self.rows).map { "source number \($0)\thedef \($0)\n" }.joined(), to: "big.tsv")
    func load(_ file: String) -> [String] { ["import", file, "--from", "en", "--to", "tr", "-m", memory] }
    #expect(try program.run(load(first)).status == 0)

    // From before the first read to after the last write.
    let clock = ContinuousClock.now
    let whole = try TemporaryFolder()
    #expect(
      try program.run(["import", big, "--from", "en", "--to", "tr", "-m", whole.path("b.bellek")]).status == 0
    )
    let duration = ContinuousClock.now - clock
    var generator = SeededGenerator(seed: 6)
    for attempt in 0..<12 {
      let process = try program.start(load(big), scratch: folder)
      let share = (Double(attempt) + Double.random(in: 0..<1, using: &generator)) / 12
      Thread.sleep(
        forTimeInterval: Double(duration.components.attoseconds) / 1e18 * share
          + Double(duration.components.seconds) * share)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let info = try program.run(["memory", "info", "-m", memory, "--json"])
      #expect(info.status == 0, "\(info.errors)")
      let counts =
        info.output.contains("\"units\": 1,") || info.output.contains("\"units\": \(Self.rows + 1),")
      #expect(counts, "killed at \(share): \(info.output)")
      let lookup = try program.run(["lookup", "one", "--from", "en", "--to", "tr", "-m", memory])
      #expect(lookup.lines.dropFirst().first == "         bir")
    }
    #expect(try program.run(load(big)).status == 0)
    let info = try program.run(["memory", "info", "-m", memory, "--json"])
    #expect(info.output.contains("\"units\": \(Self.rows + 1),"))
  }
}
