/// What an SDLXLIFF file says before its units: what its tags stand for, and the comments.
///
/// Tags are those of the `<file>` being read, comments those of the whole file. More than 4 MiB of either are not
/// kept; the codes then show the tags of XLIFF.
struct SDLDefinitions: Sendable {
  /// What the codes of a tag's number stand for in the original document.
  struct Tag: Sendable {
    var open: String?
    var close: String?
    var alone: String?
  }

  private(set) var tags: [String: Tag] = [:]
  private(set) var comments: [String: [String]] = [:]
  private var tag: String?
  private var comment: String?
  private var text: String?
  private var size = 0

  mutating func beginFile() {
    tags = [:]
    (tag, text, size) = (nil, nil, 0)
  }

  /// Reads a start tag of Trados' own vocabulary.
  mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
    switch name {
    case "tag": tag = attributes["id"]
    case "cmt-def": comment = attributes["id"]
    case "bpt", "ept", "ph", "st": text = tag == nil ? nil : ""
    case "Comment": text = comment == nil ? nil : ""
    default: break
    }
  }

  mutating func read(_ piece: String) {
    guard text != nil, size < UnitLimits.unit else { return }
    size += piece.utf8.count
    text? += piece
  }

  mutating func end(_ name: String) {
    switch name {
    case "tag": tag = nil
    case "cmt-def": comment = nil
    case "Comment":
      guard let comment, let words = take(), !words.allSatisfy(\.isWhitespace) else { return }
      comments[comment, default: []].append(words)
    case "bpt":
      if let tag, let markup = take() { tags[tag, default: Tag()].open = markup }
    case "ept":
      if let tag, let markup = take() { tags[tag, default: Tag()].close = markup }
    case "ph", "st":
      if let tag, let markup = take() { tags[tag, default: Tag()].alone = markup }
    default: break
    }
  }

  private mutating func take() -> String? {
    defer { text = nil }
    return size < UnitLimits.unit ? text : nil
  }
}
