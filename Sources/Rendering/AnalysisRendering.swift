public import Formats
public import Workbench

/// Turns the analysis of files into text, JSON and CSV.
///
/// The JSON keys and the columns are promises.
public enum AnalysisRendering {
  public static func json(_ analysis: Analysis) -> JSONValue {
    .members([
      "files": .array(analysis.files.map { .object(members(of: $0, path: $0.path)) }),
      "total": .object(members(of: analysis.total, path: nil)),
    ])
  }

  private static func members(of file: FileAnalysis, path: String?) -> [JSONValue.Member] {
    let value = JSONValue.members([
      "file": .text(path),
      "bands": .object(
        MatchBand.allCases.map { JSONValue.Member(key: $0.rawValue, value: json(file.count(of: $0))) }),
      "open": json(file.open), "confirmed": json(file.confirmed), "locked": json(file.locked),
      "total": json(file.total),
    ])
    guard case .object(let members) = value else { return [] }
    return members
  }

  private static func json(_ count: SegmentCount) -> JSONValue {
    .members([
      "segments": .integer(count.segments), "words": .integer(count.words),
      "characters": .integer(count.characters),
    ])
  }

  /// A row for each band of each file, and of all files together under the name `total`.
  public static func csv(_ analysis: Analysis) -> String {
    var text = "file,band,segments,words,characters\n"
    for file in analysis.files + [analysis.total] {
      for (name, count) in rows(of: file) {
        text += "\(cell(file.path)),\(name),\(count.segments),\(count.words),\(count.characters)\n"
      }
    }
    return text
  }

  /// A table for each file, and where there are several one for all.
  public static func text(_ analysis: Analysis, style: TextStyle) -> String {
    let tables = analysis.files + (analysis.files.count > 1 ? [analysis.total] : [])
    return tables.map { file in
      var table = TextTable()
      table.add(["", "segments", "words", "", "characters"])
      let all = file.total.words
      for (name, count) in rows(of: file) {
        let share = all == 0 ? "" : "\((Double(count.words) * 100 / Double(all)).formatted(places: 1)) %"
        table.add([name, grouped(count.segments), grouped(count.words), share, grouped(count.characters)])
      }
      return style.strong(file.path) + "\n" + table.text
    }.joined(separator: "\n")
  }

  private static func rows(of file: FileAnalysis) -> [(String, SegmentCount)] {
    MatchBand.allCases.map { ($0.rawValue, file.count(of: $0)) } + [
      ("confirmed", file.confirmed), ("locked", file.locked), ("total", file.total),
    ]
  }

  /// A cell with quotes where it needs them (RFC 4180 §2).
  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension FileAnalysis {
  fileprivate func count(of band: MatchBand) -> SegmentCount { bands[band] ?? SegmentCount() }
}
