internal import Bitext
internal import Linguistics

/// A no-break space stands where a line must not end.
///
/// In French before ; : ! ? » and behind «, where a plain space or none is let pass by other checks; in languages that
/// put a space between a figure and its unit, before %, °C, €, $, £ and signs of units; and between groups of digits.
/// Swiss and Canadian French have no space before ; ! ?, so none is asked for there. Whatever no-break space there is,
/// narrow or wide, is right.
///
/// Wrong (en → fr): "Who came?" → "Qui est venu ?"
/// Wrong (en → fr): "Who came?" → "Qui est venu?"
/// Wrong (en → de): "It rose by 5%." → "Es stieg um 5 %."
/// Wrong (en → fi): "It cost 10,000 euros." → "Se maksoi 10 000 euroa."
/// Right (en → fr): "Who came?" → "Qui est venu ?"
/// Right (en → de): "It rose by 5%." → "Es stieg um 5 %."
/// Right (en → de): "At 10:30" → "Um 10:30 Uhr"
public struct NoBreakSpaceCheck: Check {
  public static let about = CheckDescription(
    "no-break-space", "A no-break space stands where a line must not end.", severity: .info,
    category: .whitespace, scope: .translation, profiles: [.strict],
    languages: [
      "fr", "de", "fi", "ru", "uk", "be", "bg", "cs", "sk", "sv", "nb", "no", "nn", "da", "is", "pl", "es",
      "pt",
      "it", "hu", "et", "lv", "lt", "sl", "hr", "sr",
    ], yieldsTo: ["untranslated", "missing-target", "spaces"])

  private let isFrench: Bool
  /// Whose ; ! ? stand close.
  private let isCanadianOrSwiss: Bool

  public init?(_ context: CheckContext) {
    let target = context.languages.target
    isFrench = target.language == "fr"
    isCanadianOrSwiss = target.description.hasSuffix("-CA") || target.description.hasSuffix("-CH")
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    let scalars = text.tokens.scalars
    var findings: [Finding] = []
    for (position, mark) in scalars.enumerated() where position > 0 && !mark.isLetter {
      if mark == " " {
        guard position + 1 < scalars.count, let what = plain(position, in: text) else { continue }
        findings.append(
          finding(
            "A line may end \(what)", target: text.tokens.bytes(position..<position + 1),
            suggestion: Self.isNarrow(scalars[position + 1]) ? "\u{202f}" : "\u{a0}"))
      } else if isFrench, let suggestion = missing(position, in: text) {
        findings.append(
          finding(
            "French puts a no-break space beside “\(mark)”",
            target: text.tokens.bytes(position..<position + 1), suggestion: suggestion))
      }
    }
    return findings
  }

  /// What a plain space stands before or behind that it must not be parted from.
  private func plain(_ position: Int, in text: CheckedText) -> String? {
    let scalars = text.tokens.scalars
    let (before, after) = (scalars[position - 1], scalars[position + 1])
    if isFrench {
      switch after {
      case ";", "!", "?", ":", "»": return before.isBlank ? nil : "before “\(after)”"
      default: if before == "«" { return "behind “«”" }
      }
    }
    guard before.isDigit else { return nil }
    switch after {
    case "%", "‰", "€", "$", "£", "°", "₺", "₽": return "before “\(after)”"
    default: break
    }
    if after.isDigit {
      let group = scalars[(position + 1)...].prefix { $0.isDigit }
      let first = scalars[..<position].reversed().prefix { $0.isDigit }
      return group.count == 3 && first.count <= 3 ? "inside of a number" : nil
    }
    let unit = String(scalars: scalars[(position + 1)...].prefix { $0.isLetter }.prefix(4))
    return Self.units.contains(unit) ? "before “\(unit)”" : nil
  }

  /// Whether French puts a narrow space before a mark.
  private static func isNarrow(_ mark: Unicode.Scalar) -> Bool { mark == ";" || mark == "!" || mark == "?" }

  private static let units: Set<String> = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "kW", "MW", "GW", "kWh", "MWh", "Hz", "MHz",
    "GHz",
    "GB", "MB", "TB", "км", "м", "см", "кг", "г", "л", "т", "МВт", "кВт",
  ]

  /// How French writes a mark that stands close.
  private func missing(_ position: Int, in text: CheckedText) -> String? {
    let scalars = text.tokens.scalars
    let (before, mark, after) = (scalars[position - 1], scalars[position], text.scalar(position + 1))
    switch mark {
    case ";", "!", "?":
      guard !isCanadianOrSwiss, before.isLetter, after.map({ $0.isBlank || $0.isQuote }) ?? true else {
        return nil
      }
      return "\u{202f}" + String(mark)
    case ":": return before.isLetter && after?.isBlank == true ? "\u{a0}:" : nil
    case "»": return before.isBlank ? nil : "\u{a0}»"
    case "«": return after.map(\.isBlank) ?? true ? nil : "«\u{a0}"
    default: return nil
    }
  }
}
