internal import Bitext

/// Constraints on single elements, and on ids.
extension XLIFF2Rules {
  /// Looks at the element that has just begun, the last of the frames.
  mutating func meet(
    _ scope: XLIFFScope, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    guard let last = frames.indices.last else { return }
    if frames[last].namespace == .core {
      if frames[last].bit & XLIFF2Bits.met != 0 {
        try meetCore(frames[last].name, frames[last].attributes, at: location, log: &log)
      }
    } else if frames[last].element == nil {
      try meetExtension(frames[last], at: location, log: &log)
    } else if !frames[last].isOpaque {
      try meetModule(frames[last], at: location, log: &log)
    }
    if frames[last].attributes.contains(where: { $0.name.utf8.contains(UInt8(ascii: ":")) }) {
      try meetModuleAttributes(frames[last], scope, at: location, log: &log)
    }
  }

  private mutating func meetCore(
    _ name: String, _ attributes: [XMLAttribute], at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    switch name {
    case "source", "target": try meetContent(name, at: location, log: &log)
    case "xliff":
      sourceLanguage = attributes["srcLang"] ?? ""
      targetLanguage = attributes["trgLang"].flatMap { $0.isEmpty ? nil : $0 }
    case "file":
      memory = FileMemory()
      if let id = attributes["id"], !files.insert(id).inserted {
        try report(duplicate: id, "<file>", at: location, log: &log)
      }
    case "group":
      if let id = attributes["id"], !memory.groups.insert(id.hashValue).inserted {
        try report(duplicate: id, "<group> of the file", at: location, log: &log)
      }
    case "unit":
      if let id = attributes["id"], !memory.units.insert(id.hashValue).inserted {
        try report(duplicate: id, "<unit> of the file", at: location, log: &log)
      }
    case "note": try unique(attributes["id"], upTo: "notes", "<note>", at: location, log: &log)
    case "data": try unique(attributes["id"], upTo: "originalData", "<data>", at: location, log: &log)
    default: break
    }
  }

  /// Languages and white space (§4.2.2.12, §4.2.2.13).
  private mutating func meetContent(
    _ name: String, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    let (own, part) = (frames.count - 1, frames.count - 2)
    guard part >= 0, frames[part].bit & XLIFF2Bits.parts != 0 else { return }
    let isSource = name == "source"
    if !isSource, targetLanguage == nil {
      try log.report("there is a <target>, but <xliff> names no trgLang (§4.3.1.37)", at: location)
    }
    if isSource {
      frames[part].sourcePreservesSpace = frames[own].preservesSpace
    } else if let space = frames[part].sourcePreservesSpace, space != frames[own].preservesSpace {
      try log.report("<source> and <target> differ in xml:space (§4.2.2.13)", at: location)
    }
    guard let language = frames[own].language, let wanted = isSource ? sourceLanguage : targetLanguage,
      !Self.language(language, isIn: wanted)
    else { return }
    try log.report(
      "<\(name)> is in \"\(language)\" by xml:lang, the file in \"\(wanted)\" (§4.2.2.\(isSource ? 12 : 13))",
      at: location)
  }

  /// As `lang()` of XPath has it: the same, or a kind of it.
  static func language(_ language: String, isIn wanted: String) -> Bool {
    let (language, wanted) = (language.lowercased(), wanted.lowercased())
    return language == wanted || language.hasPrefix(wanted + "-")
  }

  /// The ids of one extension inside of one file, group or unit (§4.3.1.21).
  private mutating func meetExtension(
    _ frame: Frame, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    guard frame.namespace == .other || frame.namespace == .memsource,
      let id = frame.attributes["id"] ?? frame.attributes["xml:id"],
      let holder = frames.lastIndex(where: {
        $0.namespace == .core && ["file", "group", "unit", "skeleton"].contains($0.name)
      }), frames[holder].name != "skeleton"
    else { return }
    let isInModule = frames[holder...].contains { $0.namespace.isModule }
    if isInModule {
      // What a size restriction refers to.
      frames[holder].ids.insert("size " + id)
    } else if !frames[holder].ids.insert("extension " + id).inserted {
      try report(duplicate: id, "extension element of the <\(frames[holder].name)>", at: location, log: &log)
    }
  }

  mutating func unique(
    _ id: String?, upTo name: String, _ what: String, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    guard let id, let holder = frames.lastIndex(where: { $0.name == name }) else { return }
    if !frames[holder].ids.insert(id).inserted {
      try report(duplicate: id, what, at: location, log: &log)
    }
  }

  private func report(
    duplicate id: String, _ what: String, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    try log.report("the id \"\(id)\" stands at more than one \(what) (§4.3.1.21)", at: location)
  }

  /// Looks at an element of XLIFF itself that ends.
  mutating func leaveCore(_ index: Int, log: inout ViolationLog) throws(FormatError) {
    switch frames[index].name {
    case "skeleton":
      if (frames[index].attributes["href"] == nil) != frames[index].hasContent {
        try log.report(
          "a <skeleton> has either content or href (§4.2.2.3)",
          at: place(frames[index].line, frames[index].bytes))
      }
    case "file":
      for flow in memory.subFlows where !memory.units.contains(flow.unit) {
        try log.report(
          "subFlows names \"\(flow.name)\", which is no unit of the file (§4.3.1.32)",
          at: place(flow.line, flow.bytes))
      }
    case "ph", "sc", "ec", "pc":
      for attribute in frames[index].attributes where attribute.name.hasPrefix("subFlows") {
        for flow in attribute.value.split(whereSeparator: \.isWhitespace) {
          let name = String(flow)
          memory.subFlows.append((name.hashValue, name, frames[index].line, frames[index].bytes))
        }
      }
    default: break
    }
  }
}
