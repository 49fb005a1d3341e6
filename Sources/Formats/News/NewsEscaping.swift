internal import Bitext

/// How a text is written at its place in a file: what it is inside, and what it is wrapped in.
enum NewsEscaping {
  /// As a part of a JSON string.
  case json(JSONHabits)
  /// As markup of an XML file.
  case markup(XMLMarkup)
  /// As text of an XML file, markup and all escaped.
  case text(XMLMarkup)
  /// Inside a CDATA section.
  case section(XMLMarkup)
  /// As an attribute of this start tag, which is written whole.
  case attribute(String, of: String, XMLMarkup)

  /// What a text is before it is wrapped.
  enum Content: Hashable, Sendable {
    case plain, html, xml
  }

  /// The bytes of `markup`.
  func bytes(_ markup: String) throws(NewsUnwritable) -> [UInt8] {
    switch self {
    case .json(let habits): return Array(habits.literal(markup).dropFirst().dropLast())
    case .markup(let xml): return xml.bytes(markup)
    case .text(let xml):
      let (content, replaced) = XMLMarkup.content(markup)
      if replaced > 0 { throw NewsUnwritable(reason: Self.illegal) }
      return xml.bytes(content)
    case .attribute(let name, let tag, let xml):
      guard XMLMarkup.content(markup).replaced == 0 else { throw NewsUnwritable(reason: Self.illegal) }
      return xml.bytes(XMLMarkup.tag(tag, setting: name, to: markup))
    case .section(let xml):
      let (_, replaced) = XMLMarkup.content(markup)
      // A reference would not be one in there.
      guard replaced == 0, let bytes = xml.exactBytes(markup.replacingAll("]]>", with: "]]]]><![CDATA[>"))
      else {
        throw NewsUnwritable(reason: Self.illegal)
      }
      return bytes
    }
  }

  /// A text with the codes of `source` in their places.
  ///
  /// - Throws: for a code that `source` does not have, and codes that do not nest.
  static func markup(
    _ text: TaggedText, codesOf source: TaggedText, as content: Content
  ) throws(NewsUnwritable) -> String {
    var result = ""
    var open: [Int] = []
    let bytes = Array(text.text.utf8)
    var position = 0
    func piece(to offset: Int) throws(NewsUnwritable) -> String {
      guard position <= offset, offset <= bytes.count else {
        throw NewsUnwritable(reason: "its codes do not stand in their order. Sort them by their offsets.")
      }
      defer { position = offset }
      return try escaped(String(decoding: bytes[position..<offset], as: UTF8.self), as: content)
    }
    for code in text.codes {
      result += try piece(to: code.offset)
      guard let own = source.codes.first(where: { $0.number == code.number && $0.kind == code.kind }) else {
        throw NewsUnwritable(
          reason: "code \(code.number) (\(code.kind)) is not one of the segment's. Take it out.")
      }
      switch code.kind {
      case .open: open.append(code.number)
      case .close where open.popLast() != code.number:
        throw NewsUnwritable(reason: "code \(code.number) closes what is not open. Put its codes in order.")
      case .close, .standalone: break
      }
      result += own.original
    }
    if let number = open.last {
      throw NewsUnwritable(reason: "code \(number) is opened and not closed. Add its closing code.")
    }
    return result + (try piece(to: bytes.count))
  }

  private static func escaped(_ text: String, as content: Content) throws(NewsUnwritable) -> String {
    switch content {
    case .plain: return text
    case .html:
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\0": throw NewsUnwritable(reason: illegal)
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    case .xml:
      let (markup, replaced) = XMLMarkup.content(text)
      if replaced > 0 { throw NewsUnwritable(reason: illegal) }
      return markup
    }
  }

  private static let illegal = "it has a character that the file cannot hold. Take it out."
}

/// A translation that cannot be written, and why.
struct NewsUnwritable: Error, Hashable {
  var reason: String
}

extension String {
  /// With each `part` replaced.
  fileprivate func replacingAll(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
