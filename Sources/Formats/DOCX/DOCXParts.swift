internal import Bitext

/// Which files of a Word document hold its text, by the types that the document gives them.
///
/// The usual names count where a document gives a file no type. Source: ISO/IEC 29500-2, §10.1 (content types).
struct DOCXParts {
  /// Of entries of the archive, in the order in which they are read.
  let indices: [Int]

  init(_ archive: ZipArchive, file: String) throws(FormatError) {
    let types = try ContentTypes(archive)
    let parts = archive.entries.enumerated().compactMap { index, entry in
      let type = types.type(of: entry.name)
      return (type.map(Self.rank(ofType:)) ?? Self.rank(ofName: entry.name))
        .map { (rank: $0, name: entry.name, index: index) }
    }
    guard parts.contains(where: { $0.rank == 0 }) else {
      throw FormatError(file, .invalid("has no word/document.xml. Check that this is a Word document."))
    }
    indices = parts.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.index)
  }

  private static let kinds = ["document", "footnotes", "endnotes", "header", "footer", "comments"]

  private static func rank(ofName name: String) -> Int? {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
    let stem = name.dropFirst(5).dropLast(4)
    let kind = String(stem.prefix { !$0.isNumber })
    guard stem.dropFirst(kind.count).allSatisfy(\.isNumber) else { return nil }
    return kinds.firstIndex(of: kind)
  }

  private static func rank(ofType type: String) -> Int? {
    if mainTypes.contains(type) { return 0 }
    let start = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    guard type.hasPrefix(start), type.hasSuffix("+xml") else { return nil }
    return kinds.dropFirst().firstIndex(of: String(type.dropFirst(start.count).dropLast(4)))
  }

  /// Of documents and templates, with and without macros.
  private static let mainTypes: Set<String> = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
  ]

  /// What `[Content_Types].xml` says, in lower case as names and types are compared.
  private struct ContentTypes {
    private var parts: [String: String] = [:]
    private var extensions: [String: String] = [:]

    init(_ archive: ZipArchive) throws(FormatError) {
      guard let index = archive.entries.firstIndex(where: { $0.name.lowercased() == "[content_types].xml" })
      else { return }
      let xml = XMLReader(ByteInput(name: archive.entries[index].name, bytes: try archive.bytes(of: index)))
      while let event = try xml.next() {
        guard case .start(let name, let attributes) = event,
          let type = attributes["ContentType"]?.lowercased().filter({ !$0.isWhitespace })
        else { continue }
        switch name.split(separator: ":").last {
        case "Override": parts[(attributes["PartName"] ?? "").lowercased()] = type
        case "Default": extensions[(attributes["Extension"] ?? "").lowercased()] = type
        default: break
        }
      }
    }

    /// `nil` where the document says nothing but that it is XML.
    func type(of name: String) -> String? {
      let name = name.lowercased()
      if let type = parts["/" + name] { return type }
      let type = name.split(separator: ".").last.flatMap { extensions[String($0)] }
      return type == "application/xml" || type == "text/xml" ? nil : type
    }
  }
}
