import ArgumentParser
import Bitext
import Formats

/// What is said of a concept, and its terms.
struct ConceptOptions: ParsableArguments {
  @Option(help: "The subject field.")
  var domain: String?

  @Option(help: "What it is.")
  var definition: String?

  @Option(help: ArgumentHelp("Where the definition comes from.", valueName: "source"))
  var definitionSource: String?

  @Option(help: "A note.")
  var note: String?

  @Option(help: ArgumentHelp("The address of a picture. May be repeated.", valueName: "address"))
  var picture: [String] = []

  @Option(
    help: ArgumentHelp(
      "Any field or property; nothing after = takes it away. May be repeated.", valueName: "key=value"))
  var set: [String] = []

  @Argument(
    help: ArgumentHelp(
      "Terms: tr=ihracat, \"tr=TCMB [acronym, admitted]\", \"de=Bank [noun; feminine; note=…]\".",
      valueName: "lang=term"))
  var terms: [String] = []

  /// Nothing is said.
  var isEmpty: Bool {
    domain == nil && definition == nil && definitionSource == nil && note == nil && picture.isEmpty
      && set.isEmpty
      && terms.isEmpty
  }

  func notations() throws -> [TermNotation] {
    do {
      return try terms.map { try TermNotation($0) }
    } catch { throw ValidationError("\(error).") }
  }

  /// Sets what is said beside the terms; an empty text takes a field away.
  func apply(to concept: inout Concept) throws {
    func text(_ value: String) -> String? { value.isEmpty ? nil : value }
    if let domain { concept.domain = text(domain) }
    if let definition { concept.definition = text(definition) }
    if let definitionSource, concept.definitionSource != text(definitionSource) {
      concept.definitionSource = text(definitionSource)
    }
    if let note { concept.note = text(note) }
    if !picture.isEmpty { concept.setPictures(picture.filter { !$0.isEmpty }) }
    do {
      for notation in set { try ConceptNotation.set(notation, of: &concept) }
    } catch { throw ValidationError("\(error).") }
  }
}

extension Concept {
  /// Adds a term; without a status it is preferred, or admitted beside a preferred one of its language.
  mutating func add(_ notation: TermNotation) -> Int {
    let hasPreferred = terms.contains { $0.language == notation.language && $0.status == .preferred }
    terms.append(notation.term(status: hasPreferred ? .admitted : .preferred))
    return terms.count - 1
  }
}

extension ConceptEvent {
  /// That the person at the keyboard did it, today.
  static func now(_ kind: String) -> ConceptEvent {
    ConceptEvent(kind: kind, date: String(Environment.now.description.prefix(10)), person: Environment.user)
  }
}
