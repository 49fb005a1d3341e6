internal import Bitext

/// Hashtags and mentions of the source stand in the translation.
///
/// A mention names an account and stays letter by letter; capitals do not matter. A hashtag may be translated
/// ("#StayHome" → "#EvdeKal"), so another one in its place is let pass, unless it is nearly the same: then
/// it is misspelt, and leads nowhere. A hashtag more than the source has is let pass, a mention is not.
///
/// Wrong (en → tr): "They wrote #Istanbul2026." → "Yazdılar."
/// Wrong (en → de): "They wrote #Istanbul2026." → "Sie schrieben #Istnabul2026."
/// Wrong (en → tr): "Follow @bellek_news." → "@belek_news hesabını izleyin."
/// Right (en → tr): "They wrote #StayHome." → "#EvdeKal yazdılar."
/// Right (en → tr): "Follow @bellek_news." → "@Bellek_News'u izleyin."
public struct HashtagsCheck: Check {
  public static let about = CheckDescription(
    "hashtags", "Hashtags and mentions of the source stand in the translation.", severity: .warning,
    category: .inconsistentEntities, yieldsTo: ["missing-target", "untranslated"])

  private let addresses: Addresses.PairReader

  public init?(_ context: CheckContext) {
    guard let addresses = Addresses.PairReader(context.languages) else { return nil }
    self.addresses = addresses
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.target.isBlank else { return [] }
    return hashtags(pair) + mentions(pair)
  }

  private func mentions(_ pair: CheckedPair) -> [Finding] {
    let (old, new) = addresses.read(.mention, in: pair)
    if old.isEmpty && new.isEmpty { return [] }
    return changedAddresses(AddressDifference(old, new), pair, named: "mention")
  }

  private func hashtags(_ pair: CheckedPair) -> [Finding] {
    let (old, new) = addresses.read(.hashtag, in: pair)
    if old.isEmpty { return [] }
    var difference = AddressDifference(old, new)
    // Those that are nearly the same go together, so that the others are left to be translations.
    var misspelt = AddressDifference([], [])
    for name in difference.missing {
      guard
        let index = difference.added.firstIndex(where: {
          LetterDistance.isAtMostTwo($0.value.unicodeScalars, name.value.unicodeScalars)
        })
      else { continue }
      misspelt.missing.append(name)
      misspelt.added.append(difference.added.remove(at: index))
      difference.missing.removeAll { $0.range == name.range }
    }
    difference.missing.removeFirst(min(difference.missing.count, difference.added.count))
    difference.added = []
    return changedAddresses(misspelt, pair, named: "hashtag")
      + changedAddresses(difference, pair, named: "hashtag")
  }
}
