/// A reference inside of an XLIFF 2 file, such as `#f=f1/u=u1/n=n1` (XLIFF 2.1, §3).
enum XLIFF2Fragment {
  struct Selector: Hashable {
    /// Empty for an inline element of the source.
    var prefix: String
    var id: String
  }

  static func selectors(_ reference: String) -> [Selector] {
    let fragment = reference.drop { $0 != "#" }.dropFirst()
    return fragment.split(separator: "/").map { selector in
      guard let equals = selector.firstIndex(of: "=") else {
        return Selector(prefix: "", id: String(selector))
      }
      return Selector(
        prefix: String(selector[..<equals]), id: String(selector[selector.index(after: equals)...]))
    }
  }

  /// What is wrong with a reference that begins with `#`; `nil` when nothing is.
  static func fault(_ reference: String) -> String? {
    let selectors = selectors(reference)
    guard !selectors.isEmpty, !reference.contains("//") else { return "it names nothing" }
    var rank = -1
    for selector in selectors {
      guard XLIFF2Value.isToken(selector.id) else { return "\"\(selector.id)\" is no id" }
      switch selector.prefix {
      case "f", "g", "u":
        let own = ["f": 0, "g": 1, "u": 2][selector.prefix] ?? 0
        guard rank < 3 else { return "nothing can follow what is no container" }
        guard own > rank else { return "f, g and u come in this order, each once" }
        rank = own
      default:
        guard rank < 3 else { return "only the last selector can be other than f, g and u" }
        rank = 3
        if let fault = fault(ofLeaf: selector.prefix) { return fault }
      }
    }
    return nil
  }

  /// The prefixes that the committee knows; those of extensions are to be registered with it (§3.1).
  static let registered: Set<String> = [
    "", "f", "g", "u", "n", "d", "t", "gls", "mtc", "res", "mda", "slr", "ctr", "val", "fs", "its", "itsm",
    "pgs", "tbx",
  ]

  private static func fault(ofLeaf prefix: String) -> String? {
    switch prefix {
    case "", "n", "d", "t": nil
    case _ where prefix.utf8.count < 2: "\"\(prefix)\" is no selector"
    case _ where !XLIFF2Value.isToken(prefix) || prefix.contains(":"): "\"\(prefix)\" is no prefix"
    default: nil
    }
  }
}
