extension TextDifference {
  /// Which letters differ between a word and the one in its place.
  ///
  ///     TextDifference.letters(from: "colour", to: "color")
  ///     // stored: same "colo", deleted "u", same "r"; query: same "color"
  ///
  /// - Returns: `nil` for words with less than half of their letters in common, where it would be noise,
  ///   and for stretches of over 200 letters.
  public static func letters(from stored: String, to query: String) -> (stored: [Part], query: [Part])? {
    let (old, new) = (Array(stored), Array(query))
    guard (1...200).contains(old.count), (1...200).contains(new.count) else { return nil }
    let width = new.count + 1
    var common = [Int](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i * width + j] =
          old[i] == new[j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    guard common[0] * 2 >= max(old.count, new.count) else { return nil }
    var sides: (stored: [Part], query: [Part]) = ([], [])
    func append(_ kind: Part.Kind, _ letter: Character, to parts: inout [Part]) {
      if parts.last?.kind == kind {
        parts[parts.count - 1].text.append(letter)
      } else {
        parts.append(Part(kind, String(letter)))
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        append(.same, old[i], to: &sides.stored)
        append(.same, new[j], to: &sides.query)
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || common[(i + 1) * width + j] >= common[i * width + j + 1] {
        append(.deleted, old[i], to: &sides.stored)
        i += 1
      } else {
        append(.inserted, new[j], to: &sides.query)
        j += 1
      }
    }
    return sides
  }
}
