internal import Bitext
internal import Linguistics

/// The words by which a language says whether an hour is before noon or after it.
struct DayHalves: Sendable {
  enum Half: Sendable { case first, second }

  /// Words by their half; a key that ends in an asterisk is the beginning of words.
  private let whole: [String: [Half]]
  private let beginnings: [(letters: String, halves: [Half])]
  /// Whether hours are counted to 24 where no such word stands.
  let countsTo24: Bool
  let isKnown: Bool

  init(language: LanguageTag) {
    let table = LanguageTable("dates/\(language.language).txt")
    let folding = LetterFolding(language: language)
    var whole: [String: [Half]] = [:]
    var beginnings: [(letters: String, halves: [Half])] = []
    for (name, halves) in [("first", [Half.first]), ("second", [.second]), ("either", [.first, .second])] {
      for word in table.items("half \(name)") {
        if word.hasSuffix("*") {
          beginnings.append((folding.fold(String(word.dropLast())), halves))
        } else {
          whole[folding.fold(word)] = halves
        }
      }
    }
    (self.whole, self.beginnings) = (whole, beginnings)
    countsTo24 = language.language != "en"
    isKnown = !whole.isEmpty || !beginnings.isEmpty
  }

  /// Whether a text speaks of the other half alone; `nil` where it speaks of none.
  func contradicts(_ half: Half, in text: CheckedText) -> Bool? {
    let halves = told(in: text)
    return halves.isEmpty ? nil : !halves.contains(half)
  }

  /// The halves that words of a text speak of.
  private func told(in text: CheckedText) -> Set<Half> {
    var halves: Set<Half> = []
    for word in text.words {
      if let found = whole[word.folded] {
        halves.formUnion(found)
      } else if let found = beginnings.first(where: { word.folded.hasPrefix($0.letters) }) {
        halves.formUnion(found.halves)
      }
    }
    return halves
  }

  /// The half that a time tells by itself: 15:00, 3 p.m., 9 a.m.; `nil` for 9:00.
  func half(of time: TimeMention, in text: CheckedText) -> Half? {
    if time.hour > 12 { return .second }
    if time.hour == 0 { return .first }
    guard let mark = text.text(in: time.range).unicodeScalars.first(where: \.properties.isAlphabetic) else {
      return nil
    }
    switch mark {
    case "a", "A": return .first
    case "p", "P": return .second
    default: return nil
    }
  }
}
