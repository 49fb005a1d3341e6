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
  /// What the open elements declare, the innermost last.
  private var declared: [(prefix: String, depth: Int)] = []
  /// The namespaces that each prefix of `declared` stands for, the one in force last.
  private var inForce: [String: [XLIFFNamespace]] = [:]
  private var depth = 0
  /// Another one after each change of what prefixes stand for.
  private(set) var generation = 0
  /// That of elements without a prefix; files of XLIFF 1.0, and careless ones, name none.
  private var standard: XLIFFNamespace = .core
  /// What each prefix stood for where it was declared last, for files that use it elsewhere.
  private var last: [String: XLIFFNamespace] = [:]

  /// Most declarations in force at a time.
  static let limit = 1024
  /// Most prefixes whose meaning is kept when their element has ended.
  private static let keptPrefixes = 256

  /// Enters the element that `xml` stands at.
  mutating func open(_ attributes: [XMLAttribute], in xml: XMLReader) throws(FormatError) {
    depth += 1
    for attribute in attributes where attribute.name.utf8.first == UInt8(ascii: "x") {
      guard attribute.name.hasPrefix("xmlns") else { continue }
      let prefix = attribute.name.dropFirst(5)
      guard prefix.isEmpty || prefix.first == ":" else { continue }
      guard declared.count < Self.limit else {
        throw FormatError(
          at: xml.location, .invalid("over \(Self.limit) namespaces are declared at once. Repair the file."))
      }
      declare(String(prefix.dropFirst()), XLIFFNamespace(uri: attribute.value))
    }
  }

  /// Takes the vocabulary of `prefix`, however it is called, for XLIFF's own.
  mutating func adopt(_ prefix: String) { declare(prefix, .core) }

  mutating func close() {
    while let (prefix, depth) = declared.last, depth >= self.depth {
      generation += 1
      declared.removeLast()
      inForce[prefix]?.removeLast()
      if prefix.isEmpty { standard = inForce[""]?.last ?? .core }
    }
    depth -= 1
  }

  /// Whether anything up to here spoke of `namespace`.
  func knows(_ namespace: XLIFFNamespace) -> Bool { last.values.contains(namespace) }

  /// The namespace and local name of an element.
  func resolve(_ name: String) -> (namespace: XLIFFNamespace, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (standard, name) }
    let prefix = String(name[..<colon])
    return (inForce[prefix]?.last ?? known(prefix), String(name[name.index(after: colon)...]))
  }

  /// The namespace and local name of an attribute, which has none without a prefix.
  func resolveAttribute(_ name: String) -> (namespace: XLIFFNamespace, local: String) {
    name.utf8.contains(UInt8(ascii: ":")) ? resolve(name) : (.none, name)
  }

  /// What the file writes before names of `namespace`, colon and all; the first of several by the alphabet.
  func prefix(of namespace: XLIFFNamespace) -> String {
    let prefixes = last.lazy.filter { $0.value == namespace && !$0.key.isEmpty }.map(\.key)
    return prefixes.min().map { $0 + ":" } ?? ""
  }

  private func known(_ prefix: String) -> XLIFFNamespace { prefix == "xml" ? .xml : last[prefix] ?? .other }

  private mutating func declare(_ prefix: String, _ namespace: XLIFFNamespace) {
    generation += 1
    declared.append((prefix, depth))
    inForce[prefix, default: []].append(namespace)
    if prefix.isEmpty { standard = namespace }
    if last.count < Self.keptPrefixes || last[prefix] != nil { last[prefix] = namespace }
  }
}
