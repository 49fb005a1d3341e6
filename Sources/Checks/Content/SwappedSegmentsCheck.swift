internal import Bitext
internal import Linguistics

/// Each translation stands beside its own source.
///
/// Two neighbours are exchanged, or several are one place too early or late: the names and figures of each are in the
/// translation of the neighbour, and not in its own. It takes two names or figures for two neighbours, one of
/// each side; for a longer run one of each segment, and three segments.
///
/// Wrong (en → tr): "Ann Holt won 12 seats. / In Madrid Sanchez spoke." → "Madrid'de Sanchez konuştu. / Ann Holt 12 sandalye kazandı."
/// Right (en → tr): "Ann Holt won 12 seats. / In Madrid Sanchez spoke." → "Ann Holt 12 sandalye kazandı. / Madrid'de Sanchez konuştu."
public struct SwappedSegmentsCheck: DocumentCheck {
  public static let about = CheckDescription(
    "swapped-segments", "Each translation stands beside its own source.", severity: .error,
    category: .mistranslation, scope: .document)

  public init?(_ context: CheckContext) {}

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Segment {
    var place: Int
    var source: Anchors
    var target: Anchors
    var sourceEnd: Int
    var targetEnd: Int
  }

  private struct Reader: DocumentReader {
    let check: SwappedSegmentsCheck
    var segments: [Segment] = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      guard pair.sides == .both else { return }
      segments.append(
        Segment(
          place: place, source: Anchors(pair.source), target: Anchors(pair.target),
          sourceEnd: pair.source.text.utf8.count, targetEnd: pair.target.text.utf8.count))
    }

    mutating func finish() -> [DocumentFinding] {
      var findings: [DocumentFinding] = []
      var index = 0
      while index + 1 < segments.count {
        let (one, other) = (segments[index], segments[index + 1])
        if isForeign(one), isForeign(other), isExchanged(one, other) {
          findings.append(found(one, "This translation and the next one are exchanged"))
          findings.append(found(other, "This translation and the one before are exchanged"))
          index += 2
          continue
        }
        let later = run(from: index) { segments[$0].source.shared(with: segments[$0 + 1].target) }
        let earlier = run(from: index) { segments[$0 + 1].source.shared(with: segments[$0].target) }
        let length = max(later, earlier)
        if length >= Self.shortestRun {
          for place in index..<index + length {
            findings.append(
              found(
                segments[place],
                later >= earlier
                  ? "The translation of this segment stands at the next one"
                  : "This is the translation of the next segment"))
          }
        }
        index += max(1, length)
      }
      return findings
    }

    private static let shortestRun = 3

    /// Whether a translation shares nothing with its own source.
    private func isForeign(_ segment: Segment) -> Bool {
      segment.source.shared(with: segment.target) == 0
    }

    private func isExchanged(_ one: Segment, _ other: Segment) -> Bool {
      let (forth, back) = (one.source.shared(with: other.target), other.source.shared(with: one.target))
      return (forth > 0 && back > 0)
        || (forth + back >= 2 && (forth == 0 ? one.source : other.source).count == 0)
    }

    /// How many segments from `start` on share something with a neighbour and nothing with their own.
    private func run(from start: Int, sharing: (Int) -> Int) -> Int {
      var index = start
      while index + 1 < segments.count, isForeign(segments[index]), sharing(index) > 0 { index += 1 }
      return index - start
    }

    private func found(_ segment: Segment, _ message: String) -> DocumentFinding {
      check.finding(message, at: segment.place, source: 0..<segment.sourceEnd, target: 0..<segment.targetEnd)
    }
  }
}
