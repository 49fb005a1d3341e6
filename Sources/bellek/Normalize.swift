import ArgumentParser
import Bitext
import Formats
import Linguistics
import Rendering
import Workbench

struct Normalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the forms in which texts are compared.",
    discussion: """
      canonical: the same characters. typographic: the same text to a reader. loose: without case, by language.

      Example: bellek normalize --lang tr "IŞIK – “Meksika’nın”"

      With --jsonl: {"id","lang","text"} in, {"id","canonical","typographic","loose"} out.
      """)

  @Option(name: .customLong("lang"), help: ArgumentHelp("Language of the text.", valueName: "tag"))
  var language: Language?

  @Flag(help: "Answer JSON Lines from standard input.")
  var jsonl = false

  @OptionGroup var output: OutputOptions

  @Argument(help: "The text.")
  var text: String?

  func run() throws {
    if jsonl { return try answerLines() }
    guard let text else { throw ValidationError("Give a text, or --jsonl.") }
    guard let language else { throw ValidationError("Give --lang: folding depends on the language.") }
    let members = Self.forms(of: text, NormalForms(language: try language.checked()))
    if output.json { return try Console.print(JSONValue.object(members).indented) }
    for member in members {
      guard case .string(let form) = member.value else { continue }
      try Console.print("\(member.key)\t\(form)\n")
    }
  }

  private func answerLines() throws {
    var known: [String: NormalForms] = [:]
    let ownLanguage = try language?.checked()
    try JSONLinesFilter.run { question in
      let name = try question.optionalText("lang")
      if let forms = known[name ?? ""] { return Self.forms(of: try question.text("text"), forms) }
      guard let tag = try name.map({ try LanguageTag(naming: $0) }) ?? ownLanguage else {
        throw LineError("the key \"lang\" is missing")
      }
      let forms = NormalForms(language: tag)
      known[name ?? ""] = forms
      return Self.forms(of: try question.text("text"), forms)
    }
  }

  private static func forms(of text: String, _ forms: NormalForms) -> [JSONValue.Member] {
    [
      JSONValue.Member(key: "canonical", value: .string(forms.canonical(text))),
      JSONValue.Member(key: "typographic", value: .string(forms.typographic(text))),
      JSONValue.Member(key: "loose", value: .string(forms.loose(text))),
    ]
  }
}
