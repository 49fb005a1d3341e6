#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A long document, cut where both texts surely go on together.
///
/// Each part is then aligned by itself, all of them learn from each other, and no array is longer than a part
/// needs. A window within the coarse band is looked at by lengths and likeness, as wide as the band is there; a
/// part ends in the later half of the window where a few beads in a row are surest, and the next window
/// begins there. Cost: cells of the band, each looked at once or twice; memory of one window.
struct DocumentParts {
  /// A window is so long, whatever it takes.
  private static let fewestSegments = 64
  /// A bead is as sure as the weakest of so many around it.
  private static let neighbours = 3

  private(set) var parts: [Document] = []
  /// For each part, the first segment of each side.
  private(set) var origins: [(source: Int, target: Int)] = []

  private let whole: Document
  private let opening: Opening

  init(_ document: Document, _ table: TranslationTable, _ opening: Opening) {
    whole = document
    self.opening = opening
    let band = CoarseBand(document, table).band
    var (source, target) = (0, 0)
    var ratio = exp(opening.weights.usualLengthRatio)
    while source < document.source.count || target < document.target.count {
      let end = windowEnd(source, target, band)
      var window = part(source..<end.source, target..<end.target)
      window.band = band.part(source..<end.source, target..<end.target)
      window.lengthRatio = ratio
      let decoder = opening.decoder(window, table)
      window.candidates = decoder.candidates
      ratio = window.likelyRatio(drawnTo: ratio)
      let isLast = end.source == document.source.count && end.target == document.target.count
      let cut = isLast ? (end.source - source, end.target - target) : Self.cut(decoder.path, window)
      add(source..<source + cut.0, target..<target + cut.1, decoder.band, ratio)
      (source, target) = (source + cut.0, target + cut.1)
    }
  }

  /// Where a window that begins at a cut ends: so far on that it is large enough, in the middle of the band.
  private func windowEnd(_ source: Int, _ target: Int, _ band: Band) -> (source: Int, target: Int) {
    let (sourceCount, targetCount) = (whole.source.count, whole.target.count)
    guard source < sourceCount, target < targetCount else { return (sourceCount, targetCount) }
    var (end, cells) = (source, 0)
    while end < sourceCount, end - source < Self.fewestSegments || cells < opening.weights.windowCells {
      end += 1
      cells += band.high[end] - band.low[end] + 1
    }
    // A rest shorter than half a window is no window of its own.
    if sourceCount - end <= (end - source) / 2 { return (sourceCount, targetCount) }
    return (end, min(targetCount, max(target + 1, (band.low[end] + band.high[end]) / 2)))
  }

  /// After which of the beads in the later half of a window both texts surely go on together.
  private static func cut(_ path: [CandidateBead], _ window: Document) -> (Int, Int) {
    let range = window.source.count / 2...window.source.count * 4 / 5
    var best: (sureness: Double, position: Int)?
    for position in path.indices where range.contains(path[position].source.upperBound) {
      let near = path[max(0, position - neighbours + 1)...min(path.count - 1, position + neighbours)]
      let weakest = near.map { $0.isPaired ? $0.posterior : $0.posterior - 1 }.min() ?? -1
      if weakest >= best?.sureness ?? -.infinity { best = (weakest, position) }
    }
    guard let best else { return (window.source.count, window.target.count) }
    return (path[best.position].source.upperBound, path[best.position].target.upperBound)
  }

  private func part(_ sources: Range<Int>, _ targets: Range<Int>) -> Document {
    Document(source: Side(whole.source, part: sources), target: Side(whole.target, part: targets))
  }

  private mutating func add(_ sources: Range<Int>, _ targets: Range<Int>, _ band: Band, _ ratio: Double) {
    var part = part(sources, targets)
    part.lengthRatio = ratio
    part.band = band.part(0..<sources.count, 0..<targets.count)
      .widened(by: opening.margin, targetCount: targets.count)
    parts.append(part)
    origins.append((sources.lowerBound, targets.lowerBound))
  }
}
