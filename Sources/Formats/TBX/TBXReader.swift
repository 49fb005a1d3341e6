internal import Bitext

/// Reads a glossary in TBX: TBX-Basic of 2019 (ISO 30042:2019) in both styles, DCT and DCA, and TBX of
/// 2008 (`martif`) where it has the same categories.
///
///     let termbase = try TBXReader.read(path: "economy.en-tr.tbx")
///
/// What is not a field becomes a property of its concept or term: `basic:context`, with
/// `|name=value` for its attributes; `langSec:tr:` before what stands at a language; `xml` for an
/// element with others inside, its value being the markup. A definition in a `descripGrp` is a field,
/// its companions are properties `basic:definition/basic:source`. White space inside is collapsed.
///
/// The whole glossary is held in memory; one entry is at most 4 MiB.
public enum TBXReader {
  /// Reads the file at `path`, or standard input for `-`.
  public static func read(path: String) throws(FormatError) -> Termbase {
    try read(ByteInput(path: path))
  }

  /// Reads `bytes` as if they stood in a file called `name`.
  public static func read(name: String, bytes: [UInt8]) throws(FormatError) -> Termbase {
    try read(ByteInput(name: name, bytes: bytes))
  }

  static func read(_ input: ByteInput) throws(FormatError) -> Termbase {
    guard try !input.peek(1).isEmpty else { throw FormatError(input.name, .isEmpty) }
    let xml = XMLReader(input)
    var entries = TBXEntryReader()
    var termbase = Termbase()
    var hasRoot = false
    while let event = try xml.next() {
      guard case .start(let name, let attributes) = event else { continue }
      if !hasRoot {
        guard name == "tbx" || name == "martif" else {
          throw FormatError(at: xml.location, .wrongRoot(found: name, expected: "tbx"))
        }
        hasRoot = true
        readRoot(attributes, into: &termbase, &entries)
        continue
      }
      switch name {
      case "title":
        termbase.title = try XMLNode(name, attributes, from: xml, limit: UnitLimits.unit).words
      case "sourceDesc":
        let node = try XMLNode(name, attributes, from: xml, limit: UnitLimits.unit)
        termbase.sourceDescription += node.children.map(\.words)
      case "conceptEntry", "termEntry":
        let location = xml.location
        let node = try XMLNode(name, attributes, from: xml, limit: UnitLimits.unit)
        termbase.concepts.append(try entries.concept(node, at: location))
      default: break
      }
    }
    return termbase
  }

  private static func readRoot(
    _ attributes: [XMLAttribute], into termbase: inout Termbase, _ entries: inout TBXEntryReader
  ) {
    termbase.language = attributes["xml:lang"].flatMap { LanguageTag($0) }
    for attribute in attributes where attribute.name.hasPrefix("xmlns:") {
      let prefix = String(attribute.name.dropFirst("xmlns:".count))
      entries.namespaces[prefix] = attribute.value
      if TBXCategories.namespaces[prefix] == nil, prefix != TBXCategories.ownNamespace.prefix {
        termbase.namespaces[prefix] = attribute.value
      }
    }
  }
}
