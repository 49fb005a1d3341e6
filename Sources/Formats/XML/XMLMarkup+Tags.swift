extension XMLMarkup {
  /// The start tag of `markup`, which is a whole element.
  static func startTag(of markup: String) -> String {
    var quote: UInt8?
    var count = 0
    for byte in markup.utf8 {
      count += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return String(decoding: markup.utf8.prefix(count), as: UTF8.self)
  }

  /// The value of an attribute of the start tag of `markup`, references as they are.
  static func value(of name: String, in markup: String) -> String? {
    let tag = Array(startTag(of: markup).utf8)
    return range(of: name, in: tag).map { String(decoding: tag[$0.value], as: UTF8.self) }
  }
}
