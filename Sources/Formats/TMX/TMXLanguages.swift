internal import Bitext

/// What the languages of a file are to a pair, remembered by their spelling.
struct TMXLanguages {
  /// How a language goes with one of a pair.
  enum Fit {
    /// The same tag.
    case exact
    /// Another that goes with it, such as `en-US` for `en`.
    case accepted
    case none
  }

  /// What a spelling stands for.
  struct Language {
    /// `nil` for what is no tag.
    var tag: LanguageTag?
    var asSource: Fit
    var asTarget: Fit

    var isWanted: Bool { asSource != .none || asTarget != .none }
  }

  let pair: LanguagePair
  /// A file has few languages, and most of its variants are in one of the first two.
  private var known: [(spelling: String, language: Language)] = []

  private static let limit = 64

  init(_ pair: LanguagePair) { self.pair = pair }

  mutating func language(_ spelling: String) -> Language {
    for entry in known where entry.spelling == spelling { return entry.language }
    let tag = LanguageTag(spelling)
    let language = Language(
      tag: tag, asSource: Self.fit(tag, for: pair.source), asTarget: Self.fit(tag, for: pair.target))
    if known.count < Self.limit { known.append((spelling, language)) }
    return language
  }

  /// How a new variant in the target language is to name it: as the file has done before, or else as it is named.
  var targetSpelling: String {
    known.first { $0.language.asTarget != .none && $0.language.asSource == .none }?.spelling
      ?? pair.target.description
  }

  private static func fit(_ tag: LanguageTag?, for wanted: LanguageTag) -> Fit {
    guard let tag else { return .none }
    return tag == wanted ? .exact : wanted.accepts(tag) ? .accepted : .none
  }
}
