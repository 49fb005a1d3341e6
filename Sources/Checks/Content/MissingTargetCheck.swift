/// A segment with text has a translation with text.
///
/// Wrong (en → tr): "Exports rose." → ""
/// Right (en → tr): "Exports rose." → "İhracat arttı."
public struct MissingTargetCheck: Check {
  public static let about = CheckDescription(
    "missing-target", "Every segment has a translation.", severity: .error, category: .omission)

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.source.isBlank, pair.target.isBlank else { return [] }
    return [finding("There is no translation", source: 0..<pair.source.text.utf8.count)]
  }
}
