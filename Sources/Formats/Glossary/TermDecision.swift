public import Bitext

/// What a person decided about a candidate for a glossary.
///
/// One line of JSON Lines, as the review page of `bellek term extract` saves it:
///
///     {"termDecision":{"version":1},"concept":"t-central-bank","status":"accepted","from":"en","to":"tr",
///      "source":"central bank","target":["merkez bankası"],"contexts":[{"source":"…","target":"…"}]}
///
/// `status` is `accepted`, `rejected` or `open`. `target` may be empty, and `to` is missing for texts of one
/// language. `doNotTranslate` is true where the term stays as it is.
public struct TermDecision: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case accepted, rejected, open
  }

  public var status: Status
  /// With its terms, their contexts and its note; preferred where accepted, else proposed.
  public var concept: Concept

  static let version = 1

  /// Reads every line of the file at `path`, or of standard input for `-`.
  ///
  /// - Throws: `FormatError` for the first line that is no decision.
  public static func read(path: String) throws(FormatError) -> [TermDecision] {
    var decisions: [TermDecision] = []
    for line in try TextFile.lines(path: path) {
      guard let decision = Self(line: line.text) else {
        throw FormatError(
          at: line.location,
          .invalid("is no decision about a term of version \(version). Save the decisions again."))
      }
      decisions.append(decision)
    }
    return decisions
  }

  private init?(line: String) {
    guard let fields = (try? JSONValue(parsing: Array(line.utf8)[...]))?.membersByKey,
      fields["termDecision"]?.membersByKey?["version"]?.integer == Self.version,
      let identifier = fields["concept"]?.string, !identifier.isEmpty,
      let status = fields["status"]?.string.flatMap(Status.init), let source = fields["source"]?.string,
      !source.isEmpty, let from = fields["from"]?.string.flatMap({ LanguageTag($0) })
    else { return nil }
    self.status = status
    concept = Concept(identifier: identifier)
    let rank: Term.Status = status == .accepted ? .preferred : .proposed
    var contexts: [(source: String, target: String)] = []
    if case .array(let values)? = fields["contexts"] {
      contexts = values.compactMap { value in
        let members = value.membersByKey
        return members?["source"]?.string.map { ($0, members?["target"]?.string ?? "") }
      }
    }
    var term = Term(source, language: from, status: rank)
    for context in contexts { term.addContext(SourcedText(context.source)) }
    concept.terms = [term]
    if case .array(let values)? = fields["target"] {
      for (number, text) in values.compactMap(\.string).enumerated() where !text.isEmpty {
        guard let to = fields["to"]?.string.flatMap({ LanguageTag($0) }) else { return nil }
        var term = Term(text, language: to, status: status == .accepted && number > 0 ? .admitted : rank)
        if number == 0 {
          for context in contexts where !context.target.isEmpty {
            term.addContext(SourcedText(context.target))
          }
        }
        concept.terms.append(term)
      }
    }
    if case .bool(true)? = fields["doNotTranslate"] {
      concept.note = "Do not translate: it stands the same in both languages."
      concept.properties.append(.init(name: "bellek:doNotTranslate", value: "true"))
    }
  }
}
