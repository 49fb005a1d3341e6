/// A vocabulary that XLIFF files use.
enum XLIFFNamespace: Hashable, CaseIterable {
  /// XLIFF itself, whichever version.
  case core
  case matches, glossary, metadata, sizeRestriction, formatStyle, resourceData, changeTracking, validation
  case its, itsModule, plurals
  case sdl, memoQ, memsource
  case xml
  /// An attribute without a prefix.
  case none
  case other

  init(uri: String) {
    self = Self.known[uri] ?? (uri.hasPrefix("urn:oasis:names:tc:xliff:document:") ? .core : .other)
  }

  /// Whether it is part of XLIFF 2, where others are extensions.
  var isModule: Bool {
    switch self {
    case .matches, .glossary, .metadata, .sizeRestriction, .formatStyle, .resourceData, .changeTracking,
      .validation, .its, .itsModule, .plurals:
      true
    default: false
    }
  }

  private static let known: [String: XLIFFNamespace] = [
    "urn:oasis:names:tc:xliff:matches:2.0": .matches,
    "urn:oasis:names:tc:xliff:glossary:2.0": .glossary,
    "urn:oasis:names:tc:xliff:metadata:2.0": .metadata,
    "urn:oasis:names:tc:xliff:sizerestriction:2.0": .sizeRestriction,
    "urn:oasis:names:tc:xliff:fs:2.0": .formatStyle,
    "urn:oasis:names:tc:xliff:resourcedata:2.0": .resourceData,
    "urn:oasis:names:tc:xliff:changetracking:2.0": .changeTracking,
    "urn:oasis:names:tc:xliff:changetracking:2.1": .changeTracking,
    "urn:oasis:names:tc:xliff:validation:2.0": .validation,
    "http://www.w3.org/2005/11/its": .its,
    "urn:oasis:names:tc:xliff:itsm:2.1": .itsModule,
    "urn:oasis:names:tc:xliff:pgs:1.0": .plurals,
    "http://sdl.com/FileTypes/SdlXliff/1.0": .sdl,
    "MQXliff": .memoQ,
    "http://www.memsource.com/mxlf/2.0": .memsource,
    "http://www.w3.org/XML/1998/namespace": .xml,
  ]
}

/// Which vocabulary a prefix stands for, at the place of reading.
struct XLIFFScope {
  private var bindings: [(prefix: String, namespace: XLIFFNamespace, depth: Int)] = []
  private var depth = 0
  /// Another one after each change of what prefixes stand for.
  private(set) var generation = 0
  /// That of elements without a prefix; files of XLIFF 1.0, and careless ones, name none.
  private var standard: XLIFFNamespace = .core
  /// What each prefix stood for where it was declared last.
  private var last: [String: XLIFFNamespace] = [:]

  mutating func open(_ attributes: [XMLAttribute]) {
    depth += 1
    for attribute in attributes where attribute.name.utf8.first == UInt8(ascii: "x") {
      guard attribute.name.hasPrefix("xmlns") else { continue }
      let prefix = attribute.name.dropFirst(5)
      guard prefix.isEmpty || prefix.first == ":" else { continue }
      declare(String(prefix.dropFirst()), XLIFFNamespace(uri: attribute.value))
    }
  }

  /// Takes the vocabulary of `prefix`, however it is called, for XLIFF's own.
  mutating func adopt(_ prefix: String) { declare(prefix, .core) }

  mutating func close() {
    var isStandardGone = false
    while let binding = bindings.last, binding.depth >= depth {
      generation += 1
      isStandardGone = isStandardGone || binding.prefix.isEmpty
      bindings.removeLast()
    }
    if isStandardGone { standard = bindings.last { $0.prefix.isEmpty }?.namespace ?? .core }
    depth -= 1
  }

  /// Whether anything up to here spoke of `namespace`.
  func knows(_ namespace: XLIFFNamespace) -> Bool { last.values.contains(namespace) }

  /// The namespace and local name of an element.
  func resolve(_ name: String) -> (namespace: XLIFFNamespace, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (standard, name) }
    let prefix = String(name[..<colon])
    let namespace = bindings.last { $0.prefix == prefix }?.namespace ?? known(prefix)
    return (namespace, String(name[name.index(after: colon)...]))
  }

  /// The namespace and local name of an attribute, which has none without a prefix.
  func resolveAttribute(_ name: String) -> (namespace: XLIFFNamespace, local: String) {
    name.utf8.contains(UInt8(ascii: ":")) ? resolve(name) : (.none, name)
  }

  /// What the file writes before names of `namespace`, colon and all.
  func prefix(of namespace: XLIFFNamespace) -> String {
    last.first { $0.value == namespace && !$0.key.isEmpty }.map { $0.key + ":" } ?? ""
  }

  private func known(_ prefix: String) -> XLIFFNamespace { prefix == "xml" ? .xml : last[prefix] ?? .other }

  private mutating func declare(_ prefix: String, _ namespace: XLIFFNamespace) {
    generation += 1
    bindings.append((prefix, namespace, depth))
    if prefix.isEmpty { standard = namespace }
    last[prefix] = namespace
  }
}
