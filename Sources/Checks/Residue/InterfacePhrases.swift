internal import Bitext
internal import Linguistics
internal import Terminology

/// Labels of pages in languages that a translation is not in, ready to be found.
struct InterfacePhrases: Sendable {
  struct Phrase: Sendable {
    /// Of its words, as the target's reader folds them.
    var keys: [UInt64]
    var language: String?
    var suggestion: String?
    /// Whether one word of it is enough: only of the source's language.
    var maybeOneWord: Bool
  }

  private static let languages = ["ar", "de", "en", "es", "fi", "fr", "it", "nl", "pt", "ru", "sv", "tr"]

  private(set) var byFirst: [UInt64: [Phrase]] = [:]
  private var own: Set<[UInt64]> = []
  private var taken: Set<[UInt64]> = []

  init(_ context: CheckContext) {
    let (source, target) = (context.languages.source.language, context.languages.target.language)
    let ownLabels = LanguageData("interface/\(target).txt").lines
    for text in ownLabels.flatMap(\.items) { own.insert(keys(text, context)) }
    let concepts = context.glossary.concepts.filter { $0.domain?.hasPrefix("news") == true }
    for concept in concepts {
      for term in concept.terms(in: context.languages.target) { own.insert(keys(term.text, context)) }
    }
    for concept in concepts {
      let terms = concept.terms(in: context.languages.target).filter(\.status.isAllowed)
      let suggestion = (terms.first { $0.status == .preferred } ?? terms.first)?.text
      for term in concept.terms where term.language.language != target {
        add(
          term.text, term.language.language, suggestion, context,
          maybeOneWord: context.isTranslationAlone || term.language.language == source)
      }
    }
    for text in context.interfaceTexts { add(text, nil, nil, context, maybeOneWord: true) }
    let others = [source] + Self.languages.filter { $0 != source }
    for language in others where language != target && Self.languages.contains(language) {
      for (key, items) in LanguageData("interface/\(language).txt").lines {
        let suggestion = ownLabels.first { $0.key == key }?.items.first
        for text in items { add(text, language, suggestion, context, maybeOneWord: language == source) }
      }
    }
  }

  private func keys(_ text: String, _ context: CheckContext) -> [UInt64] {
    let tokens = TokenizedText(text, folding: context.target.folding)
    return context.target.words(tokens, PairedMarks(tokens, language: context.target.language)).map(
      \.key)
  }

  private mutating func add(
    _ text: String, _ language: String?, _ suggestion: String?, _ context: CheckContext, maybeOneWord: Bool
  ) {
    let keys = keys(text, context)
    guard let first = keys.first, keys.count > 1 || maybeOneWord, keys.count <= 12, !own.contains(keys),
      taken.insert(keys).inserted
    else { return }
    byFirst[first, default: []].append(
      Phrase(keys: keys, language: language, suggestion: suggestion, maybeOneWord: maybeOneWord))
  }
}
