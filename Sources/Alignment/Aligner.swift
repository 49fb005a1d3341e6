public import Bitext

/// Finds which segments of a text translate which of another.
///
///     let pair = TextPair(
///       source: AlignmentText(["Prices rose by 4.5 percent.", "Why?"]),
///       target: AlignmentText(["Fiyatlar yüzde 4,5 arttı.", "Neden?"]))
///     Aligner().align(pair).map { ($0.source, $0.target) }  // [([0], [0]), ([1], [1])]
///
/// Goes by lengths and by what survives translation, then learns translations from the texts themselves; all
/// pairs of one call learn from each other. The same input gives the same output.
public struct Aligner: Sendable {
  /// What to do beyond plain alignment.
  public struct Configuration: Sendable {
    /// Whether beads may cross, for paragraphs that the translation moved.
    public var allowsCrossing = true

    public init() {}
  }

  public var configuration: Configuration
  /// Words with known translations, from glossaries, memories and lists.
  public var lexicons: [Lexicon]
  /// Pairs of segments, or of short texts, known to be translations.
  public var examples: [TextPair]
  var weights = ModelWeights()

  public init(
    configuration: Configuration = Configuration(), lexicons: [Lexicon] = [], examples: [TextPair] = []
  ) {
    self.configuration = configuration
    self.lexicons = lexicons
    self.examples = examples
  }

  /// Beads that cover both texts exactly once, by first source segment; what the target adds stands where the
  /// target has it.
  public func align(_ pair: TextPair) -> [Bead] { align([pair]).first ?? [] }

  /// The same for several pairs, in their order, learning over all of them.
  public func align(_ pairs: [TextPair]) -> [[Bead]] {
    var beads = [[Bead]](repeating: [], count: pairs.count)
    forEachPart(of: pairs) { part, _ in beads[part.origin.document] += part.beads.map(part.origin.placed) }
    return beads
  }

  /// A text, or a part of a long one, as it was aligned.
  struct Part {
    let number: Int
    let origin: AlignmentRun.Origin
    let document: Document
    let path: [CandidateBead]
    /// Those of `path`, by the segments of the part.
    let beads: [Bead]
    let table: TranslationTable
  }

  /// Gives each part of the texts in order, with the run that aligned it.
  func forEachPart(of pairs: [TextPair], _ body: (Part, AlignmentRun) -> Void) {
    guard !pairs.isEmpty else { return }
    let corpus = Corpus(pairs, lexicons: lexicons, examples: examples, weights: weights)
    var run = AlignmentRun(corpus, weights: weights)
    let state = run.best()
    for (number, origin) in run.origins.enumerated() {
      var path = state.paths[number]
      if configuration.allowsCrossing { path = run.withCrossings(path, document: number, of: state) }
      let document = state.documents[number]
      let beads = ConfidenceModel(document, path, weights).beads
      body(
        Part(
          number: number, origin: origin, document: document, path: path, beads: beads, table: state.table),
        run)
    }
  }
}
