public import Bitext
public import Formats

/// An alignment with what a person decided about its beads.
public struct StoryReview: Hashable, Sendable {
  /// A bead and what is thought of it.
  public struct Item: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable {
      /// Nobody decided.
      case open
      case confirmed, rejected
    }

    public var bead: Bead
    public var status: Status
    /// Whether the aligner proposed this bead; the confidence of any other one means nothing.
    public var isProposed: Bool

    /// Whether nobody decided and the aligner is not sure enough, or found no counterpart.
    public func needsPerson(under minimumConfidence: Double) -> Bool {
      status == .open && (!bead.isPaired || bead.confidence < minimumConfidence)
    }

    public init(bead: Bead, status: Status, isProposed: Bool) {
      self.bead = bead
      self.status = status
      self.isProposed = isProposed
    }
  }

  public var alignment: StoryAlignment
  /// In reading order; together they cover both stories once.
  public var items: [Item]

  /// Nothing decided yet.
  public init(alignment: StoryAlignment) {
    self.alignment = alignment
    items = alignment.beads.map { Item(bead: $0, status: .open, isProposed: true) }
  }

  /// What a memory gets: confirmed beads whatever their confidence, rejected ones not at all, open ones by rule.
  public func harvest(_ rule: StoryAlignment.HarvestRule) -> StoryAlignment.Harvest {
    var harvest = StoryAlignment.Harvest()
    for item in items {
      guard var unit = alignment.unit(of: item.bead, document: rule.document) else {
        harvest.unpaired.append(item.bead)
        continue
      }
      if !item.isProposed { unit.confidence = nil }
      switch item.status {
      case .confirmed: harvest.units.append(unit)
      case .rejected: harvest.rejected.append(item.bead)
      case .open where item.bead.confidence >= rule.minimumConfidence: harvest.units.append(unit)
      case .open:
        harvest.doubtful.append(item.bead)
        if rule.keepsDoubtful {
          unit.status = .draft
          harvest.units.append(unit)
        }
      }
    }
    return harvest
  }

  /// What the aligner proposed or a person rejected, and is not to stand, as units.
  func takenBack(document: String?) -> [TranslationUnit] {
    let standing = Set(
      items.filter { $0.status != .rejected }.map { BeadKey($0.bead.source, $0.bead.target) })
    let rejected = items.filter { $0.status == .rejected }.map(\.bead)
    return (alignment.beads + rejected).filter { !standing.contains(BeadKey($0.source, $0.target)) }
      .compactMap { alignment.unit(of: $0, document: document) }
  }

  /// Applies decisions that were made about the same two stories.
  ///
  /// What is confirmed takes its segments from the aligner's beads; what is left of these stands alone. Of
  /// several decisions about one bead the last holds.
  ///
  /// - Throws: ``DecisionError`` where a decision is about other texts, or two confirmed beads share a segment.
  public init(alignment: StoryAlignment, decisions: [BeadDecision]) throws {
    var last: [BeadKey: BeadDecision] = [:]
    for decision in decisions {
      try Self.check(decision, of: alignment)
      last[BeadKey(decision.source, decision.target)] = decision
    }
    let standing = decisions.filter { last[BeadKey($0.source, $0.target)] == $0 }
    var claims = Claims()
    for decision in standing where decision.unit.status == .confirmed { try claims.add(decision) }

    let proposals = Dictionary(alignment.beads.map { (BeadKey($0.source, $0.target), $0) }) { first, _ in
      first
    }
    var items: [Item] = []
    var isTaken = claims
    for decision in standing where decision.unit.status == .confirmed {
      items.append(Self.item(decision, .confirmed, proposals))
    }
    for decision in standing where decision.unit.status == .rejected && !isTaken.overlap(decision) {
      items.append(Self.item(decision, .rejected, proposals))
      isTaken.insert(decision.source, decision.target)
    }
    for bead in alignment.beads {
      if !isTaken.overlap(bead.source, bead.target) {
        items.append(Item(bead: bead, status: .open, isProposed: true))
        continue
      }
      // What others left of it.
      for position in bead.source where !isTaken.source.contains(position) {
        items.append(Self.lone(source: [position], target: []))
      }
      for position in bead.target where !isTaken.target.contains(position) {
        items.append(Self.lone(source: [], target: [position]))
      }
    }
    self.alignment = alignment
    self.items = Self.inReadingOrder(items)
  }

  private static func item(
    _ decision: BeadDecision, _ status: Item.Status, _ proposals: [BeadKey: Bead]
  ) -> Item {
    let proposal = proposals[BeadKey(decision.source, decision.target)]
    let bead = proposal ?? Bead(source: decision.source, target: decision.target, confidence: 1)
    return Item(bead: bead, status: status, isProposed: proposal != nil)
  }

  private static func lone(source: [Int], target: [Int]) -> Item {
    Item(bead: Bead(source: source, target: target, confidence: 0), status: .open, isProposed: false)
  }
}

/// The segments of a bead.
private struct BeadKey: Hashable {
  var source: [Int]
  var target: [Int]

  init(_ source: [Int], _ target: [Int]) {
    self.source = source
    self.target = target
  }
}

/// Segments that decisions took.
private struct Claims {
  var source: Set<Int> = []
  var target: Set<Int> = []

  mutating func add(_ decision: BeadDecision) throws {
    if overlap(decision) { throw DecisionError.sharedSegment(decision.location) }
    insert(decision.source, decision.target)
  }

  mutating func insert(_ source: [Int], _ target: [Int]) {
    self.source.formUnion(source)
    self.target.formUnion(target)
  }

  func overlap(_ decision: BeadDecision) -> Bool { overlap(decision.source, decision.target) }

  func overlap(_ source: [Int], _ target: [Int]) -> Bool {
    !self.source.isDisjoint(with: source) || !self.target.isDisjoint(with: target)
  }
}
