internal import Bitext
public import Formats
internal import Storage

extension TranslationMemory {
  private static func setting(_ glossary: String) -> String { "glossary.\(glossary)" }

  /// A glossary with what its files said around the concepts: title, licence, people and books.
  ///
  /// Without concepts where there is no such glossary.
  public func termbase(_ glossary: String) throws -> Termbase {
    var termbase = try header(of: glossary)
    termbase.title = termbase.title ?? glossary
    termbase.concepts = try store.concepts(glossary: glossary, languages: nil).map(\.concept)
    return termbase
  }

  private func header(of glossary: String) throws -> Termbase {
    try store.settings()[Self.setting(glossary)].map { Termbase(header: $0) } ?? Termbase()
  }

  /// Keeps what glossaries say around their concepts, beside what is kept already.
  func keepHeaders(_ termbases: [(glossary: String, termbase: Termbase)]) throws {
    var headers: [String: Termbase] = [:]
    for (glossary, termbase) in termbases {
      var known = try headers[glossary] ?? header(of: glossary)
      known.joinHeader(termbase)
      headers[glossary] = known
    }
    var values: [String: String?] = [:]
    let settings = try store.settings()
    for (glossary, termbase) in headers {
      guard let text = termbase.header, settings[Self.setting(glossary)] != text else { continue }
      values[Self.setting(glossary)] = .some(text)
    }
    if !values.isEmpty { try store.set(values) }
  }

  /// Keeps what glossaries say for the one that they were merged into.
  func moveHeaders(of names: [String], into target: String) throws {
    try keepHeaders(names.map { (target, try header(of: $0)) })
  }
}
