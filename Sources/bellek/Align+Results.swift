import ArgumentParser
import Bitext
import Formats
import Rendering
import Storage
import Workbench

extension Align {
  static func story(at path: String, _ language: LanguageTag) throws -> Story {
    let story = try Story(path: path, language: language)
    guard !story.segments.isEmpty else { throw WorkbenchError.noText(path: path) }
    return story
  }

  func store(
    _ harvest: StoryAlignment.Harvest, of alignment: StoryAlignment, pair: LanguagePair
  ) throws {
    if let output {
      let writer = try UnitFormat.writer(path: output, languages: pair)
      for unit in harvest.units { try writer.write(unit) }
      _ = try writer.finish()
    }
    var summary = "\(harvest.units.count) units; \(harvest.doubtful.count) doubtful and "
    summary += "\(harvest.unpaired.count) unpaired beads left out\n"
    if let into {
      let memory = try TranslationMemory(path: into, isWritable: true)
      for warning in memory.warnings { Console.complain("bellek: warning: \(warning)") }
      let now = Environment.now
      let units = harvest.units.map { unit in
        var unit = unit
        unit.created = now
        unit.creator = Environment.user
        return unit
      }
      let what = "align \(alignment.source.segments.count) with \(alignment.target.segments.count) segments"
      let report = try memory.add(units, as: Environment.write(what))
      summary = StoryRendering.summary(
        of: harvest, added: report.added, updated: report.updated, skipped: report.skipped)
    }
    if printing.json { return try Console.print(StoryRendering.json(alignment).indented) }
    // What was stored is not repeated; what was left out is for a person to look at.
    let isKept = into != nil || output != nil
    let beads =
      isKept
      ? alignment.beads.filter { !$0.isPaired || $0.confidence < minConfidence } : alignment.beads
    try Console.print(
      StoryRendering.text(
        beads, of: alignment, minimumConfidence: minConfidence, style: Console.style(printing.color)))
    if isKept { try Console.print(summary) }
  }
}
