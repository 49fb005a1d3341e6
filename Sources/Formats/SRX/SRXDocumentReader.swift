internal import Bitext

/// Reads one SRX document from its XML, element by element.
final class SRXDocumentReader {
  private let xml: XMLReader
  /// What stands before the names of SRX: empty, or `srx:`.
  private var prefix = ""
  private var isVersion1 = false
  private var rules = SegmentationRules(isCascading: false, languageRules: [], maps: [])
  private var names: Set<String> = []
  private var limits = SRXLimits()

  init(_ xml: XMLReader) { self.xml = xml }

  func read() throws(FormatError) -> SegmentationRules {
    while let event = try xml.next() {
      guard case .start(let name, let attributes) = event else { continue }
      try readRoot(name, attributes)
    }
    return rules
  }

  private func readRoot(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) {
    let root = xml.location
    let local = name.split(separator: ":").last.map(String.init) ?? name
    guard local == "srx" else { throw FormatError(at: root, .wrongRoot(found: name, expected: "srx")) }
    prefix = String(name.dropLast(local.count))
    let space = attributes[prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()]
    guard ["http://www.lisa.org/srx20", "http://www.lisa.org/srx10", "", nil].contains(space) else {
      throw invalid("the namespace \"\(space ?? "")\" is not that of SRX, http://www.lisa.org/srx20", root)
    }
    switch attributes["version"] {
    case "2.0": isVersion1 = false
    case "1.0": isVersion1 = true
    case let version:
      throw FormatError(at: root, .unsupportedVersion(version ?? "", supported: "SRX 2.0 or 1.0"))
    }
    var (hasHeader, hasBody) = (false, false)
    try children(of: "srx") { name, attributes throws(FormatError) in
      switch name {
      case "header" where !hasHeader && !hasBody:
        hasHeader = true
        try readHeader(attributes)
      case "body" where hasHeader && !hasBody:
        hasBody = true
        try readBody()
      default: throw misplaced(name)
      }
    }
    guard hasBody else { throw invalid("<srx> needs a <header> and a <body>", root) }
  }

  private func readHeader(_ attributes: [XMLAttribute]) throws(FormatError) {
    try refuseOthers(attributes, than: isVersion1 ? ["segmentsubflows"] : ["segmentsubflows", "cascade"])
    rules.segmentsSubflows = try choice("segmentsubflows", attributes) ?? true
    if !isVersion1 {
      guard let cascade = try choice("cascade", attributes) else {
        throw invalid(
          "<header> does not say cascade=\"yes\" (all maps that fit a language) or \"no\" (the first one)")
      }
      rules.isCascading = cascade
    }
    var seen: Set<String> = []
    try children(of: "header") { name, attributes throws(FormatError) in
      guard name == "formathandle" else { throw misplaced(name) }
      try refuseOthers(attributes, than: ["type", "include"])
      guard let type = attributes["type"], let include = try choice("include", attributes) else {
        throw invalid("<formathandle> needs \"type\" and \"include\"")
      }
      guard seen.insert(type).inserted else { throw invalid("a second <formathandle type=\"\(type)\">") }
      switch type {
      case "start": rules.codePlacement.opensBefore = include
      case "end": rules.codePlacement.closesBefore = include
      case "isolated": rules.codePlacement.standaloneBefore = include
      default: throw invalid("type=\"\(type)\" must be start, end or isolated")
      }
      try children(of: name) { inner, _ throws(FormatError) in throw misplaced(inner) }
    }
  }

  private func readBody() throws(FormatError) {
    let body = xml.location
    var (hasRules, hasMaps) = (false, false)
    try children(of: "body") { name, _ throws(FormatError) in
      switch name {
      case "languagerules" where !hasRules:
        hasRules = true
        try children(of: name) { name, attributes throws(FormatError) in
          guard name == "languagerule" else { throw misplaced(name) }
          try readLanguageRule(attributes)
        }
      case "maprules" where hasRules && !hasMaps:
        hasMaps = true
        try readMaps()
      default: throw misplaced(name)
      }
    }
    guard hasMaps else { throw invalid("<body> needs <languagerules> and <maprules>", body) }
  }

  private func readLanguageRule(_ attributes: [XMLAttribute]) throws(FormatError) {
    try refuseOthers(attributes, than: ["languagerulename"])
    guard let name = attributes["languagerulename"] else {
      throw invalid("<languagerule> needs a \"languagerulename\"")
    }
    guard names.insert(name).inserted else { throw invalid("a second language rule \"\(name)\"") }
    var languageRule = SegmentationRules.LanguageRule(name: name, rules: [])
    try children(of: "languagerule") { element, attributes throws(FormatError) in
      guard element == "rule" else { throw misplaced(element) }
      languageRule.rules.append(try readRule(attributes))
    }
    rules.languageRules.append(languageRule)
  }

