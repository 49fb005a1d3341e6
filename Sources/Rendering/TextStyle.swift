/// How text for a terminal is marked: with colours, or with signs that need none.
public enum TextStyle: Sendable {
  case plain, colored

  var hasColors: Bool { self == .colored }

  public func deleted(_ text: String) -> String { mark(text, "31;9", "[-", "-]") }
  public func inserted(_ text: String) -> String { mark(text, "32", "{+", "+}") }
  /// Letters inside a word that differ.
  public func changed(_ text: String) -> String {
    switch self {
    case .plain: "«\(text)»"
    // Bold on, then off again: the colour of the word goes on.
    case .colored: "\u{1b}[1m\(text)\u{1b}[22m"
    }
  }
  public func found(_ text: String) -> String { mark(text, "1;33", "«", "»") }
  public func strong(_ text: String) -> String { mark(text, "1", "", "") }
  public func faint(_ text: String) -> String { mark(text, "2", "", "") }
  public func bad(_ text: String) -> String { mark(text, "1;31", "", "") }
  public func doubtful(_ text: String) -> String { mark(text, "33", "", "") }

  private func mark(_ text: String, _ code: String, _ open: String, _ close: String) -> String {
    switch self {
    case .plain: open + text + close
    case .colored: "\u{1b}[\(code)m\(text)\u{1b}[0m"
    }
  }

  /// `text` with the parts at `ranges` (UTF-8 bytes, rising) marked as found.
  public func found(_ ranges: [Range<Int>], in text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var position = 0
    for range in ranges where range.lowerBound >= position && range.upperBound <= bytes.count {
      result += String(decoding: bytes[position..<range.lowerBound], as: UTF8.self)
      result += found(String(decoding: bytes[range], as: UTF8.self))
      position = range.upperBound
    }
    return result + String(decoding: bytes[position...], as: UTF8.self)
  }
}

/// Text aligned in a column: padded on the left.
func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// A number with its thousands apart: `270 111`.
func grouped(_ number: some BinaryInteger) -> String {
  var result = ""
  for (position, digit) in String(number).reversed().enumerated() {
    if position > 0, position % 3 == 0, digit != "-" { result.append(" ") }
    result.append(digit)
  }
  return String(result.reversed())
}
