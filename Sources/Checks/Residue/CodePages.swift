internal import Linguistics

/// Code pages that texts in UTF-8 are misread as, from `misread/code-pages.txt`, and HTML's named characters.
struct CodePages: Sendable {
  static let builtIn = CodePages()

  enum Page: String, CaseIterable, Sendable {
    case western = "windows-1252"
    case cyrillic = "windows-1251"
    case macintosh
  }

  private var bytes: [Page: [UInt32: UInt8]] = [:]
  private var letters: [Page: [Unicode.Scalar]] = [:]
  private var entities: [String: Unicode.Scalar] = [:]

  private init() {
    let data = LanguageData("misread/code-pages.txt")
    for page in Page.allCases {
      let scalars = data.items(page.rawValue).compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      letters[page] = scalars
      var bytes: [UInt32: UInt8] = [:]
      for (place, scalar) in scalars.enumerated() where place < 0x80 {
        bytes[scalar.value] = UInt8(0x80 + place)
      }
      // Latin-1 has control codes where Windows has letters; both readings are seen.
      if page == .western { for value in 0x80..<UInt32(0xa0) { bytes[value] = UInt8(value) } }
      self.bytes[page] = bytes
    }
    for item in LanguageData("misread/entities.txt").items("entity") {
      let parts = item.split(separator: " ")
      guard parts.count == 2, let scalar = UInt32(parts[1], radix: 16).flatMap(Unicode.Scalar.init) else {
        continue
      }
      entities[String(parts[0])] = scalar
    }
  }

  /// What byte 0x80 and up is on a page.
  func letter(_ byte: UInt8, on page: Page) -> Unicode.Scalar? {
    guard byte >= 0x80, let letters = letters[page], letters.count == 0x80 else { return nil }
    return letters[Int(byte) - 0x80]
  }

  /// The character named so in HTML: `nbsp`, or `#39` and `#x27` by number.
  func entity(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return entities[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 > 0x1f ? Unicode.Scalar($0) : nil }
  }

  /// `scalars` with what was UTF-8 decoded, and how many characters that were; `nil` for none.
  func decoded(_ scalars: [Unicode.Scalar], from page: Page) -> (scalars: [Unicode.Scalar], count: Int)? {
    guard let bytes = bytes[page] else { return nil }
    var result: [Unicode.Scalar] = []
    var count = 0
    var certain = false
    var index = 0
    while index < scalars.count {
      if let (scalar, length, isCertain) = Self.character(at: index, in: scalars, bytes, page) {
        result.append(scalar)
        count += 1
        certain = certain || isCertain
        index += length
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return count > 1 || certain ? (result, count) : nil
  }

  /// The character that the bytes from `index` on mean in UTF-8, if it is one of those that texts have.
  private static func character(
    at index: Int, in scalars: [Unicode.Scalar], _ bytes: [UInt32: UInt8], _ page: Page
  ) -> (scalar: Unicode.Scalar, length: Int, isCertain: Bool)? {
    guard let lead = bytes[scalars[index].value] else { return nil }
    let length =
      switch lead {
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 0
      }
    guard length > 0, index + length <= scalars.count else { return nil }
    var value = UInt32(lead) & (0x7f >> UInt32(length))
    for place in index + 1..<index + length {
      guard let byte = bytes[scalars[place].value], byte & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    guard let scalar = Unicode.Scalar(value), isUsual(value) else { return nil }
    // A capital before a mark at the end of a word in capitals may be what it is: «HYVÄ».
    let next = index + length
    let isEnd = next == scalars.count || !scalars[next].properties.isAlphabetic
    let isShouted =
      isEnd && index > 0 && scalars[index - 1].isUpper && !scalars[index + 1].properties.isAlphabetic
    let isCertain: Bool
    switch page {
    case .western: isCertain = !isShouted && (value < 0x180 || value >= 0x2000)
    case .cyrillic: isCertain = value >= 0x2000
    case .macintosh:
      let before = index > 0 && scalars[index - 1].properties.isAlphabetic
      isCertain = lead == 0xe2 || (before || !isEnd) && lead != 0xc2
    }
    return (scalar, length, isCertain)
  }

  private static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0xa0...0x17f, 0x218...0x21b, 0x370...0x3ff, 0x400...0x45f, 0x490...0x491, 0x5d0...0x5ea,
      0x600...0x6ff,
      0x1e80...0x1eff, 0x2009...0x203a, 0x20a0...0x20bf, 0x2116, 0x2122, 0x2190...0x2193, 0x2212, 0xfeff,
      0x1f000...0x1faff:
      true
    default: false
    }
  }
}
