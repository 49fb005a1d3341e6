/// What to do to one text to make it another, word by word.
public enum TextDifference {
  /// A stretch of text and what becomes of it.
  public struct Part: Hashable, Sendable {
    /// The raw values are promises: they stand in JSON.
    public enum Kind: String, Hashable, Sendable {
      case same
      /// Only in the stored text.
      case deleted
      /// Only in the query.
      case inserted
    }

    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// A shortest script from `stored` to `query`, in tokens: words and figures, and single characters between them.
  ///
  ///     TextDifference.parts(from: "Exports rose 3 %.", to: "Exports fell 3 %.")
  ///     // same "Exports ", deleted "rose", inserted "fell", same " 3 %."
  ///
  /// What is deleted stands before what is inserted in its place. Parts joined without the inserted
  /// ones are `stored`, without the deleted ones `query`. O(*mn*) in tokens; texts of over 2,000 tokens
  /// come as one deletion and one insertion.
  public static func parts(from stored: String, to query: String) -> [Part] {
    let (old, new) = (tokens(stored), tokens(query))
    if old == new { return stored.isEmpty ? [] : [Part(.same, stored)] }
    guard old.count <= 2000, new.count <= 2000 else {
      return [Part(.deleted, stored), Part(.inserted, query)]
    }

    // common[i][j]: length of the longest common subsequence of old[i...] and new[j...].
    let width = new.count + 1
    var common = [UInt16](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i * width + j] =
          old[i] == new[j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var parts: [Part] = []
    var inserted = ""
    var (i, j) = (0, 0)
    func append(_ kind: Part.Kind, _ text: some StringProtocol) {
      if parts.last?.kind == kind {
        parts[parts.count - 1].text += text
      } else {
        parts.append(Part(kind, String(text)))
      }
    }
    func flush() {
      if !inserted.isEmpty { append(.inserted, inserted) }
      inserted = ""
    }
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        flush()
        append(.same, old[i])
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || common[(i + 1) * width + j] >= common[i * width + j + 1] {
        append(.deleted, old[i])
        i += 1
      } else {
        inserted += new[j]
        j += 1
      }
    }
    flush()
    return parts
  }

  /// Whether a character belongs to a word: letters and digits, and the marks inside `6,5` and `Ali'nin`.
  private static func isInWord(_ position: String.Index, _ next: String.Index, _ text: String) -> Bool {
    let character = text[position]
    if character.isLetter || character.isNumber { return true }
    guard position > text.startIndex, next < text.endIndex else { return false }
    let (before, after) = (text[text.index(before: position)], text[next])
    return switch character {
    case ",", ".": before.isNumber && after.isNumber
    case "'", "’": before.isLetter && after.isLetter
    default: false
    }
  }

  private static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = text.startIndex
    var position = text.startIndex
    while position < text.endIndex {
      let next = text.index(after: position)
      if !isInWord(position, next, text) {
        if start < position { tokens.append(text[start..<position]) }
        tokens.append(text[position..<next])
        start = next
      }
      position = next
    }
    if start < text.endIndex { tokens.append(text[start...]) }
    return tokens
  }
}
