public import Bitext
public import Storage

extension StoryAlignment {
  /// What an alignment gives a memory.
  public struct Harvest: Hashable, Sendable {
    /// Paired beads that are sure enough, as units, and doubtful ones as drafts where these are wanted.
    public var units: [TranslationUnit] = []
    /// Paired beads that are not sure enough, for a person to look at.
    public var doubtful: [Bead] = []
    /// Beads with one side only.
    public var unpaired: [Bead] = []
    /// Paired beads that a person rejected.
    public var rejected: [Bead] = []
  }

  /// What becomes of beads on their way into a memory.
  public struct HarvestRule: Hashable, Sendable {
    /// 0…1; paired beads under it are doubtful.
    public var minimumConfidence: Double
    /// Whether doubtful beads become units too, with the status `draft`.
    public var keepsDoubtful: Bool
    /// What the units will say they come from.
    public var document: String?

    public init(minimumConfidence: Double, keepsDoubtful: Bool = false, document: String?) {
      self.minimumConfidence = minimumConfidence
      self.keepsDoubtful = keepsDoubtful
      self.document = document
    }
  }

  /// A paired bead as a unit, with the segments around it; `nil` for a bead of one side.
  func unit(of bead: Bead, document: String?) -> TranslationUnit? {
    guard let first = bead.source.first, let last = bead.source.last, bead.isPaired else { return nil }
    var unit = TranslationUnit(
      source: Self.joined(bead.source.map { source.segments[$0].content }, source.language),
      target: Self.joined(bead.target.map { target.segments[$0].content }, target.language),
      languages: LanguagePair(source: source.language, target: target.language),
      role: source.segments[first].role, origin: .aligned, status: .confirmed)
    unit.document = document
    unit.confidence = bead.confidence
    if first > 0 { unit.previous = source.segments[first - 1].text }
    if last + 1 < source.segments.count { unit.next = source.segments[last + 1].text }
    return unit
  }
}

/// What a memory made of a harvest.
public struct HarvestReport: Hashable, Sendable {
  public var written: WriteReport
  /// Units of an earlier run that a person has rejected since, or replaced; they were deleted.
  public var withdrawn: Int
}

extension TranslationMemory {
  /// Stores units in one write.
  public func add(_ units: [TranslationUnit], as context: WriteContext) throws -> WriteReport {
    let report = try store.write(units, as: context)
    try updateIndexes()
    return report
  }

  /// Stores what a review gave, then deletes what an earlier run had stored of the same document and the person
  /// did not leave standing: two writes.
  ///
  /// Reads all units of the language pair when the review took something back.
  public func take(
    _ harvest: StoryAlignment.Harvest, of review: StoryReview, document: String?, as context: WriteContext
  ) throws -> HarvestReport {
    var report = HarvestReport(written: try store.write(harvest.units, as: context), withdrawn: 0)
    let kept = Set(harvest.units.map(Texts.init))
    let gone = Set(review.takenBack(document: document).map(Texts.init)).subtracting(kept)
    if !gone.isEmpty {
      var ids: [UnitID] = []
      let (source, target) = (review.alignment.source.language, review.alignment.target.language)
      try store.forEachUnit(in: LanguagePair(source: source, target: target), status: nil) { stored in
        let unit = stored.unit
        if unit.origin == .aligned, unit.document == document, gone.contains(Texts(unit)) {
          ids.append(stored.id)
        }
      }
      if !ids.isEmpty {
        try store.delete(ids, as: context)
        report.withdrawn = ids.count
      }
    }
    try updateIndexes()
    return report
  }

  private struct Texts: Hashable {
    var source: TaggedText
    var target: TaggedText

    init(_ unit: TranslationUnit) {
      source = unit.source
      target = unit.target
    }
  }
}
