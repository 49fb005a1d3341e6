import ArgumentParser
import Glibc
import Storage

/// The command line: parses, asks, prints.
///
/// The only place that knows exit codes.
@main
struct Bellek: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellek",
    abstract: "A translation memory and glossary for people who translate news.",
    discussion: """
      Texts are files, or - for standard input. With --jsonl a command is a filter: one JSON object a \
      line in, one out.

      Exit codes: 0 done or found, 1 nothing found or findings reported, 2 it could not be done, 64 wrong \
      usage.
      """,
    version: "0.1.0",
    subcommands: [
      Segment.self, Normalize.self, Align.self, Import.self, Export.self, Convert.self, Validate.self,
      Lookup.self,
      Search.self, Analyze.self, Pretranslate.self, Extract.self, Merge.self,
      TermCommand.self, CheckCommand.self, MemoryCommand.self, LexiconCommand.self,
    ])

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that gets too big is an error to report, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
      try Console.flush()
    } catch let error where error is ExitCode || exitCode(for: error) != .failure {
      try? Console.flush()
      exit(withError: error)
    } catch Console.Closed.closed {
      // Whoever read the output has seen enough.
      Glibc.exit(0)
    } catch {
      try? Console.flush()
      Console.complain("bellek: \(error)")
      Glibc.exit(2)
    }
  }
}
