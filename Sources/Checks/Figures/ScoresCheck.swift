internal import Linguistics

/// Results keep their numbers and their order: 3-1 is not 1-3.
///
/// Another result or time is wrong where all others of the segment are the same. The mark may be the language's: 3-1, 3–1, 3:1. Where one side speaks of the loser, writers turn the
/// result round, so what has a word of losing or being behind beside it is let pass, and so is a result that
/// stands there both ways.
///
/// Wrong (en → tr): "Galatasaray won 3-1." → "Galatasaray 1-3 kazandı."
/// Wrong (en → ru): "They won 3-1." → "Они победили 3:21."
/// Wrong (en → de): "The motion passed 52-48." → "Der Antrag wurde mit 48:52 angenommen."
/// Right (en → de): "Germany won 3-1." → "Deutschland gewann 3:1."
/// Right (en → de): "They were trailing 1-0." → "Sie lagen 0:1 zurück."
public struct ScoresCheck: Check {
  public static let about = CheckDescription(
    "scores", "Results keep their order: 3-1 is not 1-3.", severity: .warning, category: .numbers,
    yieldsTo: CheckDescription.wholeTexts)

  private let losing: Set<String>

  public init?(_ context: CheckContext) { losing = context.source.names.losing }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = pair.source.scores
    if source.isEmpty { return [] }
    let target = pair.target.scores
    if target.isEmpty || pair.source.words.contains(where: { losing.contains($0.folded) }) { return [] }
    let found = turned(source, target, pair)
    return found.isEmpty ? replaced(source, target, pair) : found
  }

  /// The one result or time that is another.
  ///
  /// "5-10" may be a range, and times that are read as such have a check of their own.
  private func replaced(_ source: [Score], _ target: [Score], _ pair: CheckedPair) -> [Finding] {
    func unmatched(_ scores: [Score], _ others: [Score]) -> Score? {
      let left = scores.filter { score in
        !others.contains { $0.isWritten(as: score) || $0.isTurned(score) }
      }
      return left.count == 1 ? left[0] : nil
    }
    guard let gone = unmatched(source, target), let new = unmatched(target, source), new.mark == ":",
      gone.mark == ":" || gone.second < gone.first
    else { return [] }
    let isTime = pair.source.times.contains { $0.range.overlaps(gone.range) }
    if pair.target.times.contains(where: { $0.range.overlaps(new.range) }),
      isTime || !pair.source.times.isEmpty
    {
      return []
    }
    return [
      finding(
        "“\(pair.source.text(in: gone.range))” became “\(pair.target.text(in: new.range))”",
        source: gone.range, target: new.range)
    ]
  }

  private func turned(_ source: [Score], _ target: [Score], _ pair: CheckedPair) -> [Finding] {
    source.compactMap { score in
      guard score.first != score.second, !target.contains(where: { $0.isSame(as: score) }),
        !source.contains(where: { $0.isTurned(score) }),
        let turned = target.first(where: { $0.isTurned(score) })
      else { return nil }
      return finding(
        "“\(pair.source.text(in: score.range))” became “\(pair.target.text(in: turned.range))”",
        source: score.range, target: turned.range, suggestion: turned.turned)
    }
  }
}
