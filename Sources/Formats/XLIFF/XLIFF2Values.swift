internal import Bitext

/// What an attribute of XLIFF 2 may say.
enum XLIFF2Value: Sendable {
  case text, uri
  case token, tokens
  case language
  case hex
  case positive
  /// 1…10.
  case priority
  /// 0…100.
  case percentage
  /// `prefix:value`.
  case ownValue
  /// One of a list.
  case one([String])
  /// One of a list, or `prefix:value`.
  case oneOrOwn([String])

  static let yesNo = one(["yes", "no"])
  static let direction = one(["ltr", "rtl", "auto"])
  static let reorder = one(["yes", "firstNo", "no"])
  static let codeType = one(["fmt", "ui", "quote", "link", "image", "other"])
  static let form = one(["none", "nfc", "nfd"])

  func accepts(_ value: String) -> Bool {
    switch self {
    case .text, .uri: true
    case .token: Self.isToken(value)
    case .tokens:
      !value.isEmpty
        && value.split(whereSeparator: \.isWhitespace).allSatisfy { Self.isToken(String($0)) }
    case .language: LanguageTag(value) != nil && !value.contains("_") || Self.isPrivate(value)
    case .hex: (4...6).contains(value.utf8.count) && value.utf8.allSatisfy(Self.isHexDigit)
    case .positive: Self.number(value).map { $0 > 0 } ?? false
    case .priority: Self.number(value).map { (1...10).contains($0) } ?? false
    case .percentage: Double(value).map { (0...100).contains($0) } ?? false
    case .ownValue: Self.isOwn(value)
    case .one(let list): list.contains(value)
    case .oneOrOwn(let list): list.contains(value) || Self.isOwn(value)
    }
  }

  /// What it wants, for a message.
  var wish: String {
    switch self {
    case .text, .uri: "text"
    case .token: "a name token"
    case .tokens: "name tokens with spaces between"
    case .language: "a BCP 47 tag"
    case .hex: "four to six hexadecimal digits"
    case .positive: "a whole number from 1"
    case .priority: "1 to 10"
    case .percentage: "0 to 100"
    case .ownValue: "prefix:value"
    case .one(let list): list.joined(separator: ", ")
    case .oneOrOwn(let list): list.joined(separator: ", ") + " or prefix:value"
    }
  }

  /// A whole number from 0.
  static func number(_ value: String) -> Int? {
    value.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(value) : nil
  }

  /// NMTOKEN (XML 1.0, §2.3): of ASCII, letters, digits and `.-_:`.
  static func isToken(_ value: String) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
        default: false
        }
      }
  }

  private static func isOwn(_ value: String) -> Bool {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }

  private static func isPrivate(_ value: String) -> Bool {
    value.hasPrefix("x-") && LanguageTag("und-" + value) != nil
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
