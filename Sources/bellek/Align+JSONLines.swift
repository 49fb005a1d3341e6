import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

extension Align {
  /// Answers each line of standard input with its beads.
  func answerLines() throws {
    let own = try languages.pair()
    var aligners: [LanguagePair: StoryAligner] = [:]
    try JSONLinesFilter.run { question in
      let pair = try Self.pair(of: question, or: own)
      let aligner = try aligners[pair] ?? aligner(for: pair)
      aligners[pair] = aligner
      let source = try Self.segments(question, "source", pair.source)
      let target = try Self.segments(question, "target", pair.target)
      let beads = try aligner.align(source.segments, target.segments)
      var members = [JSONValue.Member(key: "beads", value: .array(beads.map(StoryRendering.json)))]
      for (key, side) in [("source", source), ("target", target)] where side.wasCut {
        members.append(JSONValue.Member(key: key, value: .array(side.segments.map(JSONValue.string))))
      }
      return members
    }
  }

  static func pair(of question: JSONLinesFilter.Question, or own: LanguagePair?) throws -> LanguagePair {
    guard let from = try question.optionalText("from"), let to = try question.optionalText("to") else {
      guard let own else { throw LineError("the keys \"from\" and \"to\" are missing") }
      return own
    }
    return LanguagePair(source: try LanguageTag(naming: from), target: try LanguageTag(naming: to))
  }

  /// The segments of one side; a whole text is cut into sentences.
  private static func segments(
    _ question: JSONLinesFilter.Question, _ key: String, _ language: LanguageTag
  ) throws -> (segments: [String], wasCut: Bool) {
    switch question[key] {
    case .array(let values):
      let segments = try values.map { value in
        guard case .string(let text) = value else { throw LineError("\"\(key)\" must hold texts") }
        return text
      }
      return (segments, false)
    case .string(let text):
      let bytes = Array(text.utf8)
      let ranges = SentenceSegmenter(language: language).sentences(in: text)
      return (ranges.map { String(decoding: bytes[$0], as: UTF8.self) }, true)
    default: throw LineError("\"\(key)\" must be a list of texts, or a text")
    }
  }
}
