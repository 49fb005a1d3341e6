/// A rule of a desk's own, made of regular expressions in ICU's syntax.
///
/// - `target` alone: must stand in no translation.
/// - `source` and `target`: must not stand in the translation of a source that has the first.
/// - `source` and `requires`: must stand in the translation of a source that has the first.
public struct CheckPattern: Hashable, Sendable {
  public var source: String?
  public var target: String?
  public var requires: String?
  /// What is said to the translator; made of the expressions where it is `nil`.
  public var message: String?
  /// `nil` for that of the check.
  public var severity: Finding.Severity?
  /// The language of translations that it is for, such as `tr`; `nil` for all.
  public var language: String?

  public init(
    source: String? = nil, target: String? = nil, requires: String? = nil, message: String? = nil,
    severity: Finding.Severity? = nil, language: String? = nil
  ) {
    self.source = source
    self.target = target
    self.requires = requires
    self.message = message
    self.severity = severity
    self.language = language
  }
}
