import ArgumentParser
import Bitext
import Formats
import Storage
import Workbench

struct TermExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
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
