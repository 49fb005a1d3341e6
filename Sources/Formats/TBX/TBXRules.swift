internal import Bitext

/// The rules of TBX that a file can break and still be understood.
///
/// Source: ISO 30042:2019 §5–8 and the module definitions of LTAC Global; ISO 30042:2008 §9–10.
struct TBXRules {
  private var log: ViolationLog
  private var identifiers: Set<String> = []
  /// Targets that no id was seen for yet, with where they first stand.
  private var targets: [String: SourceLocation] = [:]

  var violations: [FormatViolation] { log.violations }

  init(isStrict: Bool) { log = ViolationLog(isStrict: isStrict) }

  mutating func checkRoot(
    _ attributes: [XMLAttribute], _ dialect: TBXDialect, at location: SourceLocation
  ) throws(FormatError) {
    let isSecond = dialect.edition == .second
    let root = isSecond ? "tbx" : "martif"
    if let type = attributes["type"] {
      if !type.hasPrefix("TBX-") || type == "TBX-", isSecond || type != "TBX" {
        try log.report(
          "the type \"\(type)\" of <\(root)> is no dialect. Write TBX-Basic or another TBX-….", at: location)
      }
    } else {
      try log.report("<\(root)> has no type. Name the dialect: type=\"TBX-Basic\".", at: location)
    }
    if attributes["xml:lang"].flatMap({ LanguageTag($0) }) == nil {
      try log.report("<\(root)> says no language in xml:lang. Name the one of its texts.", at: location)
    }
    guard isSecond else { return }
    if attributes["style"].flatMap(TBXDialect.Style.init) == nil {
      let style = attributes["style"].map { "the style \"\($0)\"" } ?? "no style"
      try log.report("<tbx> has \(style). Write style=\"dct\" or style=\"dca\".", at: location)
    }
    let prefix = dialect.corePrefix.isEmpty ? "" : String(dialect.corePrefix.dropLast())
    if !TBXDialect.coreNamespaces.contains(dialect.namespaces[prefix] ?? "") {
      try log.report(
        "<tbx> is not in the namespace of TBX. Write xmlns=\"urn:iso:std:iso:30042:ed-2\".", at: location)
    }
  }

  mutating func checkHasHeader(_ hasHeader: Bool, at location: SourceLocation) throws(FormatError) {
    if !hasHeader {
      try log.report("the file has no header. Write one with a fileDesc and sourceDesc.", at: location)
    }
  }

  mutating func checkHeader(_ hasSource: Bool, at location: SourceLocation) throws(FormatError) {
    if !hasSource {
      try log.report("the header has no sourceDesc. Say there where the file comes from.", at: location)
    }
  }

  // Ids -------------------------------------------------------------------------------------------

  /// Takes the ids and targets of an element and of all inside.
  mutating func note(_ node: TBXNode, at location: SourceLocation) throws(FormatError) {
    try note(node.attributes, at: location)
    for child in node.children { try note(child, at: location) }
  }

  mutating func note(_ attributes: [XMLAttribute], at location: SourceLocation) throws(FormatError) {
    if let id = attributes["id"] {
      if !identifiers.insert(id).inserted {
        try log.report("the id \"\(id)\" stands twice. Make ids unique.", at: location)
      }
      targets[id] = nil
    }
    // Addresses of other places have a scheme, or a path.
    if let target = attributes["target"], !target.isEmpty, !target.contains(where: { ":/.#".contains($0) }),
      !identifiers.contains(target), targets[target] == nil
    {
      targets[target] = location
    }
  }

  mutating func checkTargets() throws(FormatError) {
    for (target, location) in targets.sorted(by: { $0.value.bytes.lowerBound < $1.value.bytes.lowerBound }) {
      try log.report("the target \"\(target)\" is no id of this file. Correct it.", at: location)
    }
  }

  // Entries ---------------------------------------------------------------------------------------

