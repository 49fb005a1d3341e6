public import Bitext

/// What a person decided about a bead of two aligned stories.
///
/// One line of JSON Lines, a unit with the positions of its segments beside it, so that it can be applied to
/// the same two stories and imported without them:
///
///     {"decision":{"version":1,"source":[3],"target":[4,5]},"source":"…","target":"…","from":"en","to":"tr",
///      "document":"port","role":"body","status":"confirmed","origin":"aligned","previous":"…","next":"…"}
///
/// Positions count from 0 in what `bellek align` cuts the stories into. `status` is `confirmed` or `rejected`.
/// `confidence` is the aligner's, and missing from beads that were made by hand. One side is empty where a
/// person confirmed that a segment has no counterpart.
public struct BeadDecision: Hashable, Sendable {
  public var source: [Int]
  public var target: [Int]
  /// The pair with everything that the line says of it.
  public var unit: TranslationUnit
  public var location: SourceLocation

  /// Reads every line of the file at `path`, or of standard input for `-`.
  ///
  /// - Throws: `FormatError` for the first line that is no decision.
  public static func read(path: String, languages: LanguagePair) throws(FormatError) -> [BeadDecision] {
    let reader = JSONLinesReader(try ByteInput(path: path), languages: languages)
    var decisions: [BeadDecision] = []
    while let line = try reader.parseNext() {
      switch line {
      case .failed(let reason, let location):
        throw FormatError(at: location, .invalid("\(reason). Save the decisions again."))
      case .unit(let unit, let positions, let line):
        guard let positions, unit.status != .draft else {
          throw FormatError(
            at: line.location,
            .invalid(
              "is no decision: it lacks \"decision\", or its status is neither confirmed nor rejected."))
        }
        decisions.append(
          BeadDecision(
            source: positions.source, target: positions.target, unit: unit, location: line.location))
      }
    }
    return decisions
  }
}

/// Where the segments of a bead stand in their stories.
struct BeadPositions {
  /// The member of a line that holds them.
  static let key = "decision"
  static let version = 1

  var source: [Int]
  var target: [Int]

  /// `{"version":1,"source":[i…],"target":[j…]}`, each list rising and at least one not empty.
  init(_ value: JSONValue) throws(JSONValue.Failure) {
    guard let fields = value.membersByKey, let version = fields["version"]?.integer else {
      throw JSONValue.Failure(reason: "\"\(Self.key)\" is not {version, source, target}", offset: 0)
    }
    guard version == Self.version else {
      throw JSONValue.Failure(
        reason: "a decision of version \(version); this program knows version \(Self.version)", offset: 0)
    }
    guard let source = Self.positions(fields["source"]), let target = Self.positions(fields["target"]),
      !source.isEmpty || !target.isEmpty
    else {
      throw JSONValue.Failure(
        reason: "\"\(Self.key)\" needs the positions of segments, rising, in source and target", offset: 0)
    }
    self.source = source
    self.target = target
  }

  private static func positions(_ value: JSONValue?) -> [Int]? {
    guard case .array(let values) = value else { return nil }
    var positions: [Int] = []
    for value in values {
      guard let position = value.integer, position > (positions.last ?? -1) else { return nil }
      positions.append(position)
    }
    return positions
  }
}
