internal import Bitext
internal import Formats

/// Puts what memories have for the segments of units into them.
struct MatchWriter {
  private let memory: ExtractJob.Memory
  private let languages: LanguagePair
  private let document: String

  init(_ memory: ExtractJob.Memory, _ languages: LanguagePair, document: String) {
    self.memory = memory
    self.languages = languages
    self.document = document
  }

  private struct Place {
    var block: Int
    var piece: Int
    var segment: ExtractedSegment
  }

  func fill(_ blocks: inout [ExtractedBlocks.Block], _ report: inout ExtractionReport.File) throws {
    var places: [Place] = []
    for (number, block) in blocks.enumerated() where block.isOpen {
      for piece in block.segmentPlaces {
        guard case .segment(let segment) = block.unit.pieces[piece] else { continue }
        places.append(Place(block: number, piece: piece, segment: segment))
      }
    }
    let queries = places.indices.map { query($0, of: places, blocks) }
    let answers = try memory.lookup.answers(to: queries) { query in
      query.text.isEmpty ? [] : try memory.lookup.matches(for: query)
    }
    for (place, matches) in zip(places, answers) {
      let usable = matches.filter { $0.workingScore >= memory.options.threshold }
      guard let best = usable.first else { continue }
      report.matched += 1
      var segment = place.segment
      let unit = blocks[place.block].unit
      if memory.fills {
        let made = Pretranslation(
          best, for: segment.source, maximumLength: unit.maximumLength, options: memory.options)
        segment.target = made.translation.text
        segment.state = made.translation.state
        report.filled += 1
      }
      segment.proposals += usable.map { Self.proposal($0) }
      blocks[place.block].unit.pieces[place.piece] = .segment(segment)
    }
  }

  private func query(_ number: Int, of places: [Place], _ blocks: [ExtractedBlocks.Block]) -> LookupQuery {
    let place = places[number]
    let block = blocks[place.block]
    func text(_ neighbour: Int) -> String? {
      guard places.indices.contains(neighbour),
        blocks[places[neighbour].block].document == block.document
      else { return nil }
      return places[neighbour].segment.source.text
    }
    var query = LookupQuery(text: place.segment.source.text, languages: languages)
    query.codes = place.segment.source.codes
    query.threshold = memory.options.threshold
    query.penalties = memory.options.penalties
    query.order = .score
    query.limit = memory.limit
    query.context = SegmentContext(
      previous: text(number - 1), next: text(number + 1), document: block.document ?? document,
      role: block.unit.role)
    return query
  }

  private static func proposal(_ match: Match) -> FileSegment.Proposal {
    let unit = match.stored.unit
    return FileSegment.Proposal(
      source: unit.source, target: unit.target, score: min(100, match.workingScore),
      origin: match.memory ?? unit.document)
  }
}
