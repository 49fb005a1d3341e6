/// Local names and namespaces of elements, as they open and close.
///
/// Source: Namespaces in XML 1.0, third edition.
struct XMLNames {
  /// What the open elements declare, outermost first; `prefix` is empty for the default.
  private var declarations: [(depth: Int, prefix: String, uri: String)] = []
  private var depth = 0

  /// Most declarations in force at a time; more are a sign of an attack, as each name looks through them.
  private static let limit = 512

  /// The name of an element that begins.
  mutating func enter(_ name: String, _ attributes: [XMLAttribute]) -> (local: String, namespace: String) {
    depth += 1
    for attribute in attributes where attribute.name.hasPrefix("xmlns") && declarations.count < Self.limit {
      if attribute.name == "xmlns" {
        declarations.append((depth, "", attribute.value))
      } else if attribute.name.utf8.dropFirst(5).first == UInt8(ascii: ":") {
        declarations.append((depth, String(attribute.name.dropFirst(6)), attribute.value))
      }
    }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (prefix, local) = parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", name)
    return (local, declarations.last { $0.prefix == prefix }?.uri ?? "")
  }

  mutating func leave() {
    while let last = declarations.last, last.depth == depth { declarations.removeLast() }
    depth -= 1
  }
}
