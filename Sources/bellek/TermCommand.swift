import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Storage
import Workbench

struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term", abstract: "Keep glossaries and find their terms in texts.",
    subcommands: [Import.self, Export.self, List.self, Find.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
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

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a glossary of a memory as TBX.",
      discussion: "Example: bellek term export economy.en-tr economy.tbx --memory desk.bellek")

    @OptionGroup var memory: MemoryOptions

    @Argument(help: "The glossary's name.")
    var glossary: String

    @Argument(help: "The file.", completion: .file(extensions: ["tbx"]))
    var file: String

    func run() throws {
      let concepts = try memory.open(forWriting: false).store.concepts(glossary: glossary, languages: nil)
      if concepts.isEmpty {
        Console.complain("there is no glossary \(glossary) in the memory; see bellek memory info")
        throw ExitCode(1)
      }
      _ = try TBXWriter.write(Termbase(title: glossary, concepts: concepts.map(\.concept)), path: file)
      Console.complain("\(concepts.count) concepts")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
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

  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find terms in a text, inflected ones too.",
      discussion: """
        Example: bellek term find "Ülke ihracatını artırdı." --lang tr --glossary Glossaries/economy.en-tr.tbx

        With --jsonl: {"id","lang","text"} in, {"id","terms":[{"concept","term","range":[s,e],…}]} out.
        """)

    @Option(name: .customLong("lang"), help: ArgumentHelp("Language of the text.", valueName: "tag"))
    var language: Language?

    @Option(
      name: .customLong("to"), help: ArgumentHelp("Language of the translations; else all.", valueName: "tag")
    )
    var target: Language?

    @OptionGroup var memory: MemoryOptions
    @OptionGroup var glossaries: GlossaryOptions

    @Flag(help: "Answer JSON Lines from standard input.")
    var jsonl = false

    @OptionGroup var output: OutputOptions

    @Argument(help: "The text, or - for standard input.")
    var text: String?

    func validate() throws {
      guard jsonl != (text != nil) else { throw ValidationError("Give a text, or --jsonl.") }
      guard jsonl || language != nil else { throw ValidationError("Give --lang: inflection depends on it.") }
    }

    func run() throws {
      let translation = try target?.checked()
      let own = try language?.checked()
      let lookup = TermLookup(try glossaries.concepts(and: memory))
      if jsonl {
        return try JSONLinesFilter.run { question in
          guard let tag = try question.optionalText("lang").map({ try LanguageTag(naming: $0) }) ?? own else {
            throw LineError("the key \"lang\" is missing")
          }
          let found = lookup.terms(in: try question.text("text"), tag, translation: translation)
          return [JSONValue.Member(key: "terms", value: .array(found.map(TermRendering.json)))]
        }
      }
      guard let own else { return }
      let text = try Lookup.text(of: text)
      let found = lookup.terms(in: text, own, translation: translation)
      if output.json {
        try Console.print(JSONValue.members(["terms": .array(found.map(TermRendering.json))]).indented)
      } else {
        try Console.print(TermRendering.text(found, in: text, style: Console.style(output.color)))
      }
      if found.isEmpty { throw ExitCode(1) }
    }
  }
}
