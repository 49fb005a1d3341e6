internal import Bitext

/// What a language's data file knows about words before a full stop.
///
/// The file `abbreviations/<language>.txt` has the sections `continuing` (never end a sentence:
/// titles), `before-number` (go on when a figure follows), `maybe-final` (end one when a starter
/// follows), `starters` (words that often begin a sentence), and `settings` with the line
/// `ordinals-with-dot` where "3." is an ordinal. A language without a file has an empty set of each.
struct Abbreviations: Sendable {
  let continuing: Set<String>
  let beforeNumber: Set<String>
  let maybeFinal: Set<String>
  let starters: Set<String>
  let writesOrdinalsWithDot: Bool

  init(language: LanguageTag) {
    let sections = Resource.sections("abbreviations/\(language.language).txt")
    func words(_ section: String) -> Set<String> {
      Set((sections[section] ?? []).flatMap { $0.split(separator: " ").map(String.init) })
    }
    continuing = words("continuing")
    beforeNumber = words("before-number")
    maybeFinal = words("maybe-final")
    starters = words("starters")
    writesOrdinalsWithDot = words("settings").contains("ordinals-with-dot")
  }
}
