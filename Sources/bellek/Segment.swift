import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cut a text or an article into segments.",
    discussion: """
      Reads HTML or plain text and prints each segment with the part that it plays in the story.

      Example: bellek segment --lang tr Samples/port-expansion/tr.html

      With --jsonl: {"id","lang","text"} in, {"id","segments":[{"text","range":[s,e]}]} out, in UTF-8 bytes.
      """)

  @Option(name: .customLong("lang"), help: ArgumentHelp("Language of the text.", valueName: "tag"))
  var language: Language?

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var output: OutputOptions

  @Argument(help: "Articles, or - for standard input.", completion: .file())
  var files: [String] = []

  func run() throws {
    if jsonl { return try answerLines() }
    guard !files.isEmpty else { throw ValidationError("Name a file, - for standard input, or --jsonl.") }
    var segments: [Bitext.Segment] = []
    for file in files {
      let article = try ArticleReader.read(path: file)
      guard let tag = try language?.checked() ?? article.language else {
        throw ValidationError("\(file) does not say its language: give --lang.")
      }
      segments += Story(article: article, language: tag).segments
    }
    if output.json {
      try Console.print(JSONValue.members(["segments": .array(segments.map(StoryRendering.json))]).indented)
    } else {
      try Console.print(StoryRendering.text(segments, style: Console.style(output.color)))
    }
    if segments.isEmpty { throw ExitCode(1) }
  }

  private func answerLines() throws {
    var segmenters: [String: SentenceSegmenter] = [:]
    let ownLanguage = try language?.checked()
    var ranges: [Range<Int>] = []
    try JSONLinesFilter.run { question, output in
      let name = try question.optionalText("lang")
      let segmenter: SentenceSegmenter
      if let known = segmenters[name ?? ""] {
        segmenter = known
      } else {
        guard let tag = try name.map({ try LanguageTag(naming: $0) }) ?? ownLanguage else {
          throw LineError("the key \"lang\" is missing")
        }
        segmenter = SentenceSegmenter(language: tag)
        segmenters[name ?? ""] = segmenter
      }
      var text = try question.text("text")
      text.makeContiguousUTF8()
      let utf8 = text.utf8.span
      ranges.removeAll(keepingCapacity: true)
      segmenter.appendSentences(in: utf8, to: &ranges)
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
  }
}
