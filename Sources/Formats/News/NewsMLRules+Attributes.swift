internal import Bitext

/// Attributes and values.
extension NewsMLRules {
  mutating func check(_ attributes: [XMLAttribute], of frame: Frame) throws(FormatError) {
    for attribute in attributes {
      if attribute.name == "xml:lang", !attribute.value.isEmpty {
        try check(attribute.value, .language, of: "xml:lang of <\(frame.name)>", at: frame.location)
      }
      // Attributes of other namespaces may stand anywhere.
      if attribute.name == "xmlns" || attribute.name.utf8.contains(UInt8(ascii: ":")) { continue }
      guard let known = frame.shape.attributes[attribute.name] else {
        if !frame.shape.isOpen {
          try log.report(
            "<\(frame.name)> has no attribute \(attribute.name). Take it out.", at: frame.location)
        }
        continue
      }
      let name = "\(attribute.name) of <\(frame.name)>"
      try checkAge(known.since, name, at: frame.location)
      try check(attribute.value, known.value, of: name, at: frame.location)
      if code == nil, known.value == .qcode || known.value == .qcodes { code = "\"\(attribute.value)\"" }
      if let id = identifiers.note(attribute.value, known.value, at: frame.location) {
        log.note("the id \"\(id)\" stands twice. Make ids unique.", at: frame.location)
      }
    }
    for name in frame.shape.required where attributes[name] == nil {
      let wanted = frame.shape.attributes[name]?.value.wanted ?? ""
      try log.report("<\(frame.name)> has no attribute \(name). Give it \(wanted).", at: frame.location)
    }
  }

  mutating func check(
    _ text: String, _ value: NewsMLValue, of name: String, at location: SourceLocation
  ) throws(FormatError) {
    // Before 2.16, white space of any kind counted as spaces.
    if value == .line && version < 16 { return }
    if value.accepts(text) {
      if value == .moment, !XMLDate.hasZone(NewsMLValue.trimmed(text)) {
        log.note("\(name) is \"\(text)\" of no time zone. Write one, like Z or +03:00.", at: location)
      }
      return
    }
    let said = text.utf8.count > 60 ? String(text.prefix(60)) + "…" : text
    try log.report("\(name) is \"\(said)\". Write \(value.wanted).", at: location)
  }

  mutating func checkAge(
    _ since: Int, _ name: String, at location: SourceLocation
  ) throws(FormatError) {
    guard since > version else { return }
    let reason = "\(name) came with version 2.\(since), and the item says 2.\(version). Say the newer one."
    if fixedVersion == nil { log.note(reason, at: location) } else { try log.report(reason, at: location) }
  }

  /// The minor version of a text like `2.34`.
  static func minor(_ text: String?) -> Int? {
    let parts = text?.split(separator: ".") ?? []
    return parts.count == 2 && parts[0] == "2" ? Int(parts[1]) : nil
  }
}
