internal import Bitext
internal import Dispatch
internal import Synchronization

/// Aligns any number of story pairs, on several cores, in bounded memory.
///
/// Pairs are aligned in groups that learn from each other. The first group goes alone; every later one also
/// learns from what the groups before it were sure of, and several of them are aligned at a time. The result
/// depends on the pairs and their order, not on the machine.
public struct AlignmentBatch {
  /// Segments of both sides after which a group is full.
  private static let groupSize = 3_000
  /// Groups that are aligned at a time.
  private static let lanes = 2
  private var aligner: StoryAligner

  public init(_ aligner: StoryAligner) { self.aligner = aligner }

  /// What became of one pair.
  public enum Outcome: Sendable {
    case aligned(StoryAlignment)
    case failed(any Error)
  }

  /// Aligns `files` in their order.
  ///
  /// - Parameters:
  ///   - files: Pairs with different document names.
  ///   - read: Reads a pair; what it throws is the outcome of that pair alone.
  ///   - take: Is given each outcome, in order; what it throws ends the run.
  /// - Throws: what `take` throws.
  public mutating func run(
    _ files: [StoryFiles], read: (StoryFiles) throws -> (source: Story, target: Story),
    take: (StoryFiles, Outcome) throws -> Void
  ) throws {
    var next = 0
    var isFirst = true
    while next < files.count {
      var groups: [Group] = []
      while groups.count < (isFirst ? 1 : Self.lanes), next < files.count {
        groups.append(group(files, from: &next, read: read))
      }
      isFirst = false
      let results = Self.aligned(groups, aligner)
      for (group, result) in zip(groups, results) {
        for (member, outcome) in zip(group.members, Self.outcomes(of: group, result)) {
          try take(member.files, outcome)
        }
      }
      for alignments in results { aligner.learn(from: alignments) }
    }
  }

  private struct Group {
    var members: [(files: StoryFiles, stories: Result<(source: Story, target: Story), any Error>)] = []

    var stories: [(source: Story, target: Story)] { members.compactMap { try? $0.stories.get() } }
  }

  private func group(
    _ files: [StoryFiles], from next: inout Int,
    read: (StoryFiles) throws -> (source: Story, target: Story)
  ) -> Group {
    var group = Group()
    var size = 0
    while next < files.count, size < Self.groupSize {
      let pair = files[next]
      let stories = Result { try read(pair) }
      if case .success(let stories) = stories {
        size += stories.source.segments.count + stories.target.segments.count
      }
      group.members.append((pair, stories))
      next += 1
    }
    return group
  }

  private static func aligned(
    _ groups: [Group], _ aligner: StoryAligner
  ) -> [[StoryAlignment]] {
    let stories = groups.map(\.stories)
    let results = Mutex([[StoryAlignment]](repeating: [], count: groups.count))
    DispatchQueue.concurrentPerform(iterations: groups.count) { number in
      let alignments = aligner.align(stories[number])
      results.withLock { $0[number] = alignments }
    }
    return results.withLock { $0 }
  }

  /// One for each member, in order.
  private static func outcomes(of group: Group, _ alignments: [StoryAlignment]) -> [Outcome] {
    var rest = alignments[...]
    return group.members.map { member in
      if case .failure(let error) = member.stories { return .failed(error) }
      return .aligned(rest.removeFirst())
    }
  }
}
