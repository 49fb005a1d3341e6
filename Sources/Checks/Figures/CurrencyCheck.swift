internal import Linguistics

/// Amounts stay in their currency.
///
/// Signs, codes and names are those of each language: $5, 5 dolar, 5 Dollar. Dollars of different
/// countries count as one, a currency that only one side names does not matter, and an amount that was
/// converted has another figure, which is left to `numbers`. "Pound" may be the weight.
///
/// Wrong (en → tr): "It costs $5 million." → "Maliyeti 5 milyon avro."
/// Wrong (en → de): "It costs £30." → "Es kostet 30 Euro."
/// Right (en → tr): "It costs $5 million." → "Maliyeti 5 milyon ABD doları."
/// Right (en → fr): "It costs £30." → "Cela coûte 30 livres sterling."
public struct CurrencyCheck: Check {
  public static let about = CheckDescription(
    "currency", "Amounts stay in their currency.", severity: .error, category: .numbers,
    yieldsTo: CheckDescription.wholeTexts)

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = pair.source.names.filter { $0.name.kind == .currency }
    let target = pair.target.names.filter { $0.name.kind == .currency }
    if source.isEmpty || target.isEmpty { return [] }
    let sourceCodes = Set(source.map(\.name.code))
    let targetCodes = Set(target.map(\.name.code))
    if sourceCodes != targetCodes,
      let gone = source.first(where: {
        !targetCodes.contains($0.name.code) && !Self.isWeight($0, pair.source, of: pair.target)
      }),
      let new = target.first(where: {
        !sourceCodes.contains($0.name.code) && !Self.isWeight($0, pair.target, of: pair.source)
      })
    {
      return [exchange(gone, new, pair)]
    }
    return pair.source.figures.compactMap { figure in
      let own = pair.source.currencies(of: figure)
      guard own.count == 1, let gone = own.first else { return nil }
      let same = pair.target.figures.filter { $0.value == figure.value }
      let found = same.flatMap { pair.target.currencies(of: $0) }
      guard same.count == 1, found.count == 1, let new = found.first, new.name != gone.name,
        pair.source.figures.count(where: { $0.value == figure.value }) == 1
      else { return nil }
      return exchange(gone, new, pair)
    }
  }

  private func exchange(_ gone: QuantityMention, _ new: QuantityMention, _ pair: CheckedPair) -> Finding {
    finding(
      "“\(pair.source.text(in: gone.range))” became “\(pair.target.text(in: new.range))”: another currency",
      source: gone.range, target: new.range)
  }

  /// Whether the word may name a weight, and the other side has one.
  private static func isWeight(_ mention: QuantityMention, _ text: CheckedText, of other: CheckedText) -> Bool
  {
    text.names.contains { $0.name.kind == .unit && $0.range == mention.range }
      && other.names.contains { $0.name.kind == .unit && ["kg", "g", "lb", "t"].contains($0.name.code) }
  }
}
