internal import Bitext

extension ConceptTableColumns {
  /// The name of one column, taken apart.
  struct Name {
    enum Kind {
      case concept(ConceptTableField)
      case definition(LanguageTag)
      /// The nth term of a language; of a row a term, no language.
      case text(LanguageTag?, number: Int?)
      case term(TermTableField, LanguageTag?, number: Int?)
      case language, ignored, unknown
    }

    let kind: Kind

    init(_ name: String, pair: LanguagePair?, hasLanguage: Bool) {
      kind = Self.kind(name, pair, hasLanguage)
    }

    private static func kind(_ name: String, _ pair: LanguagePair?, _ hasLanguage: Bool) -> Kind {
      if name == "-" { return .ignored }
      switch ConceptTableNames.meaning(name) {
      case .concept(let field): return .concept(field)
      case .term(let field): return .term(field, nil, number: nil)
      case .language: return .language
      case .text where hasLanguage: return .text(nil, number: nil)
      case .text, .source: if let pair { return .text(pair.source, number: nil) }
      case .target: if let pair { return .text(pair.target, number: nil) }
      case nil: break
      }
      if let kind = parts(name, pair) { return kind }
      return plain(name).map { .text($0, number: nil) } ?? .unknown
    }

    /// A language with no more behind it than a script and a region: `en_term` and `tr-pos` have the shape of tags.
    private static func plain(_ name: String) -> LanguageTag? {
      guard let tag = LanguageNames.tag(name) else { return nil }
      let subtags = tag.description.split(separator: "-").dropFirst()
      return subtags.allSatisfy { $0.count == 2 || Int($0) != nil || scripts.contains($0) } ? tag : nil
    }

    private static let scripts: Set<Substring> = ["Latn", "Cyrl", "Arab", "Hans", "Hant", "Hebr", "Grek"]

    /// A language and what is said of its term, one before the other, with a number anywhere: `en 2 status`,
    /// `pos_tr`, `Source term`, `src:pos`.
    private static func parts(_ name: String, _ pair: LanguagePair?) -> Kind? {
      let isMark = { (letter: Character) in " _:./|-()[]".contains(letter) }
      var words = name.split(whereSeparator: isMark)
      var number: Int?
      if words.count > 1, let index = words.lastIndex(where: { Int($0) != nil }),
        let value = Int(words[index]),
        (1...99).contains(value)
      {
        words.remove(at: index)
        number = value
      }
      guard (1...6).contains(words.count) else { return nil }
      // The longest language counts: `en GB status`.
      for count in stride(from: min(3, words.count), through: 1, by: -1) {
        for (language, rest) in [
          (words.prefix(count), words.dropFirst(count)), (words.suffix(count), words.dropLast(count)),
        ] {
          guard let tag = tag(language, pair) else { continue }
          if let kind = kind(tag, rest.joined(separator: " "), number) { return kind }
        }
      }
      return nil
    }

    private static func tag(_ words: ArraySlice<Substring>, _ pair: LanguagePair?) -> LanguageTag? {
      if let pair {
        switch ConceptTableNames.meaning(words.joined(separator: " ")) {
        case .source: return pair.source
        case .target: return pair.target
        default: break
        }
      }
      return plain(words.joined(separator: "-")) ?? plain(words.joined(separator: " "))
    }

    private static func kind(_ language: LanguageTag, _ rest: String, _ number: Int?) -> Kind? {
      if rest.isEmpty { return .text(language, number: number) }
      return switch ConceptTableNames.meaning(rest) {
      case .text, .source, .target: .text(language, number: number)
      case .term(let field): .term(field, language, number: number)
      case .concept(.note): .term(.note, language, number: number)
      case .concept(.definition): .definition(language)
      default: nil
      }
    }
  }
}
