/// What a program fills in stands in the translation as often and of the same kind.
///
/// `%s`, `%1$s`, `%@`, `{0}`, `{name}`, `%(name)s`, `${x}`, `{{x}}`, `$NAME`, `%NAME%`. Numbered ones may
/// stand in any order, and may number what the source did not ("%s of %s" → "%2$s / %1$s"); unnumbered ones take
/// their values in turn, so their kinds must keep their order. Percentages are no placeholders. Messages
/// with plurals and choices have a check of their own, `message-format`.
///
/// Wrong (en → tr): "%d files in %s" → "%s içinde %d dosya"
/// Wrong (en → de): "Welcome, {name}!" → "Willkommen, {Name}!"
/// Wrong (en → tr): "Copy %s" → "Kopyala"
/// Right (en → tr): "%1$d files in %2$s" → "%2$s içinde %1$d dosya"
/// Right (en → tr): "Up 50% so far" → "Şimdiye dek %50 arttı"
public struct PlaceholdersCheck: Check {
  public static let about = CheckDescription(
    "placeholders", "What a program fills in stands in the translation too.", severity: .error,
    category: .markup, yieldsTo: ["missing-target", "message-format"])

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = PlaceholderScanner.placeholders(in: pair.source)
    let target = PlaceholderScanner.placeholders(in: pair.target)
    guard !source.isEmpty || !target.isEmpty, !pair.target.isBlank,
      !MessagePattern.mayBePattern(pair.source.text)
    else { return [] }
    let (sourceKeys, targetKeys) = (Set(source.map(\.key)), Set(target.map(\.key)))
    var added = target.filter { !sourceKeys.contains($0.key) }[...]
    var findings = source.filter { !targetKeys.contains($0.key) }.map { place in
      let written = pair.source.text(in: place.range)
      guard let other = added.popFirst() else {
        return finding("The placeholder \(written) is missing", source: place.range)
      }
      return finding(
        "The placeholder \(written) became \(pair.target.text(in: other.range))", source: place.range,
        target: other.range, suggestion: written)
    }
    findings += added.map {
      finding("The source has no placeholder \(pair.target.text(in: $0.range))", target: $0.range)
    }
    return findings
  }
}
