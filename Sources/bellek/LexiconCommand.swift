import ArgumentParser
import Bitext
import Formats
import Workbench

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Make word lists that help to align.", subcommands: [Build.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Learn a word list from a memory, or from files of units.",
      discussion: """
        Reads the confirmed units of a memory, or TMX, TSV or JSON Lines files, and writes which word stands for \
        which: a table of source, target, probability, and reverse (the probability the other way round). \
        bellek align takes it with --lexicon. Aligning with --memory or --into learns from a memory by itself.

        Example: bellek lexicon build old.tmx --from en --to tr --output en-tr.tsv
        """)

    @OptionGroup var languages: LanguageOptions

    @Option(
      help: ArgumentHelp("The memory to learn from, beside or instead of files.", valueName: "file"),
      completion: .file(extensions: ["bellek"]))
    var memory: String?

    @Option(help: ArgumentHelp("The list; else it is printed.", valueName: "file"))
    var output = "-"

    @Option(help: "Least product of both probabilities, 0 to 1, of word pairs that are kept.")
    var floor = 0.01

    @Option(help: ArgumentHelp("A remark for the head of the file. May be repeated.", valueName: "text"))
    var remark: [String] = []

    @Argument(help: "Files of units.", completion: .file(extensions: ["tmx", "tsv", "jsonl"]))
    var files: [String] = []

    func validate() throws {
      guard memory != nil || !files.isEmpty else { throw ValidationError("Name --memory or files.") }
      guard (0...1).contains(floor) else {
        throw ValidationError("--floor is a number from 0 to 1, not \(floor).")
      }
    }

    func run() throws {
      let pair = try languages.pair()
      var job = LexiconJob(languages: pair)
      if let memory { try job.learn(from: TranslationMemory(path: memory, isWritable: false)) }
      for file in files { try job.learn(from: FileFormat.units(path: file, languages: pair)) }
      let rows = job.rows(floor: floor)
      try Console.flush()
      try LexiconFile.write(rows, remarks: remark, path: output)
      var report = "\(rows.count) word pairs from \(job.count) units"
      if job.isFull { report += "; the rest was passed over, there were enough" }
      Console.complain(report)
      if rows.isEmpty { throw ExitCode(1) }
    }
  }
}
