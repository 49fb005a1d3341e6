internal import Bitext

/// A translation is no longer than there is room for.
///
/// Off until settings give limits: `length` has, by the role that a segment plays in its story (`headline`,
/// `summary`, `caption`, `ui`, …), the most characters that a reader may see there; `any` is for roles that have
/// no limit of their own. A limit that is no number is passed over.
///
///     settings.options["length"] = ["headline": "70", "ui": "20"]
///
/// With `any` = 150:
///
/// Wrong (en → tr): "Exports rose." → "İhracat, bakanlığın bu sabah erken saatlerde başkentte düzenlediği basın toplantısında açıkladığı bilgilere göre geçen yılın aynı ayıyla kıyaslandığında hızla arttı."
/// Right (en → tr): "Exports rose." → "İhracat arttı."
public struct LengthCheck: Check {
  public static let about = CheckDescription(
    "length", "A translation is no longer than there is room for.", severity: .warning, category: .length,
    scope: .translation)

  private let limits: [SegmentRole: Int]

  public init?(_ context: CheckContext) {
    guard let options = context.settings.options[Self.about.identifier] else { return nil }
    let most = options["any"].flatMap { Int($0) }
    limits = SegmentRole.allCases.reduce(into: [:]) { limits, role in
      limits[role] = options[role.rawValue].flatMap { Int($0) } ?? most
    }
    if limits.isEmpty { return nil }
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard let limit = limits[pair.role], pair.target.text.utf8.count > limit else { return [] }
    let text = pair.target.text
    guard let cut = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      cut < text.endIndex
    else { return [] }
    let count = text.count
    return [
      finding(
        "\(count) characters stand where there is room for \(limit)",
        target: text.utf8.distance(from: text.startIndex, to: cut)..<text.utf8.count)
    ]
  }
}
