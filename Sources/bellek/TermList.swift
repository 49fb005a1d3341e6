public import ArgumentParser
public import Bitext
import Formats
import Rendering
public import Storage
import Workbench

extension ConceptFilter.Order: ExpressibleByArgument {}
extension Term.Status: ExpressibleByArgument {}

struct TermList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print concepts with their terms.",
    discussion: """
      Language, status and text are asked of one and the same term. Case and accents do not count in --search.

      Examples:
        bellek term list --glossary Glossaries/economy.en-tr.tbx
        bellek term list --glossary desk --lang tr --search ihrac --limit 20
        bellek term list --status forbidden --json
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(
    help: ArgumentHelp("A glossary of the memory, or a file. May be repeated.", valueName: "name"),
    completion: .file(extensions: Glossaries.suffixes))
  var glossary: [String] = []

  @Option(name: .customLong("lang"), help: ArgumentHelp("Only concepts with a term in it.", valueName: "tag"))
  var language: Language?

  @Option(help: "Only concepts of this domain.")
  var domain: String?

  @Option(
    help: ArgumentHelp(
      "Only concepts with such a term: \(Term.Status.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "status"))
  var status: Term.Status?

  @Option(help: ArgumentHelp("Only concepts with this in a term.", valueName: "text"))
  var search: String?

  @Option(help: "The order: added, term, changed or identifier.")
  var sort = ConceptFilter.Order.added

  @Option(help: "How many to print.")
  var limit: Int?

  @Option(help: "How many to pass over first.")
  var offset = 0

  @Flag(help: "Print all that is known of each.")
  var details = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard offset >= 0, limit ?? 0 >= 0 else { throw ValidationError("Give no number below 0.") }
  }

  func run() throws {
    var filter = ConceptFilter()
    filter.language = try language?.checked()
    filter.domain = domain
    filter.status = status
    filter.text = search
    filter.order = sort
    let (concepts, total) = try page(filter)
    if output.json {
      try Console.print(ConceptRendering.json(concepts, total: total).indented)
    } else {
      let style = Console.style(output.color)
      for entry in concepts {
        try Console.print(
          details
            ? ConceptRendering.details(entry.concept, glossary: entry.glossary, style: style)
            : TermRendering.text(entry.concept, style: style))
      }
      if concepts.count < total { Console.complain("\(concepts.count) of \(total) concepts") }
    }
    if concepts.isEmpty { throw ExitCode(1) }
  }

  private typealias Entry = (glossary: String, concept: Concept)

  private func page(_ filter: ConceptFilter) throws -> (concepts: [Entry], total: Int) {
    let files = glossary.filter(Glossaries.isFile)
    let names = glossary.filter { !Glossaries.isFile($0) }
    let asksMemory = memory.memory != nil && names.isEmpty || !names.isEmpty || files.isEmpty
    if files.isEmpty, names.count <= 1 {
      var filter = filter
      filter.glossary = names.first
      (filter.limit, filter.offset) = (limit, offset)
      let page = try memory.open(forWriting: false).store.concepts(matching: filter)
      return (page.concepts.map { ($0.glossary, $0.concept) }, page.total)
    }
    var all: [Entry] = []
    for path in files {
      all += try GlossaryFile.read(path: path).termbase.concepts.filter(filter.accepts).map {
        (Glossaries.name(of: path), $0)
      }
    }
    if asksMemory {
      let store = try memory.open(forWriting: false).store
      for name in names.isEmpty ? [nil] : names.map(Optional.some) {
        var filter = filter
        filter.glossary = name
        all += try store.concepts(matching: filter).concepts.map { ($0.glossary, $0.concept) }
      }
    }
    switch sort {
    case .added, .changed: break
    case .identifier: all.sort { $0.concept.identifier < $1.concept.identifier }
    case .term:
      func key(_ concept: Concept) -> String {
        let term = concept.terms.first { filter.language?.accepts($0.language) ?? true }
        return SearchKey.of(term?.text ?? "")
      }
      all = all.map { (key($0.concept), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    return (Array(all.dropFirst(offset).prefix(limit ?? all.count)), all.count)
  }
}
