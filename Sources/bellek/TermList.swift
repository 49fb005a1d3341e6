import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print concepts with their terms.",
    discussion: "Example: bellek term list --glossary Glossaries/economy.en-tr.tbx")

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var glossaries: GlossaryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var concepts = try glossaries.glossary.flatMap { path in
      try Glossaries.read([path]).map { (glossary: Glossaries.name(of: path), concept: $0) }
    }
    if memory.memory != nil || glossaries.glossary.isEmpty {
      concepts += try memory.open(forWriting: false).store.concepts(glossary: nil, languages: nil).map {
        (glossary: $0.glossary, concept: $0.concept)
      }
    }
    if output.json {
      let list = concepts.map { TermRendering.json($0.concept, glossary: $0.glossary) }
      try Console.print(JSONValue.members(["concepts": .array(list)]).indented)
    } else {
      let style = Console.style(output.color)
      for entry in concepts { try Console.print(TermRendering.text(entry.concept, style: style)) }
    }
    if concepts.isEmpty { throw ExitCode(1) }
  }
}
