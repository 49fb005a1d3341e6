/// One thing that a person should look at.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  ///
  /// The raw values are promises: they stand in JSON and settings.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case info, warning, error

    public static func < (left: Self, right: Self) -> Bool {
      guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right) else {
        return false
      }
      return first < second
    }
  }

  /// Identifier of the check.
  public var check: String
  public var severity: Severity
  /// What is wrong, for a person to read.
  public var message: String
  /// What it is about in the source, in UTF-8 bytes.
  public var source: Range<Int>?
  /// What it is about in the target, in UTF-8 bytes; `nil` when something is missing there.
  public var target: Range<Int>?
  /// What might stand in the target's range instead.
  public var suggestion: String?

  public init(
    check: String, severity: Severity, message: String, source: Range<Int>? = nil, target: Range<Int>? = nil,
    suggestion: String? = nil
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.source = source
    self.target = target
    self.suggestion = suggestion
  }
}
