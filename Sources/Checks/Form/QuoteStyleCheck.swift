internal import Bitext
internal import Linguistics

/// A story keeps to one kind of quotation marks and one kind of apostrophe.
///
/// What a story has most of is its style; each segment that has another is reported, at the first such mark. Nothing
/// is said where the other kind is more than a third of all, for then there is no style to keep to. Marks inside of
/// other marks are let pass, and what is straight in the source's own words for the translation has them likewise.
///
/// Wrong (en → tr): "It was “a”. / It was “b”. / It was “c”. / It was “d”." → "Bu “a” idi. / Bu “b” idi. / Bu “c” idi. / Bu "d" idi."
/// Wrong (tr): "Ali'nin evi. / Ayşe'nin evi. / Can'ın evi. / Naz’ın evi."
/// Right (en → tr): "It was “a”. / It was “b”." → "Bu "a" idi. / Bu "b" idi."
/// Right (en → fr): "He said: “It was 'late'.”" → "Il a dit : « C’était “tard”. »"
public struct QuoteStyleCheck: DocumentCheck {
  public static let about = CheckDescription(
    "quote-style", "A story keeps to one kind of quotation marks and apostrophes.", severity: .info,
    category: .typographical, scope: .translation)

  public init?(_ context: CheckContext) {}

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  /// How a pair of marks or an apostrophe looks.
  private enum Style: Int, CaseIterable {
    case straight, curly, low, angled, straightApostrophe, curlyApostrophe

    var isApostrophe: Bool { self == .straightApostrophe || self == .curlyApostrophe }
  }

  private struct Place {
    var place: Int
    var range: Range<Int>
    var style: Style
  }

  private struct Reader: DocumentReader {
    let check: QuoteStyleCheck
    var counts: [Int] = Array(repeating: 0, count: Style.allCases.count)
    /// The first mark of each style in each segment.
    var places: [Place] = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      let scalars = pair.target.tokens.scalars
      let marks = pair.target.marks
      var seen: Set<Style> = []
      func note(_ style: Style, _ position: Int, _ count: Int = 1) {
        counts[style.rawValue] += count
        guard seen.insert(style).inserted else { return }
        places.append(
          Place(place: place, range: pair.target.tokens.bytes(position..<position + 1), style: style))
      }
      func note(_ position: Int) {
        switch scalars[position] {
        case "\"": note(.straight, position)
        case "“", "”": note(.curly, position)
        case "„": note(.low, position)
        case "«", "»": note(.angled, position)
        default: break
        }
      }
      for quotation in marks.quotations where !quotation.isNested && !quotation.isMixed {
        note(quotation.open)
      }
      // In a quotation that goes over several segments; “ and ” alone do not tell „…“ from “…”.
      for position in marks.unclosed + marks.unopened
      where scalars[position] != "“" && scalars[position] != "”" {
        note(position)
      }
      if marks.straightApostrophes.count > 0 {
        note(.straightApostrophe, marks.straightApostrophes.first, marks.straightApostrophes.count)
      }
      if marks.curlyApostrophes.count > 0 {
        note(.curlyApostrophe, marks.curlyApostrophes.first, marks.curlyApostrophes.count)
      }
    }

    mutating func finish() -> [DocumentFinding] {
      let usual = [true, false].compactMap { isApostrophe in usualStyle { $0.isApostrophe == isApostrophe } }
      return places.filter { place in
        usual.contains { $0.isApostrophe == place.style.isApostrophe && $0 != place.style }
      }.map { place in
        check.finding(
          place.style.isApostrophe
            ? "The story has the other kind of apostrophe" : "The story has another kind of quotation marks",
          at: place.place, target: place.range)
      }
    }

    /// The style that at least two thirds of the marks have, and at least three marks.
    private func usualStyle(where test: (Style) -> Bool) -> Style? {
      let styles = Style.allCases.filter(test)
      let all = styles.reduce(0) { $0 + counts[$1.rawValue] }
      guard let most = styles.max(by: { counts[$0.rawValue] < counts[$1.rawValue] }) else { return nil }
      let count = counts[most.rawValue]
      return count >= 3 && count * 3 >= all * 2 ? most : nil
    }
  }
}
