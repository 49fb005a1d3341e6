internal import Bitext
internal import Linguistics

/// No label of the source's page is left in the translation.
///
/// *Share this story*, *Haberin devamı*, *Lesen Sie auch*: labels of news pages in twelve languages; phrases that
/// the glossary has in domains that begin with “news”; and texts that a memory has in the role `ui`. A label
/// of several words is found anywhere, one of a single word where it stands alone or before a colon,
/// unless the target language has that word too. Let pass is what stands in quotation marks or brackets.
///
/// Wrong (en → tr): "Share this story" → "Share this story"
/// Wrong (tr → en): "İhracat arttı. Haberin devamı" → "Exports rose. Haberin devamı"
/// Wrong (en → de): "Advertisement" → "Advertisement"
/// Wrong (de): "Die Ausfuhren stiegen. Read more"
/// Right (tr → en): "Bu haberi paylaşın" → "Share this story"
/// Right (en → tr): "The button says “Read more”." → "Düğmede “Read more” yazıyor."
/// Right (en → de): "Photo" → "Foto"
public struct InterfaceTextCheck: Check {
  public static let about = CheckDescription(
    "interface-text", "No label of the source's page is left in the translation.", severity: .error,
    category: .untranslated, scope: .translation)

  /// By the keys of their first words.
  private let phrases: KeyTable<[InterfacePhrases.Phrase]>
  private let target: Int?

  public init?(_ context: CheckContext) {
    if context.languages.source.language == context.languages.target.language { return nil }
    phrases = KeyTable(keys: InterfacePhrases(context).byFirst.map { ($0.key, $0.value) })
    if phrases.isEmpty { return nil }
    target = WordLanguages.index(of: context.languages.target)
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    var findings: [Finding] = []
    let words = pair.target.words
    var index = 0
    while index < words.count {
      guard let phrase = phrase(at: index, in: pair.target) else {
        index += 1
        continue
      }
      let end = index + phrase.keys.count
      let place = words[index].range.lowerBound..<words[end - 1].range.upperBound
      let isCited = pair.target.marks.spans(in: pair.target.tokens).contains { span in
        span.lowerBound <= place.lowerBound && place.upperBound <= span.upperBound
          && words.count { span.contains($0.range.lowerBound) } == phrase.keys.count
      }
      if !isCited {
        let language = phrase.language.map { " in \($0)" } ?? ""
        findings.append(
          finding(
            "“\(pair.target.text(in: place))” is interface text\(language)", target: place,
            suggestion: phrase.suggestion))
      }
      index = end
    }
    return findings
  }

  /// The longest label that begins with word `index`.
  private func phrase(at index: Int, in text: CheckedText) -> InterfacePhrases.Phrase? {
    guard let phrases = phrases[text.words[index].key] else { return nil }
    return phrases.filter { phrase in
      let end = index + phrase.keys.count
      guard end <= text.words.count, zip(phrase.keys, text.words[index..<end]).allSatisfy({ $0 == $1.key }),
        isTogether(index..<end, in: text)
      else { return false }
      return phrase.keys.count > 1 ? !isCommon(phrase, index, in: text) : isAlone(index, in: text)
    }.max { $0.keys.count < $1.keys.count }
  }

  /// Only spaces, hyphens and apostrophes part the words of a label.
  private func isTogether(_ words: Range<Int>, in text: CheckedText) -> Bool {
    words.dropLast().allSatisfy { index in
      let gap = text.words[index].range.upperBound..<text.words[index + 1].range.lowerBound
      return gap.count < 16
        && text.text(in: gap).unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0.properties.isAlphabetic || $0 == "'" || $0 == "’" || $0 == "-"
        }
    }
  }

  /// Whether all words of it are the target language's as well.
  private func isCommon(_ phrase: InterfacePhrases.Phrase, _ index: Int, in text: CheckedText) -> Bool {
    guard let target else { return false }
    return phrase.keys.allSatisfy { WordLanguages.shared.level(of: $0, language: target) > 0 }
  }

  /// Whether a word is a sentence of its own or a label before a colon, and none of the target language's.
  private func isAlone(_ index: Int, in text: CheckedText) -> Bool {
    let word = text.words[index]
    // Pasted behind a sentence, or before one.
    let isLast = index + 1 == text.words.count && word.startsUpper
    guard word.isInitial || isLast else { return false }
    if index + 1 < text.words.count, !text.words[index + 1].isInitial {
      guard word.startsUpper, text.words[index + 1].startsUpper, isTogether(index..<index + 2, in: text)
      else {
        return false
      }
    }
    guard let target else { return true }
    return WordLanguages.shared.level(of: word.key, language: target) == 0
  }
}