  mutating func check(
    _ outline: TBXOutline, _ dialect: TBXDialect, at location: SourceLocation
  ) throws(FormatError) {
    let name = "the entry \"\(outline.concept.identifier)\""
    try note(outline.entry.node, at: location)
    if outline.concept.terms.isEmpty { try log.report("\(name) has no terms. Write one.", at: location) }
    var languages: Set<LanguageTag> = []
    for section in outline.sections {
      if !languages.insert(section.language).inserted {
        try log.report(
          "\(name) has two sections for \(section.language). Put their terms into one.", at: location)
      }
      let node = section.part.node
      if !node.children.contains(where: { Self.level(of: $0) == .term }), !outline.concept.terms.isEmpty {
        try log.report("\(name) has no term in \(section.language). Write one.", at: location)
      }
    }
    try check(outline.entry.node, .concept, group: nil, of: name, dialect, at: location)
  }

  private static func level(of node: TBXNode) -> TBXCategory.Level? {
    switch node.element {
    case "langSec", "langSet": .language
    case "termSec", "tig", "ntig": .term
    default: nil
    }
  }

  private mutating func check(
    _ node: TBXNode, _ level: TBXCategory.Level, group: String?, of entry: String, _ dialect: TBXDialect,
    at location: SourceLocation
  ) throws(FormatError) {
    var terms = 0
    for child in node.children {
      if child.element == "term" { terms += 1 }
      let inner = Self.level(of: child) ?? level
      let isGroup = child.element.hasSuffix("Grp") && child.element != "termGrp"
      try checkCategory(child, inner, group: group, of: entry, dialect, at: location)
      if !TBXCategories.isText(child.element) {
        try check(
          child, inner, group: isGroup ? child.element : group, of: entry, dialect, at: location)
      }
    }
    if terms > 1 { try log.report("\(entry) has two terms in one section. Give each its own.", at: location) }
  }

  private mutating func checkCategory(
    _ node: TBXNode, _ level: TBXCategory.Level, group: String?, of entry: String, _ dialect: TBXDialect,
    at location: SourceLocation
  ) throws(FormatError) {
    let isTyped = TBXCategories.generic.contains(node.bareWritten)
    if isTyped, node.attributes["type"]?.isEmpty ?? true {
      try log.report("\(entry) has a <\(node.written)> without a type. Name its category.", at: location)
      return
    }
    guard let modules = dialect.modules else {
      // A private dialect gives its attributes what meaning it likes; elements of a module are that module's.
      if let category = TBXCategories.all[node.element], !isTyped {
        try check(node, category, level, group: group, of: entry, dialect, at: location)
      }
      return
    }
    guard let category = TBXCategories.all[node.element], modules.contains(category.module) else {
      let isOwn = node.element.hasPrefix(TBXCategories.ownNamespace.prefix + ":")
      if isTyped || node.element.contains(":"), !isOwn {
        let word = node.attributes["type"] ?? node.written
        try log.report(
          "\(entry) has the category \(word), which \(dialect.type) does not have.", at: location)
      }
      return
    }
    if dialect.edition == .second, isTyped != (dialect.style == .dca) {
      try log.report(
        "\(entry) writes \(category.word) as <\(node.written)>, which is not the style \(dialect.style).",
        at: location)
    }
    try check(node, category, level, group: group, of: entry, dialect, at: location)
  }

  private mutating func check(
    _ node: TBXNode, _ category: TBXCategory, _ level: TBXCategory.Level, group: String?, of entry: String,
    _ dialect: TBXDialect, at location: SourceLocation
  ) throws(FormatError) {
    // In 2008 a term may have a definition of its own.
    let isFree = dialect.edition == .first && category.name == TBXCategories.definition
    if !category.levels.contains(level), !isFree {
      let levels = category.levels.map { dialect.core($0.rawValue) }.sorted().joined(separator: " or ")
      let place = dialect.core(level.rawValue)
      try log.report("\(entry) has \(category.word) in a \(place). It goes into a \(levels).", at: location)
    }
    if category.isCompanion, group == nil {
      try log.report("\(entry) has \(category.word) outside of a group. Put it into one.", at: location)
    }
    if !category.values.isEmpty, !category.values.contains(node.words) {
      let values = category.values.sorted().joined(separator: ", ")
      try log.report(
        "\(entry) has \(category.word) \"\(node.words)\". It may be: \(values).", at: location)
    }
    if category.meta == "ref", node.attributes["target"] == nil {
      try log.report("\(entry) has a \(category.word) without a target. Name an id.", at: location)
    }
  }
}

extension TBXNode {
  /// As it is written, without the prefix.
  fileprivate var bareWritten: String {
    written.split(separator: ":").last.map(String.init) ?? written
  }
}
