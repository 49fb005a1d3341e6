internal import Checks

/// The documentation of a check as HTML: paragraphs, code, and its examples in a list.
enum DocumentationHTML {
  /// All but the first paragraph where that says what `summary` says.
  static func html(of check: CheckDescription) -> String {
    let text = CheckDocumentation.text(check.identifier) ?? ""
    var blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: \.isEmpty).map(Array.init)
    if blocks.first?.joined(separator: " ") == check.summary { blocks.removeFirst() }
    return blocks.map(block).joined()
      + "<p class=\"kind\">\(check.severity.rawValue), unless settings say otherwise · "
      + "\(check.category.itsType) (ITS 2.0) · \(check.category.mqmType) (MQM)</p>\n"
  }

  private static func block(_ lines: [Substring]) -> String {
    if lines.allSatisfy({ $0.hasPrefix("    ") }) {
      return "<pre>\(PageTemplate.escaped(lines.map { $0.dropFirst(4) }.joined(separator: "\n")))</pre>\n"
    }
    let start = lines.firstIndex { example($0) != nil } ?? lines.endIndex
    let (prose, examples) = (lines[..<start], lines[start...].compactMap(example))
    return (prose.isEmpty ? "" : "<p>\(inline(prose.joined(separator: " ")))</p>\n")
      + (examples.isEmpty ? "" : "<ul class=\"examples\">\n\(examples.joined())</ul>\n")
  }

  /// A line `Wrong (en → tr): "…" → "…"`, or one that begins with `Right`.
  private static func example(_ line: Substring) -> String? {
    guard let kind = ["Wrong", "Right"].first(where: { line.hasPrefix("\($0) (") }),
      let end = line.firstRange(of: "): ")
    else { return nil }
    let languages = line[..<end.lowerBound].dropFirst(kind.count + 2)
    let texts = line[end.upperBound...].split(separator: "\" → \"", omittingEmptySubsequences: false)
      .map { $0.trimming("\"") }
    return
      "<li class=\"\(kind.lowercased())\"><b>\(kind)</b> <i>\(PageTemplate.escaped(String(languages)))</i> "
      + texts.map { "<q>\(PageTemplate.escaped(String($0)))</q>" }.joined(separator: " → ") + "</li>\n"
  }

  private static func inline(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { number, part in
      let escaped = PageTemplate.escaped(String(part))
      return number % 2 == 1 && number + 1 < parts.count ? "<code>\(escaped)</code>" : escaped
    }.joined()
  }
}

extension Substring {
  /// Without one such character at each end.
  fileprivate func trimming(_ character: Character) -> Substring {
    var text = self
    if text.first == character { text.removeFirst() }
    if text.last == character { text.removeLast() }
    return text
  }
}
