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
    /// What XLIFF 2 says of an element, as a place in `XLIFF2Element.all`.
    var element: Int?
  }

  private(set) var items: [Item] = []
  let scope: XLIFFScope
  let file: String
  /// Set, with no more items than fit, where the element is over the limit.
  let failure: FormatError?

  /// Where the whole element stands.
  var location: SourceLocation { location(of: 0) }

  /// Reads on to the end of the element that `xml` has just begun, called `name`.
  init(
    _ name: XLIFFNames.Name, _ attributes: [XMLAttribute], from xml: XMLReader, scope: inout XLIFFScope,
    names: inout XLIFFNames
  ) throws(FormatError) {
    file = xml.name
    var items: [Item] = []
    items.reserveCapacity(48)
    let begin = xml.bytes.lowerBound
    items.append(Item(start: name, attributes, xml))
    var open = [0]
    var deletionDepth = 0
    var failure: FormatError?
    reading: while let kind = try xml.advance() {
      if xml.bytes.upperBound - begin > UnitLimits.unit {
        let place = SourceLocation(file: file, line: items[0].line, bytes: items[0].bytes)
        failure = FormatError(at: place, .unitTooLong(limit: UnitLimits.unit))
        try Self.skip(open.count, from: xml, kind, scope: &scope)
        break reading
      }
      switch kind {
      case .start:
        let attributes = xml.attributes
        try scope.open(attributes, in: xml)
        let name = names.current(xml, scope)
        open.append(items.count)
        let item = Item(start: name, attributes, xml)
        if Self.isDeletion(item) { deletionDepth += 1 }
        items.append(item)
      case .end:
        guard let start = open.popLast() else { break reading }
        if Self.isDeletion(items[start]) { deletionDepth -= 1 }
        items[start].partner = items.count
        items.append(Item(endOf: items[start], at: start, xml))
        if open.isEmpty { break reading }
        scope.close()
      case .text:
        var item = Item(kind: .text, bytes: xml.bytes, line: xml.line)
        // Only indentation and the insides of codes are ever copied.
        let isCopied =
          xml.beginsLine || deletionDepth > 0 || open.last.map { Self.holdsCode(items[$0].name) } == true
        if isCopied { (item.text, item.raw) = xml.textAndRaw } else { item.text = xml.text }
        items.append(item)
      case .comment, .instruction:
        var item = Item(kind: .other, bytes: xml.bytes, line: xml.line)
        item.raw = xml.raw
        items.append(item)
      }
    }
    self.items = items
    self.scope = scope
    self.failure = failure
  }

  /// Reads on from the event at hand to the end of the outermost of `depth` open elements.
  private static func skip(
    _ depth: Int, from xml: XMLReader, _ kind: XMLReader.Kind, scope: inout XLIFFScope
  ) throws(FormatError) {
    var depth = depth
    var kind: XMLReader.Kind? = kind
    while let current = kind {
      switch current {
      case .start:
        try scope.open(xml.attributes, in: xml)
        depth += 1
      case .end:
        depth -= 1
        if depth == 0 { return }
        scope.close()
      default: break
      }
      kind = try xml.advance()
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
    let end = items[items[index].partner].bytes.upperBound
    return SourceLocation(
      file: file, line: items[index].line, bytes: items[index].bytes.lowerBound..<end)
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

extension XLIFFTape.Item {
  /// The element that `xml` has just begun.
  fileprivate init(start name: XLIFFNames.Name, _ attributes: [XMLAttribute], _ xml: XMLReader) {
    self.init(
      kind: .start, namespace: name.namespace, name: name.local, attributes: attributes, raw: xml.raw,
      bytes: xml.bytes, line: xml.line, element: name.element)
  }

  /// The end of the element that starts at `index`.
  fileprivate init(endOf start: XLIFFTape.Item, at index: Int, _ xml: XMLReader) {
    self.init(
      kind: .end, namespace: start.namespace, name: start.name, raw: xml.raw, bytes: xml.bytes,
      line: xml.line, partner: index)
  }
}
