import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

extension Align {
  /// Aligns one story and puts the results where they shall go.
  func alignOne(_ pair: LanguagePair) throws {
    let stories = try stories(pair)
    let aligner = try aligner(for: pair, leavingOut: [document ?? source ?? "-"])
    let (alignment, reasons) =
      explain
      ? aligner.explain(stories.source, stories.target)
      : (aligner.align(stories.source, stories.target), [])
    let given = try decisions.map { try BeadDecision.read(path: $0, languages: pair) } ?? []
    let review = try StoryReview(alignment: alignment, decisions: given)
    let document = document ?? source ?? "-"
    let harvest = review.harvest(results.rule(document: document))

    if let page = results.review {
      let html = ReviewPage.html(review, document: document, minimumConfidence: results.minConfidence)
      try TextFile.write(html, to: page)
    }
    if let path = results.output {
      try PairFormat.named(results.format, path: path).write(harvest, of: review, languages: pair, to: path)
    }
    let stored = try results.into.map { try store(harvest, of: review, document: document, in: $0) }
    try report(harvest, of: review, stored: stored, reasons: reasons, languages: pair)
    if !alignment.beads.contains(where: \.isPaired) { throw ExitCode(1) }
  }

  private func stories(_ pair: LanguagePair) throws -> (source: Story, target: Story) {
    guard let source else { throw ValidationError("Name a story and its translation, or --jsonl.") }
    if input.columns {
      guard target == nil else { throw ValidationError("With --columns, name one table.") }
      return try input.columns(at: source, pair)
    }
    guard let target else { throw ValidationError("Name a story and its translation, or --jsonl.") }
    return (try input.story(at: source, pair.source), try input.story(at: target, pair.target))
  }

  /// Puts units into a memory.
  private func store(
    _ harvest: StoryAlignment.Harvest, of review: StoryReview, document: String, in path: String
  ) throws -> HarvestReport {
    let memory = try TranslationMemory(path: path, isWritable: true)
    for warning in memory.warnings { Console.complain("bellek: warning: \(warning)") }
    let (source, target) = (review.alignment.source, review.alignment.target)
    let what = "align \(source.segments.count) with \(target.segments.count) segments"
    return try memory.take(
      Environment.signed(harvest), of: review, document: document, as: Environment.write(what))
  }

  private func report(
    _ harvest: StoryAlignment.Harvest, of review: StoryReview, stored: HarvestReport?,
    reasons: [BeadExplanation], languages: LanguagePair
  ) throws {
    if results.output == nil, let format = results.format {
      try Console.flush()
      return try format.write(harvest, of: review, languages: languages, to: "-")
    }
    if printing.json { return try Console.print(StoryRendering.json(review, reasons: reasons).indented) }
    // What was stored is not repeated; what was left out is for a person to look at.
    let items =
      results.isKept
      ? review.items.filter { $0.needsPerson(under: results.minConfidence) } : review.items
    let style = Console.style(printing.color)
    try Console.print(
      StoryRendering.text(
        items, of: review, minimumConfidence: results.minConfidence, reasons: reasons,
        style: style))
    if results.isKept { try Console.print(StoryRendering.summary(of: harvest, stored: stored)) }
  }
}

extension Environment {
  /// Units with who made them, and when.
  static func signed(_ harvest: StoryAlignment.Harvest) -> StoryAlignment.Harvest {
    let now = Environment.now
    var harvest = harvest
    for position in harvest.units.indices {
      harvest.units[position].created = now
      harvest.units[position].creator = user
    }
    return harvest
  }
}
