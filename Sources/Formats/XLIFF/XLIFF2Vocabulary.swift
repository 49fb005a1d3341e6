internal import Bitext

/// The inline elements of XLIFF 2.
///
/// `<pc>` and `<mrk>` are spans of one element, `<sc>`/`<ec>` and `<sm>`/`<em>` the two ends of one; `<ph>` stands
/// alone, `<cp>` is a character. Format: XLIFF Version 2.1, §4.2.3.
struct XLIFF2Vocabulary: XLIFFVocabulary {
  let prefix: String
  /// What the `<data>` of the unit hold, by id.
  var data: [String: String] = [:]
  // An id stands once in a source or target (§4.3.1.21).
  let allowsCopies = false
  let allowsReversal = false

  func role(of index: Int, in tape: XLIFFTape) -> XLIFFCodeRole {
    let item = tape.items[index]
    guard item.namespace == .core else { return .standalone }
    switch item.name {
    case "pc", "mrk": return .pair
    case "sc", "sm": return .open
    case "ec", "em": return .close
    case "cp": return Self.scalar(tape.attribute("hex", of: index)).map(XLIFFCodeRole.scalar) ?? .standalone
    default: return .standalone
    }
  }

  func id(of index: Int, in tape: XLIFFTape, as role: XLIFFCodeRole) -> String? {
    if role == .close, let start = tape.attribute("startRef", of: index) { return start }
    return tape.attribute("id", of: index) ?? tape.attribute("hex", of: index)
  }

  func original(of index: Int, in tape: XLIFFTape, _ kind: InlineCode.Kind) -> String? {
    guard !data.isEmpty else { return nil }
    let isPair = tape.items[index].name == "pc"
    let name = isPair ? (kind == .close ? "dataRefEnd" : "dataRefStart") : "dataRef"
    return tape.attribute(name, of: index).flatMap { data[$0] }
  }

  /// The original data of the unit or match that begins at `index`.
  static func data(of index: Int, in tape: XLIFFTape) -> [String: String] {
    guard let holder = tape.child("originalData", of: index) else { return [:] }
    var data: [String: String] = [:]
    for child in tape.children(of: holder) {
      guard let id = tape.attribute("id", of: child) else { continue }
      var text = ""
      for item in tape.items[child...tape.items[child].partner] {
        if item.kind == .text { text += item.text }
        if item.kind == .start, item.name == "cp", let scalar = scalar(item.attributes["hex"]) {
          text.unicodeScalars.append(scalar)
        }
      }
      data[id] = text
    }
    return data
  }

  func markup(of scalar: Unicode.Scalar) -> String? { "<\(prefix)cp hex=\"\(Self.hex(scalar))\"/>" }

  func half(
    _ form: XLIFFInline.Form, opening: XLIFFInline.Form?, kind: InlineCode.Kind, isAlone: Bool
  ) -> String? {
    switch form.element {
    case "pc":
      guard let opening else { return nil }
      return half(ofPair: opening, kind: kind, isAlone: isAlone)
    case "mrk":
      guard let opening, !isAlone else { return nil }
      guard kind == .open else { return "<\(prefix)em startRef=\"\(XMLMarkup.value(opening.id ?? ""))\"/>" }
      return "<\(prefix)sm" + Self.attributes(opening.raw) + "/>"
    case "sc": return XMLMarkup.tag(form.raw, setting: "isolated", to: "yes")
    case "ec":
      let free = XMLMarkup.tag(form.raw, setting: "startRef", to: nil)
      return XMLMarkup.tag(
        XMLMarkup.tag(free, setting: "id", to: form.id ?? ""), setting: "isolated", to: "yes")
    default: return nil
    }
  }

  /// `<sc>` or `<ec>` for an end of a `<pc>`, with what it says about that end (§4.7.2.4.1).
  private func half(ofPair opening: XLIFFInline.Form, kind: InlineCode.Kind, isAlone: Bool) -> String {
    let isOpen = kind == .open
    var tag = "<\(prefix)\(isOpen ? "sc" : "ec")" + Self.attributes(opening.raw) + "/>"
    for name in ["dataRef", "equiv", "disp", "subFlows"] {
      let own = name + (isOpen ? "Start" : "End")
      let value = Self.value(own, in: tag)
      tag = XMLMarkup.tag(tag, setting: name + "Start", to: nil)
      tag = XMLMarkup.tag(tag, setting: name + "End", to: nil)
      if let value { tag = XMLMarkup.tag(tag, setting: name, to: value) }
    }
    if isOpen { return isAlone ? XMLMarkup.tag(tag, setting: "isolated", to: "yes") : tag }
    if isAlone { return XMLMarkup.tag(tag, setting: "isolated", to: "yes") }
    for name in ["id", "dir"] { tag = XMLMarkup.tag(tag, setting: name, to: nil) }
    return XMLMarkup.tag(tag, setting: "startRef", to: opening.id ?? "")
  }

  /// What stands in a start tag after the name.
  private static func attributes(_ tag: String) -> String {
    var rest = tag.dropFirst().drop { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    if rest.hasSuffix(">") { rest = rest.dropLast() }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }

  /// The value of an attribute in a tag of ids and simple text.
  private static func value(_ name: String, in tag: String) -> String? {
    let reader = XMLReader(ByteInput(name: "tag", bytes: Array(tag.utf8)))
    guard case .start(_, let attributes)? = try? reader.next() else { return nil }
    return attributes[name]
  }

  /// The character that a `<cp>` stands for; `nil` when there is none of that number.
  static func scalar(_ hex: String?) -> Unicode.Scalar? {
    guard let hex, hex.utf8.count <= 6 else { return nil }
    return UInt32(hex, radix: 16).flatMap { Unicode.Scalar($0) }
  }

  /// The number of a character in four digits or more.
  static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
