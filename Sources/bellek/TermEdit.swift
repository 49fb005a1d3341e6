import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a concept.",
    discussion: """
      A term that the concept has is changed as the brackets say; another one is added. Who changed it and when is \
      noted, and bellek term undo takes it back.

      Examples:
        bellek term edit desk-1 --definition "…" "tr=TCMB [forbidden]"
        bellek term edit desk-1 --remove tr=TCMB --set "client=desk" --note ""
        bellek term list --search bank --json | jq .concepts[0] | bellek term edit desk-1 --json
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var name: GlossaryNameOptions

  @Argument(help: "The concept's name.")
  var id: String

  @OptionGroup var concept: ConceptOptions

  @Option(help: ArgumentHelp("A term to take away. May be repeated.", valueName: "lang=term"))
  var remove: [String] = []

  @Flag(help: "Read the whole concept as JSON from standard input, and print JSON.")
  var json = false

  @Option(help: "Colours: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).")
  var color = ColorChoice.auto

  func validate() throws {
    guard json != (!concept.isEmpty || !remove.isEmpty) else {
      throw ValidationError(json ? "With --json everything stands in the JSON." : "Say what to change.")
    }
  }

  func run() throws {
    let notations = try concept.notations()
    let removals = try remove.map { text in
      do { return try TermNotation(text) } catch { throw ValidationError("\(error).") }
    }
    let new = try json ? fromJSON() : nil
    let (before, after) = try memory.open(forWriting: true).editConcept(
      named: id, glossary: name.glossary, as: Environment.write("term edit \(id)")
    ) { edited in
      let old = edited
      if let new { edited = new } else { try change(&edited, notations, removals) }
      edited.identifier = old.identifier
      if edited != old { note(&edited) }
    }
    if json {
      try Console.print(ConceptJSON.value(after, glossary: before.glossary).text + "\n")
    } else {
      try Console.print(
        ConceptRendering.details(after, glossary: before.glossary, style: Console.style(color)))
    }
    if before.concept == after { Console.complain("it is just so already") }
  }

  private func change(_ edited: inout Concept, _ notations: [TermNotation], _ removals: [TermNotation]) throws
  {
    for removal in removals {
      guard
        let index = edited.terms.firstIndex(where: {
          $0.language == removal.language && $0.text == removal.text
        })
      else { throw LineError("\(id) has no term \"\(removal.text)\" (\(removal.language))") }
      edited.terms.remove(at: index)
    }
    for notation in notations {
      if let index = edited.terms.firstIndex(where: {
        $0.language == notation.language && $0.text == notation.text
      }) {
        notation.apply(to: &edited.terms[index])
      } else {
        let index = edited.add(notation)
        edited.terms[index].add(.now(ConceptEvent.origination))
      }
    }
    try concept.apply(to: &edited)
  }

  /// Notes the change; of several only the last one, for the history has the others.
  private func note(_ edited: inout Concept) {
    let event = ConceptEvent.now(ConceptEvent.modification)
    edited.setEvents(edited.events.filter { $0.kind != event.kind } + [event])
  }

  private func fromJSON() throws -> Concept {
    var options = GlossaryReadingOptions()
    options.format = .json
    let reading = try GlossaryFile.read(path: "-", options: options)
    if let problem = reading.refused.first { throw LineError("\(problem.location.short): \(problem.reason)") }
    guard let only = reading.termbase.concepts.first, reading.termbase.concepts.count == 1 else {
      throw LineError("standard input holds \(reading.termbase.concepts.count) concepts; give one")
    }
    return only
  }
}
