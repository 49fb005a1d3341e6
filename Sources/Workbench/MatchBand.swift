/// How near a match is, in the bands in which translators are paid.
///
/// The raw values are promises.
public enum MatchBand: String, Hashable, Sendable, CaseIterable {
  /// The same text in the same place: 101 or 102.
  case context
  /// The same text stood in the file before.
  case repetition
  /// The same text stood in a file before this one.
  case crossFileRepetition = "cross-file-repetition"
  case exact = "100"
  case nearlyExact = "95-99"
  case high = "85-94"
  case medium = "75-84"
  case low = "50-74"
  case new

  /// The band of a score less its penalties; a part of a point does not lift a match into the next band.
  init(score: Double) {
    switch score {
    case 101...: self = .context
    case 100...: self = .exact
    case 95...: self = .nearlyExact
    case 85...: self = .high
    case 75...: self = .medium
    case 50...: self = .low
    default: self = .new
    }
  }
}

extension Match {
  /// The score less penalties by which files are counted and filled: what has a flaw is never 100, whatever its
  /// context adds.
  var workingScore: Double { penalties.isEmpty ? score : min(99, penalizedScore) }
}
