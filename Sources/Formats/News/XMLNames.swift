/// Local names and namespaces of elements, as they open and close.
///
/// Source: Namespaces in XML 1.0, third edition.
struct XMLNames {
  /// What the open elements declare, outermost first; `prefix` is empty for the default.
  private var declarations: [(depth: Int, prefix: String)] = []
  /// The namespaces that each prefix stands for, the one in force last.
  private var inForce: [String: [String]] = [:]
  private var depth = 0

  /// The name of an element that begins.
  mutating func enter(_ name: String, _ attributes: [XMLAttribute]) -> (local: String, namespace: String) {
    depth += 1
    for attribute in attributes where attribute.name.hasPrefix("xmlns") {
      if attribute.name == "xmlns" {
        declare("", attribute.value)
      } else if attribute.name.utf8.dropFirst(5).first == UInt8(ascii: ":") {
        declare(String(attribute.name.dropFirst(6)), attribute.value)
      }
    }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (prefix, local) = parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", name)
    return (local, inForce[prefix]?.last ?? "")
  }

  mutating func leave() {
    while let last = declarations.last, last.depth == depth {
      declarations.removeLast()
      inForce[last.prefix]?.removeLast()
    }
    depth -= 1
  }

  private mutating func declare(_ prefix: String, _ uri: String) {
    declarations.append((depth, prefix))
    inForce[prefix, default: []].append(uri)
  }
}
