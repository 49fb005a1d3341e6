internal import Bitext

/// Finds the paragraphs in a part of a Word document.
///
/// Source: ECMA-376-1, §17.3 (paragraphs and runs), §17.13 (revisions), §17.16 (fields) and §20.4.2.5 (descriptions
/// of pictures); ECMA-376-3, §10 (alternate content). Deleted text is a code, inserted text is text.
struct DOCXTextFinder {
  /// A paragraph that stands open.
  private struct Paragraph {
    var depth: Int
    /// What stands before the names of Word's elements, colon and all.
    var prefix: String
    /// The alternate content that it stands in, and whether it is the form for old versions.
    var alternate: Int?
    var isFallback: Bool
    var items: [DOCXItem] = []
    var role = SegmentRole.body
    /// The run that stands open.
    var run: (start: Int, firstItem: Int, properties: Range<Int>?)?
    /// The element that is passed over, what it is, and the text in it.
    var skipped: (depth: Int, start: Int, tag: String, text: String)?
    /// The `<w:t>` that stands open.
    var text: (start: Int, content: String)?
  }

  private let bytes: [UInt8]
  private let xml: XMLReader
  private var open: [Paragraph] = []
  private var names = DOCXNames()
  private var depth = 0
  /// How deep in `<mc:Fallback>`.
  private var fallbackDepth: Int?
  private var alternates = DOCXAlternates()
  private var found: [PageText] = []

  init(_ bytes: [UInt8], part: String) {
    self.bytes = bytes
    xml = XMLReader(ByteInput(name: part, bytes: bytes))
  }

  mutating func texts() throws(FormatError) -> [PageText] {
    guard xml.encoding.scheme == .utf8 else {
      throw FormatError(xml.name, .unknownEncoding(xml.encoding.name))
    }
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes):
        depth += 1
        names.open(attributes)
        start(names.usual(name), attributes, raw: name)
      case .end(let name):
        end(names.usual(name))
        names.close()
        depth -= 1
      case .text(let text):
        guard let last = open.indices.last else { break }
        open[last].text?.content += text
        open[last].skipped?.text += text
      case .comment, .instruction: break
      }
    }
    // Outer before inner.
    return (found + alternates.twins(of: found)).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute], raw: String) {
    let place = xml.location.bytes
    if name == "mc:Fallback", fallbackDepth == nil { fallbackDepth = depth }
    if name == "mc:AlternateContent" { alternates.begin() }
    if name == "wp:docPr", fallbackDepth == nil { findDescriptions(attributes, at: place.lowerBound) }
    if name == "w:p" {
      open.append(
        Paragraph(
          depth: depth, prefix: String(raw.dropLast(1)), alternate: alternates.current,
          isFallback: fallbackDepth != nil))
      return
    }
    guard let last = open.indices.last, open[last].text == nil else { return }
    if open[last].skipped != nil {
      if name == "w:pStyle", let style = names.value("w:val", in: attributes),
        let role = Self.roles[style.lowercased()]
      {
        open[last].role = role
      }
      return
    }
    switch name {
    case "w:r" where open[last].run == nil: open[last].run = (place.lowerBound, open[last].items.count, nil)
    case "w:t" where open[last].run != nil: open[last].text = (place.upperBound, "")
    case _ where Self.containers.contains(name) && open[last].run == nil:
      open[last].items.append(item(.open, place, tag: xml.raw))
    default: open[last].skipped = (depth, place.lowerBound, xml.raw, "")
    }
    if open[last].skipped != nil, name == "w:fldChar" {
      let type = names.value("w:fldCharType", in: attributes)
      fieldMark = type == "begin" ? .begin : type == "end" ? .end : nil
    }
  }

  /// The words for who cannot see a picture.
  private mutating func findDescriptions(_ attributes: [XMLAttribute], at start: Int) {
    let tag = Array(xml.raw.utf8)
    for name in ["descr", "title"] {
      guard let text = attributes[name], text.contains(where: { !$0.isWhitespace }),
        let value = XMLMarkup.range(of: name, in: tag)?.value
      else { continue }
      var description = PageText(
        content: TaggedText(text), range: start + value.lowerBound..<start + value.upperBound,
        form: .value(quote: tag[value.lowerBound - 1]))
      description.role = .caption
      description.notes = [name == "descr" ? "description of a picture" : "title of a picture"]
      found.append(description)
    }
  }

  /// Of the `<w:fldChar>` that stands open.
  private var fieldMark: DOCXItem.Field?

  private mutating func end(_ name: String) {
    let place = xml.location.bytes
    if fallbackDepth == depth { fallbackDepth = nil }
    if name == "mc:AlternateContent" { alternates.end() }
    guard let last = open.indices.last else { return }
    if let skipped = open[last].skipped {
      guard skipped.depth == depth else { return }
      open[last].skipped = nil
      endSkipped(name, skipped.start..<place.upperBound, tag: skipped.tag, text: skipped.text)
      return
    }
    if open[last].depth == depth {
      let paragraph = open.removeLast()
      var builder = DOCXTextBuilder(bytes, prefix: paragraph.prefix)
      if var text = builder.text(of: paragraph.items) {
        text.role = paragraph.role
        text.isBlock = true
        if paragraph.isFallback {
          if let alternate = paragraph.alternate { alternates.addFallback(text, in: alternate) }
          return
        }
        if let alternate = paragraph.alternate { alternates.addChoice(found.count, in: alternate) }
        found.append(text)
      }
      return
    }
    if let text = open[last].text {
      guard name == "w:t" else { return }
      open[last].text = nil
      open[last].items.append(item(.text(text.content), text.start..<place.lowerBound, tag: ""))
    } else if name == "w:r", let run = open[last].run {
      for index in run.firstItem..<open[last].items.count {
        open[last].items[index].unit = run.start..<place.upperBound
        open[last].items[index].properties = run.properties
      }
      open[last].run = nil
    } else if Self.containers.contains(name) {
      open[last].items.append(item(.close, place, tag: xml.raw))
    }
  }

  private mutating func endSkipped(_ name: String, _ range: Range<Int>, tag: String, text: String) {
    let last = open.count - 1
    switch name {
    case "w:rPr" where open[last].run != nil: open[last].run?.properties = range
    // Layout of the last time that it was shown, and marks of the spelling checker.
    case "w:pPr", "w:lastRenderedPageBreak", "w:proofErr": break
    default:
      var item = item(.code, range, tag: tag)
      if name == "w:fldChar" { item.field = fieldMark }
      if name == "w:instrText" { item.field = .instruction(text) }
      fieldMark = nil
      open[last].items.append(item)
    }
  }

  private func item(_ kind: DOCXItem.Kind, _ range: Range<Int>, tag: String) -> DOCXItem {
    DOCXItem(kind: kind, range: range, tag: tag, unit: range, isInRun: open.last?.run != nil)
  }

  private static let containers: Set<String> = [
    "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml",
    "w:dir",
    "w:bdo",
  ]

  private static let roles: [String: SegmentRole] = [
    "title": .headline, "heading1": .headline, "subtitle": .summary, "quote": .quote, "intensequote": .quote,
    "caption": .caption,
  ]
}