  private func readRule(_ attributes: [XMLAttribute]) throws(FormatError) -> SegmentationRules.Rule {
    let location = xml.location
    try refuseOthers(attributes, than: ["break"])
    var (before, after): (String?, String?)
    let breaks = try choice("break", attributes) ?? true
    try children(of: "rule") { name, _ throws(FormatError) in
      switch name {
      case "beforebreak" where before == nil && after == nil: before = try readPattern(name)
      case "afterbreak" where after == nil: after = try readPattern(name)
      default: throw misplaced(name)
      }
    }
    try limits.countRule(at: location)
    return SegmentationRules.Rule(
      breaks: breaks, before: before ?? "", after: after ?? "", location: location)
  }

  private func readMaps() throws(FormatError) {
    var sets = 0
    try children(of: "maprules") { name, attributes throws(FormatError) in
      guard isVersion1 else { return try readMap(name, attributes) }
      guard name == "maprule" else { throw misplaced(name) }
      sets += 1
      guard sets == 1 else {
        throw invalid("a second <maprule>: SRX 1.0 does not say which one to use. Keep one")
      }
      try children(of: name) { name, attributes throws(FormatError) in
        try readMap(name, attributes)
      }
    }
  }

  private func readMap(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) {
    guard name == "languagemap" else { throw misplaced(name) }
    let location = xml.location
    try refuseOthers(attributes, than: ["languagepattern", "languagerulename"])
    guard let pattern = attributes["languagepattern"], let rule = attributes["languagerulename"] else {
      throw invalid("<languagemap> needs \"languagepattern\" and \"languagerulename\"")
    }
    guard names.contains(rule) else {
      throw invalid("the map names a language rule \"\(rule)\" that is not in the file")
    }
    try limits.countPattern(pattern.utf8.count, at: location)
    rules.maps.append(.init(pattern: pattern, languageRule: rule, location: location))
    try children(of: name) { inner, _ throws(FormatError) in throw misplaced(inner) }
  }
}

extension SRXDocumentReader {
  /// Gives each child of SRX to `read`, which must read it to its end, and passes over those of others.
  private func children(
    of parent: String, _ read: (String, [XMLAttribute]) throws(FormatError) -> Void
  ) throws(FormatError) {
    while let event = try xml.next() {
      switch event {
      case .end: return
      case .start(let name, let attributes):
        if let own = ownName(name) {
          try read(own, attributes)
        } else {
          rules.extensions.append(.init(name: name, location: xml.location))
          try skipElement()
        }
      case .text(let text):
        guard text.allSatisfy(\.isWhitespace) else { throw invalid("text in <\(parent)>") }
      case .comment, .instruction: break
      }
    }
  }

  /// A name without the prefix of SRX; `nil` for names of other namespaces.
  private func ownName(_ name: String) -> String? {
    guard name.hasPrefix(prefix) else { return nil }
    let own = String(name.dropFirst(prefix.count))
    return own.contains(":") ? nil : own
  }

  private func skipElement() throws(FormatError) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      default: break
      }
    }
  }

  private func readPattern(_ name: String) throws(FormatError) -> String {
    let location = xml.location
    var pattern = ""
    while let event = try xml.next() {
      switch event {
      case .end: return pattern
      case .text(let text):
        pattern += text
        try limits.countPattern(text.utf8.count, total: pattern.utf8.count, at: location)
      case .start(let inner, _): throw invalid("<\(inner)> in <\(name)>, which holds a pattern alone")
      case .comment, .instruction: break
      }
    }
    return pattern
  }

  private func choice(_ name: String, _ attributes: [XMLAttribute]) throws(FormatError) -> Bool? {
    switch attributes[name] {
    case "yes": return true
    case "no": return false
    case nil: return nil
    case let value?: throw invalid("\(name)=\"\(value)\" must be yes or no")
    }
  }

  private func refuseOthers(_ attributes: [XMLAttribute], than known: Set<String>) throws(FormatError) {
    for attribute in attributes where !known.contains(attribute.name) && !attribute.name.contains(":") {
      guard attribute.name != "xmlns" else { continue }
      throw invalid("the attribute \"\(attribute.name)\" is not one of SRX here")
    }
  }

  private func misplaced(_ name: String) -> FormatError { invalid("<\(name)> has no place here in SRX") }

  private func invalid(_ what: String, _ location: SourceLocation? = nil) -> FormatError {
    FormatError(at: location ?? xml.location, .invalid("\(what)."))
  }
}

/// How much an SRX file may hold.
private struct SRXLimits {
  private var rules = 0
  private var bytes = 0

  private static let rules = 200_000
  private static let pattern = 64 * 1024
  private static let patterns = 32 << 20

  mutating func countRule(at location: SourceLocation) throws(FormatError) {
    rules += 1
    if rules > Self.rules { throw Self.error("over \(Self.rules) rules. Split the file.", location) }
  }

  /// Counts a piece of a pattern that is `total` bytes long with it.
  mutating func countPattern(_ count: Int, total: Int? = nil, at location: SourceLocation) throws(FormatError)
  {
    bytes += count
    if total ?? count > Self.pattern {
      throw Self.error("a pattern of over \(Self.pattern) bytes. Split the rule.", location)
    }
    if bytes > Self.patterns {
      throw Self.error("over \(Self.patterns) bytes of patterns. Split the file.", location)
    }
  }

  private static func error(_ what: String, _ location: SourceLocation) -> FormatError {
    FormatError(at: location, .invalid(what))
  }
}
