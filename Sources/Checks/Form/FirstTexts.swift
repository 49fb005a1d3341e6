/// The first place of each text of a story, for asking whether a later text is one of them.
struct FirstTexts {
  /// A text with the other side of its segment.
  struct Entry {
    let text: String
    let other: String
    let place: Int
    /// The number of the entry before it whose content is the same.
    fileprivate let before: Int?
  }

  private var entries: [Entry] = []
  /// The last entry by `CheckedText.contentKey`.
  private var last: [UInt64: Int] = [:]

  /// The first text that is like one, which is kept where there is none.
  ///
  /// `form` is what texts are compared by, and made only of those whose words are the same.
  mutating func first(
    like text: CheckedText, other: CheckedText, at place: Int, form: (String) -> String
  ) -> Entry? {
    let key = text.contentKey
    var number = last[key]
    while let known = number {
      let entry = entries[known]
      if entry.text == text.text || form(entry.text) == form(text.text) { return entry }
      number = entry.before
    }
    entries.append(Entry(text: text.text, other: other.text, place: place, before: last[key]))
    last[key] = entries.count - 1
    return nil
  }
}
