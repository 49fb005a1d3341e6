import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one concept of several, or one glossary.",
    discussion: """
      The first concept takes in all that the others say; nothing is lost, and the history of all stays. Whole \
      glossaries are moved with --glossaries into the one named by --into; with --join, concepts that share a term \
      and its translation become one.

      Examples:
        bellek term merge desk-1 desk-7
        bellek term merge --glossaries finance banking --into economy --join
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(help: ArgumentHelp("The glossary of the concepts.", valueName: "name"))
  var glossary: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Glossaries to move.", valueName: "name"))
  var glossaries: [String] = []

  @Option(help: ArgumentHelp("The glossary that takes them in.", valueName: "name"))
  var into: String?

  @Flag(help: "Join concepts that share a term and its translation.")
  var join = false

  @OptionGroup var output: OutputOptions

  @Argument(help: "The names of the concepts; the first one stays.")
  var ids: [String] = []

  func validate() throws {
    guard ids.isEmpty != glossaries.isEmpty else {
      throw ValidationError("Name concepts, or glossaries with --glossaries.")
    }
    if ids.count == 1 { throw ValidationError("Name two concepts or more.") }
    guard glossaries.isEmpty == (into == nil) else { throw ValidationError("Give --glossaries and --into.") }
  }

  func run() throws {
    let memory = try memory.open(forWriting: true)
    if let into {
      let what = "term merge \(glossaries.joined(separator: ", ")) into \(into)"
      let report = try memory.mergeGlossaries(
        glossaries, into: into, isJoining: join, as: Environment.write(what))
      try Console.print(
        output.json ? GlossaryRendering.json(report).indented : GlossaryRendering.text(report))
      return
    }
    let (merged, findings) = try memory.mergeConcepts(
      named: ids, glossary: glossary, as: Environment.write("term merge \(ids.joined(separator: " "))"))
    if output.json {
      try Console.print(ConceptJSON.value(merged.concept, glossary: merged.glossary).indented)
    } else {
      try Console.print(
        ConceptRendering.details(
          merged.concept, glossary: merged.glossary, style: Console.style(output.color)))
    }
    for line in GlossaryRendering.text(findings).split(separator: "\n") { Console.complain(String(line)) }
  }
}
