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
      let lists = try Self.pairedLists(question, or: own)
      let aligner = try aligners[lists.languages] ?? aligner(for: lists.languages)
      aligners[lists.languages] = aligner
      return Self.members(aligner.align(lists.source, lists.target), of: lists)
    }
  }

  /// What a line gives to align.
  struct PairedLists {
    var languages: LanguagePair
    var source: [String]
    var target: [String]
    /// The keys of the sides that came as whole texts.
    var cut: [String] = []
  }

  static func pairedLists(
    _ question: JSONLinesFilter.Question, or own: LanguagePair?
  ) throws -> PairedLists {
    let pair = try pair(of: question, or: own)
    let source = try segments(question, "source", pair.source)
    let target = try segments(question, "target", pair.target)
    var lists = PairedLists(languages: pair, source: source.segments, target: target.segments)
    if source.wasCut { lists.cut.append("source") }
    if target.wasCut { lists.cut.append("target") }
    return lists
  }

  /// The answer to a line: its beads, and the segments of what came as a whole text.
  static func members(_ beads: [Bead], of lists: PairedLists) -> [JSONValue.Member] {
    var members = [JSONValue.Member(key: "beads", value: .array(beads.map(StoryRendering.json)))]
    for key in lists.cut {
      let side = key == "source" ? lists.source : lists.target
      members.append(JSONValue.Member(key: key, value: .array(side.map(JSONValue.string))))
    }
    return members
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
