internal import Bitext

/// A small element read whole: its name, attributes, children and markup.
struct XMLNode {
  var name: String
  var attributes: [XMLAttribute]
  var children: [XMLNode] = []
  /// All text inside, that of the children too.
  var text = ""
  /// As it stands in the file.
  var raw: String

  private static let maximumDepth = 16

  /// Reads on to the end of the element whose start `xml` has just given, which may take up `limit`
  /// bytes of the file and hold elements 16 deep.
  init(
    _ name: String, _ attributes: [XMLAttribute], from xml: XMLReader, limit: Int, depth: Int = 1
  ) throws(FormatError) {
    self.name = name
    self.attributes = attributes
    raw = xml.raw
    let start = xml.location
    guard depth <= Self.maximumDepth else {
      throw FormatError(at: start, .tooDeep(limit: Self.maximumDepth))
    }
    while let event = try xml.next() {
      guard xml.location.bytes.upperBound - start.bytes.lowerBound <= limit else {
        throw FormatError(
          at: start, .invalid("<\(name)> is over \(limit) bytes. Split it, or repair the file."))
      }
      switch event {
      case .start(let name, let attributes):
        let child = try XMLNode(name, attributes, from: xml, limit: limit, depth: depth + 1)
        text += child.text
        raw += child.raw
        children.append(child)
      case .end:
        raw += xml.raw
        return
      case .text(let piece):
        text += piece
        raw += xml.raw
      case .comment, .instruction: raw += xml.raw
      }
    }
  }

  /// The text with runs of white space made one space, and none at the ends.
  var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
