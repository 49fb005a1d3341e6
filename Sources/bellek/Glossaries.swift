import ArgumentParser
import Bitext
import Formats
import Storage
import Workbench

/// Glossary files named on the command line.
enum Glossaries {
  static func read(_ paths: [String]) throws -> [Concept] {
    try paths.flatMap { try TBXReader.read(path: $0).concepts }
  }

  /// The name of a file without its folder and ending: the glossary's name in a memory.
  static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".tbx") ? String(name.dropLast(4)) : name
  }
}

/// Which glossaries: files, and those in a memory.
struct GlossaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A glossary (TBX). May be repeated.", valueName: "file"),
    completion: .file(extensions: ["tbx"]))
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
