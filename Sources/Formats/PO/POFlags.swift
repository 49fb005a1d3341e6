internal import Bitext

/// The flags of a message (`#,`), and the change of the one that says fuzzy.
struct POFlags {
  private(set) var isFuzzy = false
  private(set) var isUnwrapped = false
  /// Whether Weblate forbids to change the message.
  private(set) var isLocked = false
  /// As Weblate says it.
  private(set) var maximumLength: Int?
  /// Lines of flags with what stands in them.
  private var lines: [(comment: POEntry.Comment, bytes: [UInt8])] = []

  init() {}

  init(_ entry: POEntry, in scanner: POScanner) {
    for comment in entry.comments where comment.kind == UInt8(ascii: ",") || comment.kind == UInt8(ascii: "=")
    {
      let bytes = Array(scanner[comment.content])
      if comment.kind == UInt8(ascii: ",") { lines.append((comment, bytes)) }
      for part in bytes.split(separator: UInt8(ascii: ",")) {
        switch String(decoding: Self.trimmed(part), as: UTF8.self) {
        case "fuzzy": isFuzzy = isFuzzy || comment.kind == UInt8(ascii: ",")
        case "no-wrap": isUnwrapped = true
        case "read-only": isLocked = true
        case let flag where flag.hasPrefix("max-length:"):
          maximumLength = Int(flag.dropFirst(11).drop { $0 == " " })
        default: break
        }
      }
    }
  }

  /// What makes an entry fuzzy, or takes that away with the line where nothing else is in it.
  func edits(makingFuzzy isToBe: Bool, of entry: POEntry, lineEnd: String) -> [ByteEdit] {
    guard isToBe != isFuzzy else { return [] }
    guard isToBe else { return lines.compactMap { edit($0.comment, $0.bytes) } }
    if let first = lines.first {
      // As gettext writes it: fuzzy is the first flag.
      let place = first.comment.content.lowerBound
      let hasFlags = !Self.trimmed(first.bytes[...]).isEmpty
      return [ByteEdit(place..<place, Array((hasFlags ? "fuzzy, " : "fuzzy").utf8))]
    }
    guard let anchor = entry.anchor else { return [] }
    let line = (entry.isAnchorInsideLine ? lineEnd : "") + "#, fuzzy" + lineEnd
    return [ByteEdit(anchor..<anchor, Array(line.utf8))]
  }

  /// Takes the flag out of a line of flags.
  private func edit(_ comment: POEntry.Comment, _ bytes: [UInt8]) -> ByteEdit? {
    let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let kept = parts.filter { Self.trimmed($0) != Array("fuzzy".utf8) }
    guard kept.count < parts.count else { return nil }
    guard kept.contains(where: { !Self.trimmed($0).isEmpty }) else { return ByteEdit(comment.line, []) }
    let joined = Array(kept.joined(separator: [UInt8(ascii: ",")]))
    return ByteEdit(comment.content, Array(joined.drop { $0 == 0x20 }))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes)
  }
}
