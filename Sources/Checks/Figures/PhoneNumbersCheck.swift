internal import Linguistics

/// Telephone numbers stay as they are, digit for digit.
///
/// Blanks, brackets and hyphens may differ, and so may what stands before the number: +90 or 0.
///
/// Wrong (en → tr): "Call 0800 555 111." → "0800 555 112'yi arayın."
/// Wrong (en → de): "Call +90 312 555 12 34." → "Rufen Sie +90 312 555 12 43 an."
/// Right (en → tr): "Call (0312) 555 1234." → "0 312 555 12 34'ü arayın."
public struct PhoneNumbersCheck: Check {
  public static let about = CheckDescription(
    "phone-numbers", "Telephone numbers stay as they are, digit for digit.", severity: .error,
    category: .numbers, yieldsTo: CheckDescription.wholeTexts)

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = pair.source.phoneNumbers
    if source.isEmpty { return [] }
    var target = pair.target.phoneNumbers
    var findings: [Finding] = []
    for number in source where !target.contains(where: { $0.isSame(as: number) }) {
      let rival = target.first { other in !source.contains { $0.isSame(as: other) } }
      let written = pair.source.text(in: number.range)
      if let rival {
        target.removeAll { $0.range == rival.range }
        findings.append(
          finding(
            "“\(written)” became “\(pair.target.text(in: rival.range))”", source: number.range,
            target: rival.range, suggestion: written))
      } else {
        findings.append(finding("“\(written)” is missing from the translation", source: number.range))
      }
    }
    return findings
  }
}
