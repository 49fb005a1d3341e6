/// How much there is of a text.
public struct SegmentCount: Hashable, Sendable {
  public var segments = 0
  public var words = 0
  /// As a reader counts them, with spaces.
  public var characters = 0

  public init() {}

  mutating func add(_ other: SegmentCount) {
    segments += other.segments
    words += other.words
    characters += other.characters
  }
}

/// What a memory has for a file, or for several.
public struct FileAnalysis: Hashable, Sendable {
  public var path: String
  /// What is to be translated, by how near the memory comes to it.
  public var bands: [MatchBand: SegmentCount] = [:]
  /// What somebody approved already; in no band.
  public var confirmed = SegmentCount()
  /// What the file forbids to change; in no band.
  public var locked = SegmentCount()

  init(path: String) { self.path = path }

  /// All that is in a band.
  public var open: SegmentCount { bands.values.reduce(into: SegmentCount()) { $0.add($1) } }

  /// All that is in the file.
  public var total: SegmentCount {
    var total = open
    total.add(confirmed)
    total.add(locked)
    return total
  }

  mutating func add(_ other: FileAnalysis) {
    for (band, count) in other.bands { bands[band, default: SegmentCount()].add(count) }
    confirmed.add(other.confirmed)
    locked.add(other.locked)
  }
}

/// What a memory has for files, each and all.
public struct Analysis: Hashable, Sendable {
  public internal(set) var files: [FileAnalysis] = []

  public var total: FileAnalysis {
    files.reduce(into: FileAnalysis(path: "total")) { $0.add($1) }
  }
}
