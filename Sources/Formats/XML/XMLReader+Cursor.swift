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

  /// How many bytes of UTF-8 the event's markup takes.
  var rawCount: Int { Int(current.raw_length) }

  /// Where the event stands in the file.
  var bytes: Range<Int> { Int(current.start)..<Int(current.start) + Int(current.length) }

  var attributeCount: Int { Int(current.attribute_count) }

  /// The attributes of the element that starts, in their order.
  var attributes: [XMLAttribute] {
    guard current.attribute_count > 0 else { return [] }
    return (0..<attributeCount).map { index in
      let attribute = self.attribute(index)
      return XMLAttribute(name: name(of: attribute), value: value(of: attribute))
    }
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
