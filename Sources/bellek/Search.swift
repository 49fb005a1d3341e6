import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Storage
import Workbench

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words inside the stored segments, in source or target.",
    discussion: """
      Words are found in any case and typography; --regex takes a regular expression in ICU's syntax. Newest \
      first.

      Example: bellek search "central bank" --memory desk.bellek
      """)

  @OptionGroup var languages: OptionalLanguageOptions
  @OptionGroup var memory: MemoryOptions

  @Flag(help: "Search the translations.")
  var target = false

  @Flag(help: "The text is a regular expression.")
  var regex = false

  @Option(help: "Most units to print.")
  var limit = 20

  @OptionGroup var output: OutputOptions

  @Argument(help: "What to look for.")
  var text: String

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
    guard !text.isEmpty else { throw ValidationError("Give something to look for.") }
  }

  func run() throws {
    let pair = try languages.pair()
    let memory = try memory.open(forWriting: false)
    let side: ConcordanceQuery.Side = target ? .target : .source
    // Case depends on the language; without --from and --to the memory's main pair decides.
    let searched = try pair ?? memory.store.languagePairs().first?.languages
    let language = side == .source ? searched?.source : searched?.target
    let pattern =
      try regex
      ? SearchPattern(regularExpression: text)
      : SearchPattern(words: text, language: language ?? LanguageTag(naming: "en"))
    var query = ConcordanceQuery(pattern: pattern, side: side, languages: pair)
    query.limit = limit
    let (hits, total) = try memory.concordance(query)
    if output.json {
      try Console.print(
        JSONValue.members(["total": .integer(total), "hits": .array(hits.map(UnitRendering.json))]).indented)
    } else {
      try Console.print(UnitRendering.text(hits, style: Console.style(output.color)))
      if total > hits.count { Console.complain("the newest \(hits.count) of \(total); --limit shows more") }
    }
    if hits.isEmpty { throw ExitCode(1) }
  }
}
