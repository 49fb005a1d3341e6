import ArgumentParser

/// `bellek term`: each of its commands stands in a file of its own.
struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term", abstract: "Keep glossaries and find their terms in texts.",
    subcommands: [
      TermImport.self, TermExport.self, TermList.self, TermFind.self, TermExtract.self,
    ])
}
