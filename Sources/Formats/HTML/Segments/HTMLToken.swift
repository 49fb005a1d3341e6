/// A piece of a page as it stands: text, a tag, or something that no reader sees.
struct HTMLToken: Sendable {
  enum Kind: Hashable, Sendable {
    case text
    case start
    case end
    /// A comment, a declaration, an instruction, or a whole element that is code, such as `<script>…</script>`.
    case opaque
  }

  var kind: Kind
  /// Bytes of the page.
  var range: Range<Int>
  /// Of a tag or script, in lower case.
  var name = ""
  /// Of a start tag or script, without repetitions.
  var attributes: [Attribute] = []
  /// Of a script, between its tags.
  var content = 0..<0
  /// Whether a start tag ends in `/>`.
  var isSelfClosing = false

  /// An attribute as it stands in a tag.
  struct Attribute: Sendable {
    /// In lower case.
    var name: String
    /// Bytes of the page, without quotes; empty where there is no value.
    var value: Range<Int>
    /// `nil` where the value stands without quotes.
    var quote: UInt8?
  }

  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}
