/// From which language into which: `en → tr`.
public struct LanguagePair: Hashable, Sendable, CustomStringConvertible {
  public var source: LanguageTag
  public var target: LanguageTag

  public init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
  }

  /// The same two languages the other way round.
  public var reversed: LanguagePair { LanguagePair(source: target, target: source) }

  public var description: String { "\(source) → \(target)" }
}
