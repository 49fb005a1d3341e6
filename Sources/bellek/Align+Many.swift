import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

extension Align {
  /// The pairs that the command line names, when it names many.
  func manyPairs(_ languages: LanguagePair) throws -> [StoryFiles]? {
    if let list = input.pairs {
      guard source == nil else { throw ValidationError("--pairs takes the place of the two files.") }
      return try StoryFiles.list(path: list)
    }
    guard let source, !input.columns, Environment.isFolder(source) else { return nil }
    // A folder named twice is one folder.
    let other = target == source ? nil : target
    let found = try FolderPairs(source: source, target: other, languages: languages)
    if found.pairs.isEmpty { throw WorkbenchError.noPairs(path: source) }
    for file in found.leftOver { Console.complain("bellek: \(file): no single file goes with it; left out") }
    return found.pairs
  }

  /// Aligns all pairs, tells what became of each, and ends with 2 when any failed.
  func alignMany(_ files: [StoryFiles], _ languages: LanguagePair) throws {
    guard decisions == nil, !explain else {
      throw ValidationError(
        "--decisions and --explain are for one pair; take decisions in with bellek import.")
    }
    var results = try PairResults(self, files, languages)
    let waiting = files.filter { !results.isDone($0) }
    results.summary.doneBefore = files.count - waiting.count
    var batch = AlignmentBatch(try aligner(for: languages, leavingOut: Set(waiting.map(\.document))))
    let progress = Progress("pairs", total: waiting.count)
    defer { progress.finish() }
    try batch.run(waiting) { files in
      (
        try input.story(at: files.source, languages.source),
        try input.story(at: files.target, languages.target)
      )
    } take: { files, outcome in
      try results.take(files, outcome)
      progress.show(results.summary.pairs.count)
    }
    try results.finish()
    progress.finish()
    try Console.print(
      printing.json
        ? BatchRendering.json(results.summary).indented
        : BatchRendering.text(results.summary, style: Console.style(printing.color)))
    if results.summary.failed > 0 { throw ExitCode(2) }
    if !waiting.isEmpty, !results.summary.pairs.contains(where: { $0.found > 0 }) { throw ExitCode(1) }
    if files.isEmpty { throw ExitCode(1) }
  }
}
