internal import Bitext
internal import Linguistics

/// A translation ends with the mark that its source ends with, as its language writes it.
///
/// A full stop, question mark, exclamation mark or colon that is lost, changed or added. Quotation marks and
/// brackets behind the mark do not count, so "…said no." may become "…demiş.”". The mark of each language is
/// known: Greek asks with ;, Arabic with ؟, Chinese and Japanese stop with 。, Armenian with ։; a mark that the language
/// does not have is reported too.
///
/// Let pass: a headline without its full stop, in English also what only reads as one; an ellipsis for a full stop or
/// nothing; a colon before the words quoted, and a full stop for it or for an exclamation mark; a comma where French goes on in the next segment;
/// a full stop that belongs to a shortened word ("the U.S."); a question that was quoted and is told, and
/// the reverse; Thai and Lao, which have no such marks; a Japanese question that ends in か。; what a segment cut
/// off at a comma goes on with.
///
/// Wrong (en → tr): "Exports rose sharply." → "İhracat hızla arttı"
/// Wrong (en → de): "Who pays for it?" → "Wer zahlt dafür."
/// Wrong (en → fi): "Nobody came." → "Kukaan ei tullut!"
/// Wrong (tr → en): "Bakan şöyle konuştu:" → "The minister said"
/// Wrong (en → el): "Who pays for it?" → "Ποιος το πληρώνει?"
/// Right (en → el): "Who pays for it?" → "Ποιος το πληρώνει;"
/// Right (tr → en): "Köprüde ölüm." → "Man dies on bridge"
/// Right (en → ja): "Exports rose." → "輸出が増えた。"
/// Right (en → th): "Exports rose." → "การส่งออกเพิ่มขึ้น"
/// Right (en → tr): "It was made in the U.S." → "ABD'de yapıldı."
public struct EndPunctuationCheck: Check {
  public static let about = CheckDescription(
    "end-punctuation", "A translation ends with the mark that its source ends with.", severity: .warning,
    category: .typographical, yieldsTo: ["untranslated", "missing-target"])

  private let source: String
  private let target: String
  /// Words that sentences have and headlines leave out.
  private let sentenceWords: Set<String>

  public init?(_ context: CheckContext) {
    sentenceWords = WrittenWords(language: context.languages.target).sentenceWords
    source = context.languages.source.language
    target = context.languages.target.language
    if ["th", "lo"].contains(target) || ["th", "lo"].contains(source) { return nil }
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.source.words.isEmpty, !pair.target.words.isEmpty else { return [] }
    let (from, to) = (pair.source.end, pair.target.end)
    guard from.mark != to.mark else { return foreign(to, pair) }
    if isLetPass(from, to, pair) { return [] }
    let place = lastWord(pair.target, to)
    let what =
      from.mark == .none
      ? "The translation ends with \(to.mark.name), the source with none"
      : "The source ends with \(from.mark.name), the translation with \(to.mark.name)"
    return [
      finding(
        what, source: pair.source.tokens.bytes(lastWord(pair.source, from)),
        target: pair.target.tokens.bytes(place), suggestion: suggestion(from, to, place, pair.target))
    ]
  }

  private func isLetPass(_ from: TextEnd, _ to: TextEnd, _ pair: CheckedPair) -> Bool {
    if from.mark == to.inner && from.mark != .none || from.inner == to.mark && to.mark != .none {
      return true
    }
    switch (from.mark, to.mark) {
    case (.none, .question), (.none, .exclamation): return isQuotedInside(to, pair.target)
    case (.none, .comma), (.none, .semicolon): return false
    case (.none, .stop):
      return pair.role != .headline || pair.target.words.count < 2 || to.isAbbreviation
    case (.none, _), (.comma, _), (.semicolon, _), (.ellipsis, .stop), (.ellipsis, .none): return true
    case (.stop, .ellipsis), (.stop, .colon), (.colon, .comma), (.colon, .stop), (.exclamation, .stop):
      return true
    case (.stop, .comma): return target == "fr"
    case (.stop, .none):
      return from.isAbbreviation || pair.role == .headline || readsAsHeadline(pair.target)
        || (["ja", "zh", "ko"].contains(target) && to.isClosed)
    case (.question, .stop) where target == "ja": return true
    // Armenian asks and exclaims inside of a word.
    case (.question, _) where target == "hy", (.exclamation, _) where target == "hy": return true
    case (_, .question) where source == "hy", (_, .exclamation) where source == "hy": return true
    case (.stop, .question) where source == "ja": return true
    case (.question, .stop), (.question, .none), (.exclamation, .none):
      return isQuotedInside(from, pair.source)
    case (.stop, .question), (.stop, .exclamation): return isQuotedInside(to, pair.target)
    default: return false
    }
  }

  /// A mark in place, but not as the language writes it: ? for the Greek ; or the Arabic ؟.
  private func foreign(_ end: TextEnd, _ pair: CheckedPair) -> [Finding] {
    let scalars = pair.target.tokens.scalars
    guard end.range.count == 1, end.range.lowerBound > 0, let mark = pair.target.scalar(end.range.lowerBound),
      mark.value < 0x80, let written = end.mark.written(in: target), written.unicodeScalars.count == 1,
      let right = written.unicodeScalars.first, right.value > 0x7f || target == "el", right != mark,
      // Hindi has the full stop beside the danda.
      end.mark != .stop || target == "zh" || target == "ja",
      scalars[end.range.lowerBound - 1].isLetter, scalars[end.range.lowerBound - 1].value > 0x24f
    else { return [] }
    return [
      finding(
        "The language writes “\(right)” for “\(mark)”", target: pair.target.tokens.bytes(end.range),
        suggestion: written)
    ]
  }

  /// Whether a text is short and without the articles, pronouns and helping verbs of a sentence.
  private func readsAsHeadline(_ text: CheckedText) -> Bool {
    !sentenceWords.isEmpty && text.words.count <= 14
      && !text.words.contains { sentenceWords.contains($0.folded) }
  }

  /// Whether the mark belongs to words quoted at the end of a longer sentence.
  private func isQuotedInside(_ end: TextEnd, _ text: CheckedText) -> Bool {
    guard end.isClosed, let last = text.words.last, let first = text.words.first else { return false }
    return last.isQuoted && !first.isQuoted
      || text.scalar(end.range.upperBound)?.isQuote == true
        && text.scalar(0)?.isQuote != true
  }

  /// The last word with its mark.
  private func lastWord(_ text: CheckedText, _ end: TextEnd) -> Range<Int> {
    var start = min(end.range.lowerBound, text.tokens.scalars.count)
    while start > 0, text.tokens.scalars[start - 1].isBlank { start -= 1 }
    while start > 0, !text.tokens.scalars[start - 1].isBlank { start -= 1 }
    return start..<max(end.range.upperBound, start)
  }

  /// The last word with the right mark.
  private func suggestion(_ from: TextEnd, _ to: TextEnd, _ place: Range<Int>, _ text: CheckedText) -> String?
  {
    let kept = text.tokens.scalars[place.lowerBound..<max(place.lowerBound, to.range.lowerBound)]
    if to.mark == .none, to.isClosed { return nil }
    guard let mark = from.mark == .none ? "" : from.mark.written(in: target) else { return nil }
    if target == "es", from.mark == .question || from.mark == .exclamation { return nil }
    return String(scalars: kept) + mark
  }
}
