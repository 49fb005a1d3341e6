import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

struct TermStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what is in glossaries, and name what is missing or stands twice.",
    discussion: "Example: bellek term stats --glossary desk")

  @OptionGroup var memory: MemoryOptions

  @Option(
    help: ArgumentHelp("A glossary of the memory, or a file. May be repeated.", valueName: "name"),
    completion: .file(extensions: Glossaries.suffixes))
  var glossary: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    var statistics = GlossaryStatistics()
    for path in glossary.filter(Glossaries.isFile) {
      for concept in try GlossaryFile.read(path: path).termbase.concepts {
        statistics.add(concept, glossary: path)
      }
    }
    let names = glossary.filter { !Glossaries.isFile($0) }
    if glossary.isEmpty || !names.isEmpty {
      let store = try memory.open(forWriting: false).store
      for name in names.isEmpty ? [nil] : names.map(Optional.some) {
        try store.forEachConcept(glossary: name) { statistics.add($0.concept, glossary: $0.glossary) }
      }
    }
    statistics.finish()
    try Console.print(
      output.json ? GlossaryRendering.json(statistics).indented : GlossaryRendering.text(statistics))
    if statistics.concepts == 0 { throw ExitCode(1) }
  }
}
