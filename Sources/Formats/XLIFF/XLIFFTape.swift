internal import Bitext

/// An element of an XLIFF file read whole, as a flat run of its tags and texts.
///
/// This is all that is held of a file at a time: one `<trans-unit>` or `<unit>`.
struct XLIFFTape {
  struct Item {
    enum Kind { case start, end, text, other }

    var kind: Kind
    var namespace: XLIFFNamespace = .core
    /// Without its prefix.
    var name = ""
    var attributes: [XMLAttribute] = []
    var text = ""
    /// As the file has it, in UTF-8; of text only where it may be copied.
    var raw = ""
    var bytes: Range<Int>
    var line: Int
    /// Of a start the index of its end, of an end that of its start.
    var partner = 0
    var depth = 0
  }

  private(set) var items: [Item] = []
  let scope: XLIFFScope
  let file: String
  /// Set, with no more items than fit, where the element is over the limit.
  let failure: FormatError?

  /// Where the whole element stands.
  var location: SourceLocation { location(of: 0) }

  /// Reads on to the end of the element that `xml` has just begun.
  init(
    _ name: String, _ attributes: [XMLAttribute], from xml: XMLReader, scope: inout XLIFFScope
  ) throws(FormatError) {
    file = xml.name
    var open: [Int] = []
    var items: [Item] = []
    items.reserveCapacity(48)
    var event: XMLReader.Event? = .start(name: name, attributes: attributes)
    var isFirst = true
    let begin = xml.location
    var deletionDepth = 0
    var failure: FormatError?
    reading: while let current = event {
      let place = xml.location
      if !isFirst, place.bytes.upperBound - begin.bytes.lowerBound > UnitLimits.unit {
        failure = FormatError(at: begin, .unitTooLong(limit: UnitLimits.unit))
        try Self.skip(open.count, from: xml, event: current, scope: &scope)
        break reading
      }
      var item = Item(kind: .other, bytes: place.bytes, line: place.line, depth: open.count)
      switch current {
      case .start(let name, let attributes):
        if !isFirst { try scope.open(attributes, in: xml) }
        isFirst = false
        (item.namespace, item.name) = scope.resolve(name)
        item.kind = .start
        item.attributes = attributes
        item.raw = xml.raw
        if Self.isDeletion(item) { deletionDepth += 1 }
        open.append(items.count)
        items.append(item)
      case .end:
        guard let start = open.popLast() else { break reading }
        if Self.isDeletion(items[start]) { deletionDepth -= 1 }
        item.kind = .end
        item.namespace = items[start].namespace
        item.name = items[start].name
        item.raw = xml.raw
        item.partner = start
        item.depth = open.count
        items[start].partner = items.count
        items.append(item)
        if open.isEmpty { break reading }
        scope.close()
      case .text(let text):
        item.kind = .text
        item.text = text
        // Only indentation and the insides of codes are ever copied.
        let isIndentation = text.utf8.first == 0x0A
        if isIndentation || deletionDepth > 0 || open.last.map({ Self.holdsCode(items[$0].name) }) == true {
          item.raw = xml.raw
        }
        items.append(item)
      case .comment, .instruction:
        item.raw = xml.raw
        items.append(item)
      }
      event = try xml.next()
    }
    self.items = items
    self.scope = scope
    self.failure = failure
  }

  /// Reads on from `event` to the end of the outermost of `depth` open elements.
  private static func skip(
    _ depth: Int, from xml: XMLReader, event: XMLReader.Event, scope: inout XLIFFScope
  ) throws(FormatError) {
    var depth = depth
    var event: XMLReader.Event? = event
    while let current = event {
      switch current {
      case .start(_, let attributes):
        try scope.open(attributes, in: xml)
        depth += 1
      case .end:
        depth -= 1
        if depth == 0 { return }
        scope.close()
      default: break
      }
      event = try xml.next()
    }
  }

  /// The kind of `<mrk>` around what Trados has as deleted, while it tracks changes.
  static let deletion = "x-sdl-deleted"

  private static func isDeletion(_ item: Item) -> Bool {
    item.name == "mrk" && item.attributes["mtype"] == deletion
  }

  private static func holdsCode(_ name: String) -> Bool {
    switch name {
    case "bpt", "ept", "ph", "it", "sub": true
    default: false
    }
  }

  /// The place from the start tag at `index` to its end tag.
  func location(of index: Int) -> SourceLocation {
    let item = items[index]
    return SourceLocation(
      file: file, line: item.line, bytes: item.bytes.lowerBound..<items[item.partner].bytes.upperBound)
  }

  /// The children elements of the element that starts at `index`.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var position = index + 1
    let end = items[index].partner
    while position < end {
      if items[position].kind == .start {
        children.append(position)
        position = items[position].partner
      }
      position += 1
    }
    return children
  }

  /// The first child called `name` in the vocabulary of XLIFF itself.
  func child(_ name: String, of index: Int) -> Int? {
    var position = index + 1
    let end = items[index].partner
    while position < end {
      if items[position].kind == .start {
        if items[position].name == name && items[position].namespace == .core { return position }
        position = items[position].partner
      }
      position += 1
    }
    return nil
  }

  /// An attribute that belongs to the element.
  func attribute(_ name: String, of index: Int) -> String? { items[index].attributes[name] }

  /// An attribute of another vocabulary.
  func attribute(_ name: String, in namespace: XLIFFNamespace, of index: Int) -> String? {
    attributeName(name, in: namespace, of: index).flatMap { items[index].attributes[$0] }
  }

  /// An attribute of another vocabulary, as the file writes its name.
  func attributeName(_ name: String, in namespace: XLIFFNamespace, of index: Int) -> String? {
    items[index].attributes.first { attribute in
      attribute.name.utf8.count > name.utf8.count && attribute.name.hasSuffix(name)
        && scope.resolveAttribute(attribute.name) == (namespace, name)
    }?.name
  }

  /// All text inside of the element.
  func text(of index: Int) -> String {
    var text = ""
    for item in items[index...items[index].partner] where item.kind == .text { text += item.text }
    return text
  }

  /// The text with runs of white space made one space, and none at the ends.
  func words(of index: Int) -> String {
    text(of: index).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The white space that stands before the element, when it stands on a line of its own.
  func indentation(of index: Int) -> String {
    guard index > 0, items[index - 1].kind == .text, items[index - 1].text.allSatisfy(\.isWhitespace)
    else { return "" }
    return items[index - 1].raw
  }

  func isEmptyTag(_ index: Int) -> Bool { items[index].raw.hasSuffix("/>") }

  /// Where the content of the element stands: nowhere for an empty-element tag.
  func contentBytes(of index: Int) -> Range<Int> {
    let start = items[index].bytes.upperBound
    return start..<max(start, items[items[index].partner].bytes.lowerBound)
  }
}
