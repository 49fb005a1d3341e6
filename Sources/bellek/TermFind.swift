import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

struct TermFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
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
