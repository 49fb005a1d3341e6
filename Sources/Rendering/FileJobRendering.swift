internal import Bitext
public import Formats
public import Workbench

/// Turns reports of jobs over files into text and JSON.
///
/// The JSON keys are promises.
public enum FileJobRendering {
  // MARK: Pretranslation

  public static func json(_ report: PretranslationReport) -> JSONValue {
    .members([
      "segments": .integer(report.segments), "filled": .integer(report.filledCount),
      "bands": .object(
        bands(of: report).map { JSONValue.Member(key: $0.rawValue, value: .integer(report.filled[$0] ?? 0)) }),
      "unmatched": .integer(report.unmatched),
      "kept": .object(
        FileSegment.State.allCases.dropFirst().map {
          JSONValue.Member(key: $0.rawValue, value: .integer(report.kept[$0] ?? 0))
        }),
      "locked": .integer(report.locked), "repaired": .integer(report.repaired),
      "withoutCodes": .integer(report.withoutCodes), "refused": .integer(report.problems.count),
      "problems": json(report.problems),
    ])
  }

  public static func text(_ report: PretranslationReport) -> String {
    var table = TextTable()
    for band in bands(of: report) { table.add([band.rawValue, grouped(report.filled[band] ?? 0)]) }
    table.add(["filled", grouped(report.filledCount)])
    table.add(["nothing found", grouped(report.unmatched)])
    for state in FileSegment.State.allCases.dropFirst() where report.kept[state] != nil {
      table.add(["left, \(state.rawValue)", grouped(report.kept[state] ?? 0)])
    }
    if report.locked > 0 { table.add(["left, locked", grouped(report.locked)]) }
    if !report.problems.isEmpty { table.add(["refused", grouped(report.problems.count)]) }
    table.add(["segments", grouped(report.segments)])
    var text = table.text
    if report.repaired > 0 { text += "\(report.repaired) of the filled are repaired\n" }
    if report.withoutCodes > 0 { text += "\(report.withoutCodes) of the filled lack their codes\n" }
    return text + list(report.problems)
  }

  /// Those that can be filled.
  private static func bands(of report: PretranslationReport) -> [MatchBand] {
    MatchBand.allCases.filter { band in
      switch band {
      case .repetition, .crossFileRepetition: false
      case .low, .new: report.filled[band] != nil
      default: true
      }
    }
  }

  // MARK: Extraction and merging

  public static func json(_ report: ExtractionReport) -> JSONValue {
    .members([
      "files": .array(
        report.files.map {
          .members([
            "file": .string($0.path), "units": .integer($0.units), "segments": .integer($0.segments),
            "matched": .integer($0.matched), "filled": .integer($0.filled),
          ])
        }),
      "replacedCharacters": .integer(report.summary.replacedCharacters),
    ])
  }

  public static func text(_ report: ExtractionReport) -> String {
    var text = ""
    for file in report.files {
      text += "\(file.path): \(file.segments) segments in \(file.units) units"
      if file.matched > 0 { text += ", \(file.matched) with matches" }
      if file.filled > 0 { text += ", \(file.filled) filled" }
      text += "\n"
    }
    return text + losses(report.summary)
  }

  public static func json(_ report: MergeReport) -> JSONValue {
    .members([
      "written": .bool(report.isWritten), "merged": .integer(report.merged),
      "unchanged": .integer(report.unchanged), "untranslated": .integer(report.untranslated.count),
      "otherFile": report.isOtherFile.map(JSONValue.bool),
      "changed": json(report.changed), "broken": json(report.broken),
      "untranslatedAt": json(report.untranslated),
    ])
  }

  public static func text(_ report: MergeReport) -> String {
    var text = list(report.changed) + list(report.broken) + list(report.untranslated)
    text +=
      "\(report.merged) merged, \(report.unchanged) unchanged, \(report.untranslated.count) not translated"
    if !report.changed.isEmpty { text += ", \(report.changed.count) changed since they were extracted" }
    if !report.broken.isEmpty { text += ", \(report.broken.count) with faults" }
    return text + (report.isWritten ? "\n" : "; nothing was written\n")
  }

  // MARK: Conversion

  public static func json(_ report: ConversionReport) -> JSONValue {
    .members([
      "read": .integer(report.read), "written": .integer(report.summary.units),
      "skipped": .integer(report.skipped.count), "failed": .integer(report.failed.count),
      "replacedCharacters": .integer(report.summary.replacedCharacters),
      "droppedCodes": .integer(report.summary.droppedCodes),
      "droppedFields": .integer(report.summary.droppedFields), "copy": .bool(report.isCopy),
      "problems": .array(problems(report.skipped) + problems(report.failed)),
    ])
  }

  public static func text(_ report: ConversionReport) -> String {
    if report.isCopy { return "\(report.read) read: the format is the same, and so is the file\n" }
    var text = "\(report.read) read: \(report.summary.units) written, \(report.skipped.count) skipped"
    text += ", \(report.failed.count) failed\n"
    return text + losses(report.summary) + list(report.skipped) + list(report.failed)
  }

  /// What a format could not hold, a line each.
  public static func losses(_ summary: WriteSummary) -> String {
    var text = ""
    if summary.replacedCharacters > 0 {
      text += "  \(summary.replacedCharacters) characters that the format cannot hold were replaced\n"
    }
    if summary.droppedCodes > 0 { text += "  \(summary.droppedCodes) inline codes have no place in it\n" }
    if summary.droppedFields > 0 { text += "  \(summary.droppedFields) other values have no place in it\n" }
    return text
  }

  // MARK: Validation

  public static func json(_ report: ValidationReport) -> JSONValue {
    .members([
      "file": .string(report.path), "format": .string(report.format.rawValue), "valid": .bool(report.isValid),
      "read": .integer(report.read), "error": report.error.map { .string($0.description) },
      "violations": .array(
        report.violations.map {
          .members([
            "line": .integer($0.location.line), "byte": .integer($0.location.bytes.lowerBound),
            "reason": .string($0.reason),
          ])
        }),
    ])
  }

  public static func text(_ report: ValidationReport) -> String {
    let name = report.path == "-" ? "standard input" : report.path
    if report.isValid { return "\(name): \(report.format.rawValue), \(report.read) read, no fault\n" }
    return report.violations.map { "\($0)\n" }.joined() + (report.error.map { "\($0)\n" } ?? "")
  }

  // MARK: Problems

  private static func json(_ problems: FileProblems) -> JSONValue { .array(self.problems(problems)) }

  private static func problems(_ problems: FileProblems) -> [JSONValue] {
    problems.listed.map {
      .members(["at": .string($0.location.description), "reason": .string($0.reason)])
    }
  }

  private static func list(_ problems: FileProblems) -> String {
    var text = problems.listed.map { "  \($0)\n" }.joined()
    let unlisted = problems.count - problems.listed.count
    if unlisted > 0 { text += "  … and \(unlisted) more\n" }
    return text
  }
}
