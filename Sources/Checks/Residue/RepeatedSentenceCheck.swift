internal import Bitext
internal import Linguistics

/// No sentence stands twice in a translation whose source has it once.
///
/// Compared are words, without case and marks; a sentence of fewer than three words may be said twice.
/// Let pass is what follows a source that repeats itself.
///
/// Wrong (en → tr): "Exports rose again." → "İhracat yeniden arttı. İhracat yeniden arttı."
/// Wrong (de): "Die Bank trat zusammen. Es gab keine Eile. Die Bank trat zusammen."
/// Right (en → tr): "No, no, no. We will not go. We will not go." → "Hayır. Biz oraya gitmeyiz. Biz oraya gitmeyiz."
public struct RepeatedSentenceCheck: Check {
  public static let about = CheckDescription(
    "repeated-sentence", "No sentence stands twice in a translation whose source has it once.",
    severity: .error, category: .duplication, scope: .translation)

  public init?(_ context: CheckContext) {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard pair.target.words.count > 5 else { return [] }
    let found = Self.repeated(in: pair.target)
    guard !found.isEmpty else { return [] }
    let allowance = Self.repeated(in: pair.source).count
    return found.dropFirst(allowance).map {
      finding("“\(pair.target.text(in: $0.range))” stands twice", target: $0.range, suggestion: nil)
    }
  }

  /// The sentences that stood before in the text.
  private static func repeated(in text: CheckedText) -> [ReadSentence] {
    let sentences = ReadSentence.all(in: text)
    // A headline has no mark at its end: the text twice is one sentence.
    let half = text.words.count / 2
    if text.words.count == 2 * half, half > 2, sentences.count < 3,
      zip(text.words[..<half], text.words[half...]).allSatisfy({ $0.key == $1.key })
    {
      let range = text.words[half].range.lowerBound..<text.words[2 * half - 1].range.upperBound
      return [ReadSentence(words: half..<2 * half, range: range, key: 0)]
    }
    guard sentences.count > 1 else { return [] }
    var seen: Set<UInt64> = []
    return sentences.filter { $0.words.count > 2 && !seen.insert($0.key).inserted }
  }
}
