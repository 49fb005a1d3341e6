internal import CExpat

/// The name of an element or attribute, as the reader that gave it numbers it: compared without looking at it.
struct XMLName: Hashable {
  let number: Int32
}

/// The event that `advance` has moved to, of which only what is asked for is made.
///
///     let seg = xml.number(of: "seg")
///     while let kind = try xml.advance() {
///       if kind == .start && xml.isElement(seg) { … }
///     }
extension XMLReader {
  enum Kind: UInt8 {
    // The values of CEXPAT_START and so on.
    case start, end, text, comment, instruction
  }

  /// Numbers a name; to be called before the first event, for at most 512 names.
  func number(of name: String) -> XMLName {
    var name = name
    return name.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        unsafe XMLName(number: cexpat_number(parser, bytes.baseAddress, Int64(bytes.count)))
      }
    }
  }

  /// Whether a start or end is that of an element with this name.
  func isElement(_ name: XMLName) -> Bool { current.name == name.number }

  /// The number of that name; -1 where it has none.
  var elementNumber: Int { Int(current.name) }

  /// The name of the element that starts or ends.
  var elementName: String { current.name >= 0 ? name(Int(current.name)) : text }

  /// The text of a text or comment, or the target of an instruction.
  var text: String {
    string(current.text, current.text_length, isInput: Int(current.flags) & Int(CEXPAT_TEXT_IN_INPUT) != 0)
  }

  /// The event's markup as the file has it; empty for the end of an empty-element tag.
  var raw: String {
    string(current.raw, current.raw_length, isInput: Int(current.flags) & Int(CEXPAT_RAW_IN_INPUT) != 0)
  }

  /// The text and the markup of a text; one string where nothing in it was a reference.
  var textAndRaw: (text: String, raw: String) {
    let text = text
    let isSame =
      current.text == current.raw && current.text_length == current.raw_length
      && Int(current.flags) & Int(CEXPAT_TEXT_IN_INPUT | CEXPAT_RAW_IN_INPUT)
        == Int(CEXPAT_TEXT_IN_INPUT | CEXPAT_RAW_IN_INPUT)
    return (text, isSame ? text : raw)
  }

  /// Whether the element that starts holds one text and nothing else; false also where the reader cannot say.
  var holdsOneText: Bool {
    following(0)?.kind == Kind.text.rawValue && following(1)?.kind == Kind.end.rawValue
  }

  /// The markup of the element that starts, up to its end, where it holds one text and lies at hand in one piece.
  var rawOfOneText: String? {
    guard holdsOneText, let text = following(0), let end = following(1) else { return nil }
    let flag = UInt8(CEXPAT_RAW_IN_INPUT)
    guard current.flags & text.flags & end.flags & flag != 0, current.raw &+ current.raw_length == text.raw,
      text.raw &+ text.raw_length == end.raw
    else { return nil }
    return string(
      current.raw, current.raw_length &+ text.raw_length &+ end.raw_length, isInput: true)
  }

  /// How many bytes of UTF-8 the event's markup takes.
  var rawCount: Int { Int(current.raw_length) }

  /// Where the event stands in the file.
  var bytes: Range<Int> { Int(current.start)..<Int(current.start) + Int(current.length) }

  /// The line on which it begins.
  var line: Int { Int(current.line) }

  var attributeCount: Int { Int(current.attribute_count) }

  /// The attributes of the element that starts, in their order.
  var attributes: [XMLAttribute] {
    guard current.attribute_count > 0 else { return [] }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(attributeCount)
    for index in 0..<attributeCount {
      let attribute = self.attribute(index)
      attributes.append(XMLAttribute(name: name(of: attribute), value: value(of: attribute)))
    }
    return attributes
  }

  /// The attributes but the one with this name.
  func attributes(except name: XMLName) -> [XMLAttribute] {
    var others: [XMLAttribute] = []
    for index in 0..<attributeCount {
      let attribute = self.attribute(index)
      if attribute.number == name.number { continue }
      others.append(XMLAttribute(name: self.name(of: attribute), value: value(of: attribute)))
    }
    return others
  }

  /// The value of an attribute of the element that starts.
  func value(_ name: XMLName) -> String? {
    for index in 0..<attributeCount {
      let attribute = self.attribute(index)
      if attribute.number == name.number { return value(of: attribute) }
    }
    return nil
  }

  /// Whether the text of a text begins with a line feed.
  var beginsLine: Bool {
    let isInput = Int(current.flags) & Int(CEXPAT_TEXT_IN_INPUT) != 0
    guard current.text_length > 0, let bytes = unsafe isInput ? cexpat_input(parser) : cexpat_bytes(parser)
    else { return false }
    return unsafe bytes[Int(current.text)] == 0x0A
  }

  private func attribute(_ index: Int) -> cexpat_attribute {
    guard let all = unsafe cexpat_attributes(parser) else { return cexpat_attribute() }
    return unsafe all[Int(current.first_attribute) + index]
  }

  private func name(of attribute: cexpat_attribute) -> String {
    attribute.number >= 0
      ? name(Int(attribute.number)) : string(attribute.name, attribute.name_length, isInput: false)
  }

  private func value(of attribute: cexpat_attribute) -> String {
    string(attribute.value, attribute.value_length, isInput: false)
  }

  /// Text of the batch; expat has checked that it is UTF-8.
  private func string(_ offset: UInt32, _ length: UInt32, isInput: Bool) -> String {
    guard length > 0, let bytes = unsafe isInput ? cexpat_input(parser) : cexpat_bytes(parser) else {
      return ""
    }
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes + Int(offset), count: Int(length))
    return unsafe String(decoding: buffer, as: UTF8.self)
  }
}
