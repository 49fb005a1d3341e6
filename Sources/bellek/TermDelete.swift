import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete concepts, or a whole glossary.",
    discussion: """
      With --glossary and no names the whole glossary goes. What is deleted stays in the history: bellek term undo \
      brings it back.

      Examples:
        bellek term delete desk-1 desk-2
        bellek term delete --glossary desk
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var name: GlossaryNameOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The names of the concepts.")
  var ids: [String] = []

  func validate() throws {
    if ids.isEmpty, name.glossary == nil {
      throw ValidationError("Name concepts, or a glossary with --glossary.")
    }
  }

  func run() throws {
    let memory = try memory.open(forWriting: true)
    var deleted = 0
    var missing: [String] = []
    if ids.isEmpty, let glossary = name.glossary {
      let report = try memory.store.deleteGlossary(
        glossary, as: Environment.write("term delete the glossary \(glossary)"))
      deleted = report.deleted
      if deleted > 0, !output.json {
        Console.complain("bellek term undo --write \(report.revision.rawValue) brings them back")
      }
      if deleted == 0 { missing = [glossary] }
    } else {
      let result = try memory.deleteConcepts(
        named: ids, glossary: name.glossary,
        as: Environment.write("term delete \(ids.joined(separator: " "))"))
      deleted = result.deleted.count
      missing = result.missing
    }
    try Console.print(
      output.json
        ? JSONValue.members([
          "deleted": .integer(deleted), "missing": .array(missing.map { .string($0) }),
        ]).indented
        : "\(deleted) deleted, \(missing.count) not there\n")
    if deleted == 0 { throw ExitCode(1) }
  }
}
