import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a concept with its terms to a glossary.",
    discussion: """
      A term is LANGUAGE=TERM; in brackets behind it stand a status, part of speech, type, gender, number, case, or \
      key=value. Without a status the first term of a language is preferred and the others are admitted. Who added \
      it and when is noted.

      Examples:
        bellek term add --glossary desk --domain economy en="central bank" tr="merkez bankası [noun]" "tr=TCMB [acronym]"
        bellek term add --glossary desk --json < concepts.json
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var name: GlossaryNameOptions

  @Option(help: ArgumentHelp("The concept's name; else a new one.", valueName: "name"))
  var id: String?

  @OptionGroup var concept: ConceptOptions

  @Flag(help: "Read concepts as JSON from standard input, with the keys of term list, and print JSON.")
  var json = false

  @Option(help: "Colours: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).")
  var color = ColorChoice.auto

  func validate() throws {
    if json {
      guard concept.isEmpty, id == nil else {
        throw ValidationError("With --json everything stands in the JSON.")
      }
    } else if concept.terms.isEmpty {
      throw ValidationError("Give a term, such as en=export.")
    }
  }

  func run() throws {
    let concepts = try json ? fromJSON() : [typed()]
    let memory = try memory.open(forWriting: true)
    let glossary = try name.forAdding(to: memory)
    let (added, findings) = try memory.addConcepts(
      concepts, glossary: glossary, as: Environment.write("term add to \(glossary)"))
    if json {
      try Console.print(ConceptRendering.json(added.map { (glossary, $0) }).indented)
    } else {
      for concept in added { try Console.print(TermRendering.text(concept, style: Console.style(color))) }
    }
    for line in GlossaryRendering.text(findings).split(separator: "\n") { Console.complain(String(line)) }
  }

  private func typed() throws -> Concept {
    var new = Concept(identifier: id ?? "")
    for notation in try concept.notations() { _ = new.add(notation) }
    try concept.apply(to: &new)
    new.add(.now(ConceptEvent.origination))
    return new
  }

  private func fromJSON() throws -> [Concept] {
    var options = GlossaryReadingOptions()
    options.format = .json
    let reading = try GlossaryFile.read(path: "-", options: options)
    if let problem = reading.refused.first { throw LineError("\(problem.location.short): \(problem.reason)") }
    return reading.termbase.concepts.map { concept in
      var concept = concept
      if !concept.events.contains(where: { $0.kind == ConceptEvent.origination }) {
        concept.add(.now(ConceptEvent.origination))
      }
      return concept
    }
  }
}
