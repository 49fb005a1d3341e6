import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Print what happened to a concept, oldest first.",
    discussion: "Example: bellek term history desk-1 --glossary desk")

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var name: GlossaryNameOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The concept's name.")
  var id: String

  func run() throws {
    let entries = try memory.open(forWriting: false).history(ofConcept: id, glossary: name.glossary)
    if output.json {
      let list = JSONValue.array(entries.map(ConceptRendering.json))
      try Console.print(JSONValue.members(["history": list]).indented)
    } else {
      let style = Console.style(output.color)
      for entry in entries { try Console.print(ConceptRendering.text(entry, style: style)) }
    }
    if entries.isEmpty { throw ExitCode(1) }
  }
}

struct TermUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last change of concepts, or a whole write such as an import.",
    discussion: """
      Undoing is a change of its own, so undoing it again brings the change back. Of a write, concepts that were \
      changed since stay as they are.

      Examples:
        bellek term undo desk-1
        bellek term undo --write 12
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var name: GlossaryNameOptions

  @Option(help: ArgumentHelp("The number of the write, as term history prints it.", valueName: "number"))
  var write: Int64?

  @OptionGroup var output: OutputOptions

  @Argument(help: "The names of the concepts.")
  var ids: [String] = []

  func validate() throws {
    guard (write == nil) != ids.isEmpty else {
      throw ValidationError("Name concepts, or a write with --write.")
    }
  }

  func run() throws {
    let memory = try memory.open(forWriting: true)
    var undone = 0
    var changedSince: [ConceptName] = []
    if let write {
      let result = try memory.undoWrite(
        Revision(rawValue: write), as: Environment.write("term undo --write \(write)"))
      undone = result.undone.count
      changedSince = result.changedSince
    }
    for id in ids {
      let entry = try memory.undoConcept(
        named: id, glossary: name.glossary, as: Environment.write("term undo \(id)"))
      undone += 1
      if !output.json { try Console.print("\(id): took back \"\(entry.context.what)\"\n") }
    }
    if output.json {
      try Console.print(
        JSONValue.members([
          "undone": .integer(undone), "changedSince": .array(changedSince.map { .string($0.identifier) }),
        ]).indented)
    } else if write != nil {
      try Console.print(
        "\(undone) \(undone == 1 ? "concept as it was" : "concepts as they were"), \(changedSince.count) changed since\n"
      )
    }
    if undone == 0 { throw ExitCode(1) }
  }
}
