/// A language tag in the form of BCP 47, such as `en`, `pt-BR` or `zh-Hant`.
///
///     LanguageTag("PT_br")?.description          // "pt-BR"
///     LanguageTag("tr-Latn-CY")?.fallbacks       // [tr-Latn-CY, tr-Latn, tr]
///
/// Tags compare by canonical spelling. Only the shape is checked here (RFC 5646 §2.1); whether a
/// language is known, and which of its names is the modern one, is Linguistics' to say.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag in its customary spelling: `language-Script-REGION-variant`.
  public let description: String

  /// Reads a tag; `_` is taken for `-`.
  ///
  /// Returns `nil` when `text` is not shaped like a tag.
  public init?(_ text: String) {
    let subtags = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let language = subtags.first, (2...8).contains(language.utf8.count),
      language.utf8.allSatisfy(\.isASCIILetter),
      subtags.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric) })
    else { return nil }
    var afterSingleton = false
    let rest = subtags.dropFirst().map { subtag -> String in
      defer { afterSingleton = afterSingleton || subtag.utf8.count == 1 }
      if afterSingleton { return subtag.lowercased() }
      return switch subtag.utf8.count {
      case 2: subtag.uppercased()
      case 4 where subtag.utf8.allSatisfy(\.isASCIILetter):
        subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      default: subtag.lowercased()
      }
    }
    description = ([language.lowercased()] + rest).joined(separator: "-")
  }

  /// The primary language subtag: `tr` of `tr-CY`.
  public var language: String {
    String(description.prefix { $0 != "-" })
  }

  /// This tag, then shorter and shorter ones down to the bare language (RFC 4647 §3.4, lookup).
  public var fallbacks: [LanguageTag] {
    var subtags = description.split(separator: "-")
    var tags: [LanguageTag] = []
    while !subtags.isEmpty {
      if subtags.count == 1 || (subtags.last?.utf8.count ?? 0) > 1,
        let tag = LanguageTag(subtags.joined(separator: "-"))
      {
        tags.append(tag)
      }
      subtags.removeLast()
    }
    return tags
  }

  /// Whether a text in `other` may answer a question in this language: the same language, and
  /// neither names a script or region that the other contradicts.
  ///
  ///     LanguageTag("en-GB")!.accepts(LanguageTag("en")!)     // true
  ///     LanguageTag("en-GB")!.accepts(LanguageTag("en-US")!)  // false
  public func accepts(_ other: LanguageTag) -> Bool {
    self == other || isFallback(of: other) || other.isFallback(of: self)
  }

  /// Whether it is among the fallbacks of a longer tag, without making them.
  private func isFallback(of longer: LanguageTag) -> Bool {
    let (own, all) = (description.utf8, longer.description.utf8)
    guard all.starts(with: own), all.dropFirst(own.count).first == UInt8(ascii: "-") else { return false }
    // A tag does not end in the letter that begins an extension.
    return own.dropLast().last != UInt8(ascii: "-")
  }
}

extension LanguageTag: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let tag = LanguageTag(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a language tag")
    }
    self = tag
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isASCIIAlphanumeric: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
