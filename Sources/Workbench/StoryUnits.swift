public import Bitext
public import Storage

extension StoryAlignment {
  /// What an alignment gives a memory.
  public struct Harvest: Hashable, Sendable {
    /// Paired beads that are sure enough, as units.
    public var units: [TranslationUnit]
    /// Paired beads that are not, for a person to look at.
    public var doubtful: [Bead]
    /// Beads with one side only.
    public var unpaired: [Bead]
  }

  /// Turns beads into units.
  ///
  /// - Parameters:
  ///   - minimumConfidence: 0…1; paired beads under it are left out.
  ///   - document: What the units will say they come from.
  /// - Returns: units, and the beads that did not become any.
  public func harvest(minimumConfidence: Double, document: String?) -> Harvest {
    var harvest = Harvest(units: [], doubtful: [], unpaired: [])
    for bead in beads {
      guard let first = bead.source.first, let last = bead.source.last, bead.isPaired else {
        harvest.unpaired.append(bead)
        continue
      }
      guard bead.confidence >= minimumConfidence else {
        harvest.doubtful.append(bead)
        continue
      }
      var unit = TranslationUnit(
        source: Self.joined(bead.source.map { source.segments[$0].content }, source.language),
        target: Self.joined(bead.target.map { target.segments[$0].content }, target.language),
        languages: LanguagePair(source: source.language, target: target.language),
        role: source.segments[first].role, origin: .aligned, status: .confirmed)
      unit.document = document
      unit.confidence = bead.confidence
      if first > 0 { unit.previous = source.segments[first - 1].text }
      if last + 1 < source.segments.count { unit.next = source.segments[last + 1].text }
      harvest.units.append(unit)
    }
    return harvest
  }
}

extension TranslationMemory {
  /// Stores the units of an aligned story in one write.
  public func add(_ units: [TranslationUnit], as context: WriteContext) throws -> WriteReport {
    let report = try store.write(units, as: context)
    try updateIndexes()
    return report
  }
}
