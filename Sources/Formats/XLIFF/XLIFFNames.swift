/// The names of a file's elements as the vocabularies have them, each looked up once.
struct XLIFFNames {
  struct Name {
    var namespace: XLIFFNamespace
    /// Without its prefix.
    var local: String
    /// What XLIFF 2 says of it, as a place in `XLIFF2Element.all`.
    var element: Int?
  }

  /// By the numbers that the reader gives names.
  private var names: [Name?] = []
  private var generation = 0

  /// That of the element which `xml` has just begun, the scope being open for it.
  mutating func current(_ xml: XMLReader, _ scope: XLIFFScope) -> Name {
    let number = xml.elementNumber
    guard number >= 0 else { return Self.name(xml.elementName, scope) }
    if generation != scope.generation {
      generation = scope.generation
      names.removeAll(keepingCapacity: true)
    }
    if number < names.count, let name = names[number] { return name }
    while names.count <= number { names.append(nil) }
    let name = Self.name(xml.elementName, scope)
    names[number] = name
    return name
  }

  private static func name(_ name: String, _ scope: XLIFFScope) -> Name {
    let (namespace, local) = scope.resolve(name)
    return Name(
      namespace: namespace, local: local, element: XLIFF2Element.numbers[namespace]?[local])
  }
}
