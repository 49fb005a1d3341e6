import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory", abstract: "Look after a memory.",
    subcommands: [Info.self, List.self, Delete.self, PenaltiesCommand.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print what a memory holds.",
      discussion: "Example: bellek memory info --memory desk.bellek")

    @OptionGroup var memory: MemoryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let memory = try memory.open(forWriting: false)
      let info = try memory.store.info()
      try Console.print(
        output.json
          ? MemoryRendering.json(info, path: memory.path, warnings: memory.warnings).indented
          : MemoryRendering.text(info, path: memory.path))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the units of a memory as JSON Lines.",
      discussion: "Example: bellek memory list --memory desk.bellek")

    @OptionGroup var memory: MemoryOptions
    @OptionGroup var languages: OptionalLanguageOptions

    func run() throws {
      let pair = try languages.pair()
      var count = 0
      try memory.open(forWriting: false).store.forEachUnit { stored in
        if let pair,
          !(pair.source.accepts(stored.unit.languages.source)
            && pair.target.accepts(stored.unit.languages.target))
        {
          return
        }
        count += 1
        try Console.print(UnitRendering.json(stored).text + "\n")
      }
      if count == 0 { throw ExitCode(1) }
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete units by number.",
      discussion: "Example: bellek memory delete 17 18 --memory desk.bellek")

    @OptionGroup var memory: MemoryOptions

    @Argument(help: "The numbers of the units, as lookup prints them after #.")
    var units: [Int64]

    func run() throws {
      let report = try memory.open(forWriting: true).store.delete(
        units.map(UnitID.init), as: Environment.write("delete \(units.count) units"))
      try Console.print("\(report.deleted) deleted, \(report.skipped) not there\n")
      if report.deleted == 0 { throw ExitCode(1) }
    }
  }
}
