import Bitext

/// A value for each of some neighbouring tokens; past the end of a segment 0.
typealias TokenVector = SIMD8<Float>

/// One side of a document, as numbers.
struct Side {
  /// Segment `k` has the tokens `starts[k]..<starts[k + 1]`.
  var starts: [Int] = [0]
  var tokens: [Int32] = []
  /// Like `starts`, in whole vectors of tokens: each segment begins a new one.
  var vectorStarts: [Int] = [0]
  /// `lengths[k]` is the length of all segments before `k`.
  var lengths: [Double] = [0]
  /// Codes of roles, -1 where unknown, and paragraph numbers; empty when no segment has any.
  var roles: [Int8] = []
  var blocks: [Int] = []
  /// Where each segment stands in the text it was taken from; empty for a whole text.
  var positions: [Int] = []
  /// Whether other texts of the run have the segment too, word for word; empty when that was not looked at.
  var isStanding: [Bool] = []
  /// One over the background probability of each token.
  var rarity: [Float] = []
  /// Whether it is cut from a longer text, which goes on before and after.
  private(set) var isPart = false

  var count: Int { starts.count - 1 }

  /// Number of a segment in the whole text.
  func position(_ segment: Int) -> Int { positions.isEmpty ? segment : positions[segment] }

  func length(_ range: Range<Int>) -> Double { lengths[range.upperBound] - lengths[range.lowerBound] }
  func isStanding(_ range: Range<Int>) -> Bool {
    !isStanding.isEmpty && range.contains { isStanding[$0] }
  }
  func vectorCount(_ range: Range<Int>) -> Int {
    vectorStarts[range.upperBound] - vectorStarts[range.lowerBound]
  }
  func tokenRange(_ range: Range<Int>) -> Range<Int> { starts[range.lowerBound]..<starts[range.upperBound] }
  func tokenCount(_ range: Range<Int>) -> Int { tokenRange(range).count }

  init(_ text: AlignmentText, into vocabulary: inout Vocabulary) {
    starts.reserveCapacity(text.segments.count + 1)
    for segment in text.segments {
      let scanned = TokenScanner.scan(segment.text, words: segment.words)
      for token in scanned.tokens {
        tokens.append(vocabulary.insert(token.key, kind: token.kind, letters: token.letters))
      }
      endSegment(length: Double(scanned.length))
    }
    if text.segments.contains(where: { $0.role != nil }) {
      roles = text.segments.map { segment in
        guard let role = segment.role else { return -1 }
        return Int8(SegmentRole.allCases.firstIndex(of: role) ?? -1)
      }
    }
    if text.segments.contains(where: { $0.block != nil }) {
      blocks = text.segments.map { $0.block ?? -1 }
    }
  }

  private mutating func endSegment(length: Double) {
    let vectors =
      (tokens.count - starts[starts.count - 1] + TokenVector.scalarCount - 1) / TokenVector.scalarCount
    starts.append(tokens.count)
    vectorStarts.append(vectorStarts[vectorStarts.count - 1] + vectors)
    lengths.append(lengths[lengths.count - 1] + length)
  }

  /// Neighbouring segments of another side, as a text of their own.
  init(_ side: Side, part range: Range<Int>) {
    self.init(side, keeping: Array(range))
    positions = []
    isPart = range.count < side.count
  }

  /// Some segments of another side, in the order given.
  init(_ side: Side, keeping positions: [Int]) {
    self.positions = positions
    for position in positions {
      let range = side.starts[position]..<side.starts[position + 1]
      tokens += side.tokens[range]
      if !side.rarity.isEmpty { rarity += side.rarity[range] }
      endSegment(length: side.length(position..<position + 1))
      if !side.roles.isEmpty { roles.append(side.roles[position]) }
      if !side.blocks.isEmpty { blocks.append(side.blocks[position]) }
      if !side.isStanding.isEmpty { isStanding.append(side.isStanding[position]) }
    }
  }
}

/// Two sides and what is believed about them so far.
struct Document {
  var source: Side
  var target: Side
  /// Target length over source length in beads.
  var lengthRatio = 1.0
  /// Spread of target lengths, against which a length is unusual.
  var lengthSpread = 50.0
  /// How common the length of each target segment is; see `LengthModel`.
  var lengthCommonness: [Double] = []
  var band: Band
  /// Beads with any noteworthy posterior, by their end.
  var candidates: [CandidateBead] = []
  /// Logarithm of the model's probability of the pair, against chance.
  var evidence = -Double.infinity

  init(source: Side, target: Side) {
    self.source = source
    self.target = target
    band = Band(full: source.count, target.count)
    let lengths = (0..<target.count).map { target.length($0..<$0 + 1) }
    lengthSpread = LengthModel.spread(of: lengths)
    lengthCommonness = LengthModel.commonness(of: lengths, spread: lengthSpread)
  }

  /// Ratio of lengths of the candidates, drawn to another where they are few.
  func likelyRatio(drawnTo first: Double) -> Double {
    var (source, target) = (300.0, 300.0 * first)
    for bead in candidates where bead.posterior > 0.3 {
      source += bead.posterior * self.source.length(bead.source)
      target += bead.posterior * self.target.length(bead.target)
    }
    return target / source
  }

  /// Pairs of a source and a target token of a bead.
  func combinations(of bead: CandidateBead) -> Int {
    source.tokenCount(bead.source) * target.tokenCount(bead.target)
  }
}

/// A bead that may be, with its posterior.
struct CandidateBead: Hashable {
  var source: Range<Int>
  var target: Range<Int>
  var posterior: Double
  /// What words and length say for it against chance.
  var support = 0.0

  var isPaired: Bool { !source.isEmpty && !target.isEmpty }
}
