public import Bitext

/// A rule by its place in an SRX file.
public struct SRXRule: Hashable, Sendable, CustomStringConvertible {
  /// Its language rule, such as "English".
  public var languageRule: String
  /// Its number in the language rule, from 1.
  public var number: Int
  public var breaks: Bool
  public var location: SourceLocation

  /// `English 12`.
  public var description: String { "\(languageRule) \(number)" }
}

/// What was decided at a place in a text, and by which rule.
public struct SRXDecision: Hashable, Sendable {
  /// The UTF-8 offset between the two sides.
  public var offset: Int
  public var rule: SRXRule

  public var breaks: Bool { rule.breaks }
}

/// Segmentation rules cannot be honoured.
///
/// `description` says which rule, why, and what to do.
public struct SRXError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Side: String, Hashable, Sendable {
    case before = "beforebreak"
    case after = "afterbreak"
    case language = "languagepattern"
  }

  public enum Problem: Hashable, Sendable {
    /// ICU's reason, and the place in characters from 1, 0 when unknown.
    case notExpression(reason: String, at: Int)
    /// Groups inside each other.
    case tooDeep(limit: Int)
    case tooLarge
    /// On one text.
    case tooSlow
    /// The rules of a language together name too many kinds of characters.
    case tooManyClasses
  }

  public let location: SourceLocation
  /// `nil` where the problem is not of one rule.
  public let rule: SRXRule?
  public let side: Side
  public let pattern: String
  public let problem: Problem

  public var description: String {
    let name = rule.map { "rule \($0.number) of \"\($0.languageRule)\", " } ?? ""
    return "\(location): \(name)\(side.rawValue) \"\(shortened)\": \(problem)"
  }

  private var shortened: String {
    pattern.count > 80 ? "\(pattern.prefix(80))…" : pattern
  }
}

extension SRXError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notExpression(let reason, let place):
      "no regular expression of ICU: \(reason)\(place > 0 ? ", at character \(place)" : ""). Correct it."
    case .tooDeep(let limit): "more than \(limit) groups inside each other. Write it flatter."
    case .tooLarge: "its repetitions make it too large. Count to less, or write * or +."
    case .tooSlow: "took too long on one text. Write it with fewer nested repetitions."
    case .tooManyClasses: "this language's rules name too many kinds of characters. Use fewer rules."
    }
  }
}
