extension DateScanner {
  /// The text of a date with another one in its place, in the same form: day, month and year.
  ///
  /// "3 Ocak 2025" from 2025-01-03 to 2026-05-12 is "12 Mayıs 2026". Both dates must name the same parts.
  /// - Returns: `nil` where a part of `old` does not stand in `mention` just once.
  public func move(_ mention: String, from old: CalendarDate, to new: CalendarDate) -> String? {
    guard (old.day == nil) == (new.day == nil), (old.year == nil) == (new.year == nil) else { return nil }
    var text = mention
    if old.year != new.year {
      guard let oldYear = old.year, let newYear = new.year else { return nil }
      let ranges = text.ranges(of: String(oldYear))
      guard ranges.count == 1, let range = ranges.first else { return nil }
      text.replaceSubrange(range, with: String(newYear))
    }
    if old.month == new.month, old.day == new.day { return text }
    if old.day != nil { return rewrite(text, from: old, to: new) }
    return rewriteMonth(text, from: old, to: new)
  }

  /// "Ocak 2026": a month without a day.
  private func rewriteMonth(_ mention: String, from old: CalendarDate, to new: CalendarDate) -> String? {
    let text = TokenizedText(mention)
    let words = text.tokens.indices.filter { text.tokens[$0].kind == .word }
    guard words.count == 1, let word = words.first, text.mark(word + 1) != ".",
      month(of: String(scalars: text.letters(word))) == old.month
    else { return nil }
    let tokens = text.tokens.indices.map { index in
      index == word ? name(of: new.month, short: false) : String(scalars: text.letters(index))
    }
    return tokens.joined()
  }
}
