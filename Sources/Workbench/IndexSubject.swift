internal import Bitext

/// What an index is of: one side of the units of a language pair.
struct IndexSubject: Hashable, Sendable, CustomStringConvertible {
  var languages: LanguagePair
  var side: ConcordanceQuery.Side

  /// The language of the texts in the index.
  var language: LanguageTag { side == .source ? languages.source : languages.target }

  /// The end of its file's name: `en-tr`, and `en-tr.reverse` for the target side.
  var name: String {
    "\(languages.source)-\(languages.target)" + (side == .source ? "" : ".reverse")
  }

  var description: String { "\(languages)" + (side == .source ? "" : " target") }
}
