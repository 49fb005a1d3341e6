/// A piece of markup inside a text, set aside while the text is worked on.
///
/// Codes stand beside the text, not in it, so that text is compared and counted as a reader sees it.
/// Codes at one offset keep their order.
public struct InlineCode: Hashable, Sendable {
  /// What a code does to the text around it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Begins a span, such as `<b>`.
    case open
    /// Ends a span, such as `</b>`.
    case close
    /// Stands by itself, such as `<br/>`.
    case standalone
  }

  /// Its number in the segment, from 1; an opening and its closing code share one.
  public var number: Int
  public var kind: Kind
  /// Where it stands: before the byte of the text with this UTF-8 offset.
  public var offset: Int
  /// Its bytes in the file, or the native code of an exchange format, unread.
  public var original: String

  public init(number: Int, kind: Kind, offset: Int, original: String) {
    self.number = number
    self.kind = kind
    self.offset = offset
    self.original = original
  }
}

/// A text with its inline codes.
///
///     TaggedText("A bold move", codes: [
///       InlineCode(number: 1, kind: .open, offset: 2, original: "<b>"),
///       InlineCode(number: 1, kind: .close, offset: 6, original: "</b>"),
///     ]).description  // "A {1>bold<1} move"
public struct TaggedText: Hashable, Sendable, CustomStringConvertible {
  /// What a reader reads: no markup, no placeholders.
  public var text: String
  /// In the order in which they stand; offsets never fall.
  public var codes: [InlineCode]

  public init(_ text: String, codes: [InlineCode] = []) {
    self.text = text
    self.codes = codes
  }

  public var isEmpty: Bool { text.isEmpty && codes.isEmpty }

  /// The text with a mark for each code: `{1>`, `<1}`, `{1}`.
  public var description: String {
    guard !codes.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result = ""
    var position = 0
    for code in codes {
      result += String(decoding: bytes[position..<code.offset], as: UTF8.self)
      position = code.offset
      switch code.kind {
      case .open: result += "{\(code.number)>"
      case .close: result += "<\(code.number)}"
      case .standalone: result += "{\(code.number)}"
      }
    }
    return result + String(decoding: bytes[position...], as: UTF8.self)
  }

  /// The part of the text in `range` (UTF-8 bytes) with the codes that stand in it.
  ///
  /// A code between two neighbouring slices goes with the left one when it closes, else with the
  /// right one; at the ends of the text none is lost.
  public func slice(_ range: Range<Int>) -> TaggedText {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    if codes.isEmpty { return TaggedText(String(text[start..<end])) }
    let whole = bytes.count
    let inside = codes.filter { code in
      if code.offset > range.lowerBound && code.offset < range.upperBound { return true }
      if code.offset == range.upperBound { return code.kind == .close || range.upperBound == whole }
      return code.offset == range.lowerBound && (code.kind != .close || range.lowerBound == 0)
    }
    return TaggedText(
      String(text[start..<end]),
      codes: inside.map { code in
        var code = code
        code.offset -= range.lowerBound
        return code
      })
  }
}
