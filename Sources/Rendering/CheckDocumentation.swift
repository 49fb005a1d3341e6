internal import CResources

/// What the comments over the checks say, as it is built into the program.
///
/// `Scripts/make-check-docs` gathers them; a test sees to it that they are the comments.
public enum CheckDocumentation {
  /// The documentation of a check in Markdown, its examples in lines that begin with `Wrong` and `Right`.
  public static func text(_ identifier: String) -> String? { texts[identifier] }

  private static let texts: [String: String] = {
    var length: Int64 = 0
    guard let bytes = unsafe cresources_find("checks/documentation.txt", &length) else { return [:] }
    let text = unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
    var texts: [String: String] = [:]
    var name = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("[") && line.hasSuffix("]") && line.contains(where: \.isLetter)
        && !line.contains(" ")
      {
        name = String(line.dropFirst().dropLast())
      } else if !name.isEmpty {
        texts[name, default: ""] += line + "\n"
      }
    }
    return texts.mapValues { text in
      var text = text
      while text.hasSuffix("\n\n") { text.removeLast() }
      return text
    }
  }()
}
