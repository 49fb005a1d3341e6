import ArgumentParser

/// `bellek term`: each of its commands stands in a file of its own.
struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term", abstract: "Keep glossaries and find their terms in texts.",
    subcommands: [
      TermAdd.self, TermEdit.self, TermDelete.self, TermList.self, TermImport.self, TermExport.self,
      TermMerge.self, TermStats.self, TermHistory.self, TermUndo.self, TermFind.self, TermCheck.self,
      TermExtract.self,
    ])
}
