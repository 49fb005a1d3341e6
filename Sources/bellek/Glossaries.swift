public import ArgumentParser
import Bitext
public import Formats
import Storage
import Workbench

extension GlossaryFormat: ExpressibleByArgument {}
extension GlossaryFile.Rows: ExpressibleByArgument {}

/// Glossary files named on the command line.
enum Glossaries {
  static func read(_ paths: [String]) throws -> [Concept] {
    try paths.flatMap { try GlossaryFile.read(path: $0).termbase.concepts }
  }

  /// The name of a file without its folder and ending: the glossary's name in a memory.
  static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard GlossaryFormat(path: name) != nil || name.hasSuffix(".txt"), let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return name }
    return String(name[..<dot])
  }

  /// Whether a value of `--glossary` is a file and no name of a glossary in a memory.
  static func isFile(_ name: String) -> Bool {
    name == "-" || Environment.isThere(name) || name.contains("/")
  }

  static let suffixes = ["tbx", "csv", "tsv", "utf8", "utx", "json"]
}

/// Which glossaries: files, and those in a memory.
struct GlossaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A glossary (TBX, CSV, …). May be repeated.", valueName: "file"),
    completion: .file(extensions: Glossaries.suffixes))
  var glossary: [String] = []

  /// The concepts of the files, and of `memory` when one is named or no file is.
  func concepts(and memory: MemoryOptions) throws -> [Concept] {
    var concepts = try Glossaries.read(glossary)
    if memory.memory != nil || glossary.isEmpty {
      concepts += try memory.open(forWriting: false).concepts()
    }
    return concepts
  }
}

/// One glossary of a memory.
struct GlossaryNameOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The glossary.", valueName: "name"))
  var glossary: String?

  /// The one named, else the only one that there is, else `glossary` where there is none.
  func forAdding(to memory: TranslationMemory) throws -> String {
    if let glossary { return glossary }
    let names = try memory.store.glossaries().map(\.name)
    if names.count > 1 {
      throw ValidationError("Name a glossary with --glossary: \(names.joined(separator: ", ")).")
    }
    return names.first ?? "glossary"
  }
}

/// How a glossary file is to be read.
struct GlossaryFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format: \(GlossaryFormat.allCases.map(\.rawValue).joined(separator: ", ")); else by name and contents.",
      valueName: "format"))
  var format: GlossaryFormat?

  @OptionGroup var languages: OptionalLanguageOptions

  @Option(
    help: ArgumentHelp(
      "What a column holds: --columns Begriff=de --columns \"Wortart=de pos\"; - leaves one out. May be repeated.",
      valueName: "name=meaning"))
  var columns: [String] = []

  @Option(help: ArgumentHelp("The encoding of a table, such as windows-1254; else UTF-8 or UTF-16."))
  var encoding: String?

  func options() throws -> GlossaryReadingOptions {
    var options = GlossaryReadingOptions()
    options.format = format
    options.languages = try languages.pair()
    options.encoding = encoding
    for column in columns {
      guard let mark = column.lastIndex(of: "="), mark > column.startIndex else {
        throw ValidationError("Write --columns NAME=MEANING, not \"\(column)\".")
      }
      options.columns[String(column[..<mark])] = String(column[column.index(after: mark)...])
    }
    return options
  }
}
