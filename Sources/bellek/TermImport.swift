import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take glossaries (TBX) into a memory.",
    discussion: """
      A concept that is there already takes the new one's place. The glossary is named after its file.

      Example: bellek term import Glossaries/economy.en-tr.tbx --memory desk.bellek
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(help: ArgumentHelp("The glossary's name; else the file's.", valueName: "name"))
  var name: String?

  @OptionGroup var output: OutputOptions

  @Argument(help: "Glossaries in TBX.", completion: .file(extensions: ["tbx"]))
  var files: [String]

  func run() throws {
    // All files are read before anything is written.
    let glossaries = try files.map {
      (name: name ?? Glossaries.name(of: $0), concepts: try Glossaries.read([$0]))
    }
    let store = try memory.open(forWriting: true).store
    var reports: [JSONValue] = []
    for (name, concepts) in glossaries {
      let report = try store.write(concepts, glossary: name, as: Environment.write("term import \(name)"))
      if output.json {
        reports.append(
          .members([
            "glossary": .string(name), "read": .integer(concepts.count), "added": .integer(report.added),
            "updated": .integer(report.updated), "unchanged": .integer(report.skipped),
          ]))
      } else {
        try Console.print(
          "\(name): \(concepts.count) concepts read: \(report.added) added, \(report.updated) updated, "
            + "\(report.skipped) already there\n")
      }
    }
    if output.json { try Console.print(JSONValue.members(["glossaries": .array(reports)]).indented) }
  }
}
