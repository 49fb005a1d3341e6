internal import Bitext
public import Checks
internal import Linguistics

/// The name by which a finding is known again after lines have moved, in another run or another file.
///
///     FindingFingerprint("9c1185a5c5e9fc54")?.description   // "9c1185a5c5e9fc54"
///
/// It is made of the check, both texts, and what the finding is about in them. Texts are taken in their
/// canonical form, a run of white space as one space. So a finding has the same name as long as the segment says
/// the same; the same mistake made twice in equal segments is one. The digits are promises: they stand in
/// baselines and settings.
public struct FindingFingerprint: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let value: UInt64

  /// Reads sixteen hexadecimal digits; `nil` for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 16, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt64(text, radix: 16)
    else { return nil }
    self.value = value
  }

  /// Names a finding in a segment.
  public init(_ finding: Finding, in segment: CheckedSegment) {
    let (source, target) = (segment.source?.text ?? "", segment.target?.text ?? "")
    var hash = FNV()
    hash.add(finding.check)
    hash.add(Self.normalized(source))
    hash.add(Self.normalized(target))
    hash.add(Self.normalized(finding.excerpt(source: source, target: target)))
    value = hash.value
  }

  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  private static let forms = LanguageTag("und").map { NormalForms(language: $0) }

  private static func normalized(_ text: String) -> String {
    (forms?.canonical(text) ?? text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Finding {
  /// What it is about: the text of its range in the target, else in the source; empty without either.
  func excerpt(source: String, target: String) -> String {
    if let range = self.target { return target.bytes(in: range) }
    guard let range = self.source else { return "" }
    return source.bytes(in: range)
  }
}

extension String {
  /// The text at `range`, in UTF-8 bytes, as far as there is one.
  func bytes(in range: Range<Int>) -> String {
    String(decoding: Array(utf8).dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
