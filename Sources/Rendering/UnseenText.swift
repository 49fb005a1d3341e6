/// Characters that nobody sees, named beside where they stand.
///
/// The name is no text of the page, so that what is copied from it is the text as it is.
enum UnseenText {
  /// HTML of a text whose unseen characters matter: controls and format characters always, spaces other than U+0020
  /// when there is nothing else in it.
  static func html(_ text: String, namesJoiners: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { $0.isUnseen }) else { return PageTemplate.escaped(text) }
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    var (html, plain) = ("", String.UnicodeScalarView())
    for character in text {
      for (position, scalar) in character.unicodeScalars.enumerated() {
        let isNamed =
          isJoiner(scalar) && position > 0
          ? namesJoiners : scalar.isUnseen && (isBlank || !scalar.properties.isWhitespace)
        guard isNamed, !(position > 0 && scalar.isSelector) else {
          plain.append(scalar)
          continue
        }
        html += PageTemplate.escaped(String(plain))
        plain = String.UnicodeScalarView()
        html +=
          "<span class=\"unseen\" data-name=\"\(scalar.codePoint)\">" + PageTemplate.escaped(String(scalar))
          + "</span>"
      }
    }
    return html + PageTemplate.escaped(String(plain))
  }

  /// Whether bytes of UTF-8 hold zero-width joiners and non-joiners alone.
  static func isOnlyJoiners(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isJoiner)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { (0x200C...0x200D).contains(scalar.value) }
}
