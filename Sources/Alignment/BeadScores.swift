#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What words and structure say for each bead that can end at each cell of a band.
///
/// Word scores are logarithms of chances against the background, the mean of both directions, after Moore,
/// "Fast and Accurate Sentence Alignment of Bilingual Corpora", AMTA 2002. Row-major: cell, then bead type.
struct BeadScores {
  private(set) var words: [Float]
  /// Expected number of translated target and source tokens.
  private(set) var translatedTargets: [Float]
  private(set) var translatedSources: [Float]
  let typeCount: Int

  /// Computes word scores of all beads in the band of `document`; `shareForward` and `shareBackward` of its
  /// tokens are believed to be translated.
  init(_ document: Document, number: Int, types: [BeadType], table: TranslationTable) {
    typeCount = types.count
    let band = document.band
    let size = band.cellCount * typeCount
    words = [Float](repeating: 0, count: size)
    translatedTargets = words
    translatedSources = words
    let (source, target) = (document.source, document.target)
    let length = LengthModel(document, ModelWeights())
    var evidence = WordEvidence(document, number: number, table: table)
    var meeting = Meeting(table)
    for row in 1..<max(1, source.count + 1) {
      fillRow(row - 1, of: &evidence, band: band, source.count)
      for column in band.low[row]...band.high[row] {
        let base = band.cell(row, column) * typeCount
        for (position, type) in types.enumerated() {
          let (top, left) = (row - type.source, column - type.target)
          guard top >= 0, left >= 0, band.contains(top, left) else { continue }
          if type.source + type.target > 2,
            length.isHopeless(source: source.length(top..<row), target: target.length(left..<column))
          {
            continue
          }
          let score = meeting.score(source, top..<row, target, left..<column, evidence.rows)
          words[base + position] = score.words
          translatedTargets[base + position] = score.targets
          translatedSources[base + position] = score.sources
        }
      }
    }
  }

  /// A row serves beads that start up to three rows above it and end up to three rows below.
  private func fillRow(_ segment: Int, of evidence: inout WordEvidence, band: Band, _ sourceCount: Int) {
    var (low, high) = (Int.max, 0)
    for row in max(
      0, segment - BeadPriors.longestSide + 1)...min(sourceCount, segment + BeadPriors.longestSide)
    {
      low = min(low, band.low[row])
      high = max(high, band.high[row])
    }
    evidence.fill(segment, targets: min(low, high)..<high)
  }
}

/// Word score of one bead, with its scratch space.
private struct Meeting {
  private let logUntranslatedTarget: Float
  private let logUntranslatedSource: Float
  private let oddsForward: Float
  private let oddsBackward: Float
  private var sums: [Float] = []

  init(_ table: TranslationTable) {
    logUntranslatedTarget = Float(log(1 - table.translatedForward))
    logUntranslatedSource = Float(log(1 - table.translatedBackward))
    oddsForward = Float(table.translatedForward / (1 - table.translatedForward))
    oddsBackward = Float(table.translatedBackward / (1 - table.translatedBackward))
  }

  mutating func score(
    _ source: Side, _ sources: Range<Int>, _ target: Side, _ targets: Range<Int>, _ rows: [WordEvidence.Row]
  ) -> (words: Float, targets: Float, sources: Float) {
    let sourceCount = source.tokenCount(sources)
    let targetCount = target.tokenCount(targets)
    var words =
      0.5 * (logUntranslatedTarget * Float(targetCount) + logUntranslatedSource * Float(sourceCount))
    var isThere = false
    for segment in sources {
      let row = rows[segment % rows.count]
      for other in targets where row.isThere[other - row.targets.lowerBound] { isThere = true }
    }
    guard isThere, sourceCount > 0, targetCount > 0 else { return (words, 0, 0) }

    var logs = 0.0
    var translatedTargets: Float = 0
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: targetCount))
    let firstToken = target.starts[targets.lowerBound]
    for segment in sources {
      let slot = segment % rows.count
      let shift = firstToken - rows[slot].firstToken
      for token in 0..<targetCount { sums[token] += rows[slot].toTarget[shift + token] }
    }
    add(oddsForward / Float(sourceCount), targetCount, &logs, &translatedTargets)

    var translatedSources: Float = 0
    for segment in sources {
      let slot = segment % rows.count
      let count = source.starts[segment + 1] - source.starts[segment]
      sums.removeAll(keepingCapacity: true)
      sums.append(contentsOf: repeatElement(0, count: count))
      for other in targets {
        let index = other - rows[slot].targets.lowerBound
        guard rows[slot].isThere[index] else { continue }
        for token in 0..<count { sums[token] += rows[slot].toSource[index * count + token] }
      }
      add(oddsBackward / Float(targetCount), count, &logs, &translatedSources)
    }
    words += 0.5 * Float(logs)
    return (words, translatedTargets, translatedSources)
  }

  /// Adds the logarithms of `1 + odds · sum`, by way of a product that is read out before it overflows.
  @inline(__always)
  private func add(_ odds: Float, _ count: Int, _ logs: inout Double, _ translated: inout Float) {
    var product = 1.0
    for token in 0..<count where sums[token] > 0 {
      let ratio = odds * sums[token]
      product *= Double(1 + ratio)
      if product > 1e200 {
        logs += log(product)
        product = 1
      }
      translated += ratio / (1 + ratio)
    }
    logs += log(product)
  }
}
