internal import Bitext

/// How well a translation fits a source, of the same pair or of two.
struct SegmentFit: Sendable {
  /// What is kept of a pair.
  enum Sides: Sendable {
    case words(source: ComparedWords, target: ComparedWords)
    /// Where no list of words joins the languages.
    case anchors(source: Anchors, target: Anchors)
  }

  private let evidence: TranslationEvidence?

  init(_ evidence: TranslationEvidence?) { self.evidence = evidence }

  func read(_ pair: CheckedPair) -> Sides {
    guard let compared = pair.compared else {
      return .anchors(source: Anchors(pair.source), target: Anchors(pair.target))
    }
    return .words(source: compared.source, target: compared.target)
  }

  /// More than 0 where the target of `other` is likelier a translation of the source of `one` than not.
  func odds(_ one: Sides, _ other: Sides) -> Double {
    switch (one, other) {
    case (.words(let source, _), .words(_, let target)): return evidence?.odds(source, target) ?? 0
    case (.anchors(let source, _), .anchors(_, let target)):
      let shared = source.shared(with: target)
      if shared > 0 { return 4 * Double(shared) }
      return source.count > 0 && target.count > 0 ? -2 : 0
    default: return 0
    }
  }
}
