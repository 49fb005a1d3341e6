public import Bitext

/// Concepts with their names in each language.
///
///     let glossary = Glossary([concept])
///     glossary["economy-012"]?.terms.map(\.text)  // ["central bank", "merkez bankası"]
///
/// Keeps the order it was given. Where two concepts share an identifier, the subscript gives the first.
public struct Glossary: Hashable, Sendable {
  public let concepts: [Concept]
  private let positions: [String: Int]

  public init(_ concepts: [Concept] = []) {
    self.concepts = concepts
    positions = Dictionary(
      concepts.enumerated().map { ($0.element.identifier, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  public var isEmpty: Bool { concepts.isEmpty }

  /// The concept with this identifier.
  public subscript(identifier: String) -> Concept? { positions[identifier].map { concepts[$0] } }

  /// This glossary's concepts, then those of `other`.
  public func merged(with other: Glossary) -> Glossary { Glossary(concepts + other.concepts) }
}

extension Concept {
  /// Its terms in `language`, in the file's order.
  public func terms(in language: LanguageTag) -> [Term] { terms.filter { language.accepts($0.language) } }
}
