import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

/// `bellek segment` as a filter; keeps a segmenter for each language it has met.
final class SegmentLines {
  private let command: Segment
  private let rules: SRXRules?
  private var segmenters: [String: TextSegmenter] = [:]

  init(_ command: Segment, _ rules: SRXRules?) {
    (self.command, self.rules) = (command, rules)
  }

  func answer() throws {
    let ownLanguage = try command.language?.checked()
    try JSONLinesFilter.run { question in
      let segmenter = try self.segmenter(
        try question.optionalText("lang"), ownLanguage, newlines: try question.optionalText("newlines"))
      let text = try question.text("text")
      let bytes = Array(text.utf8)
      let segments = try segmenter.ranges(in: text).map { range in
        JSONValue.members([
          "text": .string(String(decoding: bytes[range], as: UTF8.self)), "range": .range(range),
        ])
      }
      var members = [JSONValue.Member(key: "segments", value: .array(segments))]
      if self.command.explain {
        let reasons = try segmenter.explain(text).map(SegmentationRendering.json)
        members.append(JSONValue.Member(key: "reasons", value: .array(reasons)))
      }
      return members
    }
  }

  private func segmenter(
    _ name: String?, _ ownLanguage: LanguageTag?, newlines: String?
  ) throws -> TextSegmenter {
    let key = "\(name ?? "")\n\(newlines ?? "")"
    if let known = segmenters[key] { return known }
    let segmenter: TextSegmenter
    if let rules {
      guard newlines == nil else { throw LineError("with --srx the rules say what line ends do") }
      segmenter = .rules(
        try rules.segmenter(for: name ?? ownLanguage?.description ?? ""), rules.source.codePlacement)
    } else {
      guard let tag = try name.map({ try LanguageTag(naming: $0) }) ?? ownLanguage else {
        throw LineError("the key \"lang\" is missing")
      }
      segmenter = .builtIn(SentenceSegmenter(language: tag, newlines: try self.newlines(newlines)))
    }
    segmenters[key] = segmenter
    return segmenter
  }

  private func newlines(_ name: String?) throws -> SentenceSegmenter.Newlines {
    guard let name else { return command.newlines ?? .line }
    guard let newlines = SentenceSegmenter.Newlines(rawValue: name) else {
      throw LineError("\"newlines\" must be paragraph, line or none")
    }
    return newlines
  }
}
