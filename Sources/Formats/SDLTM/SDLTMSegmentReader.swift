internal import Bitext

/// Reads the XML of one segment of Trados: `<Segment><Elements>` with `<Text><Value>` and `<Tag>`, and
/// `<CultureName>`.
struct SDLTMSegmentReader {
  /// Elements inside each other, at most; Trados has five.
  private static let depthLimit = 16

  private var segment = SDLTMSegment()
  /// Names of the elements that are open.
  private var path: [String] = []
  /// The tag, or whatever else stands among the elements, that is being read, and how deep it began.
  private var tag: (tag: SDLTMSegment.Tag, depth: Int)?
  /// What the element at hand says.
  private var words = ""

  static func read(_ text: String, name: String) throws(FormatError) -> SDLTMSegment {
    // The declaration says UTF-16 where the text stood in memory so.
    var text = text[...]
    if text.first == "\u{FEFF}" { text.removeFirst() }
    if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") { text = text[end.upperBound...] }
    let xml = XMLReader(ByteInput(name: name, bytes: Array(text.utf8)))
    var reader = SDLTMSegmentReader()
    while let event = try xml.next() { try reader.take(event, xml) }
    guard reader.segment.text.utf8.count <= UnitLimits.segment,
      reader.segment.tags.reduce(0, { $0 + $1.raw.utf8.count }) <= UnitLimits.segment
    else { throw FormatError(name, .invalid("over \(UnitLimits.segment) bytes.")) }
    return reader.segment
  }

  private mutating func take(_ event: XMLReader.Event, _ xml: XMLReader) throws(FormatError) {
    switch event {
    case .start(let name, _):
      if path.isEmpty, name.lowercased() != "segment" {
        throw FormatError(at: xml.location, .wrongRoot(found: name, expected: "Segment"))
      }
      path.append(name)
      guard path.count <= Self.depthLimit else {
        throw FormatError(at: xml.location, .tooDeep(limit: Self.depthLimit))
      }
      words = ""
      if tag != nil {
        tag?.tag.raw += xml.raw
      } else if isElement, name != "Text" {
        let type = name == "Tag" ? "" : name
        tag = (SDLTMSegment.Tag(type: type, raw: xml.raw, offset: segment.text.utf8.count), path.count)
      }
    case .text(let text):
      tag?.tag.raw += xml.raw
      words += text
      if tag == nil, path.last == "Value" { segment.text += text }
    case .end(let name):
      path.removeLast()
      if tag == nil {
        if name == "CultureName" { segment.language = LanguageTag(words) }
      } else {
        tag?.tag.raw += xml.raw
        end(name)
      }
      words = ""
    case .comment, .instruction: tag?.tag.raw += xml.raw
    }
  }

  /// Whether the element just begun stands where texts and tags do: in `Elements`, or in a segment without.
  private var isElement: Bool {
    let parent = path.dropLast().last
    return parent == "Elements" || path.count == 2 && path.last != "Elements" && path.last != "CultureName"
  }

  private mutating func end(_ name: String) {
    guard let (current, depth) = tag else { return }
    if path.count == depth - 1 {
      segment.tags.append(current)
      tag = nil
    } else if path.count == depth {
      switch name {
      case "Type": tag?.tag.type = words
      case "Anchor": tag?.tag.anchor = words
      case "AlignmentAnchor": tag?.tag.alignment = words
      case "TagID": tag?.tag.id = words
      default: break
      }
    }
  }
}
