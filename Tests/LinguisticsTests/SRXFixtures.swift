import Bitext
import Linguistics

/// Rules in a few words: `+` breaks, `-` keeps; before and after stand around `|`.
func srxRules(_ lines: [String], file: String = "a.srx") -> [SegmentationRules.Rule] {
  lines.enumerated().map { index, line in
    let parts = line.dropFirst().split(separator: "|||", omittingEmptySubsequences: false).map(String.init)
    return SegmentationRules.Rule(
      breaks: line.hasPrefix("+"), before: parts[0], after: parts.count > 1 ? parts[1] : "",
      location: SourceLocation(file: file, line: index + 1, bytes: 0..<0))
  }
}

/// One language rule for every language.
func srxSegmenter(_ lines: [String]) throws(SRXError) -> SRXSegmenter {
  let rules = SegmentationRules(
    isCascading: true, languageRules: [.init(name: "Default", rules: srxRules(lines))],
    maps: [
      .init(
        pattern: ".*", languageRule: "Default",
        location: SourceLocation(file: "a.srx", line: 0, bytes: 0..<0))
    ])
  return try SRXRules(rules).segmenter(for: "")
}

/// The segments as texts.
func cut(_ text: String, by segmenter: SRXSegmenter) throws(SRXError) -> [String] {
  let bytes = Array(text.utf8)
  return try segmenter.segments(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
}
