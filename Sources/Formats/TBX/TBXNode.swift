internal import Bitext

/// A piece of an entry as it stands in the file: one tag, one text, one comment.
struct TBXPiece {
  /// In UTF-8, whatever the file is in.
  var raw: String
  var bytes: Range<Int>

  var isSpace: Bool { raw.utf8.allSatisfy(TBXPiece.isSpace) }

  /// White space of XML 1.0 §2.3.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// One element of a TBX file, read whole, that knows which pieces of its entry it is made of.
struct TBXNode {
  /// In the style DCT with the prefixes used here, `basic:context`; core elements without one.
  var name: AttributedName
  /// As it is written, prefix and all.
  var written: String
  /// As they are written.
  var attributes: [XMLAttribute]
  var children: [TBXNode] = []
  /// All text inside, that of the children too.
  var text = ""
  /// From the start tag to the end tag, which has no characters where the element is empty.
  var pieces: Range<Int>

  /// The element's bare name.
  var element: String { name.name }

  /// The text with runs of XML's white space made one space, and none at the ends.
  var words: String { TBXNode.words(of: text) }

  /// No-break and other wide spaces are text.
  static func words(of text: String) -> String {
    var bytes: [UInt8] = []
    var isAfterSpace = true
    var isSame = true
    for byte in text.utf8 {
      let isSpace = TBXPiece.isSpace(byte)
      if isSpace, isAfterSpace || byte != 0x20 { isSame = false }
      if !(isSpace && isAfterSpace) { bytes.append(isSpace ? 0x20 : byte) }
      isAfterSpace = isSpace
    }
    if isAfterSpace, !bytes.isEmpty {
      bytes.removeLast()
      isSame = false
    }
    return isSame ? text : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether what stands inside is text with marks in it, as a definition may have.
  var isMarkedText: Bool { children.allSatisfy { TBXCategories.inline.contains($0.element) } }
}

/// An element with the pieces that it is made of.
struct TBXMarkup {
  var pieces: [TBXPiece]
  var root: TBXNode

  private static let maximumDepth = 16

  /// Reads on to the end of the element whose start `xml` has just given.
  ///
  /// It may take up `UnitLimits.unit` bytes of the file and hold elements 16 deep; `dialect` knows the names.
  init(
    _ name: String, _ attributes: [XMLAttribute], from xml: XMLReader, dialect: TBXDialect
  ) throws(FormatError) {
    let start = xml.location
    pieces = [TBXPiece(raw: xml.raw, bytes: start.bytes)]
    var scopes = [dialect.scope(attributes, in: dialect.namespaces)]
    var open = [Self.node(name, attributes, scopes[0], at: 0)]
    while let event = try xml.next() {
      let location = xml.location
      guard location.bytes.upperBound - start.bytes.lowerBound <= UnitLimits.unit else {
        throw FormatError(
          at: start, .invalid("<\(name)> is over \(UnitLimits.unit) bytes. Split it, or repair the file."))
      }
      // The end of an empty-element tag stands nowhere.
      let end = pieces[pieces.count - 1].bytes.upperBound
      pieces.append(TBXPiece(raw: xml.raw, bytes: xml.raw.isEmpty ? end..<end : location.bytes))
      switch event {
      case .start(let name, let attributes):
        guard open.count < Self.maximumDepth else {
          throw FormatError(at: start, .tooDeep(limit: Self.maximumDepth))
        }
        let scope = dialect.scope(attributes, in: scopes[scopes.count - 1])
        scopes.append(scope)
        open.append(Self.node(name, attributes, scope, at: pieces.count - 1))
      case .end:
        var node = open.removeLast()
        scopes.removeLast()
        node.pieces = node.pieces.lowerBound..<pieces.count
        guard let last = open.indices.last else {
          root = node
          return
        }
        open[last].text += node.text
        open[last].children.append(node)
      case .text(let piece): open[open.count - 1].text += piece
      case .comment, .instruction: break
      }
    }
    throw FormatError(at: start, .malformedXML("the file ends within <\(name)>"))
  }

  private static func node(
    _ name: String, _ attributes: [XMLAttribute], _ scope: [String: String], at piece: Int
  ) -> TBXNode {
    TBXNode(
      name: TBXCategories.canonical(name, attributes, namespaces: scope), written: name,
      attributes: attributes, pieces: piece..<piece + 1)
  }

  /// The markup of an element as it stands in the file, but in UTF-8.
  func raw(_ node: TBXNode) -> String { pieces[node.pieces].reduce(into: "") { $0 += $1.raw } }

  /// What stands between the tags of an element.
  func inside(_ node: TBXNode) -> String {
    pieces[node.pieces].dropFirst().dropLast().reduce(into: "") { $0 += $1.raw }
  }

  /// Where an element, or what stands at a boundary of pieces, is in the file.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = pieces.last else { return 0..<0 }
    if range.isEmpty {
      let place =
        range.lowerBound < pieces.count ? pieces[range.lowerBound].bytes.lowerBound : last.bytes.upperBound
      return place..<place
    }
    return pieces[range.lowerBound].bytes.lowerBound..<pieces[range.upperBound - 1].bytes.upperBound
  }

  /// The white space that stands before an element, if nothing else does.
  func space(before node: TBXNode) -> String? {
    let index = node.pieces.lowerBound - 1
    guard index > 0, pieces[index].isSpace else { return nil }
    return pieces[index].raw
  }
}
