internal import Bitext
internal import Linguistics

/// Each translation stands beside its own source.
///
/// Two segments are exchanged, at most two others between them, or several are one place too early or late: each
/// source fits the other's translation clearly better than its own, by names, figures, words that are alike or in
/// the built-in lists, and length; by names and figures alone where there is no such list. A run takes three segments.
///
/// Wrong (en → tr): "Ann Holt won 12 seats. / In Madrid Sanchez spoke." → "Madrid'de Sanchez konuştu. / Ann Holt 12 sandalye kazandı."
/// Right (en → tr): "Ann Holt won 12 seats. / In Madrid Sanchez spoke." → "Ann Holt 12 sandalye kazandı. / Madrid'de Sanchez konuştu."
public struct SwappedSegmentsCheck: DocumentCheck {
  public static let about = CheckDescription(
    "swapped-segments", "Each translation stands beside its own source.", severity: .error,
    category: .mistranslation, scope: .document)

  private let fit: SegmentFit

  public init?(_ context: CheckContext) { fit = SegmentFit(context.evidence) }

  public func makeReader() -> any DocumentReader { Reader(check: self) }

  private struct Segment {
    var place: Int
    /// `nil` when they are needed no more.
    var sides: SegmentFit.Sides?
    var sourceEnd: Int
    var targetEnd: Int
    /// How well its translation fits.
    var own: Double
  }

  private struct Reader: DocumentReader {
    let check: SwappedSegmentsCheck
    var segments: [Segment] = []

    mutating func read(_ pair: CheckedPair, at place: Int) {
      guard pair.sides == .both else { return }
      let sides = check.fit.read(pair)
      segments.append(
        Segment(
          place: place, sides: sides, sourceEnd: pair.source.text.utf8.count,
          targetEnd: pair.target.text.utf8.count, own: pair.compared?.odds ?? check.fit.odds(sides, sides)))
      // What fits is asked about only behind one that does not.
      let last = segments.count - 2
      if last >= 0, !isForeign(last), last == 0 || !isForeign(last - 1) { segments[last].sides = nil }
    }

    mutating func finish() -> [DocumentFinding] {
      var findings: [DocumentFinding] = []
      var settled = Set<Int>()
      for index in segments.indices where isForeign(index) && !settled.contains(index) {
        let others = (index + 1)..<max(index + 1, min(segments.count, index + 1 + Self.reach))
        if let other = others.first(where: { isExchanged(index, $0) }) {
          settled.formUnion([index, other])
          let distance = segments[other].place - segments[index].place
          let name = distance == 1 ? "the next one" : "the one \(distance) places on"
          let nameBack = distance == 1 ? "the one before" : "the one \(distance) places back"
          findings.append(found(index, "This translation and \(name) are exchanged"))
          findings.append(found(other, "This translation and \(nameBack) are exchanged"))
          continue
        }
        let later = run(from: index, settled) { odds($0, $0 + 1) }
        let earlier = run(from: index, settled) { odds($0 + 1, $0) }
        guard max(later, earlier) >= Self.shortestRun else { continue }
        for place in index..<index + max(later, earlier) {
          settled.insert(place)
          findings.append(
            found(
              place,
              later >= earlier
                ? "The translation of this segment stands at the next one"
                : "This is the translation of the next segment"))
        }
      }
      return findings.sorted { $0.place < $1.place }
    }

    private static let shortestRun = 3
    /// How far two segments may be apart.
    private static let reach = 3
    private static let least = 2.0
    private static let clear = 8.0
    private static let clearInRun = 3.0

    private func odds(_ source: Int, _ target: Int) -> Double {
      guard let one = segments[source].sides, let other = segments[target].sides else { return 0 }
      return check.fit.odds(one, other)
    }

    private func isForeign(_ index: Int) -> Bool { segments[index].own < 1 }

    private func isExchanged(_ one: Int, _ other: Int) -> Bool {
      guard isForeign(other) else { return false }
      let forth = odds(one, other) - segments[one].own
      let back = odds(other, one) - segments[other].own
      return forth > Self.least && back > Self.least && forth + back > Self.clear
    }

    /// How many segments from `start` on fit a neighbour better than their own.
    private func run(from start: Int, _ settled: Set<Int>, fitting: (Int) -> Double) -> Int {
      var index = start
      while index + 1 < segments.count, isForeign(index), !settled.contains(index),
        fitting(index) - segments[index].own > Self.clearInRun
      {
        index += 1
      }
      return index - start
    }

    private func found(_ index: Int, _ message: String) -> DocumentFinding {
      let segment = segments[index]
      return check.finding(
        message, at: segment.place, source: 0..<segment.sourceEnd, target: 0..<segment.targetEnd)
    }
  }
}
