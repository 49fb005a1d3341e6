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
  private var sums: [TokenVector] = []

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
    let firstVector = target.vectorStarts[targets.lowerBound]
    reset(target.vectorCount(targets))
    for segment in sources {
      let slot = segment % rows.count
      let shift = firstVector - rows[slot].firstVector
      for vector in sums.indices { sums[vector] += rows[slot].toTarget[shift + vector] }
    }
    let translatedTargets = add(oddsForward / Float(sourceCount), &logs)

    var translatedSources: Float = 0
    for segment in sources {
      let slot = segment % rows.count
      let count = source.vectorCount(segment..<segment + 1)
      reset(count)
      for other in targets {
        let index = other - rows[slot].targets.lowerBound
        guard rows[slot].isThere[index] else { continue }
        for vector in 0..<count { sums[vector] += rows[slot].toSource[index * count + vector] }
      }
      translatedSources += add(oddsBackward / Float(targetCount), &logs)
    }
    words += 0.5 * Float(logs)
    return (words, translatedTargets, translatedSources)
  }

  private mutating func reset(_ count: Int) {
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(.zero, count: count))
  }

  /// Adds the logarithms of `1 + odds · sum`, by way of products that are read out before they overflow;
  /// returns the expected number of translated tokens.
  @inline(__always)
  private func add(_ odds: Float, _ logs: inout Double) -> Float {
    var products = TokenVector(repeating: 1)
    var translated = TokenVector.zero
    var count = 0
    for sum in sums {
      let ratios = odds * sum
      products *= ratios + 1
      translated += ratios / (ratios + 1)
      count += 1
      if count % 6 == 0 {
        logs += log(Self.product(products))
        products = TokenVector(repeating: 1)
      }
    }
    logs += log(Self.product(products))
    return translated.sum()
  }

  private static func product(_ values: TokenVector) -> Double {
    let low = SIMD4<Double>(values.lowHalf)
    let high = SIMD4<Double>(values.highHalf)
    let four = low * high
    let two = four.lowHalf * four.highHalf
    return two[0] * two[1]
  }
}
