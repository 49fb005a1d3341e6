/// The names in a part of a Word document under their usual prefixes, whatever prefixes the part has.
///
///     var names = DOCXNames()
///     names.open([XMLAttribute(name: "xmlns:a", value: DOCXNames.word)])
///     names.usual("a:p")   // "w:p"
///
/// Transitional and strict documents have other namespaces and the same names. A prefix whose namespace is not
/// known stays. Source: ISO/IEC 29500-1 and 29500-4, Annex A.
struct DOCXNames {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var bindings: [(prefix: String, usual: String?, depth: Int)] = []
  private var depth = 0
  /// Of the bindings that hold now.
  private var known: [String: String] = [:]

  mutating func open(_ attributes: [XMLAttribute]) {
    depth += 1
    for attribute in attributes where attribute.name.hasPrefix("xmlns") {
      let prefix = attribute.name.dropFirst(5)
      guard prefix.isEmpty || prefix.first == ":" else { continue }
      bindings.append((String(prefix.dropFirst()), Self.prefixes[attribute.value], depth))
      known.removeAll()
    }
  }

  mutating func close() {
    while let last = bindings.last, last.depth == depth {
      bindings.removeLast()
      known.removeAll()
    }
    depth -= 1
  }

  mutating func usual(_ name: String) -> String {
    if let usual = known[name] { return usual }
    let colon = name.firstIndex(of: ":")
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = colon.map { name[name.index(after: $0)...] } ?? name[...]
    let usual = bindings.last { $0.prefix == prefix }?.usual.map { "\($0):\(local)" } ?? name
    if known.count < Self.mostKnown { known[name] = usual }
    return usual
  }

  /// The value of the attribute with this usual name.
  mutating func value(_ name: String, in attributes: [XMLAttribute]) -> String? {
    for attribute in attributes where attribute.name.contains(":") {
      if usual(attribute.name) == name { return attribute.value }
    }
    return nil
  }

  private static let mostKnown = 1000
  private static let prefixes = [
    word: "w", "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  ]
}
