internal import CGumbo

/// An attribute of an element: name in lower case, character references resolved.
struct HTMLAttribute: Hashable, Sendable {
  var name: String
  var value: String
}

/// A node of a page.
struct HTMLNode: Sendable {
  enum Kind: Hashable, Sendable {
    case element, text, comment
  }

  var kind: Kind
  /// Tag name in lower case; empty for text and comments.
  var name: String
  /// Inside SVG or MathML.
  var isForeign: Bool
  /// Text with character references resolved; empty for elements.
  var text: String
  var attributes: [HTMLAttribute]
  /// Number of the parent; `nil` for the root.
  var parent: Int?
  /// Number after that of the last descendant.
  var end: Int
  /// Bytes of the start tag, text or comment; empty when it does not stand in the page.
  var source: Range<Int>
  /// Bytes of the end tag; empty when there is none.
  var closing: Range<Int>

  /// The value of an attribute; empty when it stands without one.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// A page as the HTML standard reads it: its nodes in document order, parents before children.
///
/// Any text is a page; unclosed and misnested tags are repaired as browsers do. Offsets are bytes of
/// the page in UTF-8. Costs a copy of the text; takes about 0.15 s for each MiB.
struct HTMLTree: Sendable {
  let page: [UInt8]
  let nodes: [HTMLNode]

  /// `page` is valid UTF-8; `file` is for errors.
  init(page: [UInt8], file: String) throws(ArticleError) {
    self.page = page
    let (status, nodes) = unsafe page.withUnsafeBufferPointer { page -> (Int32, [HTMLNode]) in
      var document: OpaquePointer?
      let status = unsafe cgumbo_parse(page.baseAddress, Int64(page.count), &document)
      guard let document = unsafe document else { return (status, []) }
      defer { unsafe cgumbo_free(document) }
      return (status, unsafe Self.nodes(of: document))
    }
    switch Int(status) {
    case CGUMBO_OK: self.nodes = nodes
    case CGUMBO_TOO_DEEP: throw ArticleError(file: file, .tooDeep(limit: Int(CGUMBO_DEPTH_LIMIT)))
    case CGUMBO_UNPARSABLE: throw ArticleError(file: file, .unparsable)
    default: throw ArticleError(file: file, .tooCostly)
    }
  }

  /// The text that stands at `range` of the page.
  func original(_ range: Range<Int>) -> String {
    String(decoding: page[range], as: UTF8.self)
  }

  /// From the start tag of a node to its end tag, or to the end of its last descendant.
  func wholeSource(of number: Int) -> Range<Int> {
    let node = nodes[number]
    let stop = nodes[number..<node.end].reduce(node.closing.upperBound) {
      max($0, $1.source.upperBound, $1.closing.upperBound)
    }
    return node.source.lowerBound..<max(stop, node.source.lowerBound)
  }

  private static func nodes(of document: OpaquePointer) -> [HTMLNode] {
    let nodes = unsafe UnsafeBufferPointer(
      start: cgumbo_nodes(document), count: Int(cgumbo_node_count(document)))
    let attributes = unsafe cgumbo_attributes(document)
    var result: [HTMLNode] = []
    result.reserveCapacity(nodes.count)
    for index in nodes.indices {
      let node = unsafe nodes[index]
      var own: [HTMLAttribute] = []
      for number in unsafe Int(node.first_attribute)..<Int(node.first_attribute + node.attribute_count) {
        guard let attribute = unsafe attributes?[number] else { continue }
        own.append(
          HTMLAttribute(
            name: unsafe string(attribute.name, attribute.name_length),
            value: unsafe string(attribute.value, attribute.value_length)))
      }
      let kind = unsafe Int(node.kind)
      unsafe result.append(
        HTMLNode(
          kind: kind == CGUMBO_ELEMENT ? .element : kind == CGUMBO_TEXT ? .text : .comment,
          name: string(node.name, node.name_length), isForeign: node.is_foreign != 0,
          text: string(node.text, node.text_length), attributes: own,
          parent: node.parent < 0 ? nil : Int(node.parent), end: Int(node.end),
          source: Int(node.start)..<Int(node.stop),
          closing: Int(node.close_start)..<Int(node.close_stop)))
    }
    return result
  }

  private static func string(_ start: UnsafePointer<UInt8>?, _ length: Int64) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: Int(length)), as: UTF8.self)
  }
}
