/// What one inline element of TMX does to the text around it.
///
///     TMXMarkup("<it pos='end'>&lt;/b></it>")   // .isolatedEnd
///     TMXMarkup("<ph onclick='x'/>")            // nil: not in the DTD
enum TMXMarkup: Hashable {
  case pairStart, pairEnd, isolatedStart, isolatedEnd, placeholder
  /// `<hi>` without content.
  case highlight

  /// `nil` unless `text` is exactly one element that is valid by the DTD of TMX 1.4 and is not one of
  /// our own native codes.
  init?(_ text: String) {
    guard text.hasSuffix(">"), !text.hasPrefix("<?"), !text.hasPrefix("<!") else { return nil }
    let xml = XMLReader(ByteInput(name: "", bytes: Array(text.utf8)))
    var open: [String] = []
    var root: (name: String, attributes: [XMLAttribute])?
    var isEmpty = true
    do throws(FormatError) {
      while let event = try xml.next() {
        if root != nil && open.isEmpty { return nil }
        switch event {
        case .start(let name, let attributes):
          guard Self.isAllowed(name, in: open.last), Self.areAllowed(attributes, on: name) else { return nil }
          if root == nil { root = (name, attributes) } else { isEmpty = false }
          open.append(name)
        case .end: open.removeLast()
        case .text: isEmpty = false
        case .comment: break
        case .instruction: return nil
        }
      }
    } catch {
      return nil
    }
    switch (root?.name, root?.attributes["pos"]) {
    case ("bpt", _): self = .pairStart
    case ("ept", _): self = .pairEnd
    case ("it", "begin"): self = .isolatedStart
    case ("it", "end"): self = .isolatedEnd
    case ("ph", _), ("ut", _): self = .placeholder
    case ("hi", _) where isEmpty: self = .highlight
    default: return nil
    }
  }

  private static func isAllowed(_ name: String, in parent: String?) -> Bool {
    switch parent {
    case nil, "hi", "sub": ["bpt", "ept", "it", "ph", "ut", "hi"].contains(name)
    default: name == "sub"
    }
  }

  private static func areAllowed(_ attributes: [XMLAttribute], on name: String) -> Bool {
    let names = Set(attributes.map(\.name))
    let (required, optional): (Set<String>, Set<String>) =
      switch name {
      case "bpt": (["i"], ["x", "type"])
      case "ept": (["i"], [])
      case "it": (["pos"], ["x", "type"])
      case "ph": ([], ["x", "assoc", "type"])
      case "hi": ([], ["x", "type"])
      case "ut": ([], ["x"])
      default: ([], ["datatype", "type"])
      }
    return required.isSubset(of: names) && names.isSubset(of: required.union(optional))
      && attributes["type"] != TMXNative.type
      && (name != "it" || ["begin", "end"].contains(attributes["pos"]))
  }
}
