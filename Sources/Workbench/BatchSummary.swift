internal import Bitext

/// What became of the pairs of a long run.
public struct BatchSummary: Hashable, Sendable {
  public struct Pair: Hashable, Sendable {
    public var files: StoryFiles
    public var units = 0
    public var doubtful = 0
    public var unpaired = 0
    /// Why nothing came of it.
    public var error: String?

    /// Pairs of segments, sure or not.
    public var found: Int { units + doubtful }

    public init(files: StoryFiles, error: String) {
      self.files = files
      self.error = error
    }

    public init(files: StoryFiles, harvest: StoryAlignment.Harvest) {
      self.files = files
      units = harvest.units.count { $0.status != .draft }
      doubtful = harvest.doubtful.count
      unpaired = harvest.unpaired.count
    }
  }

  /// In the order of the list, without those that were done before.
  public var pairs: [Pair] = []
  public var doneBefore = 0
  /// Units that the memory did not have, and those that it knows more of now.
  public var added = 0
  public var updated = 0

  public var failed: Int { pairs.count { $0.error != nil } }

  public init() {}
}
