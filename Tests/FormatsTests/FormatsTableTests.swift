import Bitext
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The table in Docs/formats.md says of every file of the data whether it comes back to the byte, or why not.
@Suite(.enabled(if: SharedData.isThere, "needs BELLEK_DATA"))
struct FormatsTableTests {
  /// What became of one file.
  struct Outcome {
    var group: String
    var name: String
    var format: FileFormat
    var segments = 0
    /// Why it cannot be read; `nil` for one that came back.
    var refusal: String?
    /// The first rule of its format that it breaks, though it can be read.
    var violation: String?
  }

  @Test func theTableIsWhatTheFilesGive() throws {
    let outcomes = try Self.outcomes()
    try #require(outcomes.count > 500)
    let wanted = "\n" + Self.table(outcomes) + "\n"
    let path = Project.path("Docs/formats.md")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(page.range(of: "<!-- table -->\n")).upperBound
    let end = try #require(page.range(of: "<!-- end of table -->")).lowerBound
    if page[start..<end] != wanted {
      let draft = NSTemporaryDirectory() + "bellek-formats-table.md"
      try wanted.write(toFile: draft, atomically: true, encoding: .utf8)
      Issue.record("Docs/formats.md is out of date; the table of this run is in \(draft)")
    }
  }

  private static func outcomes() throws -> [Outcome] {
    let root = try #require(SharedData.path("formats"))
    let all = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }.sorted()
    let folder = try TemporaryFolder()
    return try all.compactMap { path in
      let parts = path.split(separator: "/")
      guard parts.count > 2, !["schemas", "srx"].contains(parts[0]), parts[1] != "schema" else { return nil }
      // Rules of other programs beside their files.
      guard ![".dtd", ".css", ".rc", ".rtf", ".properties"].contains(where: path.hasSuffix) else {
        return nil
      }
      guard
        try FileManager.default.attributesOfItem(atPath: root + "/" + path)[.type] as? FileAttributeType
          == .typeRegular
      else { return nil }
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
      return try outcome(of: bytes, at: root + "/" + path, name: path, to: folder.file("out"))
    }
  }

  private static func outcome(
    of bytes: [UInt8], at path: String, name: String, to output: String
  ) throws -> Outcome {
    let parts = name.split(separator: "/")
    var outcome = Outcome(
      group: parts[0] + "/" + parts[1], name: parts.dropFirst(2).joined(separator: "/"), format: .text)
    func words(_ error: FormatError) -> String {
      let place = error.location.line > 0 ? "line \(error.location.line): " : ""
      return place + "\(error.problem)".replacingOccurrences(of: path, with: "the file")
    }
    do {
      outcome.format = try FileFormat.of(ByteInput(path: path), given: nil)
      let options = ReadingOptions(languages: try pair("en", "fr"), isStrict: false)
      let editor = try FileEditor(path: path, output: output, options: options)
      while try editor.next() != nil { outcome.segments += 1 }
      try editor.finish()
      outcome.violation = editor.violations.first.map { "line \($0.location.line): \($0.reason)" }
      let written = Array(try Data(contentsOf: URL(fileURLWithPath: output)))
      #expect(written == bytes, "\(name) did not come back")
    } catch let error as FormatError {
      outcome.refusal = words(error)
    }
    return outcome
  }

  private static func table(_ outcomes: [Outcome]) -> String {
    var lines = [
      "| files | format | number | segments | back to the byte | of these, break a rule | cannot be read |",
      "|---|---|---:|---:|---:|---:|---:|",
    ]
    let groups = Dictionary(grouping: outcomes) { "\($0.group)\t\($0.format.rawValue)" }
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: "\t")
      let back = group.count { $0.refusal == nil }
      lines.append(
        "| \(parts[0]) | \(parts[1]) | \(group.count) | \(group.reduce(0) { $0 + $1.segments }) | \(back) "
          + "| \(group.count { $0.violation != nil }) | \(group.count - back) |")
    }
    func list(_ title: String, _ reason: (Outcome) -> String?) {
      lines += ["", title, "", "| file | why |", "|---|---|"]
      for outcome in outcomes {
        guard let reason = reason(outcome) else { continue }
        let text = reason.replacingOccurrences(of: "|", with: "\\|").replacingOccurrences(of: "\n", with: " ")
        lines.append("| \(outcome.group)/…/\(outcome.name.split(separator: "/").last ?? "") | \(text) |")
      }
    }
    list("Cannot be read:") { $0.refusal }
    list("Come back to the byte, and break a rule of their format, the first of which is:") { $0.violation }
    return lines.joined(separator: "\n")
  }
}
