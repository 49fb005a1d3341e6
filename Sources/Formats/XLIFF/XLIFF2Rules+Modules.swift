internal import Bitext

/// Constraints of the modules of XLIFF 2.1, §5, and of change tracking of XLIFF 2.0, §5.6.
extension XLIFF2Rules {
  func parent(of depth: Int) -> Frame? { frames.count > depth ? frames[frames.count - 1 - depth] : nil }

  mutating func meetModule(
    _ frame: Frame, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    let id = frame.attributes["id"]
    switch (frame.namespace, frame.name) {
    case (.matches, "match"):
      try unique(id, upTo: "matches", "<match>", at: location, log: &log)
      if frame.attributes["subType"] != nil && frame.attributes["type"] == nil {
        try log.report("<match> has subType without type (§5.1.5.8)", at: location)
      }
    case (.glossary, "glossEntry"), (.glossary, "translation"):
      try unique(id, upTo: "glossary", "entry or translation of the glossary", at: location, log: &log)
      if frame.name == "translation" { frames[frames.count - 2].ids.insert("translation") }
    case (.glossary, "definition"): frames[frames.count - 2].ids.insert("definition")
    case (.metadata, "metadata"), (.metadata, "metaGroup"):
      try unique(id, upTo: "metadata", "group of the metadata", at: location, log: &log)
    case (.resourceData, "resourceItem"), (.resourceData, "resourceItemRef"):
      try unique(id, upTo: "resourceData", "item of the resource data", at: location, log: &log)
    case (.resourceData, "source"):
      guard let language = frame.attributes["xml:lang"], !Self.language(language, isIn: sourceLanguage)
      else { break }
      try log.report(
        "the resource's <source> is in \"\(language)\", the file in \"\(sourceLanguage)\" (§5.5.4)",
        at: location)
    case (.validation, "rule"): try meetRule(frame, at: location, log: &log)
    default: break
    }
  }

  func leaveModule(_ frame: Frame, log: inout ViolationLog) throws(FormatError) {
    let location = place(frame.line, frame.bytes)
    switch (frame.namespace, frame.name) {
    case (.resourceData, "source"), (.resourceData, "target"):
      if (frame.attributes["href"] == nil) != frame.hasContent {
        try log.report("the resource's <\(frame.name)> has either content or href (§5.5.4)", at: location)
      }
    case (.glossary, "glossEntry"):
      if frame.ids.isDisjoint(with: ["translation", "definition"]) {
        try log.report("<glossEntry> has neither translation nor definition (§5.2.4.2)", at: location)
      }
    default: break
    }
  }

  /// One condition a rule (§5.7.4.2).
  private func meetRule(
    _ frame: Frame, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    let conditions = ["isPresent", "isNotPresent", "startsWith", "endsWith"].filter {
      frame.attributes[$0] != nil
    }
    let own = frame.attributes.filter { $0.name.contains(":") && !$0.name.hasPrefix("xml") }
    if conditions.count + (own.isEmpty ? 0 : 1) != 1 {
      try log.report("a <rule> has exactly one condition (§5.7.4.2)", at: location)
    }
    if frame.attributes["existsInSource"] != nil, conditions.isEmpty || conditions.contains("isNotPresent") {
      try log.report(
        "existsInSource goes with isPresent, startsWith or endsWith only (§5.7.5.6)", at: location)
    }
    if frame.attributes["disabled"] == "yes", frames.contains(where: { $0.name == "validation" }),
      parent(of: 2)?.name == "file"
    {
      try log.report("a <rule> of the whole file cannot be disabled (§5.7.5.9)", at: location)
    }
  }

  /// Attributes of the format style and size restriction modules, on whatever element.
  func meetModuleAttributes(
    _ frame: Frame, _ scope: XLIFFScope, at location: SourceLocation, log: inout ViolationLog
  ) throws(FormatError) {
    var seen: Set<String> = []
    for attribute in frame.attributes {
      let (namespace, local) = scope.resolveAttribute(attribute.name)
      guard namespace == .formatStyle || namespace == .sizeRestriction else { continue }
      seen.insert(local)
      if !Self.accepts(local, attribute.value, namespace) {
        try log.report(
          "\(attribute.name)=\"\(attribute.value)\" is not what the module allows (§5.\(namespace == .formatStyle ? 3 : 6))",
          at: location)
      }
      if local == "sizeInfoRef",
        !frames.dropLast().contains(where: { $0.ids.contains("size " + attribute.value) })
      {
        try log.report(
          "\(attribute.name) names no element of <slr:data> beside or above (§5.6.6.3)", at: location)
      }
    }
    if frame.namespace == .core && frame.name == "ec" && frame.attributes["isolated"] != "yes",
      !seen.isDisjoint(with: ["fs", "subFs", "equivStorage", "sizeInfo", "sizeInfoRef"])
    {
      try log.report("only an isolated <ec> has attributes of that module (§5.3.3, §5.6.6)", at: location)
    }
    if seen.contains("subFs") && !seen.contains("fs") {
      try log.report("subFs goes with fs only (§5.3.4.2)", at: location)
    }
    if seen.contains("sizeInfo") && seen.contains("sizeInfoRef") {
      try log.report("sizeInfo and sizeInfoRef exclude each other (§5.6.6.3)", at: location)
    }
  }

  private static func accepts(_ name: String, _ value: String, _ namespace: XLIFFNamespace) -> Bool {
    switch name {
    case "fs": return namespace == .formatStyle && styles.contains(value)
    case "subFs": return namespace == .formatStyle && value.contains(",")
    case "sizeRestriction", "storageRestriction":
      let parts = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let last = parts.last, parts.count <= 2 else { return false }
      let isEnd = last == "*" || XLIFF2Value.number(last) != nil
      return isEnd && (parts.count == 1 || XLIFF2Value.number(parts[0]) != nil)
    case "equivStorage": return XLIFF2Value.number(value) != nil
    // A profile may have words of its own; a number is one of whole units.
    case "sizeInfo": return Double(value) == nil || XLIFF2Value.number(value) != nil
    case "sizeInfoRef": return XLIFF2Value.isToken(value)
    default: return false
    }
  }

  /// The elements of HTML that `fs` may name (§5.3.4.1).
  private static let styles = Set(
    """
    a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 \
    h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td \
    tfoot th thead title tr tt u ul
    """.split(separator: " ").map(String.init))
}
