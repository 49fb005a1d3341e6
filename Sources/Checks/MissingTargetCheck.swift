/// A segment with text has a translation with text.
///
/// Wrong: "Exports rose." → "". Right: "Exports rose." → "İhracat arttı."
public struct MissingTargetCheck: Check {
  public static let identifier = "missing-target"
  public static let severity = Finding.Severity.error

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.source.isBlank, pair.target.isBlank else { return [] }
    return [finding("There is no translation", source: 0..<pair.source.text.utf8.count)]
  }
}
