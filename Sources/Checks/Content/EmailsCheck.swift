internal import Bitext

/// E-mail addresses stand in the translation as in the source.
///
/// Capitals do not matter, nor does an ending behind an apostrophe.
///
/// Wrong (en → tr): "Write to desk@example.org." → "desk@example.com adresine yazın."
/// Wrong (fr → en): "Écrivez à redaction@example.org." → "Write to us."
/// Right (en → tr): "Write to Desk@example.org." → "desk@example.org'a yazın."
public struct EmailsCheck: Check {
  public static let about = CheckDescription(
    "e-mails", "E-mail addresses stand in the translation as in the source.", severity: .error,
    category: .inconsistentEntities, yieldsTo: ["missing-target", "untranslated"])

  private let addresses: Addresses.PairReader

  public init?(_ context: CheckContext) {
    guard let addresses = Addresses.PairReader(context.languages) else { return nil }
    self.addresses = addresses
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let (old, new) = addresses.read(.mail, in: pair)
    guard !old.isEmpty || !new.isEmpty, !pair.target.isBlank else { return [] }
    return changedAddresses(AddressDifference(old, new), pair, named: "e-mail address")
  }
}
