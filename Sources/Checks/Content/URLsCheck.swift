internal import Bitext

/// Web addresses stand in the translation as in the source.
///
/// They are compared by value: the case of the host, a slash at the end, the mark behind it and a Turkish
/// ending behind an apostrophe do not matter. An address that leads to the same page in the other language
/// is right: `/en/` for `/tr/`, `en.example.org` for `tr.example.org`. An address more than the source has
/// is found too.
///
/// Wrong (en → tr): "See https://example.org/news/12." → "Bkz. https://example.org/news/21."
/// Wrong (en → de): "More at www.example.org" → "Mehr dazu"
/// Right (en → tr): "See https://example.org/en/news." → "Bkz. https://example.org/tr/news'te."
/// Right (en → fr): "at www.example.org today." → "sur www.example.org/ aujourd'hui."
public struct URLsCheck: Check {
  public static let about = CheckDescription(
    "urls", "Web addresses stand in the translation as in the source.", severity: .error,
    category: .inconsistentEntities, yieldsTo: ["missing-target", "untranslated"])

  private let addresses: Addresses.PairReader
  private let languages: [String]

  public init?(_ context: CheckContext) {
    guard let addresses = Addresses.PairReader(context.languages) else { return nil }
    self.addresses = addresses
    languages = [context.languages.source.language, context.languages.target.language]
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (old, new) = addresses.read(.web, in: pair)
    guard !old.isEmpty || !new.isEmpty, !pair.target.isBlank else { return [] }
    return changedAddresses(AddressDifference(old, new, value: neutral), pair, named: "address")
  }

  /// An address without what tells its language.
  private func neutral(_ address: String) -> String {
    address.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.split(separator: ".", omittingEmptySubsequences: false).map { label in
        label.split(separator: "=", omittingEmptySubsequences: false).map {
          languages.contains($0.lowercased()) ? "*" : String($0)
        }.joined(separator: "=")
      }.joined(separator: ".")
    }.joined(separator: "/")
  }
}

extension Check {
  /// One finding for each address that has no counterpart; one that is missing goes with one that is added.
  func changedAddresses(_ difference: AddressDifference, _ pair: CheckedPair, named: String) -> [Finding] {
    var added = difference.added[...]
    var findings = difference.missing.map { address in
      let written = pair.source.text(in: address.range)
      guard let other = added.popFirst() else {
        return finding("The \(named) \(written) is missing", source: address.range, suggestion: written)
      }
      return finding(
        "The \(named) \(written) became \(pair.target.text(in: other.range))", source: address.range,
        target: other.range, suggestion: written)
    }
    findings += added.map {
      finding("The source has no \(named) \(pair.target.text(in: $0.range))", target: $0.range)
    }
    return findings
  }
}
