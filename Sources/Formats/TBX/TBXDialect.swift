internal import Bitext

/// Which TBX a file is in: its edition, style and data categories, and the prefixes it writes them with.
struct TBXDialect {
  enum Edition {
    /// `martif`, ISO 30042:2008.
    case first
    /// `tbx`, ISO 30042:2019.
    case second
  }

  enum Style: String {
    /// A data category is an attribute: `<descrip type="context">`.
    case dca
    /// A data category is an element: `<basic:context>`.
    case dct
  }

  var edition = Edition.second
  /// `TBX-Basic`; empty when the file has none.
  var type = "TBX-Basic"
  var style = Style.dct
  /// Declared at the root: addresses by prefix, that of the default namespace by "".
  var namespaces: [String: String] = [:]
  /// What the names of core elements begin with: "", seldom `tbx:`.
  var corePrefix = ""

  /// The addresses of the core, the second from before the standard came out.
  static let coreNamespaces: Set<String> = ["urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed:3.0"]

  /// What TBXWriter writes.
  init() {}

  /// Reads the root element; `nil` when it is not one of TBX.
  init?(root: String, _ attributes: [XMLAttribute]) {
    namespaces = scope(attributes, in: [:])
    let parts = root.split(separator: ":", maxSplits: 1)
    guard let name = parts.last, name == "tbx" || name == "martif" else { return nil }
    corePrefix = parts.count == 2 ? parts[0] + ":" : ""
    edition = name == "martif" ? .first : .second
    type = attributes["type"] ?? ""
    style = edition == .first ? .dca : attributes["style"].flatMap(Style.init) ?? .dca
  }

  /// The namespaces inside of an element with these attributes.
  func scope(_ attributes: [XMLAttribute], in outer: [String: String]) -> [String: String] {
    var scope = outer
    for attribute in attributes where attribute.name.hasPrefix("xmlns") {
      if attribute.name == "xmlns" { scope[""] = attribute.value }
      if attribute.name.hasPrefix("xmlns:") { scope[String(attribute.name.dropFirst(6))] = attribute.value }
    }
    return scope
  }

  /// The modules that a public dialect is made of; `nil` for a private one, which may have any.
  var modules: Set<TBXCategory.Module>? {
    switch (edition, type) {
    case (.second, "TBX-Core"): []
    case (.second, "TBX-Min"): [.min]
    case (.second, "TBX-Basic"): [.min, .basic]
    case (.second, "TBX-Linguist"), (.first, "TBX-Basic"), (.first, "TBX-Basic-V1"): [.min, .basic, .ling]
    default: nil
    }
  }

  // How the file writes ------------------------------------------------------------------------------

  /// A core element's name as the file writes it.
  func core(_ name: String) -> String {
    guard edition == .first else { return corePrefix + name }
    return corePrefix + (Self.firstNames[name] ?? name)
  }

  private static let firstNames = ["conceptEntry": "termEntry", "langSec": "langSet", "termSec": "tig"]

  /// The element that the file writes for a canonical name, with what it has to declare itself.
  func element(_ name: AttributedName) -> AttributedName {
    guard let colon = name.name.firstIndex(of: ":") else {
      return AttributedName(corePrefix + name.name, name.attributes)
    }
    if style == .dca, let category = TBXCategories.all[name.name] {
      let type = XMLAttribute(name: "type", value: category.word)
      return AttributedName(corePrefix + category.meta, [type] + name.attributes)
    }
    let prefix = String(name.name[..<colon])
    guard let address = TBXCategories.namespaces[prefix] else { return name }
    if let declared = namespaces.filter({ TBXCategories.prefixes[$0.value] == prefix }).keys.min() {
      let start = declared.isEmpty ? "" : declared + ":"
      return AttributedName(start + name.name[name.name.index(after: colon)...], name.attributes)
    }
    let declaration = XMLAttribute(name: "xmlns:" + prefix, value: address)
    return AttributedName(name.name, [declaration] + name.attributes)
  }
}
