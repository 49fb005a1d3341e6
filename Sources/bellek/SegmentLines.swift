import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

/// `bellek segment` as a filter; keeps a segmenter for each language it has met.
final class SegmentLines {
  private let command: Segment
  private let rules: SRXRules?
  private var segmenters: [Key: TextSegmenter] = [:]

  private struct Key: Hashable {
    let language: String?
    let newlines: String?
  }

  init(_ command: Segment, _ rules: SRXRules?) {
    (self.command, self.rules) = (command, rules)
  }

  func answer() throws {
    let ownLanguage = try command.language?.checked()
    var ranges: [Range<Int>] = []
    try JSONLinesFilter.run { question, output in
      let segmenter = try self.segmenter(
        try question.optionalText("lang"), ownLanguage, newlines: try question.optionalText("newlines"))
      var text = try question.text("text")
      text.makeContiguousUTF8()
      ranges.removeAll(keepingCapacity: true)
      try segmenter.appendRanges(in: text, to: &ranges)
      Self.append(ranges, of: text.utf8.span, to: &output)
      if self.command.explain {
        let reasons = try segmenter.explain(text).map(SegmentationRendering.json)
        output.append(UInt8(ascii: ","))
        JSONValue.Member(key: "reasons", value: .array(reasons)).append(to: &output)
      }
    }
  }

  private static func append(_ ranges: [Range<Int>], of utf8: Span<UInt8>, to output: inout [UInt8]) {
    output += #","segments":["#.utf8
    for (place, range) in ranges.enumerated() {
      output += (place == 0 ? #"{"text":"# : #",{"text":"#).utf8
      JSONEscaping.append(utf8.extracting(range), to: &output)
      output += #","range":["#.utf8
      output += String(range.lowerBound).utf8
      output.append(UInt8(ascii: ","))
      output += String(range.upperBound).utf8
      output += "]}".utf8
    }
    output.append(UInt8(ascii: "]"))
  }

  private func segmenter(
    _ name: String?, _ ownLanguage: LanguageTag?, newlines: String?
  ) throws -> TextSegmenter {
    let key = Key(language: name, newlines: newlines)
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
